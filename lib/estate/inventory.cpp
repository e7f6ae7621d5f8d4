#include "estate/inventory.h"

#include <algorithm>
#include <map>

namespace sallyport::estate {

namespace {

/// The path below the environment's prefix; nothing when it lies outside.
std::optional<QString> belowPrefix(const QString &path, const QString &prefix)
{
    if (prefix.isEmpty())
        return path;
    if (!path.startsWith(prefix + QLatin1Char('/')))
        return {};
    return path.mid(prefix.size() + 1);
}

bool isKvDeclaration(const terraform::Declaration &declaration)
{
    return declaration.type == QLatin1String("vault_kv_secret_v2") ||
           declaration.type == QLatin1String("vault_kv_secret") ||
           declaration.type == QLatin1String("vault_generic_secret");
}

/// Two environments may use the same mount and prefix on two Vaults: then the root module tells them apart.
bool rootBelongsTo(const terraform::Declaration &declaration, const Estate &estate, const Environment &environment)
{
    if (!environment.terraform.isEmpty())
        return declaration.root == environment.terraform;
    const auto named = [&](const Environment &candidate) {
        return declaration.root.split(QLatin1Char('/')).contains(candidate.name);
    };
    if (named(environment))
        return true;
    // A root that carries no environment's name serves all of them.
    return std::none_of(estate.environments.begin(), estate.environments.end(), named);
}

/// Collects the rows of one environment.
class EnvironmentJoin
{
public:
    EnvironmentJoin(const Estate &estate, const Environment &environment, const vault::Reading *reading)
        : m_estate(estate)
        , m_environment(environment)
        , m_backend(*environment.vault)
        , m_reading(reading)
    {
    }

    void addLive()
    {
        if (!m_reading)
            return;
        for (const vault::KvMetadata &metadata : m_reading->secrets) {
            if (const auto path = belowPrefix(metadata.path, m_backend.prefix))
                row(*path).live = metadata;
        }
        for (const vault::StaticRole &role : m_reading->staticRoles) {
            Secret &secret = row(role.mount + QStringLiteral("/static-roles/") + role.name, SecretKind::StaticRole);
            secret.staticRole = role;
        }
        for (const vault::DatabaseRole &role : m_reading->databaseRoles) {
            Secret &secret = row(role.mount + QStringLiteral("/roles/") + role.name, SecretKind::DynamicRole);
            secret.dynamicRole = role;
        }
    }

    void addDeclared(const terraform::Model &model)
    {
        for (const terraform::Declaration &declaration : model.declarations) {
            if (!rootBelongsTo(declaration, m_estate, m_environment))
                continue;
            if (isKvDeclaration(declaration) && declaration.mount == m_backend.mount && !declaration.name.isEmpty()) {
                if (const auto path = belowPrefix(declaration.name, m_backend.prefix))
                    row(*path).declarations.push_back(declaration);
            } else if (declaration.type == QLatin1String("vault_database_secret_backend_static_role") &&
                       m_backend.databases.contains(declaration.mount)) {
                row(declaration.mount + QStringLiteral("/static-roles/") + declaration.name, SecretKind::StaticRole)
                    .declarations.push_back(declaration);
            } else if (declaration.type == QLatin1String("vault_database_secret_backend_role") &&
                       m_backend.databases.contains(declaration.mount)) {
                row(declaration.mount + QStringLiteral("/roles/") + declaration.name, SecretKind::DynamicRole)
                    .declarations.push_back(declaration);
            }
        }
    }

    void judge(const terraform::Model *model)
    {
        for (auto &[path, secret] : m_rows)
            secret.standing = standing(secret, model);
    }

    void moveInto(std::vector<Secret> &secrets)
    {
        for (auto &[path, secret] : m_rows)
            secrets.push_back(std::move(secret));
    }

private:
    Secret &row(const QString &path, SecretKind kind = SecretKind::KeyValue)
    {
        Secret &secret = m_rows[path];
        secret.id = {m_environment.name, path};
        secret.kind = kind;
        secret.apiPath = kind == SecretKind::KeyValue ? m_backend.root() + QLatin1Char('/') + path : path;
        return secret;
    }

    Standing standing(const Secret &secret, const terraform::Model *model) const
    {
        if (!model)
            return Standing::NotChecked;
        if (secret.declarations.empty())
            return undeclared(*model);
        if (secret.isLive())
            return Standing::Declared;
        return secret.live || wasLookedAt(secret) ? Standing::DeclaredButMissing : Standing::NotChecked;
    }

    /// With files that did not parse or names that could not be resolved, "nobody declares it" is not proven.
    static Standing undeclared(const terraform::Model &model)
    {
        return model.problems.empty() ? Standing::NotInTerraform : Standing::NotChecked;
    }

    bool wasLookedAt(const Secret &secret) const
    {
        if (!m_reading || !m_reading->complete)
            return false;
        // A KV row's API path starts with its mount, a database role's with the database's.
        return std::none_of(
            m_reading->unreadable.begin(), m_reading->unreadable.end(), [&](const vault::UnreadableFolder &folder) {
                return secret.apiPath.startsWith(folder.mount + QLatin1Char('/') + folder.path);
            });
    }

    const Estate &m_estate;
    const Environment &m_environment;
    const VaultBackend &m_backend;
    const vault::Reading *m_reading;
    std::map<QString, Secret> m_rows;
};

} // namespace

Inventory::Inventory(std::vector<Secret> secrets)
    : m_secrets(std::move(secrets))
{
    m_index.reserve(static_cast<qsizetype>(m_secrets.size()));
    for (size_t i = 0; i < m_secrets.size(); ++i)
        m_index.insert(m_secrets.at(i).id, i);
}

const Secret *Inventory::find(const SecretId &id) const
{
    const auto found = m_index.find(id);
    return found == m_index.end() ? nullptr : &m_secrets.at(*found);
}

std::vector<const Secret *> Inventory::of(QStringView environment) const
{
    std::vector<const Secret *> rows;
    for (const Secret &secret : m_secrets) {
        if (secret.id.environment == environment)
            rows.push_back(&secret);
    }
    return rows;
}

Inventory join(const Estate &estate, const std::vector<Knowledge> &knowledge, const terraform::Model *model)
{
    std::vector<Secret> secrets;
    for (const Environment &environment : estate.environments) {
        if (!environment.vault)
            continue;
        const auto known = std::find_if(knowledge.begin(), knowledge.end(),
            [&](const Knowledge &candidate) { return candidate.environment == environment.name; });
        const vault::Reading *reading = known != knowledge.end() && known->reading ? &*known->reading : nullptr;
        EnvironmentJoin rows(estate, environment, reading);
        rows.addLive();
        if (model)
            rows.addDeclared(*model);
        rows.judge(model);
        rows.moveInto(secrets);
    }
    return Inventory(std::move(secrets));
}

} // namespace sallyport::estate
