#include "core/starter_file.h"

#include "base/private_files.h"
#include "hcl/edit.h"
#include "terraform/model.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace sallyport::core {

namespace {

// Enough to find what a repository holds, and little enough for a home folder opened by mistake.
constexpr int filesLookedAt = 20000;

const QStringList environmentNames = {QStringLiteral("prod"), QStringLiteral("production"), QStringLiteral("staging"),
    QStringLiteral("stage"), QStringLiteral("test"), QStringLiteral("qa"), QStringLiteral("dev"),
    QStringLiteral("development")};

bool isProduction(const QString &name)
{
    return name == QLatin1String("prod") || name == QLatin1String("production");
}

QString firstOf(const QStringList &files, const QString &suffix)
{
    for (const QString &file : files) {
        if (file.endsWith(suffix))
            return file;
    }
    return {};
}

QStringList filesBelow(const QDir &root)
{
    QStringList files;
    QDirIterator walk(root.path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    for (int seen = 0; walk.hasNext() && seen < filesLookedAt; ++seen) {
        const QString path = root.relativeFilePath(walk.next());
        if (!path.startsWith(QLatin1String(".git/")) && !path.contains(QLatin1String(".terraform/")))
            files.push_back(path);
    }
    files.sort();
    return files;
}

/// The mount that the repository's own KV secrets use.
QString mountOf(const QDir &root, const QStringList &files)
{
    std::vector<terraform::SourceFile> sources;
    for (const QString &file : files) {
        if (!file.endsWith(QLatin1String(".tf")))
            continue;
        if (const auto bytes = readFile(root.filePath(file), 1024 * 1024))
            sources.push_back({file, *bytes});
    }
    const terraform::Model model = terraform::read(sources);
    for (const terraform::Declaration &declaration : model.declarations) {
        if (declaration.type == QLatin1String("vault_kv_secret_v2") && !declaration.mount.isEmpty())
            return declaration.mount;
    }
    return {};
}

QByteArray listOf(const QStringList &texts)
{
    QByteArrayList quoted;
    for (const QString &text : texts)
        quoted.push_back(hcl::quoted(text));
    return '[' + quoted.join(", ") + ']';
}

QByteArray environmentBlock(const QString &name, const Surroundings &surroundings)
{
    const QByteArray tier = isProduction(name) ? "production" : name.toUtf8();
    QByteArray text =
        "\nenvironment " + hcl::quoted(name) + " {\n  tier = " + hcl::quoted(QString::fromUtf8(tier)) +
        "\n  vault {\n    # Without an address VAULT_ADDR is used. An address that stands here is shown, and "
        "confirmed\n"
        "    # once, before anything is sent to it.\n    # address = \"https://vault.example:8200\"\n    mount  = " +
        hcl::quoted(surroundings.mount.isEmpty() ? QStringLiteral("secret") : surroundings.mount) +
        "\n    prefix = " + hcl::quoted(name) + "\n    # readers = [\"airflow-" + name.toUtf8() +
        "\"] # policies or roles that may read\n    # writers = [\"ci-terraform-" + name.toUtf8() +
        "\"] # the only identity that may write\n"
        "    # databases = [\"database\"] # mounts whose roles belong to it\n"
        "    # pki       = [\"pki\"]      # mounts whose certificates belong to it\n"
        "    # auth      = [\"approle\", \"token\"] # login methods whose roles belong to it\n  }\n";
    for (const QString &config : surroundings.airflowConfigs) {
        if (config.split(QLatin1Char('/')).contains(name))
            text += "  airflow { config = " + hcl::quoted(config) + " }\n";
    }
    return text + "  # audit \"vault\" { file = \"/var/log/vault/audit.log\" }\n}\n";
}

} // namespace

Surroundings lookAround(const QString &folder)
{
    const QDir root(folder);
    const QStringList files = filesBelow(root);
    Surroundings found;
    found.name = QFileInfo(root.absolutePath()).fileName();
    const QString terraform = firstOf(files, QStringLiteral(".tf"));
    if (!terraform.isEmpty())
        found.terraform =
            terraform.contains(QLatin1Char('/')) ? terraform.section(QLatin1Char('/'), 0, 0) : QStringLiteral(".");
    if (root.exists(QStringLiteral("policies")))
        found.policies = QStringLiteral("policies");
    for (const QString &name : {QStringLiteral("dags"), QStringLiteral("airflow/dags")}) {
        if (root.exists(name))
            found.dags.push_back(name);
    }
    const QDir environments(root.filePath(found.terraform));
    for (const QString &name : environmentNames) {
        if (!found.terraform.isEmpty() && environments.exists(name))
            found.environments.push_back(name);
    }
    for (const QString &file : files) {
        if (QFileInfo(file).fileName() == QLatin1String("airflow.cfg"))
            found.airflowConfigs.push_back(file);
    }
    found.mount = mountOf(root, files);
    return found;
}

QByteArray starterFile(const Surroundings &surroundings)
{
    QByteArray text =
        "# What Sallyport looks after. Literals only; every mistake is reported with its line.\n\nestate " +
        hcl::quoted(surroundings.name.isEmpty() ? QStringLiteral("estate") : surroundings.name) + " {\n";
    text += surroundings.terraform.isEmpty()
                ? QByteArray("  # terraform = \"terraform\" # no .tf file was found here\n")
                : "  terraform   = " + hcl::quoted(surroundings.terraform) + '\n';
    if (!surroundings.policies.isEmpty())
        text += "  policies    = " + hcl::quoted(surroundings.policies) + '\n';
    if (!surroundings.dags.isEmpty())
        text += "  dags        = " + listOf(surroundings.dags) + '\n';
    text += "  base_branch = \"main\"\n\n"
            "  # time_zone          = \"Europe/Berlin\" # in which a day begins and ends; else UTC\n"
            "  # rotations_per_week = 6               # the calendar marks weeks that have more\n"
            "  # attesters          = [\"m.okafor\"]    # whose attestations count; else anybody's\n}\n";
    const QStringList environments =
        surroundings.environments.isEmpty() ? QStringList{QStringLiteral("prod")} : surroundings.environments;
    for (const QString &name : environments)
        text += environmentBlock(name, surroundings);
    text += "\n# How often which secrets must be rotated; kinds without a block take the built-in cadence.\n"
            "# cadence \"static-db\" {\n#   match = \"*/connections/pg_*\"\n#   every = \"90d\"\n# }\n"
            "\n# Days on which nothing of an environment is rotated.\n"
            "# freeze \"Year-end freeze\" {\n#   environments = [\"prod\"]\n#   from         = \"2026-12-24\"\n"
            "#   until        = \"2027-01-03\"\n# }\n";
    return text;
}

Result<QString> writeStarterFile(const QString &folder, const QByteArray &text)
{
    const QString path = QDir(folder).absoluteFilePath(QStringLiteral("sallyport.hcl"));
    QFile file(path);
    // NewOnly refuses a file that appeared in between as well.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        if (QFileInfo::exists(path))
            return fail(ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "there is a sallyport.hcl already"), {}}, path,
                {QT_TRANSLATE_NOOP("Message", "Edit it, or print a fresh one with --stdout"), {}});
        return fail(ErrorCode::Unwritable,
            {QT_TRANSLATE_NOOP("Message", "the file cannot be written: %1"), {file.errorString()}}, path);
    }
    if (file.write(text) != text.size())
        return fail(ErrorCode::Unwritable,
            {QT_TRANSLATE_NOOP("Message", "the file cannot be written: %1"), {file.errorString()}}, path);
    return path;
}

} // namespace sallyport::core
