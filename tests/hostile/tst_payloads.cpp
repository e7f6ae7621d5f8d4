#include "base/private_files.h"
#include "core/demo.h"
#include "core/workspace.h"
#include "servers/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;

namespace {

const Instant now = parseInstant(u"2026-11-23T10:42:00Z").value();

template <typename T> Result<T> ended(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000) || future.isCanceled())
        return fail(ErrorCode::Canceled, {"no result", {}});
    return future.result();
}

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// One trap at a time in somebody else's repository. Opening, diffing, drafting and committing run none of them; and
/// the git program, on the very same repository, does run it, so that its absence proves something.
class PayloadsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void draftingRunsNone_data();
    void draftingRunsNone();

private:
    void write(const QString &relative, const QByteArray &text) const;
    void append(const QString &relative, const QByteArray &text) const;
    void git(const QString &line, const QByteArray &input = {}) const;
    void addSubmodule() const;
    bool hasRun() const { return QFile::exists(m_folder->filePath(QStringLiteral("marker"))); }
    /// Everything a person does with a repository before trusting it.
    void useAsAPerson() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    core::Demo m_demo;
    QString m_payload; ///< a script that leaves a marker
};

void PayloadsTest::initTestCase()
{
    qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    qputenv("GIT_TERMINAL_PROMPT", "0");
    qputenv("GIT_EDITOR", ":");
}

void PayloadsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("HOME", QFile::encodeName(m_folder->path()));
    m_demo = core::buildDemo(m_folder->filePath(QStringLiteral("demo")), now).value();
    m_payload = m_folder->filePath(QStringLiteral("payload"));
    QVERIFY(writePrivateFile(
        m_payload, "#!/bin/sh\n: > '" + m_folder->filePath(QStringLiteral("marker")).toUtf8() + "'\nexit 0\n"));
    QVERIFY(QFile::setPermissions(m_payload, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void PayloadsTest::write(const QString &relative, const QByteArray &text) const
{
    const QString file = m_demo.repository + u'/' + relative;
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QVERIFY(writePrivateFile(file, text));
}

void PayloadsTest::append(const QString &relative, const QByteArray &text) const
{
    const auto before = readFile(m_demo.repository + u'/' + relative);
    write(relative, (before ? *before : QByteArray()) + text);
}

/// Ends as it may: some traps make git fail after they were run.
void PayloadsTest::git(const QString &line, const QByteArray &input) const
{
    QProcess process;
    process.setWorkingDirectory(m_demo.repository);
    process.start(QStringLiteral("git"), words(line));
    process.write(input);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60000));
}

void PayloadsTest::addSubmodule() const
{
    const QString module = m_folder->filePath(QStringLiteral("module"));
    git(QStringLiteral("init -q ") + module);
    git(QStringLiteral("-C %1 -c user.name=a -c user.email=a@b commit -q --allow-empty -m x").arg(module));
    git(QStringLiteral("-c protocol.file.allow=always submodule add -q %1 evil").arg(module));
    git(QStringLiteral("commit -q -m module"));
    git(QStringLiteral("submodule deinit -f evil"));
}

