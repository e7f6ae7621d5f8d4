#include "core/workspace.h"

#include "core/departing.h"
#include "core/failed_future.h"
#include "core/loading.h"
#include "core/part_dropping.h"
#include "draft/check_kind.h"

#include <QtConcurrent>

namespace sallyport::core {

QFuture<Result<void>> Workspace::reloadRepository()
{
    return update([home = m_home](Inputs &inputs) -> Result<void> {
        loadRepository(home, inputs);
        return loadDepartures(home, inputs);
    });
}

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
        return failed<void>(
            {ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "every change of the draft applies"), {}}, {}, {}});
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

QFuture<Result<draft::Submitted>> Workspace::commit(const QString &message, std::optional<draft::CommitWay> way)
{
    const Departing departing{m_home, message, way, m_services.clock->now(), m_wayOut.cancelCheck()};
    auto submitted = std::make_shared<draft::Submitted>();
    return update([departing, submitted](Inputs &inputs) -> Result<void> {
        const EstateHome &home = departing.home;
        // Rendered anew against what the base branch is at this moment, not what the window showed.
        loadRepository(home, inputs);
        if (auto loaded = loadDraft(home, inputs); !loaded)
            return loaded;
        inputs.now = departing.now;
        auto committed = depart(departing, *makeView(inputs));
        if (!committed)
            return Failure(committed.error());
        *submitted = *committed;
        auto store = draft::DraftStore::open(home.draft());
        if (!store)
            return Failure(store.error());
        if (auto cleared = store->clear(departing.now); !cleared)
            return cleared;
        loadRepository(home, inputs);
        if (auto loaded = loadDepartures(home, inputs); !loaded)
            return loaded;
        return loadDraft(home, inputs);
    }).then(this, [submitted](const Result<void> &done) -> Result<draft::Submitted> {
        if (!done)
            return Failure(done.error());
        return *submitted;
    });
}

} // namespace sallyport::core
