#include "vault/kept_fields.h"

#include <QByteArrayList>

#include <algorithm>

namespace sallyport::vault {

namespace {

using Json = nlohmann::json;

/// Follows the parser down the keys: drops keys that are not named, and empties values where none may stand.
class Sieve
{
public:
    explicit Sieve(std::span<const char *const> kept)
    {
        for (const char *path : kept)
            m_kept.push_back(QByteArray(path).split('.'));
    }

    bool operator()(int depth, Json::parse_event_t event, Json &parsed)
    {
        if (event == Json::parse_event_t::key)
            return enter(depth, parsed);
        if (event == Json::parse_event_t::value && !mayHaveValue(depth))
            parsed = nullptr;
        return true;
    }

private:
    bool enter(int depth, const Json &key)
    {
        m_keys.resize(depth - 1);
        m_keys.push_back(QByteArray::fromStdString(key.get_ref<const std::string &>()));
        return std::any_of(m_kept.begin(), m_kept.end(), [&](const auto &path) { return leadsTo(path); });
    }

    bool mayHaveValue(int depth) const
    {
        return std::any_of(m_kept.begin(), m_kept.end(), [&](const QByteArrayList &path) {
            // One deeper than its key: an element of a kept array.
            return !path.endsWith("**") && (depth == path.size() || depth == path.size() + 1) && leadsTo(path);
        });
    }

    bool leadsTo(const QByteArrayList &path) const
    {
        const bool anyDepth = path.endsWith("**");
        if (!anyDepth && m_keys.size() > path.size())
            return false;
        for (qsizetype i = 0; i < std::min(m_keys.size(), path.size()); ++i) {
            const QByteArray &pattern = path.at(i);
            if (pattern != "*" && pattern != "**" && pattern != m_keys.at(i))
                return false;
        }
        return true;
    }

    std::vector<QByteArrayList> m_kept;
    QByteArrayList m_keys;
};

} // namespace

Result<Json> parseKept(const QByteArray &bytes, std::span<const char *const> kept)
{
    Sieve sieve(kept);
    const auto stays = [&](int depth, Json::parse_event_t event, Json &parsed) { return sieve(depth, event, parsed); };
    Json json = Json::parse(bytes.cbegin(), bytes.cend(), stays, false);
    if (!json.is_object())
        return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the answer is not a JSON object"), {}});
    return json;
}

} // namespace sallyport::vault
