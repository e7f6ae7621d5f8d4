// Every value in the Vault is a canary. After real use none of them is in the memory of the console, and none of them,
// no password and no token is in a file that the console or the command line has written.

#include "base/private_files.h"
#include "e2e/canaries.h"
#include "e2e/commands.h"
#include "e2e/live_estate.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

using namespace sallyport;
using namespace sallyport::e2e;

namespace {

/// All cells of all tables of an SQLite file, those that are compressed also as what they hold.
QByteArray contentsOfDatabase(const QString &file)
{
    QByteArray contents;
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), file);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("%s: %s", qPrintable(file), qPrintable(database.lastError().text()));
        for (const QString &table : database.tables()) {
            QSqlQuery query(QStringLiteral("SELECT * FROM \"%1\"").arg(table), database);
            while (query.next()) {
                for (int column = 0; column < query.record().count(); ++column) {
                    const QByteArray cell = query.value(column).toByteArray();
                    contents += cell + '\n';
                    if (cell.size() > 6 && cell.at(4) == 0x78)
                        contents += qUncompress(cell) + '\n';
                }
            }
        }
    }
    QSqlDatabase::removeDatabase(file);
    return contents;
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (entries.hasNext())
        files.push_back(entries.next());
    return files;
}

/// A line of /proc/PID/limits: "Max core file size  0  0  bytes".
QByteArray limitOf(qint64 process, const QByteArray &name)
{
    QFile file(QStringLiteral("/proc/%1/limits").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.simplified();
    }
    return {};
}

} // namespace

class TestCanary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theConsoleRefusesCores();
    void theMemoryOfTheConsoleHoldsNoValue();
    void theCommandLineRefusesCores();
    void theCommandLineReads();
    void noFileHoldsAValueAPasswordOrAToken();
    void filesAreReadableByThisUserOnly();
    void cleanupTestCase();

private:
    std::unique_ptr<LiveEstate> m_estate;
    Person m_person;
    QList<QByteArray> m_values;
    QProcess m_console;
    QByteArray m_said;
};

