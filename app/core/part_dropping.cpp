#include "core/part_dropping.h"

#include <algorithm>

namespace sallyport::core {

namespace {

const draft::RenderedFile *fileAt(const draft::Rendering &rendering, const QString &path)
{
    const auto found = std::find_if(rendering.files.begin(), rendering.files.end(),
        [&](const draft::RenderedFile &file) { return file.diff.path == path; });
    return found == rendering.files.end() ? nullptr : &*found;
}

/// The parts of one change in all hunks.
std::vector<draft::PartId> partsOf(const draft::Rendering &rendering, int change)
{
    std::vector<draft::PartId> ids;
    for (const draft::RenderedFile &file : rendering.files) {
        for (const auto &hunk : file.parts) {
            for (const draft::ChangePart &part : hunk) {
                if (part.change == change)
                    ids.push_back(part.id);
            }
        }
    }
    return ids;
}

draft::Draft without(draft::Draft draft, const draft::DraftStore::LeftOut &leftOut)
{
    for (draft::Change &change : draft.changes) {
        if (const auto parts = leftOut.parts.find(change.id); parts != leftOut.parts.end())
            change.without.insert(change.without.end(), parts->second.begin(), parts->second.end());
    }
    std::erase_if(draft.changes, [&](const draft::Change &change) { return leftOut.drop.contains(change.id); });
    return draft;
}

} // namespace

Result<draft::DraftStore::LeftOut> partsBehind(const draft::Rendering &rendering, const QString &path, int hunk)
{
    const draft::RenderedFile *file = fileAt(rendering, path);
    if (!file || hunk < 0 || hunk >= std::ssize(file->parts))
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "the draft has no such hunk"), {}}, path,
            {QT_TRANSLATE_NOOP("Message", "It may have changed meanwhile; look at it again"), {}});
    std::map<int, std::vector<draft::PartId>> parts;
    for (const draft::ChangePart &part : file->parts.at(size_t(hunk)))
        parts[part.change].push_back(part.id);
    draft::DraftStore::LeftOut leftOut;
    for (auto &[change, ids] : parts) {
        const QString id = rendering.changes.at(size_t(change - 1)).change.id;
        if (partsOf(rendering, change).size() == ids.size())
            leftOut.drop += id;
        else
            leftOut.parts.emplace(id, std::move(ids));
    }
    return leftOut;
}

bool mayLeaveOut(const draft::Rendering &rendering, const QString &path, int hunk)
{
    const auto behind = partsBehind(rendering, path, hunk);
    if (!behind)
        return false;
    return std::none_of(rendering.changes.begin(), rendering.changes.end(), [&](const draft::RenderedChange &change) {
        const draft::ChangeKind *kind = draft::changeKind(change.change.kind);
        return behind->parts.contains(change.change.id) && kind && kind->parts == draft::Parts::Together;
    });
}

Result<void> staysWhole(const Inputs &inputs, const draft::DraftStore::LeftOut &leftOut)
{
    const auto inventory = estate::join(*inputs.estate, *inputs.knowledge, &inputs.repository->model);
    const draft::Rendering before = renderDraft(inputs, inventory);
    Inputs trial = inputs;
    trial.draft = std::make_shared<const draft::Draft>(without(*inputs.draft, leftOut));
    for (const draft::RenderedChange &after : renderDraft(trial, inventory).changes) {
        const auto same = std::find_if(before.changes.begin(), before.changes.end(),
            [&](const draft::RenderedChange &other) { return other.change.id == after.change.id; });
        if (after.refusal && !same->refusal)
            return Failure(*after.refusal);
    }
    return {};
}

} // namespace sallyport::core
