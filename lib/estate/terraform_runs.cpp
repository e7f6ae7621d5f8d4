#include "estate/terraform_runs.h"

#include <QRegularExpression>

#include <algorithm>

namespace sallyport::estate {

namespace {

using terraform::Backend;
using terraform::Declaration;

QStringList wordsOf(const QString &name)
{
    static const QRegularExpression separators(QStringLiteral("[^A-Za-z0-9]+"));
    return name.split(separators, Qt::SkipEmptyParts);
}

/// Two environments may use the same mount and prefix on two Vaults: then the root module tells them apart.
std::optional<bool> isNamedByRoot(const Declaration &declaration, const Estate &estate, const Environment &environment)
{
    if (!environment.terraform.isEmpty())
        return declaration.root == environment.terraform;
    const QStringList folders = declaration.root.split(QLatin1Char('/'));
    const auto isNamed = [&](const Environment &candidate) { return folders.contains(candidate.name); };
    if (isNamed(environment))
        return true;
    if (std::any_of(estate.environments.begin(), estate.environments.end(), isNamed))
        return false;
    return {};
}

using Environments = std::vector<const Environment *>;

/// The environments that a root may be of: those it is named for, or those that no other root is named for.
Environments candidatesOf(const Declaration &declaration, const Estate &estate)
{
    Environments named;
    Environments possible;
    for (const Environment &environment : estate.environments) {
        const auto isNamed = isNamedByRoot(declaration, estate, environment);
        if (isNamed.value_or(false))
            named.push_back(&environment);
        else if (!isNamed)
            possible.push_back(&environment);
    }
    return named.empty() ? possible : named;
}

/// The one environment that the words name; nothing when they name none or several.
const Environment *namedBy(const QStringList &words, const Environments &candidates)
{
    const Environment *found = nullptr;
    for (const Environment *candidate : candidates) {
        if (!words.contains(candidate->name))
            continue;
        if (found)
            return nullptr;
        found = candidate;
    }
    return found;
}

bool cloudBelongsTo(const Declaration &declaration, const Estate &estate, const Environment &environment)
{
    const Environments candidates = candidatesOf(declaration, estate);
    if (candidates.size() == 1)
        return candidates.front() == &environment;
    for (const QStringList &words : {declaration.instanceKeys, wordsOf(declaration.name)}) {
        if (const Environment *named = namedBy(words, candidates))
            return named == &environment;
    }
    return false;
}

std::optional<QString> belowPrefix(const QString &path, const QString &prefix)
{
    if (path.isEmpty())
        return {};
    if (prefix.isEmpty())
        return path;
    if (!path.startsWith(prefix + QLatin1Char('/')))
        return {};
    return path.mid(prefix.size() + 1);
}

QString authMountOf(const Declaration &declaration)
{
    return declaration.mount.isEmpty() ? QStringLiteral("token") : declaration.mount;
}

std::optional<QString> vaultPath(const Declaration &declaration, const VaultBackend &backend)
{
    if (isKeyValue(declaration) && declaration.mount == backend.mount)
        return belowPrefix(declaration.name, backend.prefix);
    if (isAuthRole(declaration)) {
        const QString mount = authMountOf(declaration);
        return backend.auth.contains(mount) ? std::optional(authRolePath(mount, declaration.name)) : std::nullopt;
    }
    if (!backend.databases.contains(declaration.mount))
        return {};
    if (declaration.type == QLatin1String("vault_database_secret_backend_static_role"))
        return declaration.mount + QStringLiteral("/static-roles/") + declaration.name;
    if (declaration.type == QLatin1String("vault_database_secret_backend_role"))
        return declaration.mount + QStringLiteral("/roles/") + declaration.name;
    return {};
}

} // namespace

bool isKeyValue(const Declaration &declaration)
{
    static const QStringList types = {QStringLiteral("vault_kv_secret_v2"), QStringLiteral("vault_kv_secret"),
        QStringLiteral("vault_generic_secret")};
    // An endpoint with a mount is one of metadata, which adopts a secret.
    const bool isAdopted = declaration.type == QLatin1String("vault_generic_endpoint") && !declaration.mount.isEmpty();
    return isAdopted || types.contains(declaration.type);
}

bool isAuthRole(const Declaration &declaration)
{
    return declaration.type == QLatin1String("vault_approle_auth_backend_role") ||
           declaration.type == QLatin1String("vault_token_auth_backend_role");
}

QString authRolePath(const QString &mount, const QString &name)
{
    const bool isToken = mount == QLatin1String("token");
    return QStringLiteral("auth/%1/%2/%3").arg(mount, isToken ? QStringLiteral("roles") : QStringLiteral("role"), name);
}

bool isSecret(const Declaration &declaration)
{
    static const QStringList databaseRoles = {QStringLiteral("vault_database_secret_backend_static_role"),
        QStringLiteral("vault_database_secret_backend_role")};
    static const QStringList ofClouds = {QStringLiteral("aws_secretsmanager_secret"),
        QStringLiteral("aws_secretsmanager_secret_version"), QStringLiteral("google_secret_manager_secret"),
        QStringLiteral("google_secret_manager_secret_version"), QStringLiteral("azurerm_key_vault_secret")};
    return isKeyValue(declaration) || isAuthRole(declaration) || databaseRoles.contains(declaration.type) ||
           ofClouds.contains(declaration.type);
}

std::vector<terraform::Run> runsOf(const Estate &estate)
{
    std::vector<terraform::Run> runs;
    for (const Environment &environment : estate.environments)
        runs.push_back({environment.name, environment.terraform, environment.variableFiles, environment.workspace});
    return runs;
}

bool belongsTo(const Declaration &declaration, const Estate &estate, const Environment &environment)
{
    if (!declaration.variant.isEmpty())
        return declaration.variant == environment.name;
    if (declaration.backend == Backend::Vault)
        return isNamedByRoot(declaration, estate, environment).value_or(true);
    return cloudBelongsTo(declaration, estate, environment);
}

QStringList environmentsOf(const Declaration &declaration, const Estate &estate)
{
    QStringList names;
    for (const Environment &environment : estate.environments) {
        const bool isThere = !isSecret(declaration) || secretPath(declaration, environment).has_value();
        if (isThere && belongsTo(declaration, estate, environment))
            names.push_back(environment.name);
    }
    return names;
}

std::optional<QString> secretPath(const Declaration &declaration, const Environment &environment)
{
    if (declaration.name.isEmpty() || !isSecret(declaration))
        return {};
    if (declaration.backend == Backend::Vault)
        return environment.vault ? vaultPath(declaration, *environment.vault) : std::nullopt;
    const QString container = declaration.mount.isEmpty() ? QString() : declaration.mount + QLatin1Char('/');
    return terraform::nameOf(declaration.backend) + QLatin1Char(':') + container + declaration.name;
}

} // namespace sallyport::estate
