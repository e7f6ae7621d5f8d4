#include "estate/inventory.h"

#include "estate/terraform_runs.h"

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

bool isUnresolved(const terraform::Declaration &declaration, const QStringList &attributes)
{
    return std::any_of(declaration.unresolved.begin(), declaration.unresolved.end(),
        [&](const terraform::Unresolved &unresolved) { return attributes.contains(unresolved.attribute); });
}

/// A KV declaration whose path is not known could be the one of any secret in its mount.
bool couldBeAnyOf(const terraform::Declaration &declaration, const QString &mount)
{
    static const QStringList naming = {QStringLiteral("mount"), QStringLiteral("name"), QStringLiteral("path"),
        QStringLiteral("for_each"), QStringLiteral("count")};
    return isKeyValue(declaration) && (declaration.mount.isEmpty() || declaration.mount == mount) &&
           isUnresolved(declaration, naming);
}

/// Collects the rows of one environment.
class EnvironmentJoin
{
public:
    EnvironmentJoin(const Estate &estate, const Environment &environment, const vault::Reading *reading)
        : m_estate(estate)
        , m_environment(environment)
        , m_reading(reading)
    {
    }

    void addLive()
    {
        if (!m_reading || !m_environment.vault)
            return;
        for (const vault::KvMetadata &metadata : m_reading->secrets) {
            if (const auto path = belowPrefix(metadata.path, m_environment.vault->prefix))
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
        for (const vault::Certificate &certificate : m_reading->certificates) {
            const QString folder = certificate.isAuthority ? QStringLiteral("/issuers/") : QStringLiteral("/certs/");
            row(certificate.mount + folder + certificate.name, SecretKind::Certificate).certificate = certificate;
        }
        for (const vault::AuthRole &role : m_reading->authRoles)
            row(authRolePath(role.mount, role.name), SecretKind::AuthRole).authRole = role;
    }

    void addDeclared(const terraform::Model &model)
    {
        for (const terraform::Declaration &declaration : model.declarations) {
            if (!belongsTo(declaration, m_estate, m_environment))
                continue;
            if (const auto path = secretPath(declaration, m_environment))
                row(*path, kindOf(declaration), declaration.backend).declarations.push_back(declaration);
            else if (!m_unknown && m_environment.vault && couldBeAnyOf(declaration, m_environment.vault->mount))
                m_unknown = declaration.at;
        }
    }

    void judge(const terraform::Model *model)
    {
        for (auto &[path, secret] : m_rows) {
            secret.notChecked = {};
            secret.standing = standing(secret, model, secret.notChecked);
        }
    }

    void moveInto(std::vector<Secret> &secrets)
    {
        for (auto &[path, secret] : m_rows)
            secrets.push_back(std::move(secret));
    }

private:
    static SecretKind kindOf(const terraform::Declaration &declaration)
    {
        if (declaration.backend != terraform::Backend::Vault)
            return SecretKind::CloudSecret;
        if (isKeyValue(declaration))
            return SecretKind::KeyValue;
        if (isAuthRole(declaration))
            return SecretKind::AuthRole;
        return declaration.type.endsWith(QLatin1String("_static_role")) ? SecretKind::StaticRole
                                                                        : SecretKind::DynamicRole;
    }

    Secret &row(const QString &path, SecretKind kind = SecretKind::KeyValue,
        terraform::Backend backend = terraform::Backend::Vault)
    {
        Secret &secret = m_rows[path];
        secret.id = {m_environment.name, path};
        secret.kind = kind;
        secret.backend = backend;
        secret.apiPath = kind == SecretKind::KeyValue ? m_environment.vault->root() + QLatin1Char('/') + path : path;
        return secret;
    }

    Standing standing(const Secret &secret, const terraform::Model *model, Message &why) const
    {
        if (!model) {
            why = {QT_TRANSLATE_NOOP("Message", "the Terraform repository was not read"), {}};
            return Standing::NotChecked;
        }
        if (secret.kind == SecretKind::CloudSecret) {
            why = {QT_TRANSLATE_NOOP("Message", "no inventory yet"), {}};
            return Standing::NotChecked;
        }
        if (secret.kind == SecretKind::Certificate) {
            why = {QT_TRANSLATE_NOOP("Message", "Terraform declares who may issue certificates, not each of them"), {}};
            return Standing::NotChecked;
        }
        if (secret.declarations.empty())
            return undeclared(*model, why);
        if (secret.isLive())
            return Standing::Declared;
        if (secret.live || wasLookedAt(secret))
            return Standing::DeclaredButMissing;
        why = {QT_TRANSLATE_NOOP("Message", "this part of %1 was not read"), {m_environment.name}};
        return Standing::NotChecked;
    }

    /// With files that did not parse or names that could not be resolved, "nobody declares it" is not proven.
    Standing undeclared(const terraform::Model &model, Message &why) const
    {
        if (!model.problems.empty())
            why = {QT_TRANSLATE_NOOP("Message", "%1 could not be read, and may declare it"),
                {Code{model.problems.front().file}}};
        else if (m_unknown)
            why = {QT_TRANSLATE_NOOP("Message", "the path that %1 declares is not known, and may be this one"),
                {Code{m_unknown->fileAndLine()}}};
        else
            return Standing::NotInTerraform;
        return Standing::NotChecked;
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
    const vault::Reading *m_reading;
    std::optional<SourceRef> m_unknown; ///< a declaration whose path is not known
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
