#include "core/demo.h"
#include "servers/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using servers::Outcome;

namespace {

const QString demoTime = QStringLiteral("2026-11-23T10:42:00Z");

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// A draft as a person makes it in a terminal, one call after the other.
class tst_cli_draft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void editsAgainInPlace();
    void movesAndTakesBack();
    void startsOverAndTakesItBack();
    void dropsAHunk();
    void keepsTheSidesOfARotationTogether();
    void dropsWhatNoLongerApplies();
    void saysWhatIsChecked();
    void runsOtherProgramsOnlyWhereTheRepositoryIsTrusted();
    void refusesACredentialAsIdentity();
    void misused_data();
    void misused();

private:
    Outcome run(const QStringList &arguments) const;
    Outcome run(const char *line) const { return run(words(line)); }
    QJsonArray changes() const;
    QStringList staged() const;
    QString idOf(int index) const { return changes().at(index)[QLatin1String("id")].toString(); }
    void git(const QStringList &arguments) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// The demo's draft holds the rotation of pg_warehouse; a declaration stands beside it.
void tst_cli_draft::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto demo = core::buildDemo(m_folder->filePath(QStringLiteral("demo")), parseInstant(demoTime).value());
    QVERIFY(demo);
    // The program finds its private data below XDG_DATA_HOME, the demo's lie beside its repository.
    QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("share"))));
    QVERIFY(QFile::link(demo->dataFolder, m_folder->filePath(QStringLiteral("share/sallyport"))));
    const Outcome added = run("draft add declare prod/connections/new_thing");
    QVERIFY2(added.exitCode == 0, added.errors.constData());
}

Outcome tst_cli_draft::run(const QStringList &arguments) const
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("HOME"), m_folder->path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder->filePath(QStringLiteral("share")));
    const auto end = servers::runProgram(QStringLiteral(SALLYPORT_CLI),
        QStringList{QStringLiteral("--now"), demoTime} + arguments,
        {m_folder->filePath(QStringLiteral("demo/acme")), environment});
    return end ? *end : Outcome{-1, {}, end.error().toString().toUtf8()};
}

void tst_cli_draft::git(const QStringList &arguments) const
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("HOME"), m_folder->path());
    const auto outcome = servers::runProgram(QStringLiteral("git"),
        QStringList{QStringLiteral("-c"), QStringLiteral("user.name=A"), QStringLiteral("-c"),
            QStringLiteral("user.email=a@acme.example")} +
            arguments,
        {m_folder->filePath(QStringLiteral("demo/acme")), environment});
    QVERIFY2(outcome && outcome->ok(), qPrintable(outcome ? outcome->text() : outcome.error().toString()));
}

QJsonArray tst_cli_draft::changes() const
{
    return QJsonDocument::fromJson(run("draft list --json").output).object().value(QLatin1String("changes")).toArray();
}

QStringList tst_cli_draft::staged() const
{
    QStringList all;
    for (const QJsonValue &change : changes())
        all += change[QLatin1String("kind")].toString();
    return all;
}

void tst_cli_draft::editsAgainInPlace()
{
    const QString id = idOf(1);
    QVERIFY(!run("draft diff").output.contains("team-new"));
    const Outcome edited = run({QStringLiteral("draft"), QStringLiteral("edit"), id, QStringLiteral("owner=team-new")});
    QVERIFY2(edited.exitCode == 0, edited.errors.constData());
    QCOMPARE(idOf(1), id);
    QVERIFY(run("draft diff").output.contains("team-new"));
    QCOMPARE(run("draft undo").exitCode, 0);
    QVERIFY(!run("draft diff").output.contains("team-new"));
    const Outcome refused = run({QStringLiteral("draft"), QStringLiteral("edit"), id,
        QStringLiteral("owner=hvs.CAESIJ3kq9vK2m7xP1tR8wYzN5bG4dLfQ6")});
    QVERIFY(refused.exitCode != 0);
    QVERIFY(!refused.text().contains(QLatin1String("CAESIJ3")));
}

void tst_cli_draft::movesAndTakesBack()
{
    QCOMPARE(staged(), words("rotate declare"));
    QCOMPARE(run({QStringLiteral("draft"), QStringLiteral("move"), idOf(1), QStringLiteral("up")}).exitCode, 0);
    QCOMPARE(staged(), words("declare rotate"));
    QCOMPARE(run("draft undo").exitCode, 0);
    QCOMPARE(staged(), words("rotate declare"));
    QCOMPARE(run("draft redo").exitCode, 0);
    QCOMPARE(staged(), words("declare rotate"));
    const Outcome nothing = run("draft redo");
    QCOMPARE(nothing.exitCode, 3);
    QVERIFY(nothing.errors.contains("nothing to redo"));
}

void tst_cli_draft::startsOverAndTakesItBack()
{
    QCOMPARE(run("draft new").exitCode, 0);
    QVERIFY(staged().isEmpty());
    QCOMPARE(run("draft undo").exitCode, 0);
    QCOMPARE(staged(), words("rotate declare"));
}

