#include "draft/check_kind.h"

#include "draft/lookup.h"
#include "hcl/parser.h"

#include <optional>

namespace sallyport::draft {

CheckResult checkParses(const CheckRun &run)
{
    QStringList output;
    std::optional<Error> first;
    qint64 parsed = 0;
    for (const git::FileEdit &edit : run.rendering.edits) {
        if (!isHcl(edit.path)) {
            output += edit.path + QStringLiteral(": no HCL, not parsed");
            continue;
        }
        ++parsed;
        const auto file = hcl::parse(edit.after, edit.path);
        output += file ? edit.path + QStringLiteral(": parses") : file.error().toString();
        if (!file && !first)
            first = file.error();
    }
    if (first)
        return {DraftCheck::Outcome::Failed, first->asMessage(), output};
    return {
        DraftCheck::Outcome::Passed, {QT_TRANSLATE_N_NOOP("Message", "own HCL parser, %n files"), {parsed}}, output};
}

} // namespace sallyport::draft
