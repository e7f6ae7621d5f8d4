#include "core/loading.h"

#include "core/departure_store.h"
#include "core/estate_settings.h"
#include "core/repository_reader.h"
#include "core/trust_store.h"

namespace sallyport::core {

Result<void> loadSnapshots(const EstateHome &home, Inputs &inputs)
{
    auto store = estate::SnapshotStore::open(home.snapshots());
    if (!store)
        return Failure(store.error());
    std::vector<estate::Knowledge> knowledge;
    for (const estate::Environment &environment : inputs.estate->environments) {
        auto known = store->latest(environment.name);
        if (!known)
            return Failure(known.error());
        knowledge.push_back(std::move(*known));
    }
    inputs.knowledge = std::make_shared<const std::vector<estate::Knowledge>>(std::move(knowledge));
    auto outside = store->outside();
    if (!outside)
        return Failure(outside.error());
    inputs.outside = std::make_shared<const estate::Outside>(std::move(*outside));
    return loadRecords(*store, inputs);
}

Result<void> loadRecords(const estate::SnapshotStore &store, Inputs &inputs)
{
    auto records = store.findingRecords();
    if (!records)
        return Failure(records.error());
    auto scores = store.scores();
    if (!scores)
        return Failure(scores.error());
    inputs.records = std::make_shared<const std::vector<estate::FindingRecord>>(std::move(*records));
    inputs.scores = std::make_shared<const std::vector<estate::ScoreRecord>>(std::move(*scores));
    return {};
}

Result<void> loadDraft(const EstateHome &home, Inputs &inputs)
{
    auto store = draft::DraftStore::open(home.draft());
    if (!store)
        return Failure(store.error());
    auto staged = store->load();
    if (!staged)
        return Failure(staged.error());
    inputs.draft = std::make_shared<const draft::Draft>(std::move(*staged));
    return {};
}

Result<void> loadDepartures(const EstateHome &home, Inputs &inputs)
{
    const auto store = DepartureStore::open(home.departures());
    if (!store)
        return Failure(store.error());
    auto departed = store->all();
    if (!departed)
        return Failure(departed.error());
    inputs.departed = std::make_shared<const std::vector<Departed>>(std::move(*departed));
    return {};
}

/// What an earlier look at this commit's history has found; what was shown so far where nobody has looked yet.
static void loadHistory(const EstateHome &home, Inputs &inputs)
{
    const auto store = estate::PlaintextHistory::open(home.history());
    const auto known = store ? store->known(git::CommitId{inputs.repository->commit})
                             : Result<std::optional<estate::HistoryScan>>(std::nullopt);
    if (known && *known)
        inputs.history = std::make_shared<const estate::HistoryScan>(**known);
}

void loadRepository(const EstateHome &home, Inputs &inputs)
{
    auto repository = readRepository(home.root, *inputs.estate, inputs.repository.get());
    inputs.repositoryError.reset();
    inputs.repository.reset();
    if (!repository) {
        inputs.repositoryError = repository.error();
        return;
    }
    if (const auto question = askTrust(home.root, home.trust()))
        repository->trust = question->state;
    takeSettings(home, *repository, inputs);
    inputs.repository = std::make_shared<const RepositoryView>(std::move(*repository));
    loadHistory(home, inputs);
}

} // namespace sallyport::core
