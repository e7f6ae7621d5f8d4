#include "base/private_files.h"
#include "servers/program.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;

/// The house of the design, held by the build itself: a folder includes only from the folders that its target links.
class HouseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aRoomSeesOnlyTheRoomsItLinks_data();
    void aRoomSeesOnlyTheRoomsItLinks();
    void nobodyLeavesByTheBackDoor();
    void theCoreKnowsNoWindow();
    void theCommandLineLinksNoWindow();
    void theWindowSaysErrorsInItsLanguage();

private:
    QStringList includePathsOf(const QString &folder) const;
    servers::Outcome compile(const QString &folder, const QString &include) const;

    QJsonArray m_commands;
    QTemporaryDir m_folder;
};

namespace {

QStringList sourcesBelow(const QStringList &folders)
{
    QStringList files;
    for (const QString &folder : folders) {
        QDirIterator walk(QStringLiteral(SALLYPORT_SOURCE_DIR "/") + folder,
            {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.push_back(walk.next());
    }
    return files;
}

/// "file: line" of every include that matches.
QStringList includesMatching(const QStringList &folders, const QString &pattern)
{
    static const QString start = QStringLiteral("^\\s*#\\s*include\\s*");
    const QRegularExpression include(start + pattern, QRegularExpression::MultilineOption);
    QStringList found;
    for (const QString &file : sourcesBelow(folders)) {
        const auto text = readFile(file);
        auto matches = include.globalMatch(QString::fromUtf8(text ? *text : QByteArray()));
        while (matches.hasNext())
            found.push_back(file + QStringLiteral(": ") + matches.next().captured().trimmed());
    }
    return found;
}

} // namespace

void HouseTest::initTestCase()
{
    const auto text = readFile(QStringLiteral(SALLYPORT_BUILD_DIR "/compile_commands.json"));
    QVERIFY(text);
    m_commands = QJsonDocument::fromJson(*text).array();
    QVERIFY(!m_commands.isEmpty());
}

/// Compiler and include paths with which one source of the folder is compiled.
QStringList HouseTest::includePathsOf(const QString &folder) const
{
    const QString start = QStringLiteral(SALLYPORT_SOURCE_DIR "/") + folder + QLatin1Char('/');
    for (const QJsonValue &entry : m_commands) {
        const QString file = entry[QLatin1String("file")].toString();
        if (!file.startsWith(start) || file.mid(start.size()).contains(QLatin1Char('/')))
            continue;
        QStringList paths;
        QStringList words = QProcess::splitCommand(entry[QLatin1String("command")].toString());
        while (!words.isEmpty()) {
            const QString word = words.takeFirst();
            if (word == QLatin1String("-isystem"))
                paths += {word, words.takeFirst()};
            else if (word.startsWith(QLatin1String("-I")) || word.startsWith(QLatin1String("-std=")))
                paths.push_back(word);
        }
        return paths;
    }
    return {};
}

servers::Outcome HouseTest::compile(const QString &folder, const QString &include) const
{
    const QString file = m_folder.filePath(QStringLiteral("one_line.cpp"));
    if (!writePrivateFile(file, "#include " + include.toUtf8() + '\n'))
        return {-1, {}, "the file cannot be written"};
    const QStringList arguments =
        includePathsOf(folder) +
        QStringList{QStringLiteral("-fPIC"), QStringLiteral("-DQT_NO_KEYWORDS"), QStringLiteral("-fsyntax-only"), file};
    return servers::runProgram(
        QStringLiteral("c++"), arguments, {m_folder.path(), QProcessEnvironment::systemEnvironment()})
        .value_or(servers::Outcome{-1, {}, "the compiler cannot be started"});
}

void HouseTest::aRoomSeesOnlyTheRoomsItLinks_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *folder, const char *include, bool allowed) {
        QTest::addRow("%s %s %s", folder, allowed ? "sees" : "does not see", include)
            << QString::fromLatin1(folder) << QString::fromLatin1(include) << allowed;
    };
    row("lib/hcl", "\"base/error.h\"", true);
    row("lib/terraform", "\"hcl/tree.h\"", true);
    row("lib/estate", "\"git/repository.h\"", true);
    row("lib/estate", "\"monitoring/alert_reading.h\"", true);
    row("lib/draft", "\"estate/estate.h\"", true);
    row("lib/findings", "\"draft/draft_store.h\"", true);
    row("app/core", "\"findings/finding.h\"", true);
    row("app/cli", "\"core/workspace.h\"", true);
    row("app/console", "\"core/workspace.h\"", true);
    row("lib/base", "\"hcl/tree.h\"", false);
    row("lib/hcl", "\"vault/client.h\"", false);
    row("lib/vault", "\"terraform/model.h\"", false);
    row("lib/vault", "\"git/repository.h\"", false);
    row("lib/monitoring", "\"vault/client.h\"", false);
    row("lib/monitoring", "\"git/repository.h\"", false);
    row("lib/git", "\"monitoring/prometheus.h\"", false);
    row("lib/git", "\"hcl/tree.h\"", false);
    row("lib/terraform", "\"vault/client.h\"", false);
    row("lib/terraform", "\"git/repository.h\"", false);
    row("lib/audit", "\"estate/estate.h\"", false);
    row("lib/audit", "\"vault/client.h\"", false);
    row("lib/estate", "\"rotation/schedule.h\"", false);
    row("lib/estate", "\"draft/draft_store.h\"", false);
    row("lib/rotation", "\"draft/draft_store.h\"", false);
    row("lib/rotation", "\"findings/finding.h\"", false);
    row("lib/draft", "\"rotation/schedule.h\"", false);
    row("lib/draft", "\"findings/finding.h\"", false);
    row("lib/findings", "\"core/workspace.h\"", false);
    row("app/core", "\"console/main_window.h\"", false);
    row("app/core", "<QWidget>", false);
    row("app/cli", "\"widgets/palette.h\"", false);
    row("app/cli", "<QWidget>", false);
    row("app/console/widgets", "\"core/workspace.h\"", false);
}

