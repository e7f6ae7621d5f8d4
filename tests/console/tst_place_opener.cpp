#include "console/place_opener.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::console;

namespace {

class FakeLauncher final : public Launcher
{
public:
    bool start(const QString &program, const QStringList &arguments) override
    {
        command = QStringList{program} + arguments;
        return true;
    }

    QStringList command;
};

void write(const QString &path, QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.setPermissions(permissions);
}

constexpr QFile::Permissions executable = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

} // namespace

class TestPlaceOpener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QDir folder(QDir(m_folder->path()).canonicalPath());
        QVERIFY(folder.mkpath(QStringLiteral("repo/bin")) && folder.mkpath(QStringLiteral("programs")));
        m_root = folder.filePath(QStringLiteral("repo"));
        write(m_root + QStringLiteral("/main.tf"));
        write(m_root + QStringLiteral("/run.desktop"));
        write(folder.filePath(QStringLiteral("outside.tf")));
        QFile::link(folder.filePath(QStringLiteral("outside.tf")), m_root + QStringLiteral("/link.tf"));
        write(m_root + QStringLiteral("/bin/code"), executable);
        write(folder.filePath(QStringLiteral("programs/editor")), executable);
        write(folder.filePath(QStringLiteral("programs/xdg-open")), executable);
        qputenv("PATH", (m_root + QStringLiteral("/bin:.:") + folder.filePath(QStringLiteral("programs"))).toUtf8());
        qputenv("VISUAL", "editor --wait");
    }

    void commands_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("arguments"); ///< empty: nothing is run
        QTest::newRow("file and line where they are asked for") << "editor --goto {file}:{line}"
                                                                << "editor --goto /f.tf:12";
        QTest::newRow("place in one") << "editor {place}"
                                      << "editor /f.tf:12";
        QTest::newRow("file at the end") << "editor -n"
                                         << "editor -n /f.tf";
        QTest::newRow("variable with arguments") << "$VISUAL {file}"
                                                 << "editor --wait /f.tf";
        QTest::newRow("variable that is not set") << "$NO_SUCH_EDITOR"
                                                  << "";
        QTest::newRow("no such program") << "no-such-editor"
                                         << "";
        QTest::newRow("program of the repository, by PATH") << "code"
                                                            << "";
        QTest::newRow("relative program") << "./main.tf"
                                          << "";
        QTest::newRow("nothing") << "  "
                                 << "";
    }

    void commands()
    {
        QFETCH(QString, command);
        QFETCH(QString, arguments);
        QStringList resolved = EditorCommand{command}.resolved(QStringLiteral("/f.tf"), 12, m_root);
        if (!resolved.isEmpty())
            resolved.first() = resolved.first().section(QLatin1Char('/'), -1);
        QCOMPARE(resolved.join(QLatin1Char(' ')), arguments);
    }

    void places_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("said"); ///< empty: it was opened
        QTest::newRow("editor of the settings") << "main.tf"
                                                << "editor"
                                                << "";
        QTest::newRow("program of the system") << "main.tf"
                                               << ""
                                               << "";
        QTest::newRow("editor that is not there") << "main.tf"
                                                  << "no-such-editor"
                                                  << "not found";
        QTest::newRow("file that is gone") << "gone.tf"
                                           << "editor"
                                           << "no such file";
        QTest::newRow("link out of the repository") << "link.tf"
                                                    << "editor"
                                                    << "leads out";
        QTest::newRow("climbing out") << "../outside.tf"
                                      << "editor"
                                      << "leads out";
        QTest::newRow("a file that could run something") << "run.desktop"
                                                         << ""
                                                         << "text files";
    }

    void places()
    {
        QFETCH(QString, file);
        QFETCH(QString, command);
        QFETCH(QString, said);
        FakeLauncher launcher;
        PlaceOpener opener(launcher);
        QSignalSpy opened(&opener, &PlaceOpener::opened);
        QSignalSpy refused(&opener, &PlaceOpener::notOpened);
        opener.open(m_root, SourceRef{file, 3, 0}, EditorCommand{command});
        QTRY_COMPARE(opened.size() + refused.size(), 1);
        QCOMPARE(opened.size(), said.isEmpty() ? 1 : 0);
        QCOMPARE(launcher.command.isEmpty(), !said.isEmpty());
        if (said.isEmpty())
            QCOMPARE(launcher.command.last(), m_root + QLatin1Char('/') + file);
        else
            QVERIFY2(refused.first().at(1).toString().contains(said), qPrintable(refused.first().at(1).toString()));
    }

    void launchedProgramsGetNoToken()
    {
        const QString seen = m_folder->filePath(QStringLiteral("seen"));
        qputenv("PATH", "/usr/bin:/bin");
        qputenv("VAULT_TOKEN", "canary");
        qputenv("GITHUB_TOKEN", "canary");
        SystemLauncher launcher;
        QVERIFY(launcher.start(QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"), QStringLiteral("env > \"%1.part\"; mv \"%1.part\" \"%1\"").arg(seen)}));
        QTRY_VERIFY(QFile::exists(seen));
        QFile file(seen);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray environment = file.readAll();
        QVERIFY(environment.contains("PATH="));
        QVERIFY(!environment.contains("canary"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
};

QTEST_MAIN(TestPlaceOpener)
#include "tst_place_opener.moc"
