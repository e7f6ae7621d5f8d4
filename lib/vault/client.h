#pragma once

#include "base/redacted.h"
#include "vault/credentials.h"
#include "vault/request.h"

#include <nlohmann/json.hpp>

#include <QFuture>

#include <chrono>
#include <functional>
#include <memory>

namespace sallyport::vault {

/// An answer, reduced to the fields that the endpoint's row keeps.
struct Response
{
    int status = 0;
    nlohmann::json body; ///< null where the answer had no body
};

/// How patient a client is.
struct Patience
{
    std::chrono::milliseconds timeout{15000};  ///< without a single byte from the server
    int retries = 3;                           ///< of a GET or LIST that met 429 or 5xx
    std::chrono::milliseconds firstPause{250}; ///< doubles with each try, unless the server says Retry-After
    std::chrono::milliseconds longestPause{10000};
    qint64 largestAnswer = 64 * 1024 * 1024;
};

/// Sends requests of the closed list to one Vault: HTTP/2 where the server has it, connections reused, the proxy that
/// the program was given (never one that a repository names).
///
/// Lives in the thread that made it, which needs an event loop; handlers run there, and not at all once the client is
/// gone. Answers and tokens are never logged. Redirects are followed for GET and LIST only, to the very same path, and
/// to origins that are confirmed.
///
/// Errors: Unconfirmed (the origin, or where a redirect leads), Unreachable (no connection, no answer in time),
/// Untrusted (TLS, with the reason), Unauthenticated, Forbidden, NotFound (also an empty list), Sealed, Standby,
/// RateLimited, ServerFault, Malformed.
class Client
{
public:
    using Handler = std::function<void(Result<Response>)>;

    /// Errors: NotFound, Unreadable, Malformed (a certificate or key file), Malformed (the token), Invalid (the
    /// namespace).
    static Result<std::unique_ptr<Client>> make(const Connection &connection,
        std::shared_ptr<const TrustedOrigins> trusted, Redacted token = {}, const Patience &patience = {});
    ~Client();
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    /// Cancelled when the client goes before the answer comes.
    QFuture<Result<Response>> send(const Request &request);
    void send(const Request &request, Handler handler);
    /// `body` is sent as JSON and wiped. Only for the login endpoints, which carry no token.
    void post(const Request &request, QByteArray &&body, Handler handler);

    /// Gives up what is under way; its handlers are not called.
    void abort();

    int requestCount() const;
    const Origin &origin() const;

private:
    struct Private;
    explicit Client(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

} // namespace sallyport::vault
