#include "estate/snapshot_store.h"

#include "estate/message_codec.h"
#include "estate/outside_codec.h"
#include "estate/snapshot_codec.h"

#include <QSet>
#include <QVariant>

namespace sallyport::estate {

namespace {

constexpr int readingsKept = 60;
const QString alertsSubject = QStringLiteral("alerts");
const QString protectionSubject = QStringLiteral("protection");

QStringList migrations()
{
    return {QStringLiteral("CREATE TABLE reading (id INTEGER PRIMARY KEY, environment TEXT NOT NULL, "
                           "read_at INTEGER NOT NULL, body BLOB NOT NULL);"
                           "CREATE INDEX reading_environment ON reading (environment, read_at);"
                           "CREATE TABLE failure (environment TEXT PRIMARY KEY, at INTEGER NOT NULL, "
                           "code INTEGER NOT NULL, what TEXT NOT NULL, subject TEXT NOT NULL, advice TEXT NOT NULL);"
                           "CREATE TABLE finding (identity TEXT PRIMARY KEY, first_seen INTEGER NOT NULL, "
                           "last_seen INTEGER NOT NULL, gone_at INTEGER)"),
        QStringLiteral("ALTER TABLE finding ADD COLUMN critical INTEGER NOT NULL DEFAULT 0"),
        QStringLiteral("CREATE TABLE score (environment TEXT NOT NULL, day TEXT NOT NULL, passed INTEGER NOT NULL, "
                       "failed INTEGER NOT NULL, not_checked INTEGER NOT NULL, PRIMARY KEY (environment, day))"),
        QStringLiteral("CREATE TABLE outside (subject TEXT PRIMARY KEY, body BLOB NOT NULL)")};
}

qint64 toMilliseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}

Instant fromMilliseconds(const QVariant &value)
{
    return Instant(std::chrono::milliseconds(value.toLongLong()));
}

QString stored(const Message &message)
{
    return QString::fromStdString(encodeMessage(message).dump());
}

/// Earlier versions kept the English sentence.
Message restored(const QVariant &value)
{
    const QString text = value.toString();
    const auto parsed = nlohmann::json::parse(text.toStdString(), nullptr, false);
    return parsed.is_object() ? decodeMessage(parsed) : verbatim(text);
}

/// "overdue:prod/connections/x" and "not-checked:prod" are of prod.
QString environmentOf(const QString &identity)
{
    return identity.section(QLatin1Char(':'), 1).section(QLatin1Char('/'), 0, 0);
}

} // namespace

SnapshotStore::SnapshotStore(Database database)
    : m_database(std::move(database))
{
}

Result<SnapshotStore> SnapshotStore::open(const QString &path)
{
    auto database = Database::open(path, migrations());
    if (!database)
        return Failure(database.error());
    return SnapshotStore(std::move(*database));
}

Result<void> SnapshotStore::keep(const QString &environment, const vault::Reading &reading)
{
    return m_database.transaction([&]() -> Result<void> {
        const QList<std::pair<QString, QVariantList>> statements = {
            {QStringLiteral("INSERT INTO reading (environment, read_at, body) VALUES (?, ?, ?)"),
                {environment, toMilliseconds(reading.readAt), encode(reading)}},
            {QStringLiteral("DELETE FROM failure WHERE environment = ?"), {environment}},
            {QStringLiteral("DELETE FROM reading WHERE environment = ? AND id NOT IN "
                            "(SELECT id FROM reading WHERE environment = ? ORDER BY read_at DESC LIMIT ?)"),
                {environment, environment, readingsKept}},
        };
        for (const auto &[statement, values] : statements) {
            if (const auto done = m_database.run(statement, values); !done)
                return Failure(done.error());
        }
        return {};
    });
}

Result<void> SnapshotStore::keepFailure(const QString &environment, const Attempt &attempt)
{
    const auto done = m_database.run(QStringLiteral("INSERT OR REPLACE INTO failure VALUES (?, ?, ?, ?, ?, ?)"),
        {environment, toMilliseconds(attempt.at), static_cast<int>(attempt.error.code), stored(attempt.error.what),
            attempt.error.subject, stored(attempt.error.advice)});
    if (!done)
        return Failure(done.error());
    return {};
}

Result<Knowledge> SnapshotStore::latest(const QString &environment) const
{
    Knowledge known{environment, {}, {}};
    auto row = m_database.run(
        QStringLiteral("SELECT body FROM reading WHERE environment = ? ORDER BY read_at DESC LIMIT 1"), {environment});
    if (!row)
        return Failure(row.error());
    if (row->next()) {
        auto reading = decode(row->value(0).toByteArray());
        if (!reading)
            return Failure(reading.error());
        known.reading = std::move(*reading);
    }
    auto failure = m_database.run(
        QStringLiteral("SELECT at, code, what, subject, advice FROM failure WHERE environment = ?"), {environment});
    if (!failure)
        return Failure(failure.error());
    if (failure->next()) {
        const auto code = static_cast<ErrorCode>(failure->value(1).toInt());
        known.failure = Attempt{fromMilliseconds(failure->value(0)),
            {code, restored(failure->value(2)), failure->value(3).toString(), restored(failure->value(4))}};
    }
    return known;
}

