#pragma once

#include <QString>

namespace sallyport::servers {

/// A certificate authority of the test's own and a certificate by it for 127.0.0.1 and localhost, as PEM files made by
/// the openssl program.
class Authority
{
public:
    explicit Authority(const QString &folder);

    QString certificate() const { return m_folder + QStringLiteral("/ca.pem"); }
    QString serverCertificate() const { return m_folder + QStringLiteral("/server.pem"); }
    QString serverKey() const { return m_folder + QStringLiteral("/server.key"); }

private:
    QString m_folder;
};

} // namespace sallyport::servers
