#include "vault/login.h"

#include "vault/answers.h"

#include <QPromise>

#include <cstring>

namespace sallyport::vault {

namespace {

using Promise = std::shared_ptr<QPromise<Result<Session>>>;

void settle(const Promise &promise, Result<Session> session)
{
    promise->addResult(std::move(session));
    promise->finish();
}

/// Where and how patiently a sign-in asks.
struct Place
{
    Connection connection;
    std::shared_ptr<const TrustedOrigins> trusted;
    Patience patience;

    Result<std::shared_ptr<Client>> client(Redacted token = {}) const
    {
        auto made = Client::make(connection, trusted, std::move(token), patience);
        if (!made)
            return Failure(made.error());
        return std::shared_ptr<Client>(*std::move(made));
    }
};

void lookUp(const Promise &promise, const Place &place, Redacted token)
{
    const auto client = place.client(token.clone());
    if (!client)
        return settle(promise, Failure(client.error()));
    const auto request = Request::make(Endpoint::TokenLookupSelf);
    const auto held = std::make_shared<Redacted>(std::move(token));
    // The handler keeps the client alive for exactly as long as its answer is awaited.
    (*client)->send(*request, [promise, held, keep = *client](const Result<Response> &response) {
        if (!response && response.error().code == ErrorCode::Forbidden)
            return settle(promise, fail(ErrorCode::Unauthenticated,
                                       {QT_TRANSLATE_NOOP("Message", "the server does not accept this token"), {}},
                                       response.error().subject, {QT_TRANSLATE_NOOP("Message", "Sign in again"), {}}));
        if (!response)
            return settle(promise, Failure(response.error()));
        const auto info = readTokenInfo(response->body);
        if (!info)
            return settle(promise, Failure(info.error()));
        settle(promise, Session{std::move(*held), *info});
    });
}

/// Moves the token out of the parsed answer and wipes what stays behind.
Redacted takeToken(nlohmann::json &body)
{
    const auto pointer = nlohmann::json::json_pointer("/auth/client_token");
    if (!body.contains(pointer) || !body.at(pointer).is_string())
        return {};
    auto &text = body.at(pointer).get_ref<std::string &>();
    Redacted token(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    explicit_bzero(text.data(), text.size());
    return token;
}

void logIn(const Promise &promise, const Place &place, const Result<Request> &request, nlohmann::json &&fields)
{
    if (!request)
        return settle(promise, Failure(request.error()));
    const auto client = place.client();
    if (!client)
        return settle(promise, Failure(client.error()));
    std::string written = fields.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    QByteArray body(written.data(), static_cast<qsizetype>(written.size()));
    explicit_bzero(written.data(), written.size());
    (*client)->post(*request, std::move(body), [promise, place, keep = *client](Result<Response> response) {
        if (!response)
            return settle(promise, Failure(response.error()));
        Redacted token = takeToken(response->body);
        if (token.isEmpty())
            return settle(promise,
                fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the server signed in without a token"), {}},
                    place.connection.origin.text(),
                    {QT_TRANSLATE_NOOP("Message", "A second factor is not supported: use a token instead"), {}}));
        lookUp(promise, place, std::move(token));
    });
}

Result<Request> loginRequest(Endpoint endpoint, const QString &mount, const QString &user = {})
{
    const auto reference = MountRef::ofLogin(mount);
    if (!reference)
        return Failure(reference.error());
    const auto path = user.isEmpty() ? Result<VaultPath>(VaultPath()) : VaultPath().child(user);
    if (!path)
        return Failure(path.error());
    return Request::make(endpoint, *reference, *path);
}

Promise started()
{
    auto promise = std::make_shared<QPromise<Result<Session>>>();
    promise->start();
    return promise;
}

} // namespace

QFuture<Result<Session>> signIn(const Connection &connection, std::shared_ptr<const TrustedOrigins> trusted,
    UserpassLogin login, const Patience &patience)
{
    const Promise promise = started();
    logIn(promise, {connection, std::move(trusted), patience},
        loginRequest(Endpoint::LoginUserpass, login.mount, login.username),
        {{"password", login.password.reveal().toStdString()}});
    return promise->future();
}

QFuture<Result<Session>> signIn(const Connection &connection, std::shared_ptr<const TrustedOrigins> trusted,
    ApproleLogin login, const Patience &patience)
{
    const Promise promise = started();
    nlohmann::json fields = {{"role_id", login.roleId.reveal().toStdString()}};
    if (!login.secretId.isEmpty())
        fields["secret_id"] = login.secretId.reveal().toStdString();
    logIn(promise, {connection, std::move(trusted), patience}, loginRequest(Endpoint::LoginApprole, login.mount),
        std::move(fields));
    return promise->future();
}

QFuture<Result<Session>> signIn(const Connection &connection, std::shared_ptr<const TrustedOrigins> trusted,
    Redacted token, const Patience &patience)
{
    const Promise promise = started();
    lookUp(promise, {connection, std::move(trusted), patience}, std::move(token));
    return promise->future();
}

} // namespace sallyport::vault
