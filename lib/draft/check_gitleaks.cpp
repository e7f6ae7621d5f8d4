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

} // namespace

CheckResult checkGitleaks(const CheckRun &run)
{
    const QString program = run.surroundings->program(QStringLiteral("gitleaks"));
    if (program.isEmpty())
        return {Outcome::NotChecked,
            {QT_TRANSLATE_NOOP("Message", "%1 is not on the PATH"), {Code{QStringLiteral("gitleaks")}}}};
    std::vector<terraform::SourceFile> files;
    for (const git::FileEdit &edit : run.rendering.edits)
        files.push_back({edit.path, edit.after});
    const auto hits = runGitleaks(program, files, run.surroundings->environment, run.surroundings->isCanceled);
    if (!hits)
        return {Outcome::NotChecked, {"%1", {hits.error().toString()}}};
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
            places};
    return {Outcome::Passed, {QT_TRANSLATE_NOOP("Message", "it finds nothing in what the draft adds"), {}}};
}

} // namespace sallyport::draft
