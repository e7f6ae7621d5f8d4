#include "generated_repository.h"

namespace sallyport::bench {

namespace {

constexpr int filesInRoot = 100;

QByteArray plainFile(int number)
{
    const QByteArray name = "service_" + QByteArray::number(number);
    return "ephemeral \"random_password\" \"" + name + "\" {\n  length = 32\n}\n\nresource \"vault_kv_secret_v2\" \"" +
           name + "\" {\n  mount = local.mount\n  name  = \"${local.folder}/connections/" + name +
           "\"\n  data_json_wo = jsonencode({\n    host     = \"" + name +
           ".example\"\n    password = ephemeral.random_password." + name +
           ".result\n  })\n  data_json_wo_version = 3\n\n  custom_metadata {\n    data = merge(local.labels, { kind = "
           "\"static-db\" })\n  }\n}\n";
}

QByteArray moduleFile(int number)
{
    const QByteArray name = QByteArray::number(number);
    return "module \"api_" + name + "\" {\n  source  = \"../modules/secret\"\n  name    = \"tokens/api_" + name +
           "\"\n  version_number = 2\n}\n";
}

QByteArray mapFile(int number)
{
    const QByteArray name = QByteArray::number(number);
    QByteArray text = "locals {\n  map_" + name + " = {\n";
    for (int entry = 0; entry < 10; ++entry)
        text += "    entry_" + QByteArray::number(entry) + " = { version = 1 }\n";
    return text + "  }\n}\n\nresource \"vault_kv_secret_v2\" \"map_" + name + "\" {\n  for_each = local.map_" + name +
           "\n  mount    = local.mount\n  name     = \"${local.folder}/maps/" + name +
           "/${each.key}\"\n  data_json_wo = jsonencode({ value = var.tokens[each.key] })\n  data_json_wo_version = "
           "each.value.version\n}\n";
}

} // namespace

std::vector<terraform::SourceFile> generatedRepository(int count)
{
    std::vector<terraform::SourceFile> files{{QStringLiteral("modules/secret/main.tf"),
        "variable \"name\" {}\nvariable \"version_number\" {}\nephemeral \"random_password\" \"this\" {\n  length = "
        "32\n}\nresource \"vault_kv_secret_v2\" \"this\" {\n  mount = \"airflow\"\n  name  = \"shared/${var.name}\"\n  "
        "data_json_wo = jsonencode({ token = ephemeral.random_password.this.result })\n  data_json_wo_version = "
        "var.version_number\n}\n"}};
    for (int number = 1; number < count; ++number) {
        const QString root = QStringLiteral("root_%1/").arg(number / filesInRoot);
        const int place = number % filesInRoot;
        QByteArray text = place % 10 == 1 ? mapFile(number) : place % 3 == 0 ? moduleFile(number) : plainFile(number);
        if (place == 1)
            text += "\nvariable \"tokens\" {\n  ephemeral = true\n}\n\nlocals {\n  mount  = \"airflow\"\n  folder = "
                    "\"prod\"\n  labels = { owner = \"platform\" }\n}\n";
        files.push_back({root + QStringLiteral("file_%1.tf").arg(number), text});
    }
    return files;
}

} // namespace sallyport::bench
