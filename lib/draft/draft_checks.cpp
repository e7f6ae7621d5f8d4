#include "draft/draft_checks.h"

#include "draft/looks_like_value.h"
#include "hcl/parser.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

using Outcome = DraftCheck::Outcome;

DraftCheck parses(const Rendering &rendering)
{
    const Message what{QT_TRANSLATE_NOOP("Message", "All files parse"), {}};
    for (const git::FileEdit &edit : rendering.edits) {
        if (const auto file = hcl::parse(edit.after, edit.path); !file)
            return {what, {"%1", {file.error().toString()}}, Outcome::Failed};
    }
    return {what, {QT_TRANSLATE_N_NOOP("Message", "own HCL parser, %n files"), {qint64(rendering.edits.size())}},
        Outcome::Passed};
}

DraftCheck pure(bool isPure)
{
    return {{QT_TRANSLATE_NOOP("Message", "Nothing else changed"), {}},
        isPure ? Message{QT_TRANSLATE_NOOP("Message", "every other line is the same, byte for byte"), {}}
               : Message{QT_TRANSLATE_NOOP("Message", "a line that no change asked for differs"), {}},
        isPure ? Outcome::Passed : Outcome::Failed};
}

DraftCheck formatted()
{
    return {{QT_TRANSLATE_NOOP("Message", "Formatted as terraform fmt writes it"), {}},
        {QT_TRANSLATE_NOOP("Message", "terraform runs only when it is asked for"), {}}, Outcome::NotChecked};
}

DraftCheck noPlaintext(const Rendering &rendering)
{
    const Message what{QT_TRANSLATE_NOOP("Message", "No plaintext"), {}};
    qint64 lines = 0;
    for (const RenderedFile &file : rendering.files) {
        for (const git::DiffHunk &hunk : file.diff.hunks) {
            for (const git::DiffLine &line : hunk.lines) {
                if (line.kind != git::DiffLine::Kind::Added)
                    continue;
                ++lines;
                const auto reason = looksLikeValue(QString::fromUtf8(line.bytes));
                if (reason)
                    return {what, {"%1: %2", {Code{SourceRef{file.diff.path, line.newLine, 0}.toString()}, *reason}},
                        Outcome::Failed};
            }
        }
    }
    return {
        what, {QT_TRANSLATE_N_NOOP("Message", "%n added lines, none looks like a value"), {lines}}, Outcome::Passed};
}

DraftCheck applies(const Rendering &rendering)
{
    const Message what{QT_TRANSLATE_NOOP("Message", "Every change applies"), {}};
    const auto refused = std::find_if(rendering.changes.begin(), rendering.changes.end(),
        [](const RenderedChange &change) { return change.refusal.has_value(); });
    if (refused != rendering.changes.end())
        return {what, {"%1", {refused->refusal->toString()}}, Outcome::Failed};
    return {what,
        {QT_TRANSLATE_NOOP("Message", "to %1 at %2"), {Code{rendering.baseBranch}, Code{rendering.baseCommit.left(7)}}},
        Outcome::Passed};
}

} // namespace

std::vector<DraftCheck> draftChecks(const Rendering &rendering, bool isPure)
{
    return {parses(rendering), pure(isPure), formatted(), noPlaintext(rendering), applies(rendering)};
}

} // namespace sallyport::draft
