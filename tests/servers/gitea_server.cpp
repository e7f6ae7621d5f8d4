#include "servers/gitea_server.h"

#include "servers/program.h"

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace sallyport::servers {

namespace {

QString program()
{
    const QString named = qEnvironmentVariable("SALLYPORT_GITEA");
    return named.isEmpty() ? counterpartsFolder() + QStringLiteral("/gitea") : named;
}

/// Where its templates and texts are.
QString staticFolder()
{
    const QString named = qEnvironmentVariable("SALLYPORT_GITEA_STATIC");
    return named.isEmpty() ? counterpartsFolder() + QStringLiteral("/gitea-static") : named;
}

} // namespace

bool GiteaServer::isPresent()
{
    return QFileInfo(program()).isExecutable() && QFileInfo::exists(staticFolder() + QStringLiteral("/templates"));
}

QString GiteaServer::whyAbsent()
{
    return QStringLiteral("absent: gitea");
}

GiteaServer::GiteaServer()
    : m_port(freePort())
{
    writeConfiguration();
    run({QStringLiteral("migrate")});
    addUser(QStringLiteral("ada"), {QStringLiteral("--admin")});
    addUser(QStringLiteral("grace"));
    m_process.start(program(),
        {QStringLiteral("--config"), m_folder.filePath(QStringLiteral("app.ini")), QStringLiteral("web")},
        m_folder.filePath(QStringLiteral("server.log")));
    waitUntil(
        "Gitea answers", [this] { return statusOf(QStringLiteral("ada"), "GET", QStringLiteral("/version")) == 200; });
    ask(QStringLiteral("ada"), "POST", QStringLiteral("/orgs"), {{"username", "acme"}});
    ask(QStringLiteral("ada"), "POST", QStringLiteral("/orgs/acme/repos"), {{"name", "infra"}, {"private", true}});
    ask(QStringLiteral("ada"), "PUT", QStringLiteral("/repos/acme/infra/collaborators/grace"),
        {{"permission", "write"}});
}

void GiteaServer::writeConfiguration() const
{
    QFile file(m_folder.filePath(QStringLiteral("app.ini")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    file.write(
        QStringLiteral("I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true\n"
                       "RUN_MODE = prod\nWORK_PATH = %1\n"
                       "[server]\nHTTP_ADDR = 127.0.0.1\nHTTP_PORT = %2\nROOT_URL = http://127.0.0.1:%2/\n"
                       "DISABLE_SSH = true\nOFFLINE_MODE = true\nSTATIC_ROOT_PATH = %3\nAPP_DATA_PATH = %1/data\n"
                       "[database]\nDB_TYPE = sqlite3\nPATH = %1/gitea.db\n"
                       "[repository]\nROOT = %1/repositories\nDEFAULT_BRANCH = main\n"
                       "[security]\nINSTALL_LOCK = true\n"
                       "[service]\nDISABLE_REGISTRATION = true\n"
                       "[session]\nPROVIDER = memory\n[queue]\nTYPE = channel\n"
                       "[indexer]\nISSUE_INDEXER_TYPE = db\n[cron]\nENABLED = false\n"
                       "[actions]\nENABLED = false\n[log]\nLEVEL = Warn\n")
            .arg(m_folder.path())
            .arg(m_port)
            .arg(staticFolder())
            .toUtf8());
}

/// Its own home, so that it does not write into the person's git configuration.
QByteArray GiteaServer::run(const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_folder.path());
    const auto outcome = runProgram(program(),
        QStringList{QStringLiteral("--config"), m_folder.filePath(QStringLiteral("app.ini"))} + arguments,
        {m_folder.path(), environment, 120'000});
    if (!outcome || !outcome->ok())
        qFatal("gitea %s fails: %s", qPrintable(arguments.join(u' ')),
            qPrintable(outcome ? outcome->text() : outcome.error().toString()));
    return outcome->output;
}

void GiteaServer::addUser(const QString &name, const QStringList &more)
{
    run(QStringList{QStringLiteral("admin"), QStringLiteral("user"), QStringLiteral("create"),
            QStringLiteral("--username"), name, QStringLiteral("--password"), QStringLiteral("of-a-test-1A"),
            QStringLiteral("--email"), name + QStringLiteral("@acme.example"),
            QStringLiteral("--must-change-password=false")} +
        more);
    const QByteArray said = run({QStringLiteral("admin"), QStringLiteral("user"),
        QStringLiteral("generate-access-token"), QStringLiteral("--username"), name, QStringLiteral("--scopes"),
        QStringLiteral("all"), QStringLiteral("--raw")});
    m_tokens.insert(name, said.trimmed().split('\n').last().trimmed());
}

QString GiteaServer::remote(const QString &user, const QString &project) const
{
    return QStringLiteral("http://%1:%2@127.0.0.1:%3/%4.git")
        .arg(user, QString::fromLatin1(token(user)))
        .arg(m_port)
        .arg(project);
}

GiteaServer::Answer GiteaServer::send(
    const QString &user, const QByteArray &method, const QString &path, const nlohmann::json &body) const
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(address() + QStringLiteral("/api/v1") + path));
    request.setRawHeader("Authorization", "token " + token(user));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    const QByteArray bytes = body.is_null() ? QByteArray() : QByteArray::fromStdString(body.dump());
    const std::unique_ptr<QNetworkReply> reply(manager.sendCustomRequest(request, method, bytes));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

nlohmann::json GiteaServer::ask(
    const QString &user, const QByteArray &method, const QString &path, const nlohmann::json &body) const
{
    const Answer answer = send(user, method, path, body);
    if (answer.status / 100 != 2)
        qFatal("Gitea answers %s %s with %d: %s", method.constData(), qPrintable(path), answer.status,
            answer.body.constData());
    return nlohmann::json::parse(answer.body.begin(), answer.body.end(), nullptr, false);
}

int GiteaServer::statusOf(
    const QString &user, const QByteArray &method, const QString &path, const nlohmann::json &body) const
{
    return send(user, method, path, body).status;
}

} // namespace sallyport::servers
