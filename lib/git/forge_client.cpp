#include "git/forge_client.h"

#include "git/forge_json.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

#include <algorithm>

namespace sallyport::git {

namespace {

constexpr int longestRedirect = 3;
constexpr int lookEveryMs = 100;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// A line break in a header would let whoever wrote it add requests of his own.
bool isPlain(const QByteArray &token)
{
    return std::all_of(token.begin(), token.end(), [](char byte) { return byte > ' ' && byte <= '~'; });
}

} // namespace

QString encoded(const QString &segment)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(segment));
}

/// One request on its way.
struct ForgeClient::Errand
{
    QByteArray method;
    QUrl url;
    QByteArray body;

    /// For people: no query, no fragment.
    QString text() const
    {
        return QString::fromLatin1(method) + u' ' + url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment);
    }
};

struct ForgeClient::Answer
{
    int status = 0;
    QByteArray body;
    QUrl location;
    QByteArray retryAfter;
    bool isOutOfRequests = false;
};

ForgeClient::ForgeClient(Origin origin, QString apiPath, std::shared_ptr<const TrustedOrigins> trusted, Redacted token,
    IsCanceled isCanceled, const ForgePatience &patience)
    : m_origin(std::move(origin))
    , m_apiPath(std::move(apiPath))
    , m_trusted(std::move(trusted))
    , m_token(std::move(token))
    , m_isCanceled(std::move(isCanceled))
    , m_patience(patience)
{
}

ForgeClient::~ForgeClient() = default;

namespace {

Error networkError(const QNetworkReply &reply, const QStringList &sslErrors, const QString &subject)
{
    if (!sslErrors.isEmpty() || reply.error() == QNetworkReply::SslHandshakeFailedError)
        return {ErrorCode::Untrusted,
            {QT_TRANSLATE_NOOP("Message", "TLS refused the forge: %1"),
                {(sslErrors.isEmpty() ? reply.errorString() : sslErrors.join(QStringLiteral("; ")))}},
            subject, {QT_TRANSLATE_NOOP("Message", "Add its authority to the certificates of this machine"), {}}};
    const bool tooLate =
        reply.error() == QNetworkReply::OperationCanceledError || reply.error() == QNetworkReply::TimeoutError;
    if (tooLate)
        return {ErrorCode::Unreachable, {QT_TRANSLATE_NOOP("Message", "the forge did not answer in time"), {}}, subject,
            {QT_TRANSLATE_NOOP("Message", "Look at the forge whether it was done, then try again"), {}}};
    if (reply.error() == QNetworkReply::NoError)
        return {ErrorCode::Unreachable, {QT_TRANSLATE_NOOP("Message", "the answer of the forge broke off"), {}},
            subject, {QT_TRANSLATE_NOOP("Message", "Look at the forge whether it was done, then try again"), {}}};
    return {ErrorCode::Unreachable,
        {QT_TRANSLATE_NOOP("Message", "no connection to the forge: %1"), {reply.errorString()}}, subject,
        {QT_TRANSLATE_NOOP("Message", "Check the network, then try again"), {}}};
}

Message waitFor(const QByteArray &retryAfter)
{
    bool isNumber = false;
    const int seconds = retryAfter.toInt(&isNumber);
    return isNumber ? Message{QT_TRANSLATE_NOOP("Message", "Try again in %1 s"), {qint64(seconds)}}
                    : Message{QT_TRANSLATE_NOOP("Message", "Try again later"), {}};
}

} // namespace

