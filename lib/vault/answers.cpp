#include "vault/answers.h"

#include <algorithm>

namespace sallyport::vault {

namespace {

using Json = nlohmann::json;

/// Reads the fields of one object and remembers the first that is not what it should be.
class Fields
{
public:
    explicit Fields(const Json &object)
        : m_object(object)
    {
        if (!object.is_object())
            complain("data");
    }

    QString text(const char *name)
    {
        const Json *field = find(name);
        if (field && !field->is_string())
            return complain(name), QString();
        return field ? QString::fromStdString(field->get_ref<const std::string &>()) : QString();
    }

    bool flag(const char *name)
    {
        const Json *field = find(name);
        if (field && !field->is_boolean())
            return complain(name), false;
        return field && field->get<bool>();
    }

    qint64 number(const char *name)
    {
        const Json *field = find(name);
        if (field && !field->is_number_integer())
            return complain(name), 0;
        return field ? field->get<qint64>() : 0;
    }

    std::optional<Instant> time(const char *name)
    {
        const QString written = text(name);
        // Go's zero time stands for "never".
        if (written.isEmpty() || written.startsWith(QLatin1String("0001-01-01")))
            return {};
        const auto instant = parseInstant(written);
        if (!instant)
            return complain(name), std::nullopt;
        return *instant;
    }

    std::optional<Duration> span(const char *name)
    {
        const QString written = text(name);
        if (written.isEmpty() || written == QLatin1String("0s"))
            return {};
        const auto duration = parseDuration(written);
        if (!duration)
            return complain(name), std::nullopt;
        return *duration;
    }

    QStringList texts(const char *name)
    {
        QStringList list;
        const Json *field = find(name);
        if (field && !field->is_array())
            complain(name);
        else if (field)
            for (const Json &element : *field)
                element.is_string() ? list.push_back(QString::fromStdString(element.get<std::string>()))
                                    : complain(name);
        return list;
    }

    /// The object below `name`, or an empty one.
    const Json &object(const char *name)
    {
        static const Json empty = Json::object();
        const Json *field = find(name);
        if (field && !field->is_object())
            complain(name);
        return field && field->is_object() ? *field : empty;
    }

    /// Without it the answer is not the one that was asked for, whatever else it holds.
    Fields &need(const char *name)
    {
        if (!find(name))
            complain(name);
        return *this;
    }

    const std::optional<Error> &problem() const { return m_problem; }

    template <typename T> Result<T> result(T value) const
    {
        if (m_problem)
            return Failure(*m_problem);
        return value;
    }

private:
    const Json *find(const char *name) const
    {
        if (!m_object.is_object())
            return nullptr;
        const auto found = m_object.find(name);
        return found == m_object.end() || found->is_null() ? nullptr : &*found;
    }

    void complain(const char *name)
    {
        if (!m_problem)
            m_problem = Error{ErrorCode::Malformed,
                {QT_TRANSLATE_NOOP("Message", "\"%1\" of the answer is not what Vault documents"),
                    {QString::fromLatin1(name)}},
                {}, {}};
    }

