#include "base/program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sallyport;
using namespace std::chrono_literals;

namespace {

ProgramCall shell(const QString &script)
{
    ProgramCall call;
    call.program = QStringLiteral("/bin/sh");
    call.arguments = {QStringLiteral("-c"), script};
    call.folder = QStringLiteral("/");
    call.environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    return call;
}

} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesOutputErrorsAndExitCode()
    {
        ProgramCall call = shell(QStringLiteral("cat; echo why >&2; exit 3"));
        call.input = "typed";
        QCOMPARE(*runProgram(call), (ProgramEnd{3, "typed", "why\n"}));
    }

    void passesOnNothingButWhatIsNamed()
    {
        qputenv("VAULT_TOKEN", "hvs.of-the-person");
        qputenv("GH_TOKEN", "ghp_of-the-person");
        ProgramCall call = shell(QStringLiteral("env"));
        call.environment = onlyVariables(
            QProcessEnvironment::systemEnvironment(), {QStringLiteral("PATH"), QStringLiteral("VAULT_A*")});
        const auto outcome = runProgram(call);
        QVERIFY(outcome->output.contains("PATH="));
        QVERIFY2(!outcome->output.contains("of-the-person"), outcome->output.constData());
    }

    void hasNoTerminal()
    {
        const auto outcome = runProgram(shell(QStringLiteral("exec 3</dev/tty")));
        QVERIFY(outcome);
        QVERIFY(outcome->exitCode != 0);
    }

    void missingProgram()
    {
        ProgramCall call = shell({});
        call.program = QStringLiteral("no-such-program-anywhere");
        QCOMPARE(runProgram(call).error().code, ErrorCode::NotFound);
    }

    void crash() { QCOMPARE(runProgram(shell(QStringLiteral("kill -SEGV $$"))).error().code, ErrorCode::Unreachable); }

    /// What it has started in the background, with its streams still open, ends with it.
    void endsWithItsChildrenWhenItsTimeIsUp()
    {
        QTemporaryDir folder;
        ProgramCall call = shell(QStringLiteral("sh -c 'echo $$ > child; sleep 600' & echo $$ > self; wait"));
        call.folder = folder.path();
        call.limit = 1500ms;
        QCOMPARE(runProgram(call).error().code, ErrorCode::Unreachable);
        for (const char *name : {"self", "child"}) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString process = QStringLiteral("/proc/") + QString::fromLatin1(file.readAll().trimmed());
            // An orphan waits for init to bury it, if init does; it no longer runs.
            QTRY_VERIFY(!QFile::exists(process) || isDead(process));
        }
    }

    void canBeCancelled()
    {
        int asked = 0;
        ProgramCall call = shell(QStringLiteral("sleep 600"));
        call.isCanceled = [&] { return ++asked > 2; };
        const auto outcome = runProgram(call);
        QCOMPARE(outcome.error().code, ErrorCode::Canceled);
    }

    void isEndedWhenItPrintsWithoutAnEnd()
    {
        ProgramCall call = shell(QStringLiteral("yes sallyport"));
        call.mostOutput = 100'000;
        QCOMPARE(runProgram(call).error().code, ErrorCode::Refused);
    }

private:
    static bool isDead(const QString &process)
    {
        QFile status(process + QStringLiteral("/stat"));
        return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z ");
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
