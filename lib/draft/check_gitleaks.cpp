#include "draft/check_kind.h"

#include "draft/gitleaks.h"

#include <QHash>
#include <QSet>

namespace sallyport::draft {

namespace {

using Outcome = DraftCheck::Outcome;

/// What stood there before is a finding of its own, and does not keep a draft from leaving.
QHash<QString, QSet<int>> addedLines(const Rendering &rendering)
{
    QHash<QString, QSet<int>> added;
    for (const RenderedFile &file : rendering.files) {
        for (const git::DiffHunk &hunk : file.diff.hunks) {
            for (const git::DiffLine &line : hunk.lines) {
                if (line.kind == git::DiffLine::Kind::Added)
                    added[file.diff.path].insert(line.newLine);
            }
        }
    }
    return added;
}

std::vector<SourceRef> linesOf(const std::vector<GitleaksHit> &hits)
{
    std::vector<SourceRef> lines;
    for (const GitleaksHit &hit : hits) {
        for (int line = hit.at.line; line <= hit.lastLine; ++line)
            lines.push_back({hit.at.file, line, 0});
    }
    return lines;
}

} // namespace

CheckResult checkGitleaks(const CheckRun &run)
{
    const QString program = run.surroundings->program(QStringLiteral("gitleaks"));
    if (program.isEmpty())
        return {Outcome::NotChecked,
            {QT_TRANSLATE_NOOP("Message", "%1 is not on the PATH"), {Code{QStringLiteral("gitleaks")}}}};
    std::vector<terraform::SourceFile> before;
    std::vector<terraform::SourceFile> after;
    for (const git::FileEdit &edit : run.rendering.edits) {
        after.push_back({edit.path, edit.after});
        if (edit.before)
            before.push_back({edit.path, *edit.before});
    }
    const auto look = [&](const std::vector<terraform::SourceFile> &files) {
        return runGitleaks(program, files, run.surroundings->environment, run.surroundings->isCanceled);
    };
    const auto stood = look(before);
    const auto hits = look(after);
    if (!stood || !hits)
        return {Outcome::NotChecked, (stood ? hits : stood).error().asMessage()};
    const LinesToHide hides{linesOf(*stood), linesOf(*hits)};
    const QHash<QString, QSet<int>> added = addedLines(run.rendering);
    QStringList places;
    for (const GitleaksHit &hit : *hits) {
        if (added.value(hit.at.file).contains(hit.at.line))
            places += QStringLiteral("%1: %2").arg(hit.at.toString(), hit.rule);
    }
    if (!places.isEmpty())
        return {Outcome::Failed,
            {QT_TRANSLATE_NOOP("Message", "what looks like a secret's value is added at %1"),
                {Code{places.join(QStringLiteral(", "))}}},
            places, hides};
    return {Outcome::Passed, {QT_TRANSLATE_NOOP("Message", "it finds nothing in what the draft adds"), {}}, {}, hides};
}

} // namespace sallyport::draft
