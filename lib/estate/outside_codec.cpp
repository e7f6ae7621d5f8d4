#include "estate/outside_codec.h"

#include "estate/message_codec.h"

namespace sallyport::estate {

namespace {

using nlohmann::json;

QString textAt(const json &object, const char *name)
{
    return QString::fromStdString(object.value(name, std::string()));
}

json encodeTime(Instant instant)
{
    return instant.time_since_epoch().count();
}

Instant timeAt(const json &object, const char *name)
{
    return Instant(std::chrono::milliseconds(object.value(name, qint64(0))));
}

json encodeTexts(const QStringList &texts)
{
    json array = json::array();
    for (const QString &text : texts)
        array.push_back(text.toStdString());
    return array;
}

QStringList textsAt(const json &object, const char *name)
{
    QStringList texts;
    for (const json &text : object.value(name, json::array()))
        texts.push_back(QString::fromStdString(text.get<std::string>()));
    return texts;
}

json encodeOne(const Error &error)
{
    return {{"code", static_cast<int>(error.code)}, {"what", encodeMessage(error.what)},
        {"subject", error.subject.toStdString()}, {"advice", encodeMessage(error.advice)}};
}

Error decodeError(const json &object)
{
    return {static_cast<ErrorCode>(object.value("code", 0)), decodeMessage(object.value("what", json())),
        textAt(object, "subject"), decodeMessage(object.value("advice", json()))};
}

json encodeOne(const monitoring::AlertReading &reading)
{
    json alerts = json::array();
    for (const monitoring::LoadedAlert &alert : reading.alerts)
        alerts.push_back({{"group", alert.group.toStdString()}, {"file", alert.file.toStdString()},
            {"name", alert.name.toStdString()}, {"query", alert.query.toStdString()},
            {"health", alert.health.toStdString()}, {"severity", alert.severity.toStdString()}});
    return {{"origin", reading.origin.toStdString()}, {"readAt", encodeTime(reading.readAt)},
        {"requests", reading.requests}, {"whole", reading.isWhole}, {"alerts", alerts}};
}

void decodeOne(const json &object, monitoring::AlertReading &reading)
{
    reading.origin = textAt(object, "origin");
    reading.readAt = timeAt(object, "readAt");
    reading.requests = object.value("requests", 0);
    reading.isWhole = object.value("whole", true);
    for (const json &alert : object.value("alerts", json::array()))
        reading.alerts.push_back({textAt(alert, "group"), textAt(alert, "file"), textAt(alert, "name"),
            textAt(alert, "query"), textAt(alert, "health"), textAt(alert, "severity")});
}

json encodeOne(const git::BranchProtection &protection)
{
    json object{{"forge", protection.forge.toStdString()}, {"kind", protection.kind.toStdString()},
        {"host", protection.host.toStdString()}, {"project", protection.project.toStdString()},
        {"branch", protection.branch.toStdString()}, {"readAt", encodeTime(protection.askedAt)},
        {"requests", protection.requests}, {"mayNeedMore", protection.mayNeedMore},
        {"push", static_cast<int>(protection.push)}, {"pushers", encodeTexts(protection.pushers)},
        {"answered", encodeTexts(protection.answered)}};
    if (protection.approvals)
        object["approvals"] = *protection.approvals;
    if (protection.ownersReview)
        object["owners"] = *protection.ownersReview;
    object["notSeen"] = json::array();
    for (const Error &error : protection.notSeen)
        object["notSeen"].push_back(encodeOne(error));
    return object;
}

void decodeOne(const json &object, git::BranchProtection &protection)
{
    protection.forge = textAt(object, "forge");
    protection.kind = textAt(object, "kind");
    protection.host = textAt(object, "host");
    protection.project = textAt(object, "project");
    protection.branch = textAt(object, "branch");
    protection.askedAt = timeAt(object, "readAt");
    protection.requests = object.value("requests", 0);
    protection.mayNeedMore = object.value("mayNeedMore", true);
    const int push = object.value("push", 0);
    if (push > 0 && push <= static_cast<int>(git::BranchProtection::Push::Everybody))
        protection.push = static_cast<git::BranchProtection::Push>(push);
    protection.pushers = textsAt(object, "pushers");
    protection.answered = textsAt(object, "answered");
    if (object.contains("approvals"))
        protection.approvals = object.at("approvals").get<int>();
    if (object.contains("owners"))
        protection.ownersReview = object.at("owners").get<bool>();
    for (const json &error : object.value("notSeen", json::array()))
        protection.notSeen.push_back(decodeError(error));
}

template <typename T> QByteArray encodeLook(const Look<T> &look)
{
    json object = json::object();
    if (look.reading)
        object["reading"] = encodeOne(*look.reading);
    if (look.failure)
        object["failure"] = {{"at", encodeTime(look.failure->at)}, {"error", encodeOne(look.failure->error)}};
    return QByteArray::fromStdString(object.dump(-1, ' ', false, json::error_handler_t::replace));
}

template <typename T> Result<Look<T>> decodeLook(const QByteArray &bytes)
{
    const auto broken = [] {
        return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "a snapshot in the store is broken"), {}}, {},
            {QT_TRANSLATE_NOOP("Message", "Refresh the environment; the next snapshot replaces it"), {}});
    };
    const json object = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!object.is_object())
        return broken();
    // nlohmann's accessors throw where a field has another type; no exception leaves this room.
    try {
        Look<T> look;
        if (object.contains("reading"))
            decodeOne(object.at("reading"), look.reading.emplace());
        if (object.contains("failure"))
            look.failure =
                Attempt{timeAt(object.at("failure"), "at"), decodeError(object.at("failure").value("error", json()))};
        return look;
    } catch (const json::exception &) {
        return broken();
    }
}

} // namespace

QByteArray encode(const Look<monitoring::AlertReading> &look)
{
    return encodeLook(look);
}

QByteArray encode(const Look<git::BranchProtection> &look)
{
    return encodeLook(look);
}

Result<Look<monitoring::AlertReading>> decodeAlerts(const QByteArray &bytes)
{
    return decodeLook<monitoring::AlertReading>(bytes);
}

Result<Look<git::BranchProtection>> decodeProtection(const QByteArray &bytes)
{
    return decodeLook<git::BranchProtection>(bytes);
}

} // namespace sallyport::estate
