#include "audit/vault_entry.h"

namespace sallyport::audit {

namespace {

namespace json = simdjson::ondemand;

constexpr std::string_view hashMark = "hmac-sha256:";

std::string_view textOf(json::value value)
{
    if (value.type() != json::json_type::string)
        return {};
    return value.get_string();
}

template <typename Visit> void eachField(json::value value, const Visit &visit)
{
    if (value.type() != json::json_type::object)
        return;
    for (auto field : value.get_object()) {
        const std::string_view key = field.unescaped_key();
        visit(key, field.value());
    }
}

bool isClearToken(std::string_view token)
{
    return !token.empty() && !token.starts_with(hashMark);
}

void readPolicies(json::value value, std::string &policies)
{
    if (value.type() != json::json_type::array)
        return;
    for (auto policy : value.get_array()) {
        const std::string_view name = textOf(policy.value());
        if (!policies.empty() && !name.empty())
            policies += ", ";
        policies += name;
    }
}

void readAuth(json::value value, VaultAuth &auth, bool &raw)
{
    eachField(value, [&](std::string_view key, json::value field) {
        if (key == "display_name")
            auth.displayName = textOf(field);
        else if (key == "policies")
            readPolicies(field, auth.policies);
        else if (key == "client_token")
            raw |= isClearToken(textOf(field));
        else if (key == "token_type")
            auth.tokenType = textOf(field);
        else if (key == "metadata")
            eachField(field, [&](std::string_view name, json::value each) {
                if (name == "role_name")
                    auth.roleName = textOf(each);
            });
        else if (key == "policy_results")
            eachField(field, [&](std::string_view name, json::value each) {
                if (name == "allowed" && each.type() == json::json_type::boolean)
                    auth.allowed = bool(each.get_bool());
            });
    });
}

void readFields(json::value value, quint64 name, std::vector<FieldHash> &fields)
{
    const auto type = json::json_type(value.type());
    if (type == json::json_type::string) {
        // A string that is not hashed is a value in the clear: it is not looked at.
        const std::string_view text = value.get_string();
        if (text.starts_with(hashMark))
            fields.push_back({name, shortHash(text)});
    } else if (type == json::json_type::object) {
        eachField(
            value, [&](std::string_view key, json::value field) { readFields(field, shortHash(key, name), fields); });
    } else if (type == json::json_type::array) {
        quint64 index = 0;
        for (auto element : value.get_array())
            readFields(element.value(), shortHash("[]", name + ++index), fields);
    }
}

void readData(json::value value, VaultEntry &entry)
{
    eachField(value, [&](std::string_view key, json::value field) {
        const size_t before = entry.fields.size();
        readFields(field, shortHash(key), entry.fields);
        if (key == "data")
            entry.versionedFields.assign(entry.fields.begin() + qsizetype(before), entry.fields.end());
    });
}

void readRequest(json::value value, VaultEntry &entry)
{
    eachField(value, [&](std::string_view key, json::value field) {
        if (key == "id")
            entry.id = textOf(field);
        else if (key == "operation")
            entry.operation = textOf(field);
        else if (key == "path")
            entry.path = textOf(field);
        else if (key == "mount_type")
            entry.mountType = textOf(field);
        else if (key == "mount_point")
            entry.mountPoint = textOf(field);
        else if (key == "remote_address")
            entry.remoteAddress = textOf(field);
        else if (key == "client_token")
            entry.raw |= isClearToken(textOf(field));
        else if (key == "data")
            readData(field, entry);
        else if (key == "namespace")
            eachField(field, [&](std::string_view name, json::value each) {
                if (name == "path")
                    entry.nameSpace = textOf(each);
            });
    });
}

void readResponse(json::value value, VaultEntry &entry)
{
    eachField(value, [&](std::string_view key, json::value field) {
        if (key == "auth")
            readAuth(field, entry.responseAuth, entry.raw);
        else if (key == "wrap_info")
            eachField(field, [&](std::string_view name, json::value each) {
                if (name == "token")
                    entry.raw |= isClearToken(textOf(each));
            });
    });
}

void readEntry(json::document &document, VaultEntry &entry)
{
    for (auto field : document.get_object()) {
        const std::string_view key = field.unescaped_key();
        json::value value = field.value();
        if (key == "time")
            entry.time = textOf(value);
        else if (key == "type")
            entry.type = textOf(value);
        else if (key == "error")
            entry.error = textOf(value);
        else if (key == "auth")
            readAuth(value, entry.auth, entry.raw);
        else if (key == "request")
            readRequest(value, entry);
        else if (key == "response")
            readResponse(value, entry);
    }
}

Failure broken(const Message &what)
{
    return fail(ErrorCode::Malformed, what);
}

} // namespace

void VaultEntry::clear()
{
    // The vectors and strings keep their memory for the next line.
    time = type = error = id = operation = path = mountType = mountPoint = nameSpace = remoteAddress = {};
    for (VaultAuth *each : {&auth, &responseAuth}) {
        each->displayName = each->roleName = each->tokenType = {};
        each->policies.clear();
        each->allowed.reset();
    }
    raw = false;
    versionedFields.clear();
    fields.clear();
}

Result<void> VaultEntryParser::parse(std::string_view text, VaultEntry &entry)
{
    entry.clear();
    try {
        json::document document = m_parser.iterate(text.data(), text.size(), text.size() + simdjson::SIMDJSON_PADDING);
        readEntry(document, entry);
        if (document.current_location().error() != simdjson::OUT_OF_BOUNDS)
            return broken({QT_TRANSLATE_NOOP("Message", "something follows the JSON object"), {}});
    } catch (const simdjson::simdjson_error &error) {
        const bool isEncoding = error.error() == simdjson::UTF8_ERROR;
        return broken(isEncoding ? Message{QT_TRANSLATE_NOOP("Message", "the line is not UTF-8"), {}}
                                 : Message{QT_TRANSLATE_NOOP("Message", "the line is not whole JSON"), {}});
    }
    if (entry.type.empty() && entry.path.empty())
        return broken({QT_TRANSLATE_NOOP("Message", "the JSON object is no audit entry"), {}});
    return {};
}

} // namespace sallyport::audit
