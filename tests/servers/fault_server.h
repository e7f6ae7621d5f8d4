#pragma once

#include <QByteArray>
#include <QMap>
#include <QTcpServer>

#include <functional>
#include <vector>

namespace sallyport::servers {

/// A loopback HTTP server that speaks like a small Vault, except where a test tells it to answer wrongly: for what a
/// real Vault cannot be made to do. Lives in the test's thread, whose event loop must run.
class FaultServer
{
public:
    struct Asked
    {
        QByteArray method;
        QByteArray path;                      ///< still encoded: "/v1/airflow/metadata/prod/"
        QMap<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
    };
    struct Answer
    {
        int status = 200;
        QByteArray body = "{}";
        QList<QByteArray> headers = {}; ///< "Retry-After: 1"
        enum class Manner { Whole, Never, CutOff } manner = Manner::Whole;
    };

    /// Healthy, with the KV 2 mount `airflow`, a valid token and no secrets.
    FaultServer();

    QString address() const;
    /// From now on, requests such as "LIST airflow/metadata/prod/" get these answers in turn, and then the last for
    /// ever.
    void answer(const QByteArray &request, const std::vector<Answer> &answers);
    void answer(const QByteArray &request, const Answer &one) { answer(request, std::vector<Answer>{one}); }
    /// LIST of a folder of the mount.
    void list(const QByteArray &folder, const QByteArrayList &keys);
    /// A secret of one version in the mount.
    void secret(const QByteArray &path);

    const std::vector<Asked> &asked() const { return m_asked; }
    /// How often a request such as "GET sys/health" came.
    int count(const QByteArray &request) const;
    int connections() const { return m_connections; }

private:
    void accept();
    void read(QTcpSocket *socket, QByteArray &pending);
    Answer next(const QByteArray &request);
    void reply(QTcpSocket *socket, const Answer &answer);

    QTcpServer m_server;
    QMap<QByteArray, std::vector<Answer>> m_answers;
    std::vector<Asked> m_asked;
    int m_connections = 0;
};

} // namespace sallyport::servers
