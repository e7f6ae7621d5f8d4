#include "core/workspace.h"

#include "base/private_files.h"
#include "core/departing.h"
#include "core/estate_settings.h"
#include "core/failed_future.h"
#include "core/loading.h"
#include "core/standing.h"
#include "core/when_done.h"
#include "rotation/zone.h"

#include <QDir>
#include <QtConcurrent>

namespace sallyport::core {

namespace {

Result<std::vector<rotation::Cadence>> builtInCadences()
{
    const QString name = QStringLiteral(":/sallyport/cadences.hcl");
    const auto text = readFile(name);
    if (!text)
        return Failure(text.error());
    return rotation::readCadences(*text, name);
}

Result<std::vector<rotation::Playbook>> builtInPlaybooks()
{
    const QDir folder(QStringLiteral(":/sallyport/playbooks"));
    std::vector<rotation::PlaybookFile> files;
    for (const QString &name : folder.entryList({QStringLiteral("*.hcl")}, QDir::Files, QDir::Name)) {
        const auto text = readFile(folder.filePath(name));
        if (!text)
            return Failure(text.error());
        files.push_back({name, *text});
    }
    return rotation::readPlaybooks(files);
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

/// The lives of findings begin and end with readings, so that they do not depend on how often somebody looks; the
/// scores of the checklist stand beside them.
Result<void> recordStanding(const EstateHome &home, const View &view, Inputs &inputs)
{
    std::vector<estate::SeenFinding> standing;
    for (const findings::Finding &finding : view.findings)
        standing.push_back({finding.identity, finding.severity == findings::Severity::Critical});
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
    if (auto done = store->recordScores(scoresOf(view)); !done)
        return done;
    return loadRecords(*store, inputs);
}

} // namespace

Result<Workspace::Definition> Workspace::define(const EstateHome &home)
{
    auto estate = readEstateFiles(home);
    if (!estate)
        return Failure(estate.error());
    auto cadences = builtInCadences();
    if (!cadences)
        return Failure(cadences.error());
    auto playbooks = builtInPlaybooks();
    if (!playbooks)
        return Failure(playbooks.error());
    return Definition{std::make_shared<const estate::Estate>(std::move(*estate)),
        std::make_shared<const std::vector<rotation::Cadence>>(std::move(*cadences)),
        std::make_shared<const std::vector<rotation::Playbook>>(std::move(*playbooks))};
}

Result<std::unique_ptr<Workspace>> Workspace::open(const EstateHome &home, Services services)
{
    auto definition = define(home);
    if (!definition)
        return Failure(definition.error());
    return std::make_unique<Workspace>(home, std::move(services), std::move(*definition));
}

Workspace::Workspace(EstateHome home, Services services, Definition definition)
    : m_home(std::move(home))
    , m_services(std::move(services))
    , m_estate(std::move(definition.estate))
    , m_inputs(std::make_shared<Inputs>())
    , m_wayOut(m_home, {m_estate, m_services.clock, [this] { return reloadRepository(); }})
{
    m_inputs->estate = m_estate;
    m_inputs->cadences = std::move(definition.cadences);
    m_inputs->playbooks = std::move(definition.playbooks);
    m_inputs->knowledge = std::make_shared<const std::vector<estate::Knowledge>>();
    m_inputs->records = std::make_shared<const std::vector<estate::FindingRecord>>();
    m_inputs->draft = std::make_shared<const draft::Draft>();
    m_disk.setMaxThreadCount(1);
    m_checkPool.setMaxThreadCount(1);
    m_past.setMaxThreadCount(1);
    m_outside.setMaxThreadCount(1);
    m_auditPause.setSingleShot(true);
    m_auditPause.setInterval(std::chrono::seconds(2));
    connect(&m_auditPause, &QTimer::timeout, this, [this] {
        (void)update([store = m_newestAudit](Inputs &inputs) -> Result<void> {
            inputs.audit = store;
            return {};
        });
    });
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &Workspace::noticeNewDay);
    m_minute.start();
}

void Workspace::noticeNewDay()
{
    if (!m_view)
        return;
    const QTimeZone zone = rotation::zoneOf(m_view->estate());
    if (rotation::dayIn(zone, m_services.clock->now()) != rotation::dayIn(zone, m_view->inputs.now))
        (void)update([](Inputs &) -> Result<void> { return {}; });
}

Workspace::~Workspace()
{
    for (auto &[environment, walk] : m_walks)
        walk.cancel();
    cancelChecks();
    cancelHistory();
    *m_outsideStopped = true;
    // A hook may run for minutes.
    m_wayOut.cancel();
    m_checkPool.waitForDone();
    m_past.waitForDone();
    m_outside.waitForDone();
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
            followBase();
            return {};
        });
}

QFuture<Result<void>> Workspace::load()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    // The logs are read in a pool that does not wait for this estate to be closed.
    whenDone(audit::index(auditSources(m_home, *m_estate)), this, [this, promise](const Result<audit::Index> &index) {
        if (index)
            m_index = std::make_shared<audit::Index>(*index);
        auto loaded = update([home = m_home, store = index ? index->store : nullptr](Inputs &inputs) -> Result<void> {
            inputs.audit = store;
            loadRepository(home, inputs);
            if (auto snapshots = loadSnapshots(home, inputs); !snapshots)
                return snapshots;
            if (auto departures = loadDepartures(home, inputs); !departures)
                return departures;
            return loadDraft(home, inputs);
        });
        whenDone(loaded, this, [this, promise](const Result<void> &done) {
            promise->addResult(done);
            promise->finish();
        });
    });
    return promise->future();
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
        return failed<void>(
            {ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "no such environment"), {}}, environment, {}});
    if (isRefreshing(environment))
        return failed<void>(
            {ErrorCode::Busy, {QT_TRANSLATE_NOOP("Message", "it is being read already"), {}}, environment, {}});
    Q_EMIT refreshStarted(environment);
    const auto report = [this, environment](const vault::WalkProgress &progress) {
        QMetaObject::invokeMethod(
            this, [this, environment, progress] { Q_EMIT refreshProgress(environment, progress); },
            Qt::QueuedConnection);
    };
    const QStringList withKeys = m_view ? secretsWithKnownKeys(*m_view, *known) : QStringList();
    auto walk = m_services.access.walk(m_home.root, *known, withKeys, report);
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
            const Result<void> outcome =
                fail(ErrorCode::Canceled, {QT_TRANSLATE_NOOP("Message", "cancelled"), {}}, environment);
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
        return recordStanding(home, *makeView(inputs), inputs);
    }).then(this, [reading](const Result<void> &kept) -> Result<void> {
        return reading ? kept : Result<void>(Failure(reading.error()));
    });
}

} // namespace sallyport::core
