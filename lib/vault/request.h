#pragma once

#include "vault/endpoint.h"
#include "vault/path.h"
#include "vault/reading.h"

#include <vector>

namespace sallyport::vault {

/// A mount that the server itself has named. This is what keeps a repository's "airflow/data" from being taken for a
/// mount: "airflow/data/metadata/x" would be the value of a secret called "metadata/x".
class MountRef
{
public:
    /// The mount of that name and kind in the server's answer. Errors: NotFound, Refused (of another kind), Invalid.
    static Result<MountRef> among(const std::vector<Mount> &mounts, QStringView name, MountKind kind);
    /// The login method of that name and kind (AppRole, Token) in the server's answer. Errors: as above.
    static Result<MountRef> amongMethods(const std::vector<AuthMethod> &methods, QStringView name, MountKind kind);
    /// The mount of a login method ("userpass"), which nobody can list before he has signed in. Its requests carry no
    /// token.
    static Result<MountRef> ofLogin(QStringView name);

    const VaultPath &path() const { return m_path; }
    MountKind kind() const { return m_kind; }

private:
    MountRef(VaultPath path, MountKind kind);

    VaultPath m_path;
    MountKind m_kind;
};

/// One request that the console can make: a row of the table with its holes filled. There is no other way to a path.
class Request
{
public:
    /// For the endpoints without a mount; `path` is the policy's name where the row has one. Errors: Refused.
    static Result<Request> make(Endpoint endpoint, const VaultPath &path = {});
    /// For the endpoints below a mount. Errors: Refused (a mount of another kind, a missing or superfluous path).
    static Result<Request> make(Endpoint endpoint, const MountRef &mount, const VaultPath &path = {});

    Endpoint endpoint() const { return m_row->endpoint; }
    const EndpointRow &row() const { return *m_row; }
    /// Percent-encoded, without the leading "/v1/".
    const QByteArray &encodedPath() const { return m_encodedPath; }
    /// For people: "LIST airflow/metadata/prod/".
    QString text() const;

private:
    Request(const EndpointRow &row, const VaultPath &mount, const VaultPath &path);

    const EndpointRow *m_row;
    QByteArray m_encodedPath;
    QString m_plainPath;
};

} // namespace sallyport::vault
