#include "monitoring/rules_answer.h"

#include <nlohmann/json.hpp>

namespace sallyport::monitoring {

namespace {

using nlohmann::json;

constexpr qsizetype mostWords = 300;

/// Another type, or nothing, reads as empty.
QString textAt(const json &object, const char *key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() && found->is_string()
               ? QString::fromStdString(found->get<std::string>())
               : QString();
}

/// Null where there is no such member.
const json &memberOf(const json &object, const char *key)
{
    static const json none;
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() ? *found : none;
}

Failure noRules()
{
    return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the answer is no list of alert rules"), {}}, {},
        {QT_TRANSLATE_NOOP("Message", "Check that this address is a Prometheus: a sign-in page may stand before it"),
            {}});
}

LoadedAlert alertOf(const json &group, const json &rule)
{
    return {textAt(group, "name"), textAt(group, "file"), textAt(rule, "name"), textAt(rule, "query"),
        textAt(rule, "health"), textAt(memberOf(rule, "labels"), "severity")};
}

} // namespace

Result<AlertReading> readRules(const QByteArray &body)
{
    const json answer = json::parse(body.begin(), body.end(), nullptr, false);
    if (textAt(answer, "status") == QLatin1String("error"))
        return fail(ErrorCode::ServerFault,
            {QT_TRANSLATE_NOOP("Message", "Prometheus says that it failed: %1"),
                {textAt(answer, "error").simplified().left(mostWords)}},
            {}, {QT_TRANSLATE_NOOP("Message", "Mend it there, then ask again"), {}});
    const json &groups = memberOf(memberOf(answer, "data"), "groups");
    if (textAt(answer, "status") != QLatin1String("success") || !groups.is_array())
        return noRules();
    AlertReading reading;
    // Servers that ask several others (Thanos, Mimir) name here whom they could not ask.
    reading.isWhole = memberOf(answer, "warnings").empty();
    for (const json &group : groups) {
        for (const json &rule : memberOf(group, "rules")) {
            const LoadedAlert alert = alertOf(group, rule);
            // Versions before 2.17 do not know the parameter `type`, and answer with recording rules too.
            if (textAt(rule, "type") == QLatin1String("alerting") && !alert.name.isEmpty())
                reading.alerts.push_back(alert);
        }
    }
    return reading;
}

} // namespace sallyport::monitoring
