#include "draft/check_kind.h"

namespace sallyport::draft {

CheckResult checkPurity(const CheckRun &run)
{
    QStringList output;
    for (const RenderedFile &file : run.rendering.files)
        output += QStringLiteral("%1: +%2 -%3").arg(file.diff.path).arg(file.diff.added).arg(file.diff.removed);
    if (!run.rendering.isPure)
        return {DraftCheck::Outcome::Failed,
            {QT_TRANSLATE_NOOP("Message", "a line that no change asked for differs"), {}}, output};
    return {DraftCheck::Outcome::Passed,
        {QT_TRANSLATE_NOOP("Message", "every other line is the same, byte for byte"), {}}, output};
}

} // namespace sallyport::draft