void TestCanary::initTestCase()
{
    if (const QString absent = LiveEstate::whyAbsent(); !absent.isEmpty())
        QSKIP(qPrintable(absent));
    m_estate = std::make_unique<LiveEstate>();
    m_estate->addReader(LiveEstate::leastPolicies());
    m_person = {m_estate->folder(QStringLiteral("home")), m_estate->vault().caCertificate()};
    m_values = m_estate->values();
    QVERIFY(m_values.size() >= 6);

    m_console.setProcessEnvironment(m_person.environment());
    m_console.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_console.start(builtProgram(QStringLiteral("tests/e2e/watched_console")),
        {m_estate->repository().folder(), LiveEstate::readerName()});
    m_console.write(LiveEstate::readerPassword().toUtf8() + '\n');
    QTRY_VERIFY_WITH_TIMEOUT(m_console.canReadLine() || m_console.state() == QProcess::NotRunning, 60'000);
    m_said = m_console.readLine().trimmed();
}

void TestCanary::init()
{
    if (!m_estate)
        QSKIP(qPrintable(LiveEstate::whyAbsent()));
}

void TestCanary::theConsoleRefusesCores()
{
    QCOMPARE(m_said, QByteArray("dumpable 0"));
    QCOMPARE(limitOf(m_console.processId(), "Max core file size"), QByteArray("Max core file size 0 0 bytes"));
}

void TestCanary::theMemoryOfTheConsoleHoldsNoValue()
{
    if (geteuid() != 0)
        QSKIP("absent: root, who alone may look into the console");
    const QString gcore = QStandardPaths::findExecutable(QStringLiteral("gcore"));
    if (gcore.isEmpty())
        QSKIP("absent: gdb");
    QVERIFY(m_console.state() == QProcess::Running);
    QProcess dump;
    dump.start(gcore, {QStringLiteral("-a"), QStringLiteral("-o"), m_estate->folder(QStringLiteral("core")),
                          QString::number(m_console.processId())});
    QVERIFY(dump.waitForFinished(60'000));
    const QByteArray said = dump.readAllStandardError() + dump.readAllStandardOutput();
    QFile core(m_estate->folder(QStringLiteral("core.%1").arg(m_console.processId())));
    QVERIFY2(core.open(QIODevice::ReadOnly), said.constData());
    const uchar *mapped = core.map(0, core.size());
    QVERIFY(mapped);
    const auto memory = QByteArray::fromRawData(reinterpret_cast<const char *>(mapped), core.size());
    // What the console does know is there, in both shapes, so what is not found would have been.
    QVERIFY(firstFound(memory, {"connections/pg_warehouse"}) == "connections/pg_warehouse");
    QVERIFY(memory.contains(shapesOf("unmanaged_ftp").at(1)));
    QCOMPARE(firstFound(memory, m_values), QByteArray());
    core.remove();
}

void TestCanary::theCommandLineRefusesCores()
{
    QProcess refresh;
    refresh.setWorkingDirectory(m_estate->repository().folder());
    refresh.setProcessEnvironment(m_person.environment());
    refresh.start(builtProgram(QStringLiteral("app/cli/sallyport-cli")),
        {QStringLiteral("refresh"), QStringLiteral("--userpass"), LiveEstate::readerName()});
    // It waits for the password.
    QTRY_COMPARE(limitOf(refresh.processId(), "Max core file size"), QByteArray("Max core file size 0 0 bytes"));
    refresh.write(LiveEstate::readerPassword().toUtf8() + '\n');
    refresh.closeWriteChannel();
    QVERIFY(refresh.waitForFinished());
    const QByteArray said = refresh.readAllStandardOutput() + refresh.readAllStandardError();
    QVERIFY2(refresh.exitCode() == 0, said.constData());
    QCOMPARE(firstFound(said, m_values + QList{LiveEstate::readerPassword().toUtf8()}), QByteArray());
}

void TestCanary::theCommandLineReads()
{
    for (const QString &command : {QStringLiteral("overview"), QStringLiteral("secrets"), QStringLiteral("rotations"),
             QStringLiteral("findings"), QStringLiteral("audit"), QStringLiteral("draft")}) {
        const auto outcome =
            runCommandLine(m_person, m_estate->repository().folder(), {command, QStringLiteral("--json")});
        QVERIFY2(outcome.exitCode != 2, qPrintable(outcome.text()));
        QCOMPARE(firstFound(outcome.output + outcome.errors, m_values), QByteArray());
    }
}

void TestCanary::noFileHoldsAValueAPasswordOrAToken()
{
    // Every token of this Vault begins with "hvs.", whoever it belongs to.
    const QList<QByteArray> forbidden = m_values + QList<QByteArray>{LiveEstate::readerPassword().toUtf8(), "hvs."};
    QByteArray everything;
    for (const QString &folder : {m_person.home, m_estate->repository().folder()}) {
        for (const QString &file : filesBelow(folder)) {
            QByteArray bytes = valueOf(readFile(file));
            if (file.endsWith(QLatin1String(".db")))
                bytes += contentsOfDatabase(file);
            QVERIFY2(firstFound(bytes, forbidden).isEmpty(), qPrintable(file));
            everything += bytes;
        }
    }
    everything += valueOf(
        m_estate->repository().git({QStringLiteral("log"), QStringLiteral("--all"), QStringLiteral("--patch")}));
    QCOMPARE(firstFound(everything, forbidden), QByteArray());
    // The snapshots were really looked into: the field names of a metadata answer are in them only.
    QVERIFY(everything.contains("unmanaged_ftp"));
}

void TestCanary::filesAreReadableByThisUserOnly()
{
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    for (const QString &folder : {QStringLiteral("/.local/share/sallyport"), QStringLiteral("/.config/sallyport")}) {
        const QStringList files = filesBelow(m_person.home + folder);
        QVERIFY2(!files.isEmpty(), qPrintable(folder));
        for (const QString &file : files) {
            QVERIFY2(!(QFile::permissions(file) & others), qPrintable(file));
            QVERIFY2(!(QFile::permissions(QFileInfo(file).path()) & others), qPrintable(QFileInfo(file).path()));
        }
    }
}

void TestCanary::cleanupTestCase()
{
    m_console.closeWriteChannel();
    if (m_console.state() != QProcess::NotRunning && !m_console.waitForFinished(10'000))
        m_console.kill();
}

QTEST_GUILESS_MAIN(TestCanary)
#include "tst_canary.moc"
