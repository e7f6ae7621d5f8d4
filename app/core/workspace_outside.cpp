#include "core/workspace.h"

#include "core/confirmations.h"
#include "core/failed_future.h"
#include "core/loading.h"
#include "core/standing.h"
#include "monitoring/prometheus.h"

#include <QtConcurrent>

namespace sallyport::core {

namespace {

/// Kept apart from Vaults and forges: a confirmation of the one does not let anything go to the other.
class ConfirmedPrometheus final : public TrustedOrigins
{
public:
    explicit ConfirmedPrometheus(QStringList origins)
        : m_origins(std::move(origins))
    {
    }
    bool isConfirmed(const Origin &origin) const override { return m_origins.contains(origin.text()); }

private:
    QStringList m_origins;
};

Result<monitoring::AlertReading> readAlerts(
    const EstateHome &home, const Origin &origin, Instant now, const IsCanceled &isCanceled)
{
    const auto confirmations = Confirmations::load(home.monitoring());
    if (!confirmations)
        return Failure(confirmations.error());
    auto reading = monitoring::readAlerts(origin, ConfirmedPrometheus(confirmations->origins(home.root)), isCanceled);
    if (reading)
        reading->readAt = now;
    return reading;
}

Error noPrometheus()
{
    return {ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "the estate names no Prometheus"), {}}, {},
        {QT_TRANSLATE_NOOP(
             "Message", "Write into the estate block: monitoring { prometheus = \"https://prometheus.example:9090\" }"),
            {}}};
}

/// Nothing was sent, so nothing is known anew.
bool isUnsent(const Error &error)
{
    return error.code == ErrorCode::Unconfirmed || error.code == ErrorCode::NotFound;
}

} // namespace

std::optional<Origin> Workspace::prometheus() const
{
    if (!m_estate->monitoring)
        return std::nullopt;
    const auto origin = Origin::parse(m_estate->monitoring->prometheus);
    return origin ? std::optional(*origin) : std::nullopt;
}

QFuture<Result<void>> Workspace::confirmPrometheus()
{
    const auto origin = prometheus();
    if (!origin)
        return failed<void>(noPrometheus());
    return QtConcurrent::run(&m_disk, [home = m_home, origin = origin->text()]() -> Result<void> {
        auto confirmations = Confirmations::load(home.monitoring());
        if (!confirmations)
            return Failure(confirmations.error());
        return confirmations->confirm(home.root, origin);
    });
}

QFuture<Result<void>> Workspace::askPrometheus()
{
    const auto origin = prometheus();
    if (!origin)
        return failed<void>(noPrometheus());
    const Instant now = m_services.clock->now();
    return QtConcurrent::run(&m_outside,
        [home = m_home, origin = *origin, now, stopped = m_outsideStopped] {
            return readAlerts(home, origin, now, [stopped] { return stopped->load(); });
        })
        .then(this,
            [this, origin = origin->text()](const Result<monitoring::AlertReading> &reading) {
                return keepLook<monitoring::AlertReading>(reading, &estate::Outside::alerts,
                    [origin](const monitoring::AlertReading &earlier) { return earlier.origin == origin; });
            })
        .unwrap();
}

QFuture<Result<void>> Workspace::askForge()
{
    return m_wayOut.protection()
        .then(this,
            [this](const Result<git::BranchProtection> &reading) {
                return keepLook<git::BranchProtection>(reading, &estate::Outside::protection,
                    [branch = m_estate->baseBranch](
                        const git::BranchProtection &earlier) { return earlier.branch == branch; });
            })
        .unwrap();
}

/// Who was not asked has not failed: what he said before stands, with its age. Where he never said anything, the reason
/// is what there is to tell.
template <typename T>
QFuture<Result<void>> Workspace::keepLook(
    const Result<T> &reading, estate::Look<T> estate::Outside::*look, std::function<bool(const T &earlier)> isOfThis)
{
    if (!reading && reading.error().code == ErrorCode::Canceled)
        return failed<void>(reading.error());
    const Instant now = m_services.clock->now();
    return update([home = m_home, reading, look, isOfThis, now](Inputs &inputs) -> Result<void> {
        auto store = estate::SnapshotStore::open(home.snapshots());
        if (!store)
            return Failure(store.error());
        auto outside = store->outside();
        if (!outside)
            return Failure(outside.error());
        estate::Look<T> &kept = (*outside).*look;
        if (kept.reading && !isOfThis(*kept.reading))
            kept = {};
        if (reading)
            kept = {*reading, {}};
        else if (!isUnsent(reading.error()) || !kept.reading)
            kept.failure = estate::Attempt{now, reading.error()};
        if (auto done = store->keep(kept); !done)
            return done;
        inputs.outside = std::make_shared<const estate::Outside>(std::move(*outside));
        inputs.now = now;
        if (auto done = store->recordScores(scoresOf(*makeView(inputs))); !done)
            return done;
        return loadRecords(*store, inputs);
    }).then(this, [reading](const Result<void> &kept) -> Result<void> {
        return reading ? kept : Result<void>(Failure(reading.error()));
    });
}

} // namespace sallyport::core
