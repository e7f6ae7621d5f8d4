#include "vault/tls.h"

#include "base/private_files.h"

#include <QDir>
#include <QSslCertificate>
#include <QSslKey>

namespace sallyport::vault {

namespace {

Result<QList<QSslCertificate>> certificatesIn(const QString &file)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return Failure(bytes.error());
    const auto certificates = QSslCertificate::fromData(*bytes, QSsl::Pem);
    if (certificates.isEmpty())
        return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the file holds no certificate"), {}}, file,
            {QT_TRANSLATE_NOOP("Message", "Name a PEM file"), {}});
    return certificates;
}

Result<QSslKey> keyIn(const QString &file)
{
    auto bytes = readFile(file);
    if (!bytes)
        return Failure(bytes.error());
    QSslKey key(*bytes, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(*bytes, QSsl::Ec);
    wipe(*bytes);
    if (key.isNull())
        return fail(ErrorCode::Malformed,
            {QT_TRANSLATE_NOOP("Message", "the file holds no RSA or EC key without a passphrase"), {}}, file,
            {QT_TRANSLATE_NOOP("Message", "Name a PEM file"), {}});
    return key;
}

Result<QList<QSslCertificate>> authorities(const Connection &connection)
{
    QList<QSslCertificate> all;
    if (!connection.caCertificate.isEmpty()) {
        const auto certificates = certificatesIn(connection.caCertificate);
        if (!certificates)
            return certificates;
        all += *certificates;
    }
    if (!connection.caFolder.isEmpty()) {
        const QDir folder(connection.caFolder);
        if (!folder.exists())
            return fail(ErrorCode::NotFound,
                {QT_TRANSLATE_NOOP("Message", "the folder of certificates does not exist"), {}}, connection.caFolder,
                {QT_TRANSLATE_NOOP("Message", "Check VAULT_CAPATH"), {}});
        for (const QFileInfo &file : folder.entryInfoList(QDir::Files))
            all += QSslCertificate::fromPath(
                file.absoluteFilePath(), QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    }
    return all;
}

Result<void> addClientCertificate(QSslConfiguration &tls, const Connection &connection)
{
    if (connection.clientCertificate.isEmpty())
        return {};
    const auto certificates = certificatesIn(connection.clientCertificate);
    if (!certificates)
        return Failure(certificates.error());
    const auto key = keyIn(connection.clientKey);
    if (!key)
        return Failure(key.error());
    tls.setLocalCertificateChain(*certificates);
    tls.setPrivateKey(*key);
    return {};
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const Connection &connection)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    const auto named = authorities(connection);
    if (!named)
        return Failure(named.error());
    // As Vault's own command line does: who names an authority trusts no other.
    if (!connection.caCertificate.isEmpty() || !connection.caFolder.isEmpty())
        tls.setCaCertificates(*named);
    if (const auto added = addClientCertificate(tls, connection); !added)
        return Failure(added.error());
    tls.setPeerVerifyMode(
        connection.verification == Verification::Skip ? QSslSocket::VerifyNone : QSslSocket::VerifyPeer);
    return tls;
}

} // namespace sallyport::vault
