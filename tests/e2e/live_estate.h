#pragma once

#include "base/time.h"
#include "servers/sample_repository.h"
#include "servers/terraform_runner.h"
#include "servers/vault_server.h"

#include <QTemporaryDir>

namespace sallyport::e2e {

/// The acme estate with nothing pretended: its repository, a real Vault whose address and audit log sallyport.hcl
/// names, and terraform/prod applied once by the CI's identity, so that pg_warehouse has its first version. Every value
/// in the Vault is a canary. Where a counterpart refuses, the test program ends.
class LiveEstate
{
public:
    /// For QSKIP: "absent: vault"; empty where every counterpart is there.
    static QString whyAbsent();

    LiveEstate();

    servers::VaultServer &vault() { return m_vault; }
    const servers::SampleRepository &repository() const { return m_repository; }
    /// A folder of the test's own: folder("home").
    QString folder(const QString &name) const;

    /// Lets a person in by userpass who may do what these policies say and nothing else.
    void addReader(const QList<QByteArray> &policies);
    /// The generated least policy of each environment.
    static QList<QByteArray> leastPolicies();
    static QString readerName() { return QStringLiteral("reader"); }
    static QString readerPassword() { return QStringLiteral("canary-password-of-the-reader"); }
    /// Whom Vault's audit log says the reader to be.
    static std::string readerDisplayName() { return "userpass-reader"; }

    /// Terraform on terraform/prod of a checkout, with the CI's state, address and identity.
    servers::TerraformRunner terraformIn(const QString &checkout);

    /// Of one secret of the mount, such as "prod/connections/pg_warehouse".
    int versionOf(const QString &path);
    Instant writtenAt(const QString &path);
    /// Every secret value that the Vault holds, read with the test's root token.
    QList<QByteArray> values();

private:
    servers::SampleRepository makeRepository();
    void plant();
    void collectValues(const QString &folder, QList<QByteArray> &values);

    QTemporaryDir m_folder;
    servers::VaultServer m_vault;
    servers::SampleRepository m_repository;
    servers::VaultServer::Approle m_ci;
};

/// Ends the test program with what went wrong.
template <typename T> T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    return std::move(*result);
}

} // namespace sallyport::e2e