Result<void> SnapshotStore::keepOutside(const QString &subject, const QByteArray &body)
{
    const auto done = m_database.run(QStringLiteral("INSERT OR REPLACE INTO outside VALUES (?, ?)"), {subject, body});
    if (!done)
        return Failure(done.error());
    return {};
}

Result<void> SnapshotStore::keep(const Look<monitoring::AlertReading> &alerts)
{
    return keepOutside(alertsSubject, encode(alerts));
}

Result<void> SnapshotStore::keep(const Look<git::BranchProtection> &protection)
{
    return keepOutside(protectionSubject, encode(protection));
}

Result<Outside> SnapshotStore::outside() const
{
    auto row = m_database.run(QStringLiteral("SELECT subject, body FROM outside"));
    if (!row)
        return Failure(row.error());
    Outside outside;
    while (row->next()) {
        const QString subject = row->value(0).toString();
        const QByteArray body = row->value(1).toByteArray();
        if (subject == alertsSubject) {
            auto alerts = decodeAlerts(body);
            if (!alerts)
                return Failure(alerts.error());
            outside.alerts = std::move(*alerts);
        } else if (subject == protectionSubject) {
            auto protection = decodeProtection(body);
            if (!protection)
                return Failure(protection.error());
            outside.protection = std::move(*protection);
        }
    }
    return outside;
}

Result<std::vector<FindingRecord>> SnapshotStore::findingRecords() const
{
    auto row = m_database.run(QStringLiteral("SELECT identity, first_seen, last_seen, gone_at, critical FROM finding"));
    if (!row)
        return Failure(row.error());
    std::vector<FindingRecord> records;
    while (row->next()) {
        FindingRecord record{
            row->value(0).toString(), fromMilliseconds(row->value(1)), fromMilliseconds(row->value(2)), {}};
        if (!row->value(3).isNull())
            record.goneAt = fromMilliseconds(row->value(3));
        record.isCritical = row->value(4).toBool();
        records.push_back(record);
    }
    return records;
}

Result<void> SnapshotStore::recordFindings(
    const std::vector<SeenFinding> &standing, const QStringList &checkedEnvironments, Instant now)
{
    return m_database.transaction([&]() -> Result<void> {
        const qint64 at = toMilliseconds(now);
        QList<QVariantList> rows;
        QSet<QString> stands;
        for (const SeenFinding &finding : standing) {
            rows.push_back({finding.identity, at, at, finding.isCritical});
            stands.insert(finding.identity);
        }
        // A finding that comes back after it was gone begins anew.
        if (auto done = m_database.runBatch(
                QStringLiteral("INSERT INTO finding (identity, first_seen, last_seen, critical) VALUES (?, ?, ?, ?) "
                               "ON CONFLICT (identity) DO UPDATE SET last_seen = excluded.last_seen, "
                               "critical = excluded.critical, "
                               "first_seen = CASE WHEN gone_at IS NULL THEN first_seen ELSE excluded.first_seen END, "
                               "gone_at = NULL"),
                rows);
            !done)
            return done;
        auto records = findingRecords();
        if (!records)
            return Failure(records.error());
        QList<QVariantList> gone;
        for (const FindingRecord &record : *records) {
            if (!record.goneAt && !stands.contains(record.identity) &&
                checkedEnvironments.contains(environmentOf(record.identity)))
                gone.push_back({at, record.identity});
        }
        return m_database.runBatch(QStringLiteral("UPDATE finding SET gone_at = ? WHERE identity = ?"), gone);
    });
}

Result<std::vector<ScoreRecord>> SnapshotStore::scores() const
{
    auto row = m_database.run(
        QStringLiteral("SELECT environment, day, passed, failed, not_checked FROM score ORDER BY environment, day"));
    if (!row)
        return Failure(row.error());
    std::vector<ScoreRecord> scores;
    while (row->next())
        scores.push_back({row->value(0).toString(), QDate::fromString(row->value(1).toString(), Qt::ISODate),
            row->value(2).toInt(), row->value(3).toInt(), row->value(4).toInt()});
    return scores;
}

Result<void> SnapshotStore::recordScores(const std::vector<ScoreRecord> &scores)
{
    QList<QVariantList> rows;
    for (const ScoreRecord &score : scores)
        rows.push_back(
            {score.environment, score.day.toString(Qt::ISODate), score.passed, score.failed, score.notChecked});
    return m_database.runBatch(
        QStringLiteral("INSERT OR REPLACE INTO score (environment, day, passed, failed, not_checked) "
                       "VALUES (?, ?, ?, ?, ?)"),
        rows);
}

} // namespace sallyport::estate