/// The declaration is a block in one file and a variable in another.
void tst_cli_draft::dropsAHunk()
{
    const QByteArray whole = run("draft diff").output;
    QVERIFY(whole.contains("support.tf") && whole.contains("variables.tf"));
    const Outcome dropped = run("draft drop --hunk terraform/prod/support.tf:1");
    QVERIFY2(dropped.exitCode == 0, dropped.errors.constData());
    const QByteArray rest = run("draft diff").output;
    QVERIFY(!rest.contains("support.tf") && rest.contains("variables.tf"));
    const QJsonArray leftOut = changes().at(1)[QLatin1String("left_out")].toArray();
    QCOMPARE(leftOut.size(), 1);
    QCOMPARE(leftOut.first()[QLatin1String("path")].toString(), QStringLiteral("terraform/prod/support.tf"));
    // Nothing else is left of it, so it goes.
    QCOMPARE(run("draft drop --hunk terraform/prod/variables.tf:1").exitCode, 0);
    QCOMPARE(staged(), words("rotate"));
    QCOMPARE(run("draft undo").exitCode, 0);
    QCOMPARE(run("draft diff").output, rest);
    QCOMPARE(run({QStringLiteral("draft"), QStringLiteral("restore"), idOf(1)}).exitCode, 0);
    QCOMPARE(run("draft diff").output, whole);
    const Outcome gone = run("draft drop --hunk terraform/prod/support.tf:9");
    QCOMPARE(gone.exitCode, 3);
    QVERIFY(gone.errors.contains("no such hunk"));
}

void tst_cli_draft::keepsTheSidesOfARotationTogether()
{
    const Outcome refused = run("draft drop --hunk terraform/prod/warehouse.tf:1");
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.errors.contains("only work together"), refused.errors.constData());
    QCOMPARE(staged(), words("rotate declare"));
}

void tst_cli_draft::dropsWhatNoLongerApplies()
{
    QCOMPARE(run("draft drop --refused").exitCode, 3);
    git(words("rm -q terraform/prod/warehouse.tf"));
    git({QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("Remove the warehouse")});
    QVERIFY(run("draft list").output.contains("not declared in Terraform"));
    QCOMPARE(run("draft commit").exitCode, 3);
    QCOMPARE(run("draft drop --refused").exitCode, 0);
    QCOMPARE(staged(), words("declare"));
    QCOMPARE(run("draft undo").exitCode, 0);
    QCOMPARE(staged(), words("rotate declare"));
}

void tst_cli_draft::saysWhatIsChecked()
{
    const Outcome text = run("draft check");
    QCOMPARE(text.exitCode, 3);
    QVERIFY2(text.output.contains("passed       All files parse"), text.output.constData());
    QVERIFY2(text.output.contains("terraform/prod/warehouse.tf: parses"), text.output.constData());
    QVERIFY2(text.output.contains("not-checked  Formatted as terraform fmt writes it"), text.output.constData());
    QHash<QString, QString> outcomes;
    for (const QJsonValue &check : QJsonDocument::fromJson(run("draft check --json").output).array())
        outcomes.insert(check[QLatin1String("name")].toString(), check[QLatin1String("outcome")].toString());
    for (const char *name : {"applies", "parses", "pure", "plaintext", "base", "reviewers"})
        QCOMPARE(outcomes.value(QLatin1String(name)), QStringLiteral("passed"));
    for (const char *name : {"fmt", "validate", "plan"})
        QCOMPARE(outcomes.value(QLatin1String(name)), QStringLiteral("not-checked"));
    QVERIFY(!outcomes.contains(QStringLiteral("policy-effect")));
}

void tst_cli_draft::runsOtherProgramsOnlyWhereTheRepositoryIsTrusted()
{
    for (const char *line : {"draft check --run", "draft check --plan --yes --identity prod=as-ci"}) {
        const Outcome refused = run(line);
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.errors.contains("trusted"), refused.errors.constData());
    }
}

void tst_cli_draft::refusesACredentialAsIdentity()
{
    const Outcome refused = run("draft check --plan --yes --identity prod=VAULT_TOKEN=hvs.x");
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.errors.contains("a credential is never typed here"), refused.errors.constData());
    QCOMPARE(run("draft check --plan --identity nowhere=as-ci").exitCode, 2);
}

void tst_cli_draft::misused_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"draft edit", "draft edit zzzz", "draft edit zzzz owner=x", "draft edit zzzz owner",
             "draft move zzzz", "draft move zzzz up", "draft move zzzz sideways", "draft drop", "draft drop a b",
             "draft drop --refused zzzz", "draft drop --hunk terraform/prod/warehouse.tf", "draft restore",
             "draft restore zzzz", "draft undo now", "draft new now", "draft check --frobnicate"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void tst_cli_draft::misused()
{
    QFETCH(QString, line);
    const Outcome outcome = run(line.split(u' '));
    QVERIFY2(outcome.exitCode == 2, qPrintable(outcome.text()));
    QVERIFY(!outcome.errors.isEmpty());
}

QTEST_GUILESS_MAIN(tst_cli_draft)
#include "tst_cli_draft.moc"
