#include "core/demo_terraform.h"

#include <QDirIterator>
#include <QMap>

#include <algorithm>

namespace sallyport::core {

namespace {

using Files = QMap<QString, QByteArray>;

const QString prefix = QStringLiteral(":/sallyport/demo/repository/");

Files handWritten()
{
    Files files;
    QDirIterator found(prefix, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        const QString name = found.next().mid(prefix.size());
        files.insert(name, demoFile(QStringLiteral("repository/") + name));
    }
    return files;
}

/// The text with its placeholders filled: @path@ and so on, since Terraform's own text is full of %, $ and braces.
QByteArray filled(QByteArray text, std::initializer_list<std::pair<const char *, QString>> values)
{
    for (const auto &[name, value] : values)
        text.replace(name, value.toUtf8());
    return text;
}

/// What stands between the braces of custom_metadata.data, aligned as `terraform fmt` aligns it.
QByteArray metadataEntries(const DemoSecret &secret)
{
    const QMap<QString, QString> metadata = secret.metadata();
    QByteArray text;
    for (auto entry = metadata.cbegin(); entry != metadata.cend(); ++entry) {
        const QString name = metadata.size() > 1 ? entry.key().leftJustified(5) : entry.key();
        text += "      " + name.toUtf8() + " = \"" + entry.value().toUtf8() + "\"\n";
    }
    return text;
}

QByteArray plainBlock(const DemoSecret &secret)
{
    const bool isGenerated = secret.source == DemoSecret::Source::Generated;
    const QString value =
        isGenerated ? QStringLiteral("ephemeral.random_password.%1.result") : QStringLiteral("var.%1");
    return filled(R"(resource "vault_kv_secret_v2" "@name@" {
  mount                = vault_mount.airflow.path
  name                 = "prod/@path@"
  data_json_wo         = jsonencode({ @key@ = @value@ })
  data_json_wo_version = @version@
  custom_metadata {
    data = {
@metadata@    }
  }
}
)",
        {{"@name@", secret.name()}, {"@path@", secret.path}, {"@key@", secret.key()},
            {"@value@", value.arg(secret.name())}, {"@version@", QString::number(secret.version)},
            {"@metadata@", QString::fromUtf8(metadataEntries(secret))}});
}

QByteArray sourceBlock(const DemoSecret &secret)
{
    if (secret.source == DemoSecret::Source::Generated)
        return filled("ephemeral \"random_password\" \"@name@\" {\n  length = 40\n}\n", {{"@name@", secret.name()}});
    return filled(R"(variable "@name@" {
  type      = string
  sensitive = true
  ephemeral = true
}
)",
        {{"@name@", secret.name()}});
}

/// Blocks of one file stand apart by an empty line; a new file begins with a comment.
void append(Files &files, const QString &name, const QByteArray &comment, const QByteArray &block)
{
    QByteArray &text = files[name];
    if (text.isEmpty())
        text = comment + '\n';
    text += '\n' + block;
}

void addProduction(Files &files, const std::vector<DemoSecret> &secrets)
{
    for (const DemoSecret &secret : secrets) {
        if (secret.source == DemoSecret::Source::None || secret.source == DemoSecret::Source::ByHand)
            continue;
        append(files, QStringLiteral("terraform/prod/%1.tf").arg(secret.file),
            filled("# Secrets of production: @topic@. Their values come from variables.tf and\n# passwords.tf.",
                {{"@topic@", secret.file}}),
            plainBlock(secret));
        if (secret.source == DemoSecret::Source::Generated)
            append(files, QStringLiteral("terraform/prod/passwords.tf"),
                "# Generated anew in each apply, kept nowhere.", sourceBlock(secret));
        else
            append(files, QStringLiteral("terraform/prod/variables.tf"), "# Filled by the pipeline, as TF_VAR_<name>.",
                sourceBlock(secret));
    }
}

