#pragma once

#include "base/origin.h"
#include "base/redacted.h"

#include <QProcessEnvironment>

#include <optional>

namespace sallyport::vault {

enum class Verification {
    Full,
    Skip, ///< any certificate is taken: to be shown as a warning wherever the connection is shown
};

/// Who named the address.
enum class AddressSource {
    Person,     ///< VAULT_ADDR, or a repository that names the same origin
    Repository, ///< only sallyport.hcl: nothing is sent before the person has confirmed it
};

/// How to reach one Vault. A plain value without a credential.
struct Connection
{
    Origin origin;
    AddressSource source = AddressSource::Repository;
    QString vaultNamespace;
    QString caCertificate;     ///< PEM file; with it or `caFolder` the system's authorities are not asked
    QString caFolder;          ///< folder of PEM files
    QString clientCertificate; ///< PEM file
    QString clientKey;         ///< PEM file, without a passphrase
    QString tlsServerName;     ///< the name that the certificate must carry, where it is not the host
    Verification verification = Verification::Full;
    friend bool operator==(const Connection &, const Connection &) = default;
};

/// What sallyport.hcl says about a Vault; empty where it says nothing.
struct BackendWish
{
    QString address;
    QString vaultNamespace;
    QString caCertificate;
    Verification verification = Verification::Full;
    enum class Tier { Production, Other } tier = Tier::Other;
};

/// What Vault's own command line reads, from an environment and a home folder that are handed in:
/// VAULT_ADDR, VAULT_NAMESPACE, VAULT_CACERT, VAULT_CAPATH, VAULT_CLIENT_CERT, VAULT_CLIENT_KEY, VAULT_TLS_SERVER_NAME,
/// VAULT_SKIP_VERIFY, VAULT_TOKEN, ~/.vault-token.
/// (https://developer.hashicorp.com/vault/docs/commands#environment-variables)
class Conventions
{
public:
    Conventions(QProcessEnvironment environment, QString homeFolder);

    /// Completes what the repository says. Client certificate, server name and VAULT_SKIP_VERIFY belong to VAULT_ADDR's
    /// origin and go nowhere else; for that origin the repository can neither skip verification nor choose another
    /// authority than one that the person has named. Errors: Invalid (no address, or a broken one), Refused (http to
    /// another machine; verification skipped in production).
    Result<Connection> connectionFor(const BackendWish &wish) const;

    /// VAULT_TOKEN, else ~/.vault-token, when `origin` is VAULT_ADDR's; else empty. Errors: those of readFile.
    Result<Redacted> tokenFor(const Origin &origin) const;

    /// VAULT_ADDR's origin; nothing when it is not set. Errors as Origin::parse.
    Result<std::optional<Origin>> ownOrigin() const;

private:
    bool isOwn(const Origin &origin) const;
    QString value(const char *name) const;

    QProcessEnvironment m_environment;
    QString m_homeFolder;
};

} // namespace sallyport::vault