/// Runs an event loop of the worker's own until the answer is there.
Result<ForgeClient::Answer> ForgeClient::ask(const Errand &errand)
{
    QNetworkAccessManager manager;
    QNetworkRequest request(errand.url);
    request.setTransferTimeout(static_cast<int>(m_patience.timeout.count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", "sallyport/" SALLYPORT_VERSION);
    request.setRawHeader("Accept", "application/json");
    // As it is, so that its length tells whether all of it came.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token.reveal());
    if (!errand.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    ++m_requests;
    const std::unique_ptr<QNetworkReply> reply(manager.sendCustomRequest(request, errand.method, errand.body));
    QEventLoop loop;
    QStringList sslErrors;
    bool isTooLarge = false;
    bool isCanceled = false;
    QObject::connect(reply.get(), &QNetworkReply::sslErrors, &loop, [&](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            sslErrors += error.errorString();
    });
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, &loop, [&](qint64 received) {
        if ((isTooLarge = received > m_patience.largestAnswer))
            reply->abort();
    });
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if ((isCanceled = m_isCanceled && m_isCanceled()))
            reply->abort();
    });
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    look.start(lookEveryMs);
    loop.exec();

    const QString subject = errand.text();
    if (isCanceled)
        return fail(ErrorCode::Canceled, {QT_TRANSLATE_NOOP("Message", "cancelled"), {}}, subject);
    if (isTooLarge)
        return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the answer is too large"), {}}, subject,
            {QT_TRANSLATE_NOOP("Message", "Check that this address is a forge"), {}});
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool brokeOff = reply->error() == QNetworkReply::OperationCanceledError ||
                          reply->error() == QNetworkReply::RemoteHostClosedError ||
                          reply->error() == QNetworkReply::TimeoutError;
    const QByteArray body = reply->readAll();
    const bool isCut = body.size() < reply->rawHeader("Content-Length").toLongLong();
    if (status == 0 || brokeOff || isCut || !sslErrors.isEmpty())
        return Failure(networkError(*reply, sslErrors, subject));
    Answer answer{status, body, {}, reply->rawHeader("Retry-After"), reply->rawHeader("X-RateLimit-Remaining") == "0"};
    if (reply->hasRawHeader("Location"))
        answer.location = errand.url.resolved(QUrl::fromEncoded(reply->rawHeader("Location"), QUrl::StrictMode));
    return answer;
}

namespace {

/// What the status and the forge's own words come to.
Error errorOf(int status, const QString &words, bool isRateLimit, const QByteArray &retryAfter, const QString &subject)
{
    const auto error = [&](ErrorCode code, const char *what, const Message &advice) {
        const Message happened{what, {}};
        return Error{code,
            words.isEmpty() ? happened : Message{QT_TRANSLATE_NOOP("Message", "%1. It says: %2"), {happened, words}},
            subject, advice};
    };
    if (isRateLimit)
        return error(
            ErrorCode::RateLimited, QT_TRANSLATE_NOOP("Message", "the forge asks to slow down"), waitFor(retryAfter));
    switch (status) {
    case 401:
        return error(ErrorCode::Unauthenticated, QT_TRANSLATE_NOOP("Message", "the forge does not accept the token"),
            {QT_TRANSLATE_NOOP("Message", "Give another token: it may have expired"), {}});
    case 403:
        return error(ErrorCode::Forbidden, QT_TRANSLATE_NOOP("Message", "the token may not do that"),
            {QT_TRANSLATE_NOOP("Message", "Give a token that may write pull requests of this repository"), {}});
    case 404:
        return error(ErrorCode::NotFound,
            QT_TRANSLATE_NOOP("Message", "there is no such thing, or this token may not see it"),
            {QT_TRANSLATE_NOOP("Message", "Check the remote's address and what the token may see"), {}});
    case 409:
        return error(ErrorCode::Exists, QT_TRANSLATE_NOOP("Message", "the forge has that already"),
            {QT_TRANSLATE_NOOP("Message", "Look at the forge"), {}});
    case 400:
    case 422:
        return words.contains(QLatin1String("already exists"))
                   ? error(ErrorCode::Exists, QT_TRANSLATE_NOOP("Message", "the forge has that already"),
                         {QT_TRANSLATE_NOOP("Message", "Look at the forge"), {}})
                   : error(ErrorCode::Invalid, QT_TRANSLATE_NOOP("Message", "the forge does not take that"),
                         {QT_TRANSLATE_NOOP("Message", "Change what it names"), {}});
    default:
        return error(ErrorCode::ServerFault,
            status >= 500 ? QT_TRANSLATE_NOOP("Message", "the forge failed")
                          : QT_TRANSLATE_NOOP("Message", "the forge answered strangely"),
            {QT_TRANSLATE_NOOP("Message", "Try again later"), {}});
    }
}

} // namespace

