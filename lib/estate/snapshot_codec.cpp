#include "estate/snapshot_codec.h"

#include "estate/message_codec.h"

#include <nlohmann/json.hpp>

namespace sallyport::estate {

namespace {

using nlohmann::json;

std::string text(const QString &value)
{
    return value.toStdString();
}

QString text(const json &object, const char *name)
{
    return QString::fromStdString(object.value(name, std::string()));
}

qint64 milliseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}

Instant instant(const json &object, const char *name)
{
    return Instant(std::chrono::milliseconds(object.value(name, qint64(0))));
}

void putOptional(json &object, const char *name, const std::optional<Instant> &value)
{
    if (value)
        object[name] = milliseconds(*value);
}

std::optional<Instant> optionalInstant(const json &object, const char *name)
{
    if (!object.contains(name))
        return {};
    return instant(object, name);
}

json encodeList(const QStringList &list)
{
    json array = json::array();
    for (const QString &entry : list)
        array.push_back(text(entry));
    return array;
}

QStringList decodeList(const json &object, const char *name)
{
    QStringList list;
    for (const json &entry : object.value(name, json::array()))
        list.push_back(QString::fromStdString(entry.get<std::string>()));
    return list;
}

// The templates below find these only when they are declared before them.
json encodeOne(const vault::KvVersion &value);
vault::KvVersion decodeOne(const json &object, const vault::KvVersion &);
json encodeOne(const vault::KvMetadata &value);
vault::KvMetadata decodeOne(const json &object, const vault::KvMetadata &);
json encodeOne(const vault::StaticRole &value);
vault::StaticRole decodeOne(const json &object, const vault::StaticRole &);
json encodeOne(const vault::DatabaseRole &value);
vault::DatabaseRole decodeOne(const json &object, const vault::DatabaseRole &);
json encodeOne(const vault::Certificate &value);
vault::Certificate decodeOne(const json &object, const vault::Certificate &);
json encodeOne(const vault::UnreadCertificates &value);
vault::UnreadCertificates decodeOne(const json &object, const vault::UnreadCertificates &);
json encodeOne(const vault::AuthRole &value);
vault::AuthRole decodeOne(const json &object, const vault::AuthRole &);
json encodeOne(const vault::Mount &value);
vault::Mount decodeOne(const json &object, const vault::Mount &);
json encodeOne(const vault::AuthMethod &value);
vault::AuthMethod decodeOne(const json &object, const vault::AuthMethod &);
json encodeOne(const vault::Policy &value);
vault::Policy decodeOne(const json &object, const vault::Policy &);
json encodeOne(const vault::UnreadableFolder &value);
vault::UnreadableFolder decodeOne(const json &object, const vault::UnreadableFolder &);
json encodeOne(const Error &value);
Error decodeOne(const json &object, const Error &);

template <typename T> json encodeAll(const std::vector<T> &values)
{
    json array = json::array();
    for (const T &value : values)
        array.push_back(encodeOne(value));
    return array;
}

template <typename T> void decodeAll(const json &object, const char *name, std::vector<T> &values)
{
    for (const json &entry : object.value(name, json::array()))
        values.push_back(decodeOne(entry, T{}));
}

json encodeOne(const vault::KvVersion &version)
{
    json object{{"n", version.number}, {"created", milliseconds(version.created)}};
    putOptional(object, "deleted", version.deleted);
    putOptional(object, "deletes", version.deletesAt);
    if (version.destroyed)
        object["destroyed"] = true;
    return object;
}

vault::KvVersion decodeOne(const json &object, const vault::KvVersion &)
{
    return {object.value("n", 0), instant(object, "created"), optionalInstant(object, "deleted"),
        optionalInstant(object, "deletes"), object.value("destroyed", false)};
}

json encodeOne(const vault::KvMetadata &metadata)
{
    json object = json::object();
    object["path"] = text(metadata.path);
    if (metadata.nameOnly) {
        object["nameOnly"] = true;
        return object;
    }
    object.update({{"created", milliseconds(metadata.created)}, {"updated", milliseconds(metadata.updated)},
        {"current", metadata.currentVersion}, {"oldest", metadata.oldestVersion}, {"max", metadata.maxVersions},
        {"cas", metadata.casRequired}, {"versions", encodeAll(metadata.versions)}});
    if (metadata.deleteVersionAfter)
        object["deleteAfter"] = metadata.deleteVersionAfter->count();
    for (auto entry = metadata.customMetadata.begin(); entry != metadata.customMetadata.end(); ++entry)
        object["custom"][text(entry.key())] = text(entry.value());
    if (metadata.keys)
        object["keys"] = encodeList(*metadata.keys);
    return object;
}

vault::KvMetadata decodeOne(const json &object, const vault::KvMetadata &)
{
    vault::KvMetadata metadata;
    metadata.path = text(object, "path");
    metadata.nameOnly = object.value("nameOnly", false);
    metadata.created = instant(object, "created");
    metadata.updated = instant(object, "updated");
    metadata.currentVersion = object.value("current", 0);
    metadata.oldestVersion = object.value("oldest", 0);
    metadata.maxVersions = object.value("max", 0);
    metadata.casRequired = object.value("cas", false);
    if (object.contains("deleteAfter"))
        metadata.deleteVersionAfter = Duration(object.at("deleteAfter").get<qint64>());
    if (object.contains("keys"))
        metadata.keys = decodeList(object, "keys");
    const json custom = object.value("custom", json::object());
    for (const auto &[name, value] : custom.items())
        metadata.customMetadata.insert(QString::fromStdString(name), QString::fromStdString(value.get<std::string>()));
    decodeAll(object, "versions", metadata.versions);
    return metadata;
}

json encodeOne(const vault::StaticRole &role)
{
    json object{{"mount", text(role.mount)}, {"name", text(role.name)}, {"db", text(role.dbName)},
        {"username", text(role.username)}, {"period", role.rotationPeriod.count()},
        {"schedule", text(role.rotationSchedule)}, {"credential", text(role.credentialType)}};
    putOptional(object, "rotated", role.lastRotation);
    return object;
}

vault::StaticRole decodeOne(const json &object, const vault::StaticRole &)
{
    return {text(object, "mount"), text(object, "name"), text(object, "db"), text(object, "username"),
        Duration(object.value("period", qint64(0))), text(object, "schedule"), optionalInstant(object, "rotated"),
        text(object, "credential")};
}

json encodeOne(const vault::DatabaseRole &role)
{
    return {{"mount", text(role.mount)}, {"name", text(role.name)}, {"db", text(role.dbName)},
        {"ttl", role.defaultTtl.count()}, {"maxTtl", role.maxTtl.count()}};
}

vault::DatabaseRole decodeOne(const json &object, const vault::DatabaseRole &)
{
    return {text(object, "mount"), text(object, "name"), text(object, "db"), Duration(object.value("ttl", qint64(0))),
        Duration(object.value("maxTtl", qint64(0)))};
}

json encodeOne(const vault::Certificate &certificate)
{
    return {{"mount", text(certificate.mount)}, {"serial", text(certificate.serial)}, {"name", text(certificate.name)},
        {"from", milliseconds(certificate.from)}, {"until", milliseconds(certificate.until)},
        {"authority", certificate.isAuthority}};
}

vault::Certificate decodeOne(const json &object, const vault::Certificate &)
{
    return {text(object, "mount"), text(object, "serial"), text(object, "name"), instant(object, "from"),
        instant(object, "until"), object.value("authority", false)};
}

json encodeOne(const vault::UnreadCertificates &unread)
{
    return {{"mount", text(unread.mount)}, {"count", unread.count}};
}

vault::UnreadCertificates decodeOne(const json &object, const vault::UnreadCertificates &)
{
    return {text(object, "mount"), object.value("count", 0)};
}

json encodeOne(const vault::AuthRole &role)
{
    return {{"mount", text(role.mount)}, {"name", text(role.name)}, {"secretIds", role.givesSecretIds},
        {"secretIdTtl", role.secretIdTtl.count()}, {"tokenMaxTtl", role.tokenMaxTtl.count()},
        {"tokenPeriod", role.tokenPeriod.count()}};
}

vault::AuthRole decodeOne(const json &object, const vault::AuthRole &)
{
    const auto duration = [&](const char *name) { return Duration(object.value(name, qint64(0))); };
    return {text(object, "mount"), text(object, "name"), object.value("secretIds", false), duration("secretIdTtl"),
        duration("tokenMaxTtl"), duration("tokenPeriod")};
}

json encodeOne(const vault::Mount &mount)
{
    return {{"path", text(mount.path)}, {"type", text(mount.type)}, {"kv", mount.kvVersion},
        {"description", text(mount.description)}};
}

vault::Mount decodeOne(const json &object, const vault::Mount &)
{
    return {text(object, "path"), text(object, "type"), object.value("kv", 0), text(object, "description")};
}

json encodeOne(const vault::AuthMethod &method)
{
    return {{"path", text(method.path)}, {"type", text(method.type)}, {"description", text(method.description)}};
}

vault::AuthMethod decodeOne(const json &object, const vault::AuthMethod &)
{
    return {text(object, "path"), text(object, "type"), text(object, "description")};
}

json encodeOne(const vault::Policy &policy)
{
    return {{"name", text(policy.name)}, {"text", text(policy.text)}};
}

vault::Policy decodeOne(const json &object, const vault::Policy &)
{
    return {text(object, "name"), text(object, "text")};
}

json encodeOne(const vault::UnreadableFolder &folder)
{
    return {{"mount", text(folder.mount)}, {"path", text(folder.path)}, {"api", text(folder.apiPath)},
        {"capability", text(folder.capability)}, {"code", static_cast<int>(folder.code)}};
}

vault::UnreadableFolder decodeOne(const json &object, const vault::UnreadableFolder &)
{
    return {text(object, "mount"), text(object, "path"), text(object, "api"), text(object, "capability"),
        static_cast<ErrorCode>(object.value("code", 0))};
}

json encodeOne(const Error &error)
{
    return {{"code", static_cast<int>(error.code)}, {"what", encodeMessage(error.what)},
        {"subject", text(error.subject)}, {"advice", encodeMessage(error.advice)}};
}

Error decodeOne(const json &object, const Error &)
{
    return {static_cast<ErrorCode>(object.value("code", 0)), decodeMessage(object.value("what", json())),
        text(object, "subject"), decodeMessage(object.value("advice", json()))};
}

json encodeToken(const vault::TokenInfo &token)
{
    json object{{"name", text(token.displayName)}, {"policies", encodeList(token.policies)}, {"ttl", token.ttl.count()},
        {"entity", text(token.entityId)}, {"type", text(token.type)}, {"renewable", token.renewable}};
    putOptional(object, "expires", token.expireAt);
    return object;
}

vault::TokenInfo decodeToken(const json &object)
{
    return {text(object, "name"), decodeList(object, "policies"), Duration(object.value("ttl", qint64(0))),
        optionalInstant(object, "expires"), text(object, "entity"), text(object, "type"),
        object.value("renewable", false)};
}

json encodeHealth(const vault::Health &health)
{
    json object{{"initialized", health.initialized}, {"sealed", health.sealed}, {"standby", health.standby},
        {"version", text(health.version)}, {"cluster", text(health.clusterName)}};
    putOptional(object, "time", health.serverTime);
    if (health.sealProgress)
        object["seal"] = {health.sealProgress->given, health.sealProgress->threshold};
    return object;
}

vault::Health decodeHealth(const json &object)
{
    vault::Health health{object.value("initialized", false), object.value("sealed", false),
        object.value("standby", false), text(object, "version"), text(object, "cluster"), {},
        optionalInstant(object, "time")};
    if (object.contains("seal"))
        health.sealProgress = vault::SealProgress{object.at("seal").at(0), object.at("seal").at(1)};
    return health;
}

vault::Reading decodeReading(const json &object)
{
    vault::Reading reading;
    reading.readAt = instant(object, "readAt");
    reading.cost = {object.value("requests", 0), std::chrono::milliseconds(object.value("took", qint64(0)))};
    reading.token = decodeToken(object.value("token", json::object()));
    reading.health = decodeHealth(object.value("health", json::object()));
    reading.complete = object.value("complete", false);
    decodeAll(object, "mounts", reading.mounts);
    decodeAll(object, "auth", reading.authMethods);
    decodeAll(object, "secrets", reading.secrets);
    decodeAll(object, "staticRoles", reading.staticRoles);
    decodeAll(object, "databaseRoles", reading.databaseRoles);
    decodeAll(object, "certificates", reading.certificates);
    decodeAll(object, "unreadCertificates", reading.unreadCertificates);
    decodeAll(object, "authRoles", reading.authRoles);
    reading.policyNames = decodeList(object, "policyNames");
    decodeAll(object, "policies", reading.policies);
    decodeAll(object, "unreadable", reading.unreadable);
    decodeAll(object, "warnings", reading.warnings);
    return reading;
}

} // namespace

