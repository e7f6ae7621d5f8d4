#include "git/forge_json.h"

namespace sallyport::git {

namespace {

constexpr qsizetype mostWords = 500;

const nlohmann::json *at(const nlohmann::json &json, const char *path)
{
    const nlohmann::json::json_pointer pointer{std::string(path)};
    return json.contains(pointer) ? &json.at(pointer) : nullptr;
}

/// Every text in it, at any depth, in order.
void collect(const nlohmann::json &json, QStringList &texts)
{
    if (json.is_string())
        texts += QString::fromStdString(json.get<std::string>());
    if (json.is_structured()) {
        for (const nlohmann::json &inner : json)
            collect(inner, texts);
    }
}

} // namespace

QString textAt(const nlohmann::json &json, const char *path)
{
    const nlohmann::json *found = at(json, path);
    return found && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

bool hasNumber(const nlohmann::json &json, const char *path)
{
    const nlohmann::json *found = at(json, path);
    return found && found->is_number_integer();
}

int numberAt(const nlohmann::json &json, const char *path)
{
    return hasNumber(json, path) ? at(json, path)->get<int>() : 0;
}

bool flagAt(const nlohmann::json &json, const char *path)
{
    const nlohmann::json *found = at(json, path);
    return found && found->is_boolean() && found->get<bool>();
}

nlohmann::json listAt(const nlohmann::json &json, const char *path)
{
    const nlohmann::json *found = at(json, path);
    return found && found->is_array() ? *found : nlohmann::json::array();
}

nlohmann::json jsonOf(const QStringList &texts)
{
    nlohmann::json list = nlohmann::json::array();
    for (const QString &text : texts)
        list.push_back(text.toStdString());
    return list;
}

QString forgesWords(const nlohmann::json &body)
{
    QStringList texts;
    for (const char *key : {"/message", "/error", "/error_description"}) {
        if (const nlohmann::json *found = at(body, key))
            collect(*found, texts);
    }
    for (const nlohmann::json &error : listAt(body, "/errors")) {
        if (const QString message = textAt(error, "/message"); !message.isEmpty())
            texts += message;
        else
            collect(error, texts);
    }
    return texts.join(QStringLiteral("; ")).simplified().left(mostWords);
}

} // namespace sallyport::git
