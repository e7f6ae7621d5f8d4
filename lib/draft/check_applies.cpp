#include "draft/check_kind.h"

namespace sallyport::draft {

CheckResult checkApplies(const CheckRun &run)
{
    const Rendering &rendering = run.rendering;
    QStringList output;
    const RenderedChange *refused = nullptr;
    for (const RenderedChange &change : rendering.changes) {
        const QString outcome = change.refusal ? change.refusal->toString() : change.places.join(QStringLiteral("; "));
        output += englishText(change.title) + QStringLiteral(": ") + outcome;
        if (change.refusal && !refused)
            refused = &change;
    }
    if (refused)
        return {DraftCheck::Outcome::Failed, refused->refusal->asMessage(), output};
    return {DraftCheck::Outcome::Passed,
        {QT_TRANSLATE_NOOP("Message", "to %1 at %2"), {Code{rendering.baseBranch}, Code{rendering.baseCommit.left(7)}}},
        output};
}

} // namespace sallyport::draft