std::vector<const DemoSecret *> inFolder(
    const std::vector<DemoSecret> &secrets, const QString &folder, bool (*isWanted)(const DemoSecret &))
{
    std::vector<const DemoSecret *> chosen;
    for (const DemoSecret &secret : secrets) {
        if (secret.folder() == folder && isWanted(secret))
            chosen.push_back(&secret);
    }
    std::sort(chosen.begin(), chosen.end(), [](const DemoSecret *a, const DemoSecret *b) { return a->path < b->path; });
    return chosen;
}

/// The keys of a map are aligned as `terraform fmt` aligns them.
QByteArray mapEntries(const std::vector<const DemoSecret *> &secrets)
{
    qsizetype width = 0;
    for (const DemoSecret *secret : secrets)
        width = std::max(width, secret->name().size());
    QByteArray text;
    for (const DemoSecret *secret : secrets)
        text += "    " + secret->name().leftJustified(width).toUtf8() +
                " = { revision = " + QByteArray::number(std::max(1, secret->version - 1)) + " }\n";
    return text;
}

QByteArray setEntries(const std::vector<const DemoSecret *> &secrets)
{
    QByteArray text;
    for (const DemoSecret *secret : secrets)
        text += "    \"" + secret->name().toUtf8() + "\",\n";
    return text;
}

QByteArray stagingFile(const QString &folder, const std::vector<const DemoSecret *> &secrets)
{
    return filled(R"(# One entry for each of staging's @folder@; bump its revision to write a new value.
locals {
  @folder@ = {
@entries@  }
}

ephemeral "random_password" "@folder@" {
  for_each = local.@folder@
  length   = 32
}

resource "vault_kv_secret_v2" "@folder@" {
  for_each             = local.@folder@
  mount                = vault_mount.airflow.path
  name                 = "staging/@folder@/${each.key}"
  data_json_wo         = jsonencode({ password = ephemeral.random_password.@folder@[each.key].result })
  data_json_wo_version = each.value.revision
}
)",
        {{"@folder@", folder}, {"@entries@", QString::fromUtf8(mapEntries(secrets))}});
}

QByteArray devFile(const QString &folder, const std::vector<const DemoSecret *> &secrets)
{
    return filled(R"(module "@folder@" {
  source = "../modules/kv_secret"
  for_each = toset([
@entries@  ])

  mount = vault_mount.airflow.path
  name  = "dev/@folder@/${each.key}"
}
)",
        {{"@folder@", folder}, {"@entries@", QString::fromUtf8(setEntries(secrets))}});
}

void addOthers(Files &files, const std::vector<DemoSecret> &secrets)
{
    for (const char *name : {"connections", "variables", "config", "database"}) {
        const QString folder = QString::fromLatin1(name);
        files.insert(QStringLiteral("terraform/staging/%1.tf").arg(folder),
            stagingFile(folder, inFolder(secrets, folder, [](const DemoSecret &secret) {
                return secret.staging == DemoSecret::Staging::Generated;
            })));
        files.insert(QStringLiteral("terraform/dev/%1.tf").arg(folder),
            devFile(folder, inFolder(secrets, folder, [](const DemoSecret &secret) { return secret.inDev; })));
    }
}

} // namespace

QVector<git::FileEdit> demoRepositoryFiles(const std::vector<DemoSecret> &secrets, Instant now)
{
    Files files = handWritten();
    QByteArray &config = files[QStringLiteral("sallyport.hcl")];
    const int year = toDate(now).year();
    config = filled(config, {{"@freeze_from@", QDate(year, 12, 24).toString(Qt::ISODate)},
                                {"@freeze_until@", QDate(year + 1, 1, 3).toString(Qt::ISODate)},
                                {"@dr_test_at@", toRfc3339(now - std::chrono::hours(24 * 40))}});
    addProduction(files, secrets);
    addOthers(files, secrets);
    QVector<git::FileEdit> edits;
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        edits.push_back({file.key(), {}, file.value(), git::FileMode::Regular});
    return edits;
}

} // namespace sallyport::core
