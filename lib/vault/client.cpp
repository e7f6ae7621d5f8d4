#include "vault/client.h"

#include "vault/kept_fields.h"
#include "vault/status.h"
#include "vault/tls.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPromise>
#include <QScopedPointer>
#include <QSslError>
#include <QTimer>

#include <algorithm>

namespace sallyport::vault {

namespace {

constexpr int longestRedirect = 3;

/// One request on its way: where it goes now, and how often it was tried.
struct Errand
{
    Request request;
    QByteArray body;
    Client::Handler handler;
    Origin target;
    int tries = 0;
    int redirects = 0;
};

/// What was seen of an answer before it was finished.
struct Observed
{
    QStringList sslErrors;
    bool tooLarge = false;
};

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// A line break in a header would let whoever wrote it add requests of his own.
Result<void> checkHeaders(const Connection &connection, const Redacted &token)
{
    if (const auto path = VaultPath::parse(connection.vaultNamespace); !path)
        return Failure(path.error());
    const QByteArray &bytes = token.reveal();
    if (std::any_of(bytes.begin(), bytes.end(), [](char byte) { return byte <= ' ' || byte > '~'; }))
        return fail(ErrorCode::Malformed,
            {QT_TRANSLATE_NOOP("Message", "the token has characters that no token has"), {}}, {},
            {QT_TRANSLATE_NOOP("Message", "Copy it again, or sign in"), {}});
    return {};
}

QUrl urlOf(const Errand &errand)
{
    return QUrl::fromEncoded(errand.target.text().toUtf8() + "/v1/" + errand.request.encodedPath(), QUrl::StrictMode);
}

Error untrusted(const QString &reason, const QString &subject)
{
    return {ErrorCode::Untrusted, {QT_TRANSLATE_NOOP("Message", "TLS refused the server: %1"), {reason}}, subject,
        {QT_TRANSLATE_NOOP("Message", "Set VAULT_CACERT to the certificate of the authority that signed the server's"),
            {}}};
}

Error networkError(QNetworkReply &reply, const QString &subject)
{
    switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return untrusted(reply.errorString(), subject);
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
        return {ErrorCode::Unreachable, {QT_TRANSLATE_NOOP("Message", "the server did not answer in time"), {}},
            subject, {QT_TRANSLATE_NOOP("Message", "Check the network, then try again"), {}}};
    default:
        return {ErrorCode::Unreachable, {QT_TRANSLATE_NOOP("Message", "no connection: %1"), {reply.errorString()}},
            subject, {QT_TRANSLATE_NOOP("Message", "Check the address and the network, then try again"), {}}};
    }
}

} // namespace

struct Client::Private
{
    Connection connection;
    std::shared_ptr<const TrustedOrigins> trusted;
    Redacted token;
    Patience patience;
    QSslConfiguration tls;
    int requests = 0;
    // A handler may end the client from inside a reply's signal. So what callbacks hang on ends at once, and the
    // manager, which is still on the stack then, when the event loop has come back.
    std::unique_ptr<QObject> context = std::make_unique<QObject>();
    std::unique_ptr<QNetworkAccessManager, QScopedPointerDeleteLater> manager{new QNetworkAccessManager};

    bool isConfirmed(const Origin &origin) const
    {
        if (origin == connection.origin && connection.source == AddressSource::Person)
            return true;
        return trusted && trusted->isConfirmed(origin);
    }

    void start(Errand errand);
    QNetworkRequest networkRequest(const Errand &errand) const;
    QNetworkReply *dispatch(const Errand &errand);
    void finish(Errand errand, QNetworkReply &reply, const Observed &observed);
    void answer(Errand &errand, int status, QByteArray body);
    void follow(Errand errand, const QUrl &location);
    bool repeat(Errand &errand, int status, const Error &error, const QNetworkReply &reply);
    std::chrono::milliseconds pause(const Errand &errand, const QNetworkReply &reply) const;
};

