#include "vault/status.h"

#include "vault/kept_fields.h"

#include <algorithm>
#include <array>

namespace sallyport::vault {

namespace {

/// Vault's own words, for telling apart what shares a status; nothing but `errors` is looked at.
QString wordsOf(const QByteArray &body)
{
    static constexpr std::array kept = {"errors"};
    const auto json = parseKept(body, kept);
    if (!json || !json->contains("errors") || !json->at("errors").is_array())
        return {};
    QStringList words;
    for (const auto &word : json->at("errors")) {
        if (word.is_string())
            words.push_back(QString::fromStdString(word.get<std::string>()).simplified());
    }
    return words.join(QStringLiteral("; "));
}

bool isAnswer(const Request &request, int status)
{
    if (status >= 200 && status < 300)
        return true;
    static constexpr std::array states = {429, 472, 473, 501, 503};
    return request.endpoint() == Endpoint::Health && std::find(states.begin(), states.end(), status) != states.end();
}

QString capabilityText(Capability capability)
{
    switch (capability) {
    case Capability::None:
        return {};
    case Capability::Read:
        return QStringLiteral("read");
    case Capability::List:
        return QStringLiteral("list");
    case Capability::ReadSudo:
        return QStringLiteral("read and sudo");
    }
    return {};
}

Error forbidden(const Request &request)
{
    const QString capability = capabilityText(request.row().capability);
    return {ErrorCode::Forbidden, {QT_TRANSLATE_NOOP("Message", "this token may not do that"), {}}, request.text(),
        capability.isEmpty()
            ? Message()
            : Message{QT_TRANSLATE_NOOP("Message", "Its policies must grant %1 on this path"), {capability}}};
}

Error unauthenticated(const Request &request)
{
    return {ErrorCode::Unauthenticated,
        request.row().method == Method::Post
            ? Message{QT_TRANSLATE_NOOP("Message", "the server refuses this name or password"), {}}
            : Message{QT_TRANSLATE_NOOP("Message", "the server no longer accepts this token"), {}},
        request.text(), {QT_TRANSLATE_NOOP("Message", "Sign in again"), {}}};
}

bool speaksOfToken(const QString &words)
{
    return words.contains(QLatin1String("missing client token")) || words.contains(QLatin1String("invalid token")) ||
           words.contains(QLatin1String("bad token")) || words.contains(QLatin1String("token mac"));
}

/// Vault 1.13.1 answers a wrong password with status 500, others with 400.
bool refusesLogin(const QString &words)
{
    return words.contains(QLatin1String("invalid username or password")) ||
           words.contains(QLatin1String("invalid credentials"));
}

} // namespace

std::optional<Error> errorOf(const Request &request, int status, const QByteArray &body)
{
    if (isAnswer(request, status))
        return {};
    const QString subject = request.text();
    const QString words = wordsOf(body);
    if (speaksOfToken(words) || status == 401)
        return unauthenticated(request);
    if (request.row().method == Method::Post && (status == 400 || status == 403 || refusesLogin(words)))
        return unauthenticated(request);
    switch (status) {
    case 403:
        return forbidden(request);
    case 404:
        return Error{
            ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "there is nothing at this path"), {}}, subject, {}};
    case 429:
        return Error{ErrorCode::RateLimited, {QT_TRANSLATE_NOOP("Message", "the server asks to slow down"), {}},
            subject, {QT_TRANSLATE_NOOP("Message", "Try again later, or ask for a higher quota"), {}}};
    case 472:
    case 473:
        return Error{ErrorCode::Standby,
            {QT_TRANSLATE_NOOP("Message", "this server is a standby and does not serve this"), {}}, subject,
            {QT_TRANSLATE_NOOP("Message", "Name the active server's address"), {}}};
    case 501:
        return Error{ErrorCode::Sealed, {QT_TRANSLATE_NOOP("Message", "this Vault is not initialised"), {}}, subject,
            {QT_TRANSLATE_NOOP("Message", "Initialise and unseal it"), {}}};
    default:
        break;
    }
    if (status == 503 && words.contains(QLatin1String("sealed")))
        return Error{ErrorCode::Sealed, {QT_TRANSLATE_NOOP("Message", "this Vault is sealed"), {}}, subject,
            {QT_TRANSLATE_NOOP("Message", "Unseal it"), {}}};
    if (status >= 500)
        return Error{ErrorCode::ServerFault,
            {QT_TRANSLATE_NOOP("Message", "the server failed with status %1"), {qint64(status)}}, subject,
            {QT_TRANSLATE_NOOP("Message", "Look into the server's own log"), {}}};
    return Error{ErrorCode::Malformed,
        {QT_TRANSLATE_NOOP("Message", "the server answered with status %1"), {qint64(status)}}, subject,
        {QT_TRANSLATE_NOOP("Message", "Check that this address is a Vault"), {}}};
}

bool isPassing(int status, const Error &error)
{
    return status == 429 || (status >= 500 && error.code == ErrorCode::ServerFault);
}

} // namespace sallyport::vault
