#include "draft/gitleaks.h"

#include "draft/check_kind.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace sallyport::draft;

/// Against the real program, named by SALLYPORT_GITLEAKS or found on PATH.
class GitleaksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void namesFilesAndLines();
    void tellsNothingOfTheValue();
    void judgesOnlyWhatTheDraftAdds();
    void doesNotGoByTheRepositorysOwnRules();
    void isNotCheckedWithoutTheProgram();
    void isNotCheckedWhenItsAnswerIsNoReport();

private:
    QString m_program;
};

namespace {

// Put together from pieces, so that no scanner takes this file for a leak.
const QByteArray token = "ghp_"
                         "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8";
const QByteArray leak = "locals {\n  t = \"" + token + "\"\n}\n";
const QByteArray clean = "locals {\n  t = var.t\n}\n";

const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();

/// The check of a draft that makes `after` of `before`, with gitleaks looked for in one folder.
CheckResult checked(const QByteArray &before, const QByteArray &after, const QString &folder)
{
    const git::FileEdit edit{QStringLiteral("a.tf"), before, after, git::FileMode::Regular};
    Rendering rendering;
    rendering.edits = {edit};
    rendering.files.push_back({git::diffOf(edit).value(), {}, {}, {}});
    CheckSurroundings surroundings;
    surroundings.environment.insert(QStringLiteral("PATH"), folder);
    return checkGitleaks({rendering, &surroundings});
}

} // namespace

void GitleaksTest::init()
{
    m_program = qEnvironmentVariable("SALLYPORT_GITLEAKS", QStandardPaths::findExecutable(QStringLiteral("gitleaks")));
    if (m_program.isEmpty())
        QSKIP("absent: gitleaks");
}

void GitleaksTest::namesFilesAndLines()
{
    const auto hits = runGitleaks(m_program,
        {{QStringLiteral("a.tf"), clean}, {QStringLiteral("b.tf"), "\n" + leak}, {QStringLiteral("c.tf"), "no newline"},
            {QStringLiteral("d.tf"), leak}},
        ours);
    QVERIFY2(hits, hits ? "" : qPrintable(hits.error().toString()));
    QCOMPARE(hits->size(), size_t(2));
    QCOMPARE(hits->at(0), (GitleaksHit{QStringLiteral("github-pat"), {QStringLiteral("b.tf"), 3, 0}}));
    QCOMPARE(hits->at(1), (GitleaksHit{QStringLiteral("github-pat"), {QStringLiteral("d.tf"), 2, 0}}));
}

void GitleaksTest::tellsNothingOfTheValue()
{
    const CheckResult check = checked(clean, leak, QFileInfo(m_program).path());
    QCOMPARE(int(check.outcome), int(DraftCheck::Outcome::Failed));
    QCOMPARE(check.output, QStringList{QStringLiteral("a.tf:2: github-pat")});
    QCOMPARE(std::get<Code>(check.detail.arguments.front()).text, QStringLiteral("a.tf:2: github-pat"));
}

void GitleaksTest::judgesOnlyWhatTheDraftAdds()
{
    const CheckResult check = checked(leak, leak + "# another line\n", QFileInfo(m_program).path());
    QCOMPARE(int(check.outcome), int(DraftCheck::Outcome::Passed));
}

void GitleaksTest::doesNotGoByTheRepositorysOwnRules()
{
    // A repository that lets everything pass: its rules are not taken, wherever the console was started.
    QTemporaryDir folder;
    QFile rules(folder.filePath(QStringLiteral(".gitleaks.toml")));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write("title = \"nothing\"\n");
    rules.close();
    const QString before = QDir::currentPath();
    QDir::setCurrent(folder.path());
    qputenv("GITLEAKS_CONFIG", QFile::encodeName(rules.fileName()));
    const auto hits =
        runGitleaks(m_program, {{QStringLiteral("a.tf"), leak}}, QProcessEnvironment::systemEnvironment());
    qunsetenv("GITLEAKS_CONFIG");
    QDir::setCurrent(before);
    QCOMPARE(hits->size(), size_t(1));
}

void GitleaksTest::isNotCheckedWithoutTheProgram()
{
    const CheckResult check = checked(clean, leak, QStringLiteral("/nonexistent"));
    QCOMPARE(int(check.outcome), int(DraftCheck::Outcome::NotChecked));
}

void GitleaksTest::isNotCheckedWhenItsAnswerIsNoReport()
{
    const auto hits = runGitleaks(QStringLiteral("/bin/true"), {{QStringLiteral("a.tf"), leak}}, ours);
    QVERIFY(!hits);
    QCOMPARE(int(hits.error().code), int(ErrorCode::Malformed));
}

QTEST_GUILESS_MAIN(GitleaksTest)
#include "tst_gitleaks.moc"