QNetworkRequest Client::Private::networkRequest(const Errand &errand) const
{
    QNetworkRequest request(urlOf(errand));
    request.setSslConfiguration(tls);
    if (!connection.tlsServerName.isEmpty())
        request.setPeerVerifyName(connection.tlsServerName);
    request.setTransferTimeout(static_cast<int>(patience.timeout.count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Vault refuses requests without this header where it guards against forged ones.
    request.setRawHeader("X-Vault-Request", "true");
    request.setRawHeader("User-Agent", "sallyport/" SALLYPORT_VERSION);
    if (!connection.vaultNamespace.isEmpty())
        request.setRawHeader("X-Vault-Namespace", connection.vaultNamespace.toUtf8());
    const bool needsToken = errand.request.row().method != Method::Post;
    if (needsToken && !token.isEmpty())
        request.setRawHeader("X-Vault-Token", token.reveal());
    return request;
}

QNetworkReply *Client::Private::dispatch(const Errand &errand)
{
    QNetworkRequest request = networkRequest(errand);
    switch (errand.request.row().method) {
    case Method::List:
        return manager->sendCustomRequest(request, "LIST");
    case Method::Post:
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        return manager->post(request, errand.body);
    case Method::Get:
        break;
    }
    return manager->get(request);
}

void Client::Private::start(Errand errand)
{
    if (!isConfirmed(errand.target)) {
        const auto refused =
            fail(ErrorCode::Unconfirmed, {QT_TRANSLATE_NOOP("Message", "nobody has confirmed this address yet"), {}},
                errand.target.text(), {QT_TRANSLATE_NOOP("Message", "Confirm it if it is your Vault"), {}});
        // Later, as every other answer: a handler must not run inside send().
        QMetaObject::invokeMethod(
            context.get(), [handler = std::move(errand.handler), refused] { handler(refused); }, Qt::QueuedConnection);
        return;
    }
    ++requests;
    ++errand.tries;
    QNetworkReply *reply = dispatch(errand);
    const auto observed = std::make_shared<Observed>();
    QObject::connect(reply, &QNetworkReply::sslErrors, reply, [observed](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            observed->sslErrors.push_back(error.errorString());
    });
    QObject::connect(reply, &QNetworkReply::downloadProgress, reply, [reply, observed, this](qint64 received) {
        if (received <= patience.largestAnswer)
            return;
        observed->tooLarge = true;
        reply->abort();
    });
    const auto held = std::make_shared<Errand>(std::move(errand));
    QObject::connect(reply, &QNetworkReply::finished, context.get(), [this, reply, held, observed] {
        reply->deleteLater();
        finish(std::move(*held), *reply, *observed);
    });
}

void Client::Private::finish(Errand errand, QNetworkReply &reply, const Observed &observed)
{
    const QString subject = errand.request.text();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!observed.sslErrors.isEmpty())
        return errand.handler(Failure(untrusted(observed.sslErrors.join(QStringLiteral("; ")), errand.target.text())));
    const bool brokeOff = reply.error() == QNetworkReply::OperationCanceledError ||
                          reply.error() == QNetworkReply::RemoteHostClosedError ||
                          reply.error() == QNetworkReply::TimeoutError;
    if (observed.tooLarge)
        return errand.handler(fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the answer is too large"), {}},
            subject, {QT_TRANSLATE_NOOP("Message", "Check that this address is a Vault"), {}}));
    if (status == 0 || brokeOff)
        return errand.handler(Failure(networkError(reply, errand.target.text())));
    if (isRedirect(status))
        return follow(
            std::move(errand), reply.url().resolved(QUrl::fromEncoded(reply.rawHeader("Location"), QUrl::StrictMode)));
    QByteArray body = reply.readAll();
    if (const auto error = errorOf(errand.request, status, body)) {
        if (!repeat(errand, status, *error, reply))
            errand.handler(Failure(*error));
        return;
    }
    answer(errand, status, std::move(body));
}

