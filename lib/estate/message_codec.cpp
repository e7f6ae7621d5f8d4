#include "estate/message_codec.h"

#include <mutex>
#include <set>

namespace sallyport::estate {

namespace {

using nlohmann::json;

/// A Message points at its template, which is a literal everywhere else. Those that come out of a store are few, since
/// our own code wrote them, and live as long as the program.
const char *keptTemplate(const std::string &text)
{
    static std::mutex mutex;
    static std::set<std::string> kept;
    const std::lock_guard lock(mutex);
    return kept.insert(text).first->c_str();
}

json encodeArgument(const Argument &argument)
{
    struct Visitor
    {
        json operator()(const QString &text) const { return {{"text", text.toStdString()}}; }
        json operator()(const Code &code) const { return {{"code", code.text.toStdString()}}; }
        json operator()(Duration duration) const { return {{"seconds", duration.count()}}; }
        json operator()(Instant instant) const { return {{"time", instant.time_since_epoch().count()}}; }
        json operator()(qint64 number) const { return {{"number", number}}; }
        json operator()(const Clause &clause) const { return {{"message", encodeMessage(clause.message())}}; }
    };
    return std::visit(Visitor{}, argument);
}

qint64 numberAt(const json &object, const char *key)
{
    const json &value = object.at(key);
    return value.is_number_integer() ? value.get<qint64>() : 0;
}

QString textAt(const json &object, const char *key)
{
    const json &value = object.at(key);
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
}

Argument decodeArgument(const json &object)
{
    if (!object.is_object())
        return QString();
    if (object.contains("code"))
        return Code{textAt(object, "code")};
    if (object.contains("seconds"))
        return Duration(numberAt(object, "seconds"));
    if (object.contains("time"))
        return Instant(std::chrono::milliseconds(numberAt(object, "time")));
    if (object.contains("number"))
        return numberAt(object, "number");
    if (object.contains("message"))
        return Clause(decodeMessage(object.at("message")));
    return object.contains("text") ? textAt(object, "text") : QString();
}

} // namespace

json encodeMessage(const Message &message)
{
    json arguments = json::array();
    for (const Argument &argument : message.arguments)
        arguments.push_back(encodeArgument(argument));
    return {{"template", message.text}, {"arguments", arguments}};
}

Message decodeMessage(const json &value)
{
    if (value.is_string())
        return verbatim(QString::fromStdString(value.get<std::string>()));
    if (!value.is_object() || !value.contains("template") || !value.at("template").is_string())
        return {};
    Message message{keptTemplate(value.at("template").get<std::string>()), {}};
    if (value.contains("arguments") && value.at("arguments").is_array()) {
        for (const json &argument : value.at("arguments"))
            message.arguments.push_back(decodeArgument(argument));
    }
    return message;
}

} // namespace sallyport::estate
