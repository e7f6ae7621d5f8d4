// Renders a draft of many changes over a large generated repository, and says how long it took.
//
//   bench_draft [files] [changes]

#include "draft/rendering.h"

#include <QElapsedTimer>

#include <cstdio>
#include <cstdlib>

using namespace sallyport;

namespace {

constexpr int filesInRoot = 100;

QByteArray mapFile(int number)
{
    const QByteArray name = QByteArray::number(number);
    QByteArray text = "locals {\n  map_" + name + " = {\n";
    for (int entry = 0; entry < 10; ++entry)
        text += "    entry_" + name + '_' + QByteArray::number(entry) + " = { version = 1 }\n";
    return text + "  }\n}\n\nresource \"vault_kv_secret_v2\" \"map_" + name +
           "\" {\n  for_each             = local.map_" + name +
           "\n  mount                = \"airflow\"\n  name                 = \"prod/maps/" + name +
           "/${each.key}\"\n  data_json_wo         = jsonencode({ value = var.tokens[each.key] })\n"
           "  data_json_wo_version = each.value.version\n}\n";
}

std::vector<terraform::SourceFile> repository(int count)
{
    std::vector<terraform::SourceFile> files;
    for (int number = 0; number < count; ++number) {
        const QString root = QStringLiteral("terraform/root_%1/").arg(number / filesInRoot);
        QByteArray text = mapFile(number);
        if (number % filesInRoot == 0)
            text += "\nvariable \"tokens\" {\n  type      = map(string)\n  ephemeral = true\n}\n";
        files.push_back({root + QStringLiteral("file_%1.tf").arg(number), text});
    }
    return files;
}

estate::SecretId secretIn(int file)
{
    return {QStringLiteral("prod"), QStringLiteral("maps/%1/entry_%1_3").arg(file)};
}

estate::Estate oneEnvironment()
{
    estate::Estate estate;
    estate::Environment environment;
    environment.name = QStringLiteral("prod");
    environment.vault.emplace();
    environment.vault->mount = QStringLiteral("airflow");
    environment.vault->prefix = QStringLiteral("prod");
    estate.environments.push_back(environment);
    return estate;
}

estate::Secret liveSecret(const estate::SecretId &id)
{
    estate::Secret secret;
    secret.id = id;
    secret.standing = estate::Standing::Declared;
    secret.live.emplace();
    secret.live->currentVersion = 1;
    secret.live->versions = {{1, Instant(), {}, {}, false}};
    return secret;
}

} // namespace

int main(int argc, char **argv)
{
    const int fileCount = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const int changeCount = argc > 2 ? std::atoi(argv[2]) : 50;
    const auto files = repository(fileCount);
    draft::Draft draft;
    std::vector<estate::Secret> live;
    for (int i = 0; i < changeCount; ++i) {
        draft::Change change;
        change.kind = QStringLiteral("rotate");
        change.secret = secretIn(i * fileCount / changeCount);
        live.push_back(liveSecret(change.secret));
        draft.changes.push_back(change);
    }
    QElapsedTimer timer;
    timer.start();
    const terraform::Model model = terraform::read(files);
    std::printf("%d files read in %lld ms\n", fileCount, timer.restart());
    const auto rendering = draft::render(draft, oneEnvironment(), estate::Inventory(live), files,
        QStringLiteral("main"), QStringLiteral("0123456789"), &model);
    int refused = 0;
    for (const draft::RenderedChange &change : rendering.changes)
        refused += change.refusal ? 1 : 0;
    std::printf("%d changes rendered in %lld ms: +%d -%d in %zu files, %d refused\n", changeCount, timer.elapsed(),
        rendering.added, rendering.removed, rendering.files.size(), refused);
    if (refused)
        std::printf("%s\n", qPrintable(rendering.changes.front().refusal->toString()));
}
