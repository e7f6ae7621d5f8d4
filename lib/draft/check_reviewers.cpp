#include "draft/check_kind.h"

namespace sallyport::draft {

CheckResult checkReviewers(const CheckRun &run)
{
    if (!run.rendering.touchesProduction)
        return {DraftCheck::Outcome::Passed,
            {QT_TRANSLATE_NOOP("Message", "no production environment is touched: one reviewer"), {}}};
    return {DraftCheck::Outcome::Passed,
        {QT_TRANSLATE_NOOP("Message", "it touches production: the text asks for two reviewers"), {}}};
}

} // namespace sallyport::draft
