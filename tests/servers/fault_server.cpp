#include "servers/fault_server.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>
#include <memory>

namespace sallyport::servers {

namespace {

/// Takes one whole request off the front of `pending`, if it is there.
bool takeRequest(QByteArray &pending, FaultServer::Asked &asked)
{
    const qsizetype end = pending.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = pending.first(end).replace("\r\n", "\n").split('\n');
    asked = {};
    asked.method = lines.first().split(' ').value(0);
    asked.path = lines.first().split(' ').value(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        asked.headers.insert(lines.at(i).first(colon).toLower(), lines.at(i).sliced(colon + 1).trimmed());
    }
    const qsizetype length = asked.headers.value("content-length").toLongLong();
    if (pending.size() < end + 4 + length)
        return false;
    asked.body = pending.sliced(end + 4, length);
    pending.remove(0, end + 4 + length);
    return true;
}

QByteArray nameOf(const FaultServer::Asked &asked)
{
    return asked.method + ' ' + (asked.path.startsWith("/v1/") ? asked.path.sliced(4) : asked.path);
}

} // namespace

FaultServer::FaultServer()
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("No loopback port is free");
    answer("GET sys/health",
        {200,
            R"({"initialized":true,"sealed":false,"standby":false,"version":"1.99.0","server_time_utc":1763900000})"});
    answer("GET auth/token/lookup-self",
        {200, R"({"data":{"id":"hvs.canary-token","display_name":"test","policies":["reader"],"ttl":3600}})"});
    answer("GET sys/internal/ui/mounts",
        {200, R"({"data":{"secret":{"airflow/":{"type":"kv","options":{"version":"2"}}},"auth":{}}})"});
    answer("LIST sys/policies/acl/", {404, R"({"errors":[]})"});
}

QString FaultServer::address() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort());
}

void FaultServer::answer(const QByteArray &request, const std::vector<Answer> &answers)
{
    m_answers[request] = answers;
}

void FaultServer::list(const QByteArray &folder, const QByteArrayList &keys)
{
    answer("LIST airflow/metadata/" + folder, {200, R"({"data":{"keys":[")" + keys.join("\",\"") + R"("]}})"});
}

void FaultServer::secret(const QByteArray &path)
{
    answer("GET airflow/metadata/" + path,
        {200,
            R"({"data":{"current_version":1,"created_time":"2025-11-01T00:00:00Z","updated_time":"2025-11-01T00:00:00Z",)"
            R"("versions":{"1":{"created_time":"2025-11-01T00:00:00Z","deletion_time":"","destroyed":false}}}})"});
}

int FaultServer::count(const QByteArray &request) const
{
    return static_cast<int>(
        std::count_if(m_asked.begin(), m_asked.end(), [&](const Asked &asked) { return nameOf(asked) == request; }));
}

void FaultServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        const auto pending = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, pending] { read(socket, *pending); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void FaultServer::read(QTcpSocket *socket, QByteArray &pending)
{
    pending += socket->readAll();
    Asked asked;
    while (takeRequest(pending, asked)) {
        m_asked.push_back(asked);
        reply(socket, next(nameOf(asked)));
    }
}

FaultServer::Answer FaultServer::next(const QByteArray &request)
{
    const auto found = m_answers.find(request);
    if (found == m_answers.end())
        return {404, R"({"errors":[]})"};
    const Answer answer = found->front();
    if (found->size() > 1)
        found->erase(found->begin());
    return answer;
}

void FaultServer::reply(QTcpSocket *socket, const Answer &answer)
{
    if (answer.manner == Answer::Manner::Never)
        return;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) +
                      " Status\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    for (const QByteArray &header : answer.headers)
        head += header + "\r\n";
    socket->write(head + "\r\n");
    if (answer.manner == Answer::Manner::CutOff) {
        socket->write(answer.body.first(answer.body.size() / 2));
        return socket->disconnectFromHost();
    }
    socket->write(answer.body);
}

} // namespace sallyport::servers
