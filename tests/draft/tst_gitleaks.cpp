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
    void hidesWhatItFindsInEveryLine();
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
    QCOMPARE(hits->at(0), (GitleaksHit{QStringLiteral("github-pat"), {QStringLiteral("b.tf"), 3, 0}, 3}));
    QCOMPARE(hits->at(1), (GitleaksHit{QStringLiteral("github-pat"), {QStringLiteral("d.tf"), 2, 0}, 2}));
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

/// A key of a provider that our own rules do not know as plaintext where it stands: in a comment.
void GitleaksTest::hidesWhatItFindsInEveryLine()
{
    const QByteArray head = "# once " + token + "\nlocals {\n";
    const git::FileEdit edit{QStringLiteral("a.tf"), head + "  a = 1\n}\n", head + "  a = 2\n}\n"};
    Rendering rendering;
    rendering.baseCommit = QStringLiteral("0123456789");
    rendering.edits = {edit};
    auto diff = git::diffOf(edit).value();
    rendering.patch = git::unifiedDiff(diff);
    HiddenRanges none(1, std::vector<QVector<ByteRange>>(size_t(diff.hunks.front().lines.size())));
    rendering.redactedPatch = redactedDiff(diff, none);
    QVERIFY(rendering.redactedPatch.contains(token));
    rendering.files.push_back({diff, {}, {}, {}, none});
    rendering.checks = draftChecks(rendering);
    CheckSurroundings surroundings;
    surroundings.environment.insert(QStringLiteral("PATH"), QFileInfo(m_program).path());
    surroundings.isCanceled = [] { return false; };
    surroundings.workFolder = QStringLiteral("/nonexistent");
    takeOver(rendering, {rendering.key(), {{{}, {}, DraftCheck::Outcome::Passed, QStringLiteral("gitleaks"), {},
                                              checkGitleaks({rendering, &surroundings}).hides}}});
    QVERIFY(!rendering.redactedPatch.contains(token));
    QVERIFY2(rendering.redactedPatch.contains("\n \u2022\u2022\u2022\n"), rendering.redactedPatch.constData());
    QVERIFY(rendering.redactedPatch.contains("\n+  a = 2\n"));
    QCOMPARE(rendering.hiddenLines.size(), size_t(1));
    QCOMPARE(rendering.hiddenLines.front().at.toString(), QStringLiteral("a.tf:1"));
    QVERIFY(rendering.patch.contains(token));
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
