#include "draft/left_out.h"

#include "draft/change_parts.h"
#include "draft/lookup.h"
#include "hcl/parser.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

Result<void> everyOneIsThere(const Plan &plan, const std::vector<PartId> &leftOut)
{
    std::vector<PartId> known;
    for (const git::FileEdit &edit : plan.edits) {
        const auto parts = partsOf(edit);
        if (!parts)
            return Failure(parts.error());
        for (const Part &part : *parts)
            known.push_back(part.id);
    }
    for (const PartId &id : leftOut) {
        if (std::find(known.begin(), known.end(), id) == known.end())
            return fail(ErrorCode::Refused,
                {QT_TRANSLATE_NOOP("Message", "the part \"%1\" that was left out can no longer be told apart"),
                    {id.place}},
                id.path, {QT_TRANSLATE_NOOP("Message", "Take all of the change again and look at it, or drop it"), {}});
    }
    return {};
}

Result<void> stillParses(const git::FileEdit &edit)
{
    if (!isHcl(edit.path))
        return {};
    if (const auto file = hcl::parse(edit.after, edit.path); !file)
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "without that part the file does not parse: %1"), {file.error().asMessage()}},
            edit.path,
            {QT_TRANSLATE_NOOP("Message", "Leave out the parts that belong together, or drop the change"), {}});
    return {};
}

} // namespace

Result<Plan> withoutLeftOut(Plan plan, const Change &change, const ChangeKind &kind)
{
    if (kind.parts == Parts::Together)
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "no part of this change can be left out: its parts only work together"), {}},
            change.trailer(), {QT_TRANSLATE_NOOP("Message", "Drop the change as a whole"), {}});
    if (const auto there = everyOneIsThere(plan, change.without); !there)
        return Failure(there.error());
    std::vector<git::FileEdit> edits;
    for (const git::FileEdit &edit : plan.edits) {
        auto reduced = withoutParts(edit, change.without);
        if (!reduced)
            return Failure(reduced.error());
        if (reduced->after == reduced->before.value_or(QByteArray()))
            continue;
        if (const auto parses = stillParses(*reduced); !parses)
            return Failure(parses.error());
        edits.push_back(std::move(*reduced));
    }
    if (edits.empty())
        return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "nothing is left of this change"), {}},
            change.trailer(), {QT_TRANSLATE_NOOP("Message", "Drop the change as a whole"), {}});
    plan.edits = std::move(edits);
    return plan;
}

} // namespace sallyport::draft
