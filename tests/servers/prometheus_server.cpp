#include "servers/prometheus_server.h"

#include "servers/authority.h"
#include "servers/program.h"

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <memory>

namespace sallyport::servers {

namespace {

QString program()
{
    const QString found = locateProgram("SALLYPORT_PROMETHEUS", QStringLiteral("prometheus"));
    return found.isEmpty() ? counterpartsFolder() + QStringLiteral("/prometheus") : found;
}

} // namespace

bool PrometheusServer::isPresent()
{
    return QFileInfo(program()).isExecutable();
}

QString PrometheusServer::whyAbsent()
{
    return QStringLiteral("absent: prometheus");
}

PrometheusServer::PrometheusServer(const QByteArray &rules, Guard guard)
    : m_guard(guard)
    , m_port(freePort())
{
    write(QStringLiteral("rules.yml"), rules);
    const QString configuration =
        write(QStringLiteral("prometheus.yml"), "global:\n  evaluation_interval: 1s\nrule_files:\n  - rules.yml\n");
    m_process.start(program(),
        {QStringLiteral("--config.file=") + configuration,
            QStringLiteral("--web.config.file=") + write(QStringLiteral("web.yml"), webConfiguration()),
            QStringLiteral("--storage.tsdb.path=") + m_folder.filePath(QStringLiteral("data")),
            QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(m_port)},
        m_folder.filePath(QStringLiteral("server.log")));
    waitUntil("Prometheus has evaluated its rules", [this] { return isReady(); });
}

QString PrometheusServer::address() const
{
    return QStringLiteral("%1://127.0.0.1:%2")
        .arg(m_guard == Guard::Tls ? QStringLiteral("https") : QStringLiteral("http"))
        .arg(m_port);
}

QString PrometheusServer::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    file.write(text);
    return file.fileName();
}

QByteArray PrometheusServer::webConfiguration() const
{
    switch (m_guard) {
    case Guard::None:
        return {};
    case Guard::Password: // "of-a-test", as bcrypt
        return "basic_auth_users:\n  ada: $2b$04$abcdefghijklmnopqrstuuAHLBt8IPVP672MznuUaO6.FPuBbh0ja\n";
    case Guard::Tls:
        break;
    }
    const Authority authority(m_folder.path());
    return QStringLiteral("tls_server_config:\n  cert_file: %1\n  key_file: %2\n")
        .arg(authority.serverCertificate(), authority.serverKey())
        .toUtf8();
}

/// A rule has the health "unknown" until it was evaluated.
bool PrometheusServer::isReady() const
{
    QNetworkAccessManager manager;
    const std::unique_ptr<QNetworkReply> reply(
        manager.get(QNetworkRequest(QUrl(address() + QStringLiteral("/api/v1/rules?type=alert")))));
    reply->ignoreSslErrors();
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 401)
        return true;
    const QByteArray body = reply->readAll();
    return body.contains("\"health\"") && !body.contains("\"unknown\"");
}

} // namespace sallyport::servers