Result<nlohmann::json> ForgeClient::send(Errand errand)
{
    if (!isPlain(m_token.reveal()))
        return fail(ErrorCode::Malformed,
            {QT_TRANSLATE_NOOP("Message", "the token has characters that no token has"), {}}, {},
            {QT_TRANSLATE_NOOP("Message", "Copy it again"), {}});
    for (int redirects = 0;; ++redirects) {
        const auto target =
            Origin::parse(errand.url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString());
        if (!target)
            return Failure(target.error());
        if (!m_trusted || !m_trusted->isConfirmed(*target))
            return fail(ErrorCode::Unconfirmed,
                {QT_TRANSLATE_NOOP("Message", "nobody has confirmed this address yet"), {}}, target->text(),
                {QT_TRANSLATE_NOOP("Message", "Confirm it if it is your forge"), {}});
        const auto answer = ask(errand);
        if (!answer)
            return Failure(answer.error());
        if (isRedirect(answer->status)) {
            // 301 to 303 turn a POST into a GET elsewhere; nothing of ours may be turned into something else.
            const bool keepsMethod = errand.method == "GET" || answer->status == 307 || answer->status == 308;
            if (!answer->location.isValid() || !keepsMethod || redirects == longestRedirect)
                return fail(ErrorCode::Refused,
                    {QT_TRANSLATE_NOOP("Message", "the forge redirects to where we do not go"), {}}, errand.text(),
                    {QT_TRANSLATE_NOOP("Message", "Give the remote its new address: git remote set-url"), {}});
            errand.url = answer->location;
            continue;
        }
        if (answer->status == 204 || (answer->status / 100 == 2 && answer->body.isEmpty()))
            return nlohmann::json();
        auto json = nlohmann::json::parse(answer->body.begin(), answer->body.end(), nullptr, false);
        if (answer->status / 100 != 2) {
            const QString words = json.is_discarded() ? QString() : forgesWords(json);
            const bool isRateLimit =
                answer->status == 429 ||
                (answer->status == 403 && (answer->isOutOfRequests || !answer->retryAfter.isEmpty()));
            return Failure(errorOf(answer->status, words, isRateLimit, answer->retryAfter, errand.text()));
        }
        if (json.is_discarded())
            return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the answer is no JSON"), {}},
                errand.text(), {QT_TRANSLATE_NOOP("Message", "Check that this address is a forge"), {}});
        return json;
    }
}

QString ForgeClient::requestText(const QString &path) const
{
    return QStringLiteral("GET ") + m_origin.text() + m_apiPath + path.section(u'?', 0, 0);
}

Result<nlohmann::json> ForgeClient::get(const QString &path)
{
    return send({"GET", QUrl::fromEncoded((m_origin.text() + m_apiPath + path).toUtf8(), QUrl::StrictMode), {}});
}

Result<nlohmann::json> ForgeClient::post(const QString &path, const nlohmann::json &body)
{
    return send({"POST", QUrl::fromEncoded((m_origin.text() + m_apiPath + path).toUtf8(), QUrl::StrictMode),
        QByteArray::fromStdString(body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace))});
}

Result<nlohmann::json> ForgeClient::put(const QString &path, const nlohmann::json &body)
{
    return send({"PUT", QUrl::fromEncoded((m_origin.text() + m_apiPath + path).toUtf8(), QUrl::StrictMode),
        QByteArray::fromStdString(body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace))});
}

} // namespace sallyport::git