void PayloadsTest::draftingRunsNone_data()
{
    QTest::addColumn<QString>("config");     // appended to .git/config, with P for the script
    QTest::addColumn<QString>("file");       // beside it: where the script or the attributes go
    QTest::addColumn<QByteArray>("content"); // of that file; empty: the script itself
    QTest::addColumn<QString>("command");    // of the git program, that runs it
    QTest::addColumn<QByteArray>("input");
    const auto row = [](const char *name, const char *config, const char *file, const char *content,
                         const char *command, const char *input = "") {
        QTest::newRow(name) << QString::fromLatin1(config) << QString::fromLatin1(file) << QByteArray(content)
                            << QString::fromLatin1(command) << QByteArray(input);
    };
    const char *evil = "* filter=evil diff=evil merge=evil\n";
    row("hook pre-commit", "", ".git/hooks/pre-commit", "", "commit --allow-empty -m x");
    row("hook commit-msg", "", ".git/hooks/commit-msg", "", "commit --allow-empty -m x");
    row("hook reference-transaction", "", ".git/hooks/reference-transaction", "", "branch x");
    row("hook post-index-change", "", ".git/hooks/post-index-change", "", "reset -q");
    row("hooks elsewhere", "[core]\nhooksPath = ours\n", "ours/pre-commit", "", "commit --allow-empty -m x");
    row("fsmonitor", "[core]\nfsmonitor = P\n", "", "", "status");
    row("fsmonitor in an included file", "[include]\npath = ../more.inc\n", "more.inc", "[core]\nfsmonitor = P\n",
        "status");
    row("filter clean", "[filter \"evil\"]\nclean = P\n", ".gitattributes", evil, "add --renormalize .");
    row("filter smudge", "[filter \"evil\"]\nsmudge = P\n", ".git/info/attributes", evil, "checkout -q HEAD~1");
    row("filter process", "[filter \"evil\"]\nprocess = P\n", ".git/info/attributes", evil, "checkout -q HEAD~1");
    row("diff textconv", "[diff \"evil\"]\ntextconv = P\n", ".git/info/attributes", evil, "diff HEAD~1 HEAD");
    row("diff command", "[diff \"evil\"]\ncommand = P\n", ".git/info/attributes", evil, "diff HEAD~1 HEAD");
    row("diff external", "[diff]\nexternal = P\n", "", "", "diff HEAD~1 HEAD");
    row("ssh command", "[core]\nsshCommand = P\n[remote \"origin\"]\nurl = ssh://git@evil.example/x\n", "", "",
        "fetch origin");
    row("transport ext::", "[protocol \"ext\"]\nallow = always\n[remote \"origin\"]\nurl = ext::P\n", "", "",
        "fetch origin");
    row("upload pack", "[remote \"origin\"]\nurl = .\nuploadpack = P\n", "", "", "fetch origin");
    row("gpg program", "[commit]\ngpgSign = true\n[gpg]\nprogram = P\n", "", "", "commit --allow-empty -m x");
    row("credential helper", "[credential]\nhelper = P\n", "", "", "credential fill",
        "protocol=https\nhost=evil.example\n\n");
    row("credential helper of a shell", "[credential]\nhelper = !P\n", "", "", "credential fill",
        "protocol=https\nhost=x\n\n");
    row("askpass", "[core]\naskPass = P\n", "", "", "credential fill", "protocol=https\nhost=evil.example\n\n");
    row("submodule update", "[submodule \"evil\"]\nupdate = !P\n", "evil", "",
        "-c protocol.file.allow=always submodule update --init");
}

void PayloadsTest::draftingRunsNone()
{
    QFETCH(QString, config);
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(QString, command);
    QFETCH(QByteArray, input);
    const QByteArray payload = m_payload.toUtf8();
    if (file == QLatin1String("evil")) {
        addSubmodule();
    } else if (!file.isEmpty() && content.isEmpty()) {
        write(file, *readFile(m_payload));
        QVERIFY(QFile::setPermissions(
            m_demo.repository + u'/' + file, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    } else if (!file.isEmpty()) {
        append(file, content.replace("= P\n", "= " + payload + '\n'));
    }
    append(QStringLiteral(".git/config"),
        config.replace(QLatin1String("= P\n"), QLatin1String("= ") + m_payload + u'\n')
            .replace(QLatin1String("!P\n"), QLatin1String("!") + m_payload + u'\n')
            .replace(QLatin1String("ext::P\n"), QLatin1String("ext::") + m_payload + u'\n')
            .toUtf8());
    QVERIFY(!hasRun());
    useAsAPerson();
    QVERIFY(!hasRun());
    git(command, input);
    QVERIFY2(hasRun(), "the trap is none: git itself does not run it");
}

void PayloadsTest::useAsAPerson() const
{
    const auto clock = std::make_shared<FrozenClock>(now);
    core::VaultAccess access(clock, vault::Conventions({}, m_folder->path()), m_folder->filePath(QStringLiteral("c")));
    const auto home = core::EstateHome::find(m_demo.repository, m_demo.dataFolder);
    auto opened = core::Workspace::open(*home, {clock, access});
    QVERIFY(opened);
    core::Workspace &workspace = **opened;
    QVERIFY(ended(workspace.load()));
    const auto &error = workspace.view()->inputs.repositoryError;
    QVERIFY2(!error, qPrintable(error ? error->toString() : QString()));
    draft::Change change;
    change.kind = QStringLiteral("rotate");
    change.secret = {QStringLiteral("prod"), QStringLiteral("connections/sap_erp_readonly")};
    QVERIFY(ended(workspace.stage(change)));
    QVERIFY(!workspace.view()->draft.patch.isEmpty());
    QVERIFY(ended(workspace.wayOut().trustQuestion()));
    const auto committed = ended(workspace.commit(workspace.view()->draft.message));
    QVERIFY2(committed, qPrintable(committed ? QString() : committed.error().toString()));
    QVERIFY(ended(workspace.wayOut().patch(committed->branch)));
    // And whatever would run git says that it may not.
    for (const auto &refused :
        {ended(workspace.wayOut().push(committed->branch)), ended(workspace.wayOut().fetchBase())})
        QCOMPARE(refused.error().code, ErrorCode::Unconfirmed);
    (void)ended(workspace.wayOut().forgeQuestion());
    (void)ended(workspace.wayOut().proposal(committed->branch));
}

QTEST_GUILESS_MAIN(PayloadsTest)
#include "tst_payloads.moc"
