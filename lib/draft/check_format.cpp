#include "draft/check_kind.h"

#include "base/program.h"

#include <QDir>
#include <QSet>

#include <algorithm>

namespace sallyport::draft {

namespace {

using Outcome = DraftCheck::Outcome;

/// `terraform fmt -` on what an edit leaves. It gets no variable of ours but the bare ones, and an empty configuration;
/// it starts no provider. https://developer.hashicorp.com/terraform/cli/commands/fmt
Result<QByteArray> formatted(const QString &program, const git::FileEdit &edit, const CheckSurroundings &surroundings)
{
    ProgramCall call;
    call.program = program;
    call.arguments = {QStringLiteral("fmt"), QStringLiteral("-no-color"), QStringLiteral("-")};
    call.folder = QDir::rootPath();
    call.environment = bareEnvironment(surroundings.environment);
    call.environment.insert(QStringLiteral("TF_CLI_CONFIG_FILE"), QStringLiteral("/dev/null"));
    call.environment.insert(QStringLiteral("CHECKPOINT_DISABLE"), QStringLiteral("1"));
    call.input = edit.after;
    call.isCanceled = surroundings.isCanceled;
    const auto end = runProgram(call);
    if (!end)
        return Failure(end.error());
    if (end->exitCode != 0)
        return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "it refuses the file"), {}}, edit.path);
    return end->output;
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

/// The touched lines that fmt would write differently; what stood there before is its owner's.
Result<QList<int>> offending(const QString &program, const git::FileEdit &edit, const CheckSurroundings &surroundings)
{
    const auto wished = formatted(program, edit, surroundings);
    if (!wished)
        return Failure(wished.error());
    const auto touched = linesOf(edit, git::DiffLine::Kind::Added);
    const auto rewritten = linesOf({edit.path, edit.after, *wished, edit.mode}, git::DiffLine::Kind::Removed);
    if (!touched || !rewritten)
        return Failure(touched ? rewritten.error() : touched.error());
    QSet<int> both = *touched;
    QList<int> lines = both.intersect(*rewritten).values();
    std::sort(lines.begin(), lines.end());
    return lines;
}

bool isFormattable(const QString &path)
{
    return path.endsWith(QLatin1String(".tf")) || path.endsWith(QLatin1String(".tfvars"));
}

} // namespace

CheckResult checkFormat(const CheckRun &run)
{
    const QString program = run.surroundings->program(QStringLiteral("terraform"));
    if (program.isEmpty())
        return {Outcome::NotChecked,
            {QT_TRANSLATE_NOOP("Message", "%1 is not on the PATH"), {Code{QStringLiteral("terraform")}}}};
    QStringList output;
    QString firstBad;
    for (const git::FileEdit &edit : run.rendering.edits) {
        if (!isFormattable(edit.path))
            continue;
        const auto lines = offending(program, edit, *run.surroundings);
        if (!lines)
            return {Outcome::NotChecked, lines.error().asMessage(), output};
        for (const int line : *lines)
            output += SourceRef{edit.path, line, 0}.toString() + QStringLiteral(": it would be written differently");
        if (lines->isEmpty())
            output += edit.path + QStringLiteral(": as terraform fmt writes it");
        else if (firstBad.isEmpty())
            firstBad = edit.path;
    }
    if (!firstBad.isEmpty())
        return {Outcome::Failed,
            {QT_TRANSLATE_NOOP("Message", "it would write lines of %1 differently"), {Code{firstBad}}}, output};
    return {Outcome::Passed, {QT_TRANSLATE_NOOP("Message", "compared, the file is never reformatted"), {}}, output};
}

} // namespace sallyport::draft
