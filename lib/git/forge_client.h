#pragma once

#include "base/origin.h"
#include "base/program.h"
#include "base/redacted.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <memory>

namespace sallyport::git {

/// How patient a client of a forge is.
struct ForgePatience
{
    std::chrono::milliseconds timeout{20000}; ///< without a single byte from the forge
    qint64 largestAnswer = 16 * 1024 * 1024;
};

/// Talks JSON with one forge. Blocks: a worker's job, in the thread that made it. The token goes to the forge's own
/// origin, and to nobody before that origin is confirmed; redirects are followed by us, to confirmed origins only, and
/// only GET and the same method again. Tokens and answers are never logged. Nothing is tried again: what was asked for
/// is not always harmless to repeat.
///
/// Errors: Unconfirmed, Unreachable, Untrusted, Unauthenticated (401), Forbidden (403), NotFound (404), Exists (409, or
/// 422 that says so), Invalid (422), RateLimited (429, with the wait that the forge asks for), ServerFault, Malformed,
/// Refused (a redirect), Canceled. `what` carries the forge's own words.
class ForgeClient
{
public:
    /// `apiPath` is what stands before every path: "/api/v4".
    ForgeClient(Origin origin, QString apiPath, std::shared_ptr<const TrustedOrigins> trusted, Redacted token,
        IsCanceled isCanceled = {}, const ForgePatience &patience = {});
    ~ForgeClient();
    ForgeClient(const ForgeClient &) = delete;
    ForgeClient &operator=(const ForgeClient &) = delete;

    /// `path` begins with a slash and is encoded: pathOf makes its parts.
    Result<nlohmann::json> get(const QString &path);
    Result<nlohmann::json> post(const QString &path, const nlohmann::json &body);
    Result<nlohmann::json> put(const QString &path, const nlohmann::json &body);

    const Origin &origin() const { return m_origin; }
    /// A GET that somebody can repeat, for people: no query.
    QString requestText(const QString &path) const;
    int requestCount() const { return m_requests; }

private:
    struct Errand;
    struct Answer;
    Result<nlohmann::json> send(Errand errand);
    Result<Answer> ask(const Errand &errand);

    Origin m_origin;
    QString m_apiPath;
    std::shared_ptr<const TrustedOrigins> m_trusted;
    Redacted m_token;
    IsCanceled m_isCanceled;
    ForgePatience m_patience;
    int m_requests = 0;
};

/// One segment of a path, encoded.
QString encoded(const QString &segment);

} // namespace sallyport::git