    const Json &m_object;
    std::optional<Error> m_problem;
};

const Json &dataOf(const Json &body)
{
    static const Json nothing;
    const auto found = body.is_object() ? body.find("data") : body.end();
    return body.is_object() && found != body.end() ? *found : nothing;
}

QString withoutSlash(const std::string &path)
{
    QString text = QString::fromStdString(path);
    if (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

int kvVersionOf(const QString &type, const Json &mount)
{
    if (type != QLatin1String("kv") && type != QLatin1String("generic"))
        return 0;
    Fields fields(mount);
    Fields options(fields.object("options"));
    return options.text("version") == QLatin1String("2") ? 2 : 1;
}

Result<QMap<QString, QString>> readTexts(const Json &json)
{
    Fields fields(json);
    QMap<QString, QString> texts;
    for (const auto &[name, text] : json.items())
        texts.insert(QString::fromStdString(name), fields.text(name.c_str()));
    return fields.result(texts);
}

Result<KvVersion> readVersion(const std::string &number, const Json &json, Instant now)
{
    Fields fields(json);
    KvVersion version;
    version.number = QByteArray::fromStdString(number).toInt();
    version.created = fields.time("created_time").value_or(Instant{});
    version.destroyed = fields.flag("destroyed");
    if (const auto deletion = fields.time("deletion_time"))
        (*deletion > now ? version.deletesAt : version.deleted) = deletion;
    return fields.result(version);
}

Result<std::vector<KvVersion>> readVersions(const Json &json, Instant now)
{
    std::vector<KvVersion> versions;
    for (const auto &[number, fields] : json.items()) {
        const auto version = readVersion(number, fields, now);
        if (!version)
            return Failure(version.error());
        versions.push_back(*version);
    }
    std::sort(versions.begin(), versions.end(), [](const auto &a, const auto &b) { return a.number < b.number; });
    return versions;
}

} // namespace

Result<Health> readHealth(const Json &body)
{
    Fields fields(body);
    fields.need("initialized");
    Health health;
    health.initialized = fields.flag("initialized");
    health.sealed = fields.flag("sealed");
    health.standby = fields.flag("standby") || fields.flag("performance_standby") ||
                     fields.text("replication_dr_mode") == QLatin1String("secondary");
    health.version = fields.text("version");
    health.clusterName = fields.text("cluster_name");
    if (const qint64 seconds = fields.number("server_time_utc"))
        health.serverTime = Instant(std::chrono::seconds(seconds));
    return fields.result(health);
}

Result<SealProgress> readSealProgress(const Json &body)
{
    Fields fields(body);
    const SealProgress progress{static_cast<int>(fields.number("progress")), static_cast<int>(fields.number("t"))};
    return fields.result(progress);
}

Result<std::vector<Mount>> readMounts(const Json &body)
{
    std::vector<Mount> mounts;
    Fields data(dataOf(body));
    data.need("secret");
    for (const auto &[path, json] : data.object("secret").items()) {
        Fields fields(json);
        Mount mount{withoutSlash(path), fields.text("type"), 0, fields.text("description")};
        mount.kvVersion = kvVersionOf(mount.type, json);
        if (fields.problem())
            return Failure(*fields.problem());
        mounts.push_back(mount);
    }
    return data.result(mounts);
}

Result<std::vector<AuthMethod>> readVisibleAuthMethods(const Json &body)
{
    std::vector<AuthMethod> methods;
    Fields data(dataOf(body));
    for (const auto &[path, json] : data.object("auth").items()) {
        Fields fields(json);
        methods.push_back({withoutSlash(path), fields.text("type"), fields.text("description")});
        if (fields.problem())
            return Failure(*fields.problem());
    }
    return data.result(methods);
}

Result<QStringList> readKeys(const Json &body)
{
    Fields fields(dataOf(body));
    fields.need("keys");
    const QStringList keys = fields.texts("keys");
    return fields.result(keys);
}

Result<KvMetadata> readKvMetadata(const Json &body, const QString &path, Instant now)
{
    Fields fields(dataOf(body));
    fields.need("current_version").need("versions");
    KvMetadata metadata;
    metadata.path = path;
    metadata.created = fields.time("created_time").value_or(Instant{});
    metadata.updated = fields.time("updated_time").value_or(Instant{});
    metadata.currentVersion = static_cast<int>(fields.number("current_version"));
    metadata.oldestVersion = static_cast<int>(fields.number("oldest_version"));
    metadata.maxVersions = static_cast<int>(fields.number("max_versions"));
    metadata.casRequired = fields.flag("cas_required");
    metadata.deleteVersionAfter = fields.span("delete_version_after");
    auto custom = readTexts(fields.object("custom_metadata"));
    if (!custom)
        return Failure(custom.error());
    metadata.customMetadata = *std::move(custom);
    auto versions = readVersions(fields.object("versions"), now);
    if (!versions)
        return Failure(versions.error());
    metadata.versions = *std::move(versions);
    return fields.result(metadata);
}

Result<QStringList> readSubkeys(const Json &body)
{
    Fields fields(dataOf(body));
    fields.need("subkeys");
    QStringList names;
    for (const auto &[name, inside] : fields.object("subkeys").items())
        names.push_back(QString::fromStdString(name));
    names.sort();
    return fields.result(names);
}

Result<StaticRole> readStaticRole(const Json &body, const QString &mount, const QString &name)
{
    Fields fields(dataOf(body));
    fields.need("username");
    StaticRole role;
    role.mount = mount;
    role.name = name;
    role.dbName = fields.text("db_name");
    role.username = fields.text("username");
    role.rotationPeriod = Duration(fields.number("rotation_period"));
    role.rotationSchedule = fields.text("rotation_schedule");
    role.lastRotation = fields.time("last_vault_rotation");
    role.credentialType = fields.text("credential_type");
    return fields.result(role);
}

Result<DatabaseRole> readDatabaseRole(const Json &body, const QString &mount, const QString &name)
{
    Fields fields(dataOf(body));
    fields.need("db_name");
    const DatabaseRole role{mount, name, fields.text("db_name"), Duration(fields.number("default_ttl")),
        Duration(fields.number("max_ttl"))};
    return fields.result(role);
}

Result<AuthRole> readAppRole(const Json &body, const QString &mount, const QString &name)
{
    Fields fields(dataOf(body));
    AuthRole role{mount, name};
    role.givesSecretIds = fields.need("bind_secret_id").flag("bind_secret_id");
    role.secretIdTtl = Duration(fields.number("secret_id_ttl"));
    const qint64 explicitly = fields.number("token_explicit_max_ttl");
    role.tokenMaxTtl = Duration(explicitly > 0 ? explicitly : fields.number("token_max_ttl"));
    role.tokenPeriod = Duration(explicitly > 0 ? 0 : fields.number("token_period"));
    return fields.result(role);
}

/// Older servers name the same settings without "token_".
Result<AuthRole> readTokenRole(const Json &body, const QString &mount, const QString &name)
{
    Fields fields(dataOf(body));
    AuthRole role{mount, name};
    role.tokenMaxTtl = Duration(std::max(fields.number("token_explicit_max_ttl"), fields.number("explicit_max_ttl")));
    const qint64 period = std::max(fields.number("token_period"), fields.number("period"));
    role.tokenPeriod = Duration(role.tokenMaxTtl > Duration::zero() ? 0 : period);
    return fields.result(role);
}

Result<Policy> readPolicy(const Json &body, const QString &name)
{
    Fields fields(dataOf(body));
    fields.need("policy");
    const Policy policy{name, fields.text("policy")};
    return fields.result(policy);
}

Result<TokenInfo> readTokenInfo(const Json &body)
{
    Fields fields(dataOf(body));
    fields.need("policies");
    TokenInfo info;
    info.displayName = fields.text("display_name");
    info.policies = fields.texts("policies") + fields.texts("identity_policies");
    info.policies.sort();
    info.policies.removeDuplicates();
    info.ttl = Duration(fields.number("ttl"));
    info.expireAt = fields.time("expire_time");
    info.entityId = fields.text("entity_id");
    info.type = fields.text("type");
    info.renewable = fields.flag("renewable");
    return fields.result(info);
}

} // namespace sallyport::vault
