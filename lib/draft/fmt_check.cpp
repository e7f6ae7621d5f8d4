#include "draft/fmt_check.h"

#include <QDir>
#include <QProcess>
#include <QPromise>
#include <QSet>
#include <QThreadPool>

#include <memory>

namespace sallyport::draft {

namespace {

using Outcome = DraftCheck::Outcome;

constexpr int limitMilliseconds = 10'000;

QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("TF_CLI_CONFIG_FILE"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("CHECKPOINT_DISABLE"), QStringLiteral("1"));
    return environment;
}

Result<QByteArray> formatted(const QString &program, const git::FileEdit &edit)
{
    QProcess process;
    process.setProcessEnvironment(bareEnvironment());
    process.setWorkingDirectory(QDir::rootPath());
    process.start(program, {QStringLiteral("fmt"), QStringLiteral("-no-color"), QStringLiteral("-")});
    process.write(edit.after);
    process.closeWriteChannel();
    if (!process.waitForFinished(limitMilliseconds)) {
        const QString reason = process.errorString();
        process.kill();
        process.waitForFinished();
        return fail(ErrorCode::Unreachable, reason, program);
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(ErrorCode::Malformed, QStringLiteral("it refuses the file"), edit.path);
    return process.readAllStandardOutput();
}

/// The lines of the new text that a diff adds, or the ones of its old text that it removes.
Result<QSet<int>> linesOf(const git::FileEdit &edit, git::DiffLine::Kind kind)
{
    const auto diff = git::diffOf(edit);
    if (!diff)
        return Failure(diff.error());
    QSet<int> lines;
    for (const git::DiffHunk &hunk : diff->hunks) {
        for (const git::DiffLine &line : hunk.lines) {
            if (line.kind == kind)
                lines.insert(kind == git::DiffLine::Kind::Added ? line.newLine : line.oldLine);
        }
    }
    return lines;
}

Result<bool> isFormatted(const QString &program, const git::FileEdit &edit)
{
    const auto wished = formatted(program, edit);
    if (!wished)
        return Failure(wished.error());
    const auto touched = linesOf(edit, git::DiffLine::Kind::Added);
    const auto rewritten = linesOf({edit.path, edit.after, *wished, edit.mode}, git::DiffLine::Kind::Removed);
    if (!touched || !rewritten)
        return Failure(touched ? rewritten.error() : touched.error());
    return !touched->intersects(*rewritten);
}

DraftCheck checked(const QString &program, const std::vector<git::FileEdit> &edits)
{
    const Message what{QT_TRANSLATE_NOOP("Message", "Formatted as terraform fmt writes it"), {}};
    for (const git::FileEdit &edit : edits) {
        if (!edit.path.endsWith(QLatin1String(".tf")) && !edit.path.endsWith(QLatin1String(".tfvars")))
            continue;
        const auto good = isFormatted(program, edit);
        if (!good)
            return {what, {"%1", {good.error().toString()}}, Outcome::NotChecked};
        if (!*good)
            return {what, {QT_TRANSLATE_NOOP("Message", "it would write lines of %1 differently"), {Code{edit.path}}},
                Outcome::Failed};
    }
    return {what, {QT_TRANSLATE_NOOP("Message", "compared, the file is never reformatted"), {}}, Outcome::Passed};
}

} // namespace

QFuture<DraftCheck> terraformFmt(const QString &program, std::vector<git::FileEdit> edits)
{
    const auto promise = std::make_shared<QPromise<DraftCheck>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, program, edits = std::move(edits)] {
        promise->addResult(checked(program, edits));
        promise->finish();
    });
    return promise->future();
}

} // namespace sallyport::draft
