#include "draft/check_kind.h"

namespace sallyport::draft {

namespace {

/// What the person may not expect: changes that were staged on an older base, and files that differ in the work tree.
QStringList remarks(const Rendering &rendering)
{
    QStringList output;
    for (const RenderedChange &change : rendering.changes) {
        if (rendering.hasMovedSince(change.change))
            output += QStringLiteral("%1: staged on %2, applied anew to %3")
                          .arg(englishText(change.title), change.change.base.left(7), rendering.baseCommit.left(7));
    }
    for (const git::FileEdit &edit : rendering.edits) {
        if (rendering.base.uncommitted.contains(edit.path))
            output += edit.path + QStringLiteral(": also changed in the work tree; that stays there");
    }
    return output;
}

} // namespace

CheckResult checkBase(const CheckRun &run)
{
    const Rendering &rendering = run.rendering;
    const BaseState &base = rendering.base;
    const Code at{rendering.baseCommit.left(7)};
    if (base.behind > 0)
        return {DraftCheck::Outcome::NotChecked,
            {QT_TRANSLATE_N_NOOP("Message", "%1 lacks %n commits of %2 as it was last fetched: pull first"),
                {Code{rendering.baseBranch}, Code{base.upstream}, qint64(base.behind)}},
            remarks(rendering)};
    if (base.upstream.isEmpty())
        return {DraftCheck::Outcome::Passed,
            {QT_TRANSLATE_NOOP("Message", "%1 at %2; no remote has this branch"), {Code{rendering.baseBranch}, at}},
            remarks(rendering)};
    return {DraftCheck::Outcome::Passed,
        {QT_TRANSLATE_NOOP("Message", "%1 at %2 has all of %3 as it was last fetched"),
            {Code{rendering.baseBranch}, at, Code{base.upstream}}},
        remarks(rendering)};
}

} // namespace sallyport::draft
