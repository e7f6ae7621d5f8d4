#pragma once

#include "base/database.h"
#include "estate/attempt.h"
#include "estate/outside.h"
#include "vault/reading.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace sallyport::estate {

/// What is known of one environment: the last reading, and the failure since then if there was one.
struct Knowledge
{
    QString environment;
    std::optional<vault::Reading> reading;
    std::optional<Attempt> failure; ///< only when it is younger than the reading
    friend bool operator==(const Knowledge &, const Knowledge &) = default;
};

/// The life of one finding over the snapshots.
struct FindingRecord
{
    QString identity;
    Instant firstSeen{};
    Instant lastSeen{};
    std::optional<Instant> goneAt;
    bool isCritical = false; ///< as it was last seen
    friend bool operator==(const FindingRecord &, const FindingRecord &) = default;
};

/// A finding that stands at a reading.
struct SeenFinding
{
    QString identity;
    bool isCritical = false;
};

/// How many points of the production checklist an environment passed on a day.
struct ScoreRecord
{
    QString environment;
    QDate day; ///< UTC
    int passed = 0;
    int failed = 0;
    int notChecked = 0;
    friend bool operator==(const ScoreRecord &, const ScoreRecord &) = default;
};

/// The estate's metadata at its last readings, kept in one SQLite file of this user (0600). Holds no value of a secret:
/// a Reading has none. Belongs to the thread that opened it.
class SnapshotStore
{
public:
    /// An empty path opens a store in memory.
    static Result<SnapshotStore> open(const QString &path);

    /// Keeps the reading and forgets the environment's failure; readings older than the newest 60 of it are dropped.
    Result<void> keep(const QString &environment, const vault::Reading &reading);
    Result<void> keepFailure(const QString &environment, const Attempt &attempt);
    Result<Knowledge> latest(const QString &environment) const;

    /// What stands beside the environments: each replaces what was kept of it.
    Result<void> keep(const Look<monitoring::AlertReading> &alerts);
    Result<void> keep(const Look<git::BranchProtection> &protection);
    Result<Outside> outside() const;

    Result<std::vector<FindingRecord>> findingRecords() const;
    /// Notes which findings stand at `now`: new ones begin, missing ones of the environments that were checked are
    /// gone.
    Result<void> recordFindings(
        const std::vector<SeenFinding> &standing, const QStringList &checkedEnvironments, Instant now);

    /// By environment, oldest first.
    Result<std::vector<ScoreRecord>> scores() const;
    /// One a day and environment: the last of a day stands for it.
    Result<void> recordScores(const std::vector<ScoreRecord> &scores);

    const QString &path() const { return m_database.path(); }

private:
    explicit SnapshotStore(Database database);
    Result<void> keepOutside(const QString &subject, const QByteArray &body);

    Database m_database;
};

} // namespace sallyport::estate