void HouseTest::aRoomSeesOnlyTheRoomsItLinks()
{
    QFETCH(QString, folder);
    QFETCH(QString, include);
    QFETCH(bool, allowed);
    QVERIFY2(!includePathsOf(folder).isEmpty(), qPrintable(folder + QStringLiteral(" is not compiled")));
    const servers::Outcome outcome = compile(folder, include);
    QVERIFY2(outcome.ok() == allowed, qPrintable(outcome.text()));
    if (!allowed)
        QVERIFY2(outcome.errors.contains("No such file or directory"), qPrintable(outcome.text()));
}

void HouseTest::nobodyLeavesByTheBackDoor()
{
    QVERIFY(!sourcesBelow({QStringLiteral("lib")}).isEmpty());
    QCOMPARE(includesMatching({QStringLiteral("lib"), QStringLiteral("app")}, QStringLiteral("[\"<]\\.\\..*$")),
        QStringList());
}

void HouseTest::theCoreKnowsNoWindow()
{
    const QString pattern =
        QStringLiteral("[<\"](QtWidgets|QtGui|Q\\w*Widget|QMessageBox|QDialog|QApplication|QPainter)\\b.*$");
    QCOMPARE(includesMatching({QStringLiteral("lib"), QStringLiteral("app/core"), QStringLiteral("app/cli")}, pattern),
        QStringList());
    QVERIFY2(
        !includesMatching({QStringLiteral("app/console")}, pattern).isEmpty(), "the pattern finds nothing anywhere");
}

void HouseTest::theCommandLineLinksNoWindow()
{
    const auto outcome = servers::runProgram(QStringLiteral("ldd"), {QStringLiteral(SALLYPORT_CLI)},
        {m_folder.path(), QProcessEnvironment::systemEnvironment()});
    QVERIFY(outcome && outcome->ok());
    QVERIFY2(outcome->output.contains("libQt6Core"), outcome->output.constData());
    for (const char *library : {"libQt6Gui", "libQt6Widgets", "libQt6Svg"})
        QVERIFY2(!outcome->output.contains(library), library);
}

/// Error::toString() is English, for logs and terminals; main.cpp writes to one before there is a language.
void HouseTest::theWindowSaysErrorsInItsLanguage()
{
    const QRegularExpression english(QStringLiteral("\\b\\w*([eE]rror|[rR]efusal)(\\(\\))?(\\.|->)toString\\("));
    QStringList found;
    for (const QString &file : sourcesBelow({QStringLiteral("app/console")})) {
        const auto text = readFile(file);
        QVERIFY(text);
        if (!file.endsWith(QLatin1String("/console/main.cpp")) && english.match(QString::fromUtf8(*text)).hasMatch())
            found += file;
    }
    QCOMPARE(found, QStringList());
}

QTEST_GUILESS_MAIN(HouseTest)
#include "tst_house.moc"
