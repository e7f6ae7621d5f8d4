#include "core/workspace.h"

#include "base/private_files.h"
#include "core/repository_reader.h"
#include "draft/submit.h"
#include "estate/estate_file.h"

#include <QDir>
#include <QtConcurrent>

namespace sallyport::core {

namespace {

/// A future that carries a failure at once.
template <typename T> QFuture<Result<T>> failed(Error error)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(Failure(std::move(error))));
    promise.finish();
    return promise.future();
}

Result<std::vector<rotation::Cadence>> builtInCadences()
{
    const QString name = QStringLiteral(":/sallyport/cadences.hcl");
    const auto text = readFile(name);
    if (!text)
        return Failure(text.error());
    return rotation::readCadences(*text, name);
}

/// Attestations may lie one a file below sallyport/, so that two people do not collide.
Result<void> addAttestations(const QString &root, estate::Estate &estate)
{
    const QDir folder(root + QStringLiteral("/sallyport"));
    for (const QString &name : folder.entryList({QStringLiteral("*.hcl")}, QDir::Files, QDir::Name)) {
        const auto text = readFile(folder.filePath(name));
        if (!text)
            return Failure(text.error());
        const auto attestations = estate::readAttestations(*text, QStringLiteral("sallyport/") + name);
        if (!attestations)
            return Failure(attestations.error());
        estate.attestations.insert(estate.attestations.end(), attestations->begin(), attestations->end());
    }
    return {};
}

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
    auto records = store->findingRecords();
    if (!records)
        return Failure(records.error());
    inputs.knowledge = std::make_shared<const std::vector<estate::Knowledge>>(std::move(knowledge));
    inputs.records = std::make_shared<const std::vector<estate::FindingRecord>>(std::move(*records));
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

/// A repository that cannot be read is no failure of the estate: its error is shown, and the rest works.
void loadRepository(const EstateHome &home, Inputs &inputs)
{
    auto repository = readRepository(home.root, *inputs.estate);
    inputs.repositoryError.reset();
    inputs.repository.reset();
    if (repository)
        inputs.repository = std::make_shared<const RepositoryView>(std::move(*repository));
    else
        inputs.repositoryError = repository.error();
}

QList<audit::LogSource> auditSources(const EstateHome &home, const estate::Estate &estate)
{
    QList<audit::LogSource> sources;
    for (const estate::Environment &environment : estate.environments) {
        for (const estate::AuditSource &source : environment.audit)
            sources.push_back({QDir(home.root).absoluteFilePath(source.file), source.kind, environment.name});
    }
    return sources;
}

/// The lives of findings begin and end with readings, so that they do not depend on how often somebody looks.
Result<void> recordFindings(const EstateHome &home, const View &view, Inputs &inputs)
{
    QStringList standing;
    for (const findings::Finding &finding : view.findings)
        standing.push_back(finding.identity);
    QStringList checked;
    for (const estate::Knowledge &known : *view.inputs.knowledge) {
        // What was not looked at to the end proves nothing gone.
        if (known.reading && known.reading->complete && !known.failure)
            checked.push_back(known.environment);
    }
    auto store = estate::SnapshotStore::open(home.snapshots());
    if (!store)
        return Failure(store.error());
    if (auto done = store->recordFindings(standing, checked, view.inputs.now); !done)
        return done;
    auto records = store->findingRecords();
    if (!records)
        return Failure(records.error());
    inputs.records = std::make_shared<const std::vector<estate::FindingRecord>>(std::move(*records));
    return {};
}

} // namespace

Result<std::unique_ptr<Workspace>> Workspace::open(const EstateHome &home, Services services)
{
    const auto text = readFile(home.config);
    if (!text)
        return Failure(text.error());
    auto estate = estate::readEstate(*text, QStringLiteral("sallyport.hcl"));
    if (!estate)
        return Failure(estate.error());
    if (auto added = addAttestations(home.root, *estate); !added)
        return Failure(added.error());
    auto cadences = builtInCadences();
    if (!cadences)
        return Failure(cadences.error());
    return std::unique_ptr<Workspace>(
        new Workspace(home, std::move(services), std::make_shared<const estate::Estate>(std::move(*estate)),
            std::make_shared<const std::vector<rotation::Cadence>>(std::move(*cadences))));
}

Workspace::Workspace(EstateHome home, Services services, std::shared_ptr<const estate::Estate> estate,
    std::shared_ptr<const std::vector<rotation::Cadence>> cadences)
    : m_home(std::move(home))
    , m_services(std::move(services))
    , m_estate(std::move(estate))
    , m_inputs(std::make_shared<Inputs>())
{
    m_inputs->estate = m_estate;
    m_inputs->cadences = std::move(cadences);
    m_inputs->knowledge = std::make_shared<const std::vector<estate::Knowledge>>();
    m_inputs->records = std::make_shared<const std::vector<estate::FindingRecord>>();
    m_inputs->draft = std::make_shared<const draft::Draft>();
    m_disk.setMaxThreadCount(1);
    m_auditPause.setSingleShot(true);
    m_auditPause.setInterval(std::chrono::seconds(2));
    connect(&m_auditPause, &QTimer::timeout, this, [this] {
        (void)update([store = m_newestAudit](Inputs &inputs) -> Result<void> {
            inputs.audit = store;
            return {};
        });
    });
}

