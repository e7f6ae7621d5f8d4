#include "core/workspace.h"

#include "core/failed_future.h"
#include "core/loading.h"
#include "core/part_dropping.h"
#include "draft/check_kind.h"
#include "draft/submit.h"

#include <QtConcurrent>

namespace sallyport::core {

QFuture<Result<void>> Workspace::reloadDraft()
{
    return update([home = m_home](Inputs &inputs) { return loadDraft(home, inputs); });
}

QFuture<Result<void>> Workspace::updateDraft(std::function<Result<void>(draft::DraftStore &, Instant)> change)
{
    const Instant now = m_services.clock->now();
    return update([home = m_home, change = std::move(change), now](Inputs &inputs) -> Result<void> {
        {
            auto store = draft::DraftStore::open(home.draft());
            if (!store)
                return Failure(store.error());
            if (auto changed = change(*store, now); !changed)
                return changed;
        }
        return loadDraft(home, inputs);
    });
}

QFuture<Result<void>> Workspace::stage(const draft::Change &change)
{
    return updateDraft([change](draft::DraftStore &store, Instant now) -> Result<void> {
        if (const auto added = store.add(change, now); !added)
            return Failure(added.error());
        return {};
    });
}

QFuture<Result<void>> Workspace::replace(const QString &changeId, const draft::Change &change)
{
    return updateDraft(
        [changeId, change](draft::DraftStore &store, Instant now) { return store.replace(changeId, change, now); });
}

QFuture<Result<void>> Workspace::drop(const QString &changeId)
{
    return updateDraft([changeId](draft::DraftStore &store, Instant now) { return store.drop({changeId}, now); });
}

QFuture<Result<void>> Workspace::dropRefused()
{
    QStringList refused;
    for (const draft::RenderedChange &rendered : m_view->draft.changes) {
        if (rendered.refusal)
            refused += rendered.change.id;
    }
    if (refused.isEmpty())
        return failed<void>({ErrorCode::NotFound, QStringLiteral("every change of the draft applies"), {}, {}});
    return updateDraft([refused](draft::DraftStore &store, Instant now) { return store.drop(refused, now); });
}

QFuture<Result<void>> Workspace::dropHunk(const QString &path, int hunk)
{
    const auto leftOut = partsBehind(m_view->draft, path, hunk);
    if (!leftOut)
        return failed<void>(leftOut.error());
    const Instant now = m_services.clock->now();
    return update([home = m_home, leftOut = *leftOut, now](Inputs &inputs) -> Result<void> {
        if (auto allowed = staysWhole(inputs, leftOut); !allowed)
            return allowed;
        {
            auto store = draft::DraftStore::open(home.draft());
            if (!store)
                return Failure(store.error());
            if (auto done = store->leaveOut(leftOut, now); !done)
                return done;
        }
        return loadDraft(home, inputs);
    });
}

QFuture<Result<void>> Workspace::restoreHunks(const QString &changeId)
{
    return updateDraft([changeId](draft::DraftStore &store, Instant now) { return store.restore(changeId, now); });
}

QFuture<Result<void>> Workspace::move(const QString &changeId, int offset)
{
    return updateDraft(
        [changeId, offset](draft::DraftStore &store, Instant now) { return store.move(changeId, offset, now); });
}

QFuture<Result<void>> Workspace::discard()
{
    return updateDraft([](draft::DraftStore &store, Instant now) { return store.clear(now); });
}

QFuture<Result<void>> Workspace::undo()
{
    return updateDraft([](draft::DraftStore &store, Instant now) { return store.undo(now); });
}

QFuture<Result<void>> Workspace::redo()
{
    return updateDraft([](draft::DraftStore &store, Instant now) { return store.redo(now); });
}

QFuture<Result<QString>> Workspace::commit(const QString &message)
{
    const Instant now = m_services.clock->now();
    auto branch = std::make_shared<QString>();
    return update([home = m_home, message, now, branch](Inputs &inputs) -> Result<void> {
        // Rendered anew against what the base branch is at this moment, not what the window showed.
        loadRepository(home, inputs);
        if (auto loaded = loadDraft(home, inputs); !loaded)
            return loaded;
        inputs.now = now;
        auto committed = draft::commitDraft(home.root, makeView(inputs)->draft, message, now);
        if (!committed)
            return Failure(committed.error());
        *branch = committed->branch;
        auto store = draft::DraftStore::open(home.draft());
        if (!store)
            return Failure(store.error());
        if (auto cleared = store->clear(now); !cleared)
            return cleared;
        loadRepository(home, inputs);
        return loadDraft(home, inputs);
    }).then(this, [branch](const Result<void> &done) -> Result<QString> {
        if (!done)
            return Failure(done.error());
        return *branch;
    });
}

} // namespace sallyport::core
