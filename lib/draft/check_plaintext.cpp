#include "draft/check_kind.h"

#include "draft/looks_like_value.h"

namespace sallyport::draft {

namespace {

/// "terraform/x.tf:3: starts like a Vault token": where, and why, never the text.
QStringList suspects(const git::DiffFile &file, qint64 &lines)
{
    QStringList found;
    for (const git::DiffHunk &hunk : file.hunks) {
        for (const git::DiffLine &line : hunk.lines) {
            if (line.kind != git::DiffLine::Kind::Added)
                continue;
            ++lines;
            if (const auto reason = looksLikeValue(QString::fromUtf8(line.bytes)))
                found += SourceRef{file.path, line.newLine, 0}.toString() + QStringLiteral(": ") + *reason;
        }
    }
    return found;
}

} // namespace

CheckResult checkPlaintext(const CheckRun &run)
{
    qint64 lines = 0;
    QStringList found;
    for (const RenderedFile &file : run.rendering.files)
        found += suspects(file.diff, lines);
    if (!found.isEmpty())
        return {DraftCheck::Outcome::Failed, {"%1", {Code{found.first()}}}, found};
    return {DraftCheck::Outcome::Passed,
        {QT_TRANSLATE_N_NOOP("Message", "%n added lines, none looks like a value"), {lines}}};
}

} // namespace sallyport::draft