Workspace::~Workspace()
{
    for (auto &[environment, walk] : m_walks)
        walk.cancel();
    m_tailThread.quit();
    m_tailThread.wait();
    m_disk.waitForDone();
}

QFuture<Result<void>> Workspace::update(Update update)
{
    return QtConcurrent::run(&m_disk,
        [inputs = m_inputs, clock = m_services.clock, update = std::move(update)]() -> Result<ViewPtr> {
            Inputs next = *inputs;
            if (auto updated = update(next); !updated)
                return Failure(updated.error());
            next.now = clock->now();
            *inputs = next;
            return makeView(next);
        })
        .then(this, [this](const Result<ViewPtr> &view) -> Result<void> {
            if (!view)
                return Failure(view.error());
            m_view = *view;
            Q_EMIT viewChanged(m_view);
            return {};
        });
}

QFuture<Result<void>> Workspace::load()
{
    return audit::index(auditSources(m_home, *m_estate))
        .then(this,
            [this](const Result<audit::Index> &index) {
                if (index)
                    m_index = std::make_shared<audit::Index>(*index);
                return update([home = m_home, store = index ? index->store : nullptr](Inputs &inputs) -> Result<void> {
                    inputs.audit = store;
                    loadRepository(home, inputs);
                    if (auto loaded = loadSnapshots(home, inputs); !loaded)
                        return loaded;
                    return loadDraft(home, inputs);
                });
            })
        .unwrap();
}

void Workspace::followAudit()
{
    if (!m_index || m_tailThread.isRunning())
        return;
    auto *tail = new audit::Tail(std::move(*m_index), *m_services.clock);
    m_index.reset();
    tail->moveToThread(&m_tailThread);
    connect(&m_tailThread, &QThread::finished, tail, &QObject::deleteLater);
    connect(&m_tailThread, &QThread::started, tail, [tail] { tail->start(); });
    connect(tail, &audit::Tail::changed, this, &Workspace::takeAudit);
    m_tailThread.start();
}

void Workspace::takeAudit(const audit::StorePtr &store, std::chrono::milliseconds lag)
{
    m_newestAudit = store;
    Q_EMIT auditAdvanced(store, lag);
    if (!m_auditPause.isActive())
        m_auditPause.start();
}

QFuture<Result<void>> Workspace::refresh(const QString &environment)
{
    const estate::Environment *known = m_estate->environment(environment);
    if (!known)
        return failed<void>({ErrorCode::NotFound, QStringLiteral("no such environment"), environment, {}});
    if (isRefreshing(environment))
        return failed<void>({ErrorCode::Busy, QStringLiteral("it is being read already"), environment, {}});
    Q_EMIT refreshStarted(environment);
    auto walk = m_services.access.walk(m_home.root, *known, [this, environment](const vault::WalkProgress &progress) {
        QMetaObject::invokeMethod(
            this, [this, environment, progress] { Q_EMIT refreshProgress(environment, progress); },
            Qt::QueuedConnection);
    });
    m_walks.emplace(environment, walk);
    return walk
        .then(this,
            [this, environment](const Result<vault::Reading> &reading) { return keepReading(environment, reading); })
        .unwrap()
        .then(this,
            [this, environment](const Result<void> &outcome) {
                m_walks.erase(environment);
                Q_EMIT refreshEnded(environment, outcome);
                return outcome;
            })
        .onCanceled(this, [this, environment]() -> Result<void> {
            m_walks.erase(environment);
            const Result<void> outcome = fail(ErrorCode::Canceled, QStringLiteral("cancelled"), environment);
            Q_EMIT refreshEnded(environment, outcome);
            return outcome;
        });
}

void Workspace::cancelRefresh(const QString &environment)
{
    if (const auto walk = m_walks.find(environment); walk != m_walks.end())
        walk->second.cancel();
}

QFuture<Result<void>> Workspace::keepReading(const QString &environment, const Result<vault::Reading> &reading)
{
    // What was never sent is no failure of the environment.
    const bool notAsked =
        !reading && (reading.error().code == ErrorCode::Unconfirmed || reading.error().code == ErrorCode::Canceled ||
                        !m_services.access.hasToken(m_services.access.connectionFor(*m_estate->environment(environment))
                                                        .value_or(vault::Connection{})
                                                        .origin));
    if (notAsked)
        return failed<void>(reading.error());
    const Instant now = m_services.clock->now();
    return update([home = m_home, environment, reading, now](Inputs &inputs) -> Result<void> {
        auto store = estate::SnapshotStore::open(home.snapshots());
        if (!store)
            return Failure(store.error());
        const auto kept =
            reading ? store->keep(environment, *reading) : store->keepFailure(environment, {now, reading.error()});
        if (!kept)
            return kept;
        loadRepository(home, inputs);
        if (auto loaded = loadSnapshots(home, inputs); !loaded)
            return loaded;
        inputs.now = now;
        return recordFindings(home, *makeView(inputs), inputs);
    }).then(this, [reading](const Result<void> &kept) -> Result<void> {
        return reading ? kept : Result<void>(Failure(reading.error()));
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

QFuture<Result<void>> Workspace::drop(const QString &changeId)
{
    return updateDraft([changeId](draft::DraftStore &store, Instant now) { return store.drop(changeId, now); });
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
