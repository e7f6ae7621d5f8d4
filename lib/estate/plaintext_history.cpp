#include "estate/plaintext_history.h"

#include "git/history.h"
#include "terraform/lint/plaintext.h"

namespace sallyport::estate {

namespace {

/// Grows when the rules of what is plaintext change: everything is then looked at again.
constexpr int rulesVersion = 1;
constexpr qsizetype filesOfATransaction = 200;

const QStringList migrations = {QStringLiteral(
    "CREATE TABLE version (blob TEXT PRIMARY KEY, rules INTEGER NOT NULL, path TEXT NOT NULL, commit_id TEXT NOT NULL, "
    "time INTEGER NOT NULL, is_unread INTEGER NOT NULL, is_reachable INTEGER NOT NULL);"
    "CREATE TABLE plaintext (blob TEXT NOT NULL, line INTEGER NOT NULL, holder TEXT NOT NULL);"
    "CREATE INDEX plaintext_blob ON plaintext (blob);"
    "CREATE TABLE scanned (commit_id TEXT NOT NULL, rules INTEGER NOT NULL, is_shallow INTEGER NOT NULL, "
    "has_more INTEGER NOT NULL)")};

qint64 seconds(Instant instant)
{
    return std::chrono::duration_cast<std::chrono::seconds>(instant.time_since_epoch()).count();
}

/// Of one thing in one file the oldest stays.
void addOnce(std::vector<PastPlaintext> &found, PastPlaintext past)
{
    for (const PastPlaintext &known : found) {
        if (known.path == past.path && known.holder == past.holder)
            return;
    }
    found.push_back(std::move(past));
}

} // namespace

PlaintextHistory::PlaintextHistory(Database database)
    : m_database(std::move(database))
{
}

Result<PlaintextHistory> PlaintextHistory::open(const QString &path)
{
    auto database = Database::open(path, migrations);
    if (!database)
        return Failure(database.error());
    return PlaintextHistory(std::move(*database));
}

/// The commit whose whole history was looked at, by today's rules; empty when there is none.
Result<QString> PlaintextHistory::tip() const
{
    auto row = m_database.run(
        QStringLiteral("SELECT commit_id FROM scanned WHERE rules = ? AND is_shallow = 0 AND has_more = 0"),
        {rulesVersion});
    if (!row)
        return Failure(row.error());
    return row->next() ? row->value(0).toString() : QString();
}

Result<std::optional<HistoryScan>> PlaintextHistory::known(const git::CommitId &commit) const
{
    auto state = m_database.run(
        QStringLiteral("SELECT is_shallow, has_more, (SELECT count(*) FROM version WHERE is_reachable = 1), "
                       "(SELECT count(*) FROM version WHERE is_reachable = 1 AND is_unread = 1) "
                       "FROM scanned WHERE commit_id = ? AND rules = ?"),
        {commit.hex, rulesVersion});
    if (!state)
        return Failure(state.error());
    if (!state->next())
        return std::optional<HistoryScan>();
    HistoryScan scan{commit.hex, {}, state->value(2).toInt(), state->value(3).toInt(), state->value(0).toBool(),
        state->value(1).toBool()};
    auto rows = m_database.run(
        QStringLiteral("SELECT version.path, plaintext.holder, plaintext.line, version.commit_id, version.time "
                       "FROM plaintext JOIN version ON version.blob = plaintext.blob WHERE version.is_reachable = 1 "
                       "ORDER BY version.time, version.rowid, plaintext.line"));
    if (!rows)
        return Failure(rows.error());
    while (rows->next())
        addOnce(scan.found, {rows->value(0).toString(), rows->value(1).toString(), rows->value(2).toInt(),
                                rows->value(3).toString(), Instant(std::chrono::seconds(rows->value(4).toLongLong()))});
    return std::optional<HistoryScan>(std::move(scan));
}

Result<bool> PlaintextHistory::isKnown(const QString &blob) const
{
    auto row =
        m_database.run(QStringLiteral("SELECT 1 FROM version WHERE blob = ? AND rules = ?"), {blob, rulesVersion});
    if (!row)
        return Failure(row.error());
    return row->next();
}

Result<void> PlaintextHistory::look(const git::Repository &repository, const git::FileVersion &version)
{
    const auto known = isKnown(version.blob);
    if (!known || *known)
        return known ? Result<void>() : Result<void>(Failure(known.error()));
    const auto bytes = git::bytesOf(repository, version.blob);
    auto kept = m_database.run(QStringLiteral("INSERT OR REPLACE INTO version VALUES (?, ?, ?, ?, ?, ?, 0)"),
        {version.blob, rulesVersion, version.path, version.commit.hex, seconds(version.time), !bytes});
    if (kept)
        kept = m_database.run(QStringLiteral("DELETE FROM plaintext WHERE blob = ?"), {version.blob});
    if (!kept)
        return Failure(kept.error());
    if (!bytes)
        return {};
    for (const terraform::Plaintext &found : terraform::plaintextIn(version.path, *bytes)) {
        // A null string would be stored as NULL.
        const QString holder = found.holder.isEmpty() ? QStringLiteral("") : found.holder;
        const auto added = m_database.run(
            QStringLiteral("INSERT INTO plaintext VALUES (?, ?, ?)"), {version.blob, found.line, holder});
        if (!added)
            return Failure(added.error());
    }
    return {};
}

Result<void> PlaintextHistory::lookAtAll(
    const git::Repository &repository, const git::Versions &versions, const ScanControl &control)
{
    const qsizetype count = versions.all.size();
    for (qsizetype first = 0; first < count; first += filesOfATransaction) {
        const qsizetype end = std::min(first + filesOfATransaction, count);
        const auto kept = m_database.transaction([&]() -> Result<void> {
            for (qsizetype i = first; i < end; ++i) {
                if (const auto looked = look(repository, versions.all.at(i)); !looked)
                    return looked;
            }
            return {};
        });
        if (!kept)
            return kept;
        control.progress({versions.commits, int(end), int(count)});
        if (control.isCanceled())
            return fail(ErrorCode::Canceled, {QT_TRANSLATE_NOOP("Message", "cancelled"), {}}, repository.root());
    }
    return {};
}

Result<void> PlaintextHistory::finish(const git::Versions &versions, const git::CommitId &commit, bool startsAnew)
{
    QList<QVariantList> rows;
    for (const git::FileVersion &version : versions.all)
        rows.push_back({version.blob});
    return m_database.transaction([&]() -> Result<void> {
        if (startsAnew) {
            if (auto done = m_database.run(QStringLiteral("UPDATE version SET is_reachable = 0")); !done)
                return Failure(done.error());
        }
        if (auto done = m_database.runBatch(QStringLiteral("UPDATE version SET is_reachable = 1 WHERE blob = ?"), rows);
            !done)
            return done;
        if (auto done = m_database.run(QStringLiteral("DELETE FROM scanned")); !done)
            return Failure(done.error());
        auto done = m_database.run(QStringLiteral("INSERT INTO scanned VALUES (?, ?, ?, ?)"),
            {commit.hex, rulesVersion, versions.isShallow, versions.hasMore});
        return done ? Result<void>() : Result<void>(Failure(done.error()));
    });
}

Result<HistoryScan> PlaintextHistory::scan(
    const git::Repository &repository, const git::CommitId &commit, const ScanControl &control)
{
    const auto before = tip();
    if (!before)
        return Failure(before.error());
    // What lies behind an older scan need not be walked again, unless history was written anew.
    const bool goesOn = !before->isEmpty() && git::isAncestor(repository, {*before}, commit).value_or(false);
    git::VersionsQuery query;
    query.isWanted = terraform::isTerraformFile;
    query.since = goesOn ? git::CommitId{*before} : git::CommitId();
    query.commitLimit = control.commitLimit;
    query.isCanceled = control.isCanceled;
    query.progress = [&](int commits) { control.progress({commits, 0, 0}); };
    const auto versions = git::versionsOf(repository, commit, query);
    if (!versions)
        return Failure(versions.error());
    if (const auto looked = lookAtAll(repository, *versions, control); !looked)
        return Failure(looked.error());
    if (const auto finished = finish(*versions, commit, !goesOn); !finished)
        return Failure(finished.error());
    auto scan = known(commit);
    if (!scan)
        return Failure(scan.error());
    return **scan;
}

} // namespace sallyport::estate
