#pragma once

#include "base/time.h"

#include <QString>
#include <QUuid>

namespace sallyport::audit {

/// What was asked of a backend. KV version 2 hides the meaning in the path (`data/`, `metadata/`, `destroy/`, …); here
/// it is told apart.
enum class Operation : quint8 {
    Read,          ///< a value was asked for
    List,          ///< names were asked for
    Create,        ///< the first version of a value, or a new thing at any other path
    Update,        ///< a further version of a value, or a change at any other path
    Patch,         ///< a further version that names some fields only
    Delete,        ///< the newest version, or the secret with its metadata
    Destroy,       ///< versions of a value for good
    Undelete,      ///< deleted versions brought back
    MetadataRead,  ///< versions, times and key names, no value
    MetadataWrite, ///< settings and custom metadata, no value
    Login,         ///< a credential exchanged for a token
    Renew,         ///< a token or lease
    Revoke,        ///< a token or lease
    Other,
};
inline constexpr int operationCount = 14;

/// How it ended.
enum class Outcome : quint8 {
    Allowed,    ///< also when there was nothing at the path
    Denied,     ///< by a policy, or a login with wrong credentials
    Failed,     ///< for any other reason
    Unanswered, ///< the log has the request only: it is in flight, or the server stopped
};
inline constexpr int outcomeCount = 4;

/// Whether a write brought another value than the write before it, as far as the log's hashes tell.
enum class ValueChange : quint8 {
    Unknown, ///< no write, the first one in the log, no field in common, or nothing hashed to compare
    Changed, ///< a field that both writes have differs
    Same,    ///< every hashed field that both writes have is the same; numbers are not compared
};

enum class TokenKind : quint8 { Unknown, Service, Batch, Root };

/// A row of a Store; rows are numbered in the order of time and are valid for that one Store.
using Row = quint32;

/// One access in one schema, whatever backend logged it. Has no value, no token and no hash of either.
struct Event
{
    Row row = 0;
    Instant time;
    Operation operation = Operation::Other;
    Outcome outcome = Outcome::Allowed;
    ValueChange change = ValueChange::Unknown;
    TokenKind token = TokenKind::Unknown;
    QString path;       ///< as asked for, after its namespace: airflow/data/prod/connections/pg_warehouse
    QString mount;      ///< without a final slash: airflow
    QString secretPath; ///< without KV 2's middle segment: airflow/prod/connections/pg_warehouse
    QString actor;      ///< display name, or the role of an AppRole; empty when the server did not know
    QString policies;   ///< separated by ", "
    QString remoteAddress;
    QString error;     ///< first line of it, or "hashed" where the log hides it
    QUuid requestId;   ///< null when the log has none, or no UUID
    int source = 0;    ///< index into Store::sources()
    qint64 offset = 0; ///< of the line that tells most (the answer, where there is one), in bytes
    qint32 length = 0; ///< of that line, in bytes, without its line end

    friend bool operator==(const Event &, const Event &) = default;
};

/// True for what brings a new version of a value.
constexpr bool isWrite(Operation operation)
{
    return operation == Operation::Create || operation == Operation::Update || operation == Operation::Patch;
}

/// As it stands in JSON output and in the table: "read", "list", "meta", …
QString nameOf(Operation operation);
/// "allowed", "denied", "failed", "unanswered".
QString nameOf(Outcome outcome);
/// "unknown", "changed", "same".
QString nameOf(ValueChange change);

} // namespace sallyport::audit
