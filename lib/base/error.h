#pragma once

#include "base/message.h"

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

#include <utility>

namespace sallyport {

/// What went wrong, as far as a caller can branch on it.
enum class ErrorCode {
    NotFound,        ///< the thing asked for is not there
    Forbidden,       ///< a server or the file system refuses this identity
    Unauthenticated, ///< no credential, or one that is no longer valid
    Unreachable,     ///< no connection, or no answer in time
    Sealed,          ///< the Vault answers, but is sealed or not initialised
    Standby,         ///< the Vault is a standby that does not serve this request
    RateLimited,     ///< the server asks to slow down
    ServerFault,     ///< the server failed (5xx)
    Untrusted,       ///< TLS could not verify the server
    Unconfirmed,     ///< an origin that the person has not confirmed, or a repository that is not trusted
    Malformed,       ///< bytes that are not what they should be (JSON, HCL, a log line, a store)
    Invalid,         ///< input of the person that is not acceptable
    Refused,         ///< against a rule of ours
    Unreadable,      ///< a file or folder cannot be read
    Unwritable,      ///< a file or folder cannot be written
    Exists,          ///< a name is taken
    Newer,           ///< written by a newer version of this program
    Busy,            ///< somebody else holds it
    Canceled,        ///< the person cancelled it
};

/// A failure as a value: what failed, on what, and what the person can do.
struct Error
{
    ErrorCode code = ErrorCode::Invalid;
    Message what;    ///< one sentence without a final full stop: "the file is empty"
    QString subject; ///< file, file:line:column, URL or API path it happened on; may be empty
    Message advice;  ///< one sentence that says what to do; may be empty

    /// "subject: what. advice" in English with the parts that are there, for logs and terminals.
    QString toString() const;
    /// The same as one message, for a sentence that tells of a failure; the interface says it in its language.
    Message asMessage() const;

    friend bool operator==(const Error &, const Error &) = default;
};

/// (Not toString: QCOMPARE would take that for its own.) The name of a code as it stands in JSON output: "not-found",
/// "rate-limited", …
QString nameOf(ErrorCode code);

using Failure = tl::unexpected<Error>;

/// Shorthand for `return fail(ErrorCode::NotFound, …)`.
Failure fail(ErrorCode code, Message what, QString subject = {}, Message advice = {});

/// tl::expected that may not be ignored. C++20 has no std::expected, and GCC 12's C++23 one lacks and_then.
template <typename T> class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
    Result(tl::expected<T, Error> &&other)
        : tl::expected<T, Error>(std::move(other))
    {
    }
    Result(const tl::expected<T, Error> &other)
        : tl::expected<T, Error>(other)
    {
    }
};

} // namespace sallyport

Q_DECLARE_METATYPE(sallyport::Error)
