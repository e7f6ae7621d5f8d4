#include "base/program.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace sallyport {

namespace {

constexpr int pollMilliseconds = 50;
constexpr int graceMilliseconds = 3'000;

/// Between fork and exec: only what is safe there.
void standAlone()
{
    ::setsid();
    // Not SIGKILL: git takes its locks away when it is asked to end.
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

/// A program, and what reads its output where something does.
class Running
{
public:
    explicit Running(const ProgramCall &call)
        : m_call(call)
    {
        prepare(m_process);
        m_process.setProgram(call.program);
        m_process.setArguments(call.arguments);
        if (call.input.isEmpty())
            m_process.setStandardInputFile(QProcess::nullDevice());
        if (!isFiltered())
            return;
        prepare(m_filter);
        m_filter.setProgram(call.filter.first());
        m_filter.setArguments(call.filter.mid(1));
        m_filter.setStandardErrorFile(QProcess::nullDevice());
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.setStandardOutputProcess(&m_filter);
    }
    ~Running() { stop(); }
    Q_DISABLE_COPY_MOVE(Running)

    Result<ProgramEnd> toTheEnd()
    {
        m_process.start();
        if (isFiltered())
            m_filter.start();
        if (!m_process.waitForStarted() || (isFiltered() && !m_filter.waitForStarted()))
            return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "it cannot be started"), {}},
                m_process.state() == QProcess::NotRunning ? m_call.program : m_call.filter.value(0));
        if (!m_call.input.isEmpty()) {
            m_process.write(m_call.input);
            m_process.closeWriteChannel();
        }
        if (const auto ended = waitForBoth(); !ended)
            return Failure(ended.error());
        if (m_process.exitStatus() != QProcess::NormalExit)
            return fail(ErrorCode::Unreachable, {QT_TRANSLATE_NOOP("Message", "it crashed"), {}}, m_call.program);
        if (isFiltered() && (m_filter.exitStatus() != QProcess::NormalExit || m_filter.exitCode() != 0))
            return fail(ErrorCode::Unreachable, {QT_TRANSLATE_NOOP("Message", "its output could not be filtered"), {}},
                m_call.program);
        QProcess &speaker = isFiltered() ? m_filter : m_process;
        return ProgramEnd{m_process.exitCode(), speaker.readAllStandardOutput(),
            isFiltered() ? QByteArray() : m_process.readAllStandardError()};
    }

private:
    bool isFiltered() const { return !m_call.filter.isEmpty(); }

    void prepare(QProcess &process) const
    {
        process.setProcessEnvironment(m_call.environment);
        process.setWorkingDirectory(m_call.folder);
        process.setChildProcessModifier(standAlone);
    }

    Result<void> waitForBoth()
    {
        QElapsedTimer clock;
        clock.start();
        const auto isRunning = [this] {
            return m_process.state() != QProcess::NotRunning || m_filter.state() != QProcess::NotRunning;
        };
        while (isRunning()) {
            QProcess &waited = m_process.state() != QProcess::NotRunning ? m_process : m_filter;
            waited.waitForFinished(pollMilliseconds);
            if (m_call.isCanceled && m_call.isCanceled())
                return fail(ErrorCode::Canceled, {QT_TRANSLATE_NOOP("Message", "cancelled"), {}}, m_call.program);
            if (m_process.bytesAvailable() + m_filter.bytesAvailable() > m_call.mostOutput)
                return fail(
                    ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "it prints without an end"), {}}, m_call.program);
            if (isRunning() && clock.hasExpired(m_call.limit.count()))
                return fail(ErrorCode::Unreachable,
                    {QT_TRANSLATE_NOOP("Message", "it was not done after %1 s"), {m_call.limit.count() / 1000}},
                    m_call.program);
        }
        return {};
    }

    /// Asks first, so that a program can end what it has started elsewhere, and then ends the whole session.
    void stop()
    {
        for (QProcess *process : {&m_process, &m_filter}) {
            const auto session = process->processId();
            if (process->state() == QProcess::NotRunning || session <= 0)
                continue;
            ::kill(-pid_t(session), SIGTERM);
            process->waitForFinished(graceMilliseconds);
            ::kill(-pid_t(session), SIGKILL);
            process->waitForFinished();
        }
    }

    const ProgramCall &m_call;
    QProcess m_filter; ///< outlives what writes to it
    QProcess m_process;
};

} // namespace

Result<ProgramEnd> runProgram(const ProgramCall &call)
{
    return Running(call).toTheEnd();
}

QProcessEnvironment bareEnvironment(const QProcessEnvironment &of)
{
    static const QStringList names = {QStringLiteral("PATH"), QStringLiteral("LANG"), QStringLiteral("LC_ALL"),
        QStringLiteral("LC_CTYPE"), QStringLiteral("LC_MESSAGES"), QStringLiteral("TZ"), QStringLiteral("TMPDIR")};
    QProcessEnvironment bare;
    for (const QString &name : names) {
        if (of.contains(name))
            bare.insert(name, of.value(name));
    }
    return bare;
}

QProcessEnvironment onlyVariables(const QProcessEnvironment &of, const QStringList &names)
{
    QProcessEnvironment kept;
    for (const QString &key : of.keys()) {
        const bool wanted = std::any_of(names.begin(), names.end(),
            [&](const QString &name) { return name.endsWith(u'*') ? key.startsWith(name.chopped(1)) : key == name; });
        if (wanted)
            kept.insert(key, of.value(key));
    }
    return kept;
}

} // namespace sallyport
