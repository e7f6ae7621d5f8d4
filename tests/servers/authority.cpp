#include "servers/authority.h"

#include "servers/child_process.h"

#include <QDir>
#include <QFile>

namespace sallyport::servers {

namespace {

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(QLatin1Char(' '));
}

} // namespace

Authority::Authority(const QString &folder)
    : m_folder(folder)
{
    QDir().mkpath(folder);
    const auto at = [&](const char *name) { return folder + QLatin1Char('/') + QLatin1String(name); };
    QFile names(at("names.txt"));
    if (!names.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(names.fileName()));
    names.write("subjectAltName=IP:127.0.0.1,DNS:localhost\nextendedKeyUsage=serverAuth\n");
    names.close();

    const QString openssl = QStringLiteral("openssl");
    const QStringList key = words("-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes");
    runToEnd(openssl, words("req -x509 -days 2 -subj /CN=Sallyport-test-authority") + key +
                          QStringList{QStringLiteral("-keyout"), at("ca.key"), QStringLiteral("-out"), certificate()});
    runToEnd(
        openssl, words("req -subj /CN=localhost") + key +
                     QStringList{QStringLiteral("-keyout"), serverKey(), QStringLiteral("-out"), at("server.csr")});
    runToEnd(openssl, words("x509 -req -days 2 -CAcreateserial") +
                          QStringList{QStringLiteral("-in"), at("server.csr"), QStringLiteral("-CA"), certificate(),
                              QStringLiteral("-CAkey"), at("ca.key"), QStringLiteral("-extfile"), names.fileName(),
                              QStringLiteral("-out"), serverCertificate()});
}

} // namespace sallyport::servers