QByteArray encode(const vault::Reading &reading)
{
    const json object{{"readAt", milliseconds(reading.readAt)}, {"requests", reading.cost.requests},
        {"took", qint64(reading.cost.took.count())}, {"token", encodeToken(reading.token)},
        {"health", encodeHealth(reading.health)}, {"complete", reading.complete}, {"mounts", encodeAll(reading.mounts)},
        {"auth", encodeAll(reading.authMethods)}, {"secrets", encodeAll(reading.secrets)},
        {"staticRoles", encodeAll(reading.staticRoles)}, {"databaseRoles", encodeAll(reading.databaseRoles)},
        {"certificates", encodeAll(reading.certificates)},
        {"unreadCertificates", encodeAll(reading.unreadCertificates)}, {"authRoles", encodeAll(reading.authRoles)},
        {"policyNames", encodeList(reading.policyNames)}, {"policies", encodeAll(reading.policies)},
        {"unreadable", encodeAll(reading.unreadable)}, {"warnings", encodeAll(reading.warnings)}};
    const std::vector<std::uint8_t> bytes = json::to_cbor(object);
    return qCompress(bytes.data(), static_cast<qsizetype>(bytes.size()), 1);
}

Result<vault::Reading> decode(const QByteArray &bytes)
{
    const auto broken = [] {
        return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "a snapshot in the store is broken"), {}}, {},
            {QT_TRANSLATE_NOOP("Message", "Refresh the environment; the next snapshot replaces it"), {}});
    };
    const QByteArray plain = qUncompress(bytes);
    const json object = json::from_cbor(plain.begin(), plain.end(), true, false);
    if (!object.is_object())
        return broken();
    // nlohmann's accessors throw where a field has another type; no exception leaves this room.
    try {
        return decodeReading(object);
    } catch (const json::exception &) {
        return broken();
    }
}

} // namespace sallyport::estate
