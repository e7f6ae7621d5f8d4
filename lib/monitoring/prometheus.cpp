#include "monitoring/prometheus.h"

#include "monitoring/rules_answer.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

#include <memory>

namespace sallyport::monitoring {

namespace {

constexpr int lookEveryMs = 100;

struct Answer
{
    int status = 0;
    QByteArray body;
    QUrl location;
};

/// Why an answer did not come to its end.
enum class Stop { None, Canceled, TooLate, TooLarge };

QNetworkRequest requestTo(const Origin &origin)
{
    QUrl url = origin.url();
    url.setPath(QStringLiteral("/api/v1/rules"));
    url.setQuery(QStringLiteral("type=alert"));
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", "sallyport/" SALLYPORT_VERSION);
    request.setRawHeader("Accept", "application/json");
    // As it is: what is small on its way shall not become huge here.
    request.setRawHeader("Accept-Encoding", "identity");
    return request;
}

Error tlsError(const QStringList &reasons, const QString &subject)
{
    return {ErrorCode::Untrusted,
        {QT_TRANSLATE_NOOP("Message", "TLS refused Prometheus: %1"), {reasons.join(QStringLiteral("; "))}}, subject,
        {QT_TRANSLATE_NOOP("Message", "Add its authority to the certificates of this machine"), {}}};
}

Error stopError(Stop stop, const QString &subject)
{
    switch (stop) {
    case Stop::Canceled:
        return {ErrorCode::Canceled, {QT_TRANSLATE_NOOP("Message", "cancelled"), {}}, subject, {}};
    case Stop::TooLarge:
        return {ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the answer is too large"), {}}, subject,
            {QT_TRANSLATE_NOOP("Message", "Check that this address is a Prometheus"), {}}};
    case Stop::TooLate:
    case Stop::None:
        break;
    }
    return {ErrorCode::Unreachable, {QT_TRANSLATE_NOOP("Message", "Prometheus did not answer in time"), {}}, subject,
        {QT_TRANSLATE_NOOP("Message", "Look why it is slow, then ask again"), {}}};
}

Error noConnection(const QNetworkReply &reply, const QString &subject)
{
    return {ErrorCode::Unreachable,
        {QT_TRANSLATE_NOOP("Message", "no whole answer of Prometheus: %1"), {reply.errorString()}}, subject,
        {QT_TRANSLATE_NOOP("Message", "Check that it runs and can be reached from here, then ask again"), {}}};
}

/// Runs an event loop of the worker's own until the answer is there.
Result<Answer> ask(const Origin &origin, const IsCanceled &isCanceled, const Patience &patience)
{
    QNetworkAccessManager manager;
    const QNetworkRequest request = requestTo(origin);
    const QString subject = rulesRequest(origin.text());
    const std::unique_ptr<QNetworkReply> reply(manager.get(request));
    QEventLoop loop;
    QStringList tlsReasons;
    Stop stop = Stop::None;
    const auto end = [&](Stop why) {
        if (stop == Stop::None)
            stop = why;
        reply->abort();
    };
    QObject::connect(reply.get(), &QNetworkReply::sslErrors, &loop, [&](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            tlsReasons += error.errorString();
    });
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, &loop, [&](qint64 received) {
        if (received > patience.largestAnswer)
            end(Stop::TooLarge);
    });
    // The clock runs for all of it: an answer may come a byte at a time without an end.
    QTimer::singleShot(patience.limit, &loop, [&] { end(Stop::TooLate); });
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isCanceled && isCanceled())
            end(Stop::Canceled);
    });
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    look.start(lookEveryMs);
    if (!reply->isFinished())
        loop.exec();

    if (stop != Stop::None)
        return Failure(stopError(stop, subject));
    if (!tlsReasons.isEmpty() || reply->error() == QNetworkReply::SslHandshakeFailedError)
        return Failure(tlsError(tlsReasons.isEmpty() ? QStringList(reply->errorString()) : tlsReasons, subject));
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply->readAll();
    const bool isCut = reply->error() == QNetworkReply::RemoteHostClosedError ||
                       body.size() < reply->rawHeader("Content-Length").toLongLong();
    if (status == 0 || isCut)
        return Failure(noConnection(*reply, subject));
    Answer answer{status, body, {}};
    if (reply->hasRawHeader("Location"))
        answer.location = request.url().resolved(QUrl::fromEncoded(reply->rawHeader("Location"), QUrl::StrictMode));
    return answer;
}

/// Where a redirect leads, for people: its query may carry what somebody signed in with.
QString shown(const QUrl &location)
{
    return location.isValid() ? location.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
                              : QStringLiteral("?");
}

/// What a status other than 200 comes to.
Error refusal(const Answer &answer, const QString &subject)
{
    const int status = answer.status;
    if (status == 401 || status == 403)
        return {status == 401 ? ErrorCode::Unauthenticated : ErrorCode::Forbidden,
            {QT_TRANSLATE_NOOP("Message", "Prometheus asks for a credential, and none is sent there"), {}}, subject,
            {QT_TRANSLATE_NOOP("Message", "Name an address that answers GET /api/v1/rules without one, or keep the "
                                          "rule files in this repository"),
                {}}};
    if (status / 100 == 3)
        return {ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "Prometheus redirects to %1, which is not followed"),
                {Code{shown(answer.location)}}},
            subject,
            {QT_TRANSLATE_NOOP(
                 "Message", "Write the address of the Prometheus itself into monitoring of sallyport.hcl"),
                {}}};
    if (status == 404)
        return {ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "there is no /api/v1/rules at this address"), {}},
            subject, {QT_TRANSLATE_NOOP("Message", "Check that this address is a Prometheus"), {}}};
    return {ErrorCode::ServerFault,
        {QT_TRANSLATE_NOOP("Message", "Prometheus failed with status %1"), {qint64(status)}}, subject,
        {QT_TRANSLATE_NOOP("Message", "Mend it there, then ask again"), {}}};
}

} // namespace

Result<AlertReading> readAlerts(
    const Origin &origin, const TrustedOrigins &trusted, const IsCanceled &isCanceled, const Patience &patience)
{
    if (!trusted.isConfirmed(origin))
        return fail(ErrorCode::Unconfirmed,
            {QT_TRANSLATE_NOOP("Message", "the repository names this Prometheus, and nobody has confirmed it"), {}},
            origin.text(),
            {QT_TRANSLATE_NOOP("Message", "Confirm it if it is yours: F5, or sallyport-cli confirm --monitoring"), {}});
    const QString subject = rulesRequest(origin.text());
    const auto answer = ask(origin, isCanceled, patience);
    if (!answer)
        return Failure(answer.error());
    if (answer->status != 200)
        return Failure(refusal(*answer, subject));
    auto reading = readRules(answer->body);
    if (!reading) {
        reading.error().subject = subject;
        return reading;
    }
    reading->origin = origin.text();
    reading->requests = 1;
    return reading;
}

} // namespace sallyport::monitoring