void Client::Private::answer(Errand &errand, int status, QByteArray body)
{
    auto json = body.isEmpty() ? Result<nlohmann::json>(nlohmann::json()) : parseKept(body, errand.request.row().kept);
    wipe(body);
    if (!json)
        return errand.handler(fail(ErrorCode::Malformed, json.error().what, errand.request.text(),
            {QT_TRANSLATE_NOOP("Message", "Check that this address is a Vault"), {}}));
    errand.handler(Response{status, *std::move(json)});
}

void Client::Private::follow(Errand errand, const QUrl &location)
{
    const QString subject = errand.request.text();
    const auto target =
        Origin::parse(location.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString());
    const QByteArray ours = urlOf(errand).path(QUrl::FullyEncoded).toUtf8();
    // Another path could be the one of a value, which no request of ours may reach.
    if (!target || location.hasQuery() || location.path(QUrl::FullyEncoded).toUtf8() != ours ||
        errand.request.row().method == Method::Post || ++errand.redirects > longestRedirect)
        return errand.handler(
            fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "the server redirects to where we do not go"), {}},
                subject, {QT_TRANSLATE_NOOP("Message", "Name the address of the active server"), {}}));
    errand.target = *target;
    start(std::move(errand));
}

bool Client::Private::repeat(Errand &errand, int status, const Error &error, const QNetworkReply &reply)
{
    const bool mayRepeat = errand.request.row().method != Method::Post && isPassing(status, error);
    if (!mayRepeat || errand.tries > patience.retries)
        return false;
    const auto wait = pause(errand, reply);
    const auto held = std::make_shared<Errand>(std::move(errand));
    QTimer::singleShot(wait, context.get(), [this, held] { start(std::move(*held)); });
    return true;
}

std::chrono::milliseconds Client::Private::pause(const Errand &errand, const QNetworkReply &reply) const
{
    bool isNumber = false;
    const int seconds = reply.rawHeader("Retry-After").toInt(&isNumber);
    const auto wanted = isNumber ? std::chrono::milliseconds(std::chrono::seconds(std::max(0, seconds)))
                                 : patience.firstPause * (1 << std::min(errand.tries - 1, 10));
    return std::min(wanted, patience.longestPause);
}

Result<std::unique_ptr<Client>> Client::make(const Connection &connection,
    std::shared_ptr<const TrustedOrigins> trusted, Redacted token, const Patience &patience)
{
    if (const auto checked = checkHeaders(connection, token); !checked)
        return Failure(checked.error());
    auto tls = tlsConfiguration(connection);
    if (!tls)
        return Failure(tls.error());
    auto d = std::make_unique<Private>();
    d->connection = connection;
    d->trusted = std::move(trusted);
    d->token = std::move(token);
    d->patience = patience;
    d->tls = *tls;
    return std::unique_ptr<Client>(new Client(std::move(d)));
}

Client::Client(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Client::~Client() = default;

QFuture<Result<Response>> Client::send(const Request &request)
{
    const auto promise = std::make_shared<QPromise<Result<Response>>>();
    promise->start();
    send(request, [promise](Result<Response> response) {
        promise->addResult(std::move(response));
        promise->finish();
    });
    return promise->future();
}

void Client::send(const Request &request, Handler handler)
{
    Q_ASSERT(request.row().method != Method::Post);
    d->start({request, {}, std::move(handler), d->connection.origin});
}

void Client::post(const Request &request, QByteArray &&body, Handler handler)
{
    Q_ASSERT(request.row().method == Method::Post);
    QByteArray copy(body.constData(), body.size());
    wipe(body);
    // The last holder of the copy wipes it when the answer has come.
    const auto wiped = [copy, handler = std::move(handler)](Result<Response> response) mutable {
        wipe(copy);
        handler(std::move(response));
    };
    d->start({request, copy, wiped, d->connection.origin});
}

void Client::abort()
{
    d->context = std::make_unique<QObject>();
    for (QNetworkReply *reply : d->manager->findChildren<QNetworkReply *>())
        reply->abort();
    d->manager.reset(new QNetworkAccessManager);
}

int Client::requestCount() const
{
    return d->requests;
}

const Origin &Client::origin() const
{
    return d->connection.origin;
}

} // namespace sallyport::vault
