#include "draft/draft_store.h"

#include "draft/change_codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>
#include <QVariant>

#include <algorithm>

namespace sallyport::draft {

namespace {

using Changes = std::vector<Change>;

constexpr int stepsKept = 200;

/// The order is in `position`; an undo step keeps the whole list as it was before, which is small and cannot go wrong.
QStringList migrations()
{
    return {QStringLiteral(
                "CREATE TABLE change (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL);"
                "CREATE TABLE undo (step INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL);"
                "CREATE TABLE state (revision INTEGER NOT NULL, saved_at INTEGER NOT NULL);"
                "INSERT INTO state VALUES (0, 0)"),
        QStringLiteral("CREATE TABLE redo (step INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL)")};
}

qint64 toMilliseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}

Instant fromMilliseconds(qint64 milliseconds)
{
    return Instant(std::chrono::milliseconds(milliseconds));
}

QString rowOf(const Change &change)
{
    return QString::fromUtf8(QJsonDocument(encodedChange(change)).toJson(QJsonDocument::Compact));
}

QString listOf(const Changes &changes)
{
    QJsonArray array;
    for (const Change &change : changes)
        array.append(encodedChange(change));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<QJsonDocument> parsed(const QString &text, const QString &path)
{
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isNull())
        return fail(ErrorCode::Malformed,
            {QT_TRANSLATE_NOOP("Message", "a row of the draft is not what was written"), {}}, path,
            {QT_TRANSLATE_NOOP("Message", "Move the file away; a fresh one is made at the next start"), {}});
    return document;
}

Result<Changes> readChanges(const Database &database)
{
    auto rows = database.run(QStringLiteral("SELECT body FROM change ORDER BY position"));
    if (!rows)
        return Failure(rows.error());
    Changes changes;
    while (rows->next()) {
        const auto document = parsed(rows->value(0).toString(), database.path());
        if (!document)
            return Failure(document.error());
        changes.push_back(decodedChange(document->object()));
    }
    return changes;
}

Result<void> writeChanges(const Database &database, const Changes &changes, Instant now)
{
    if (const auto cleared = database.run(QStringLiteral("DELETE FROM change")); !cleared)
        return Failure(cleared.error());
    int position = 0;
    for (const Change &change : changes) {
        const auto added =
            database.run(QStringLiteral("INSERT INTO change VALUES (?, ?, ?)"), {++position, change.id, rowOf(change)});
        if (!added)
            return Failure(added.error());
    }
    const auto marked =
        database.run(QStringLiteral("UPDATE state SET revision = revision + 1, saved_at = ?"), {toMilliseconds(now)});
    if (!marked)
        return Failure(marked.error());
    return {};
}

/// The steps that can be taken back, or those that can be done again: whole lists, the newest on top.
class Steps
{
public:
    Steps(const Database &database, const char *table)
        : m_database(database)
        , m_table(QLatin1String(table))
    {
    }

    Result<void> push(const Changes &changes) const
    {
        const auto kept = run(QStringLiteral("INSERT INTO %1 (body) VALUES (?)"), {listOf(changes)});
        return kept ? run(QStringLiteral("DELETE FROM %1 WHERE step <= (SELECT MAX(step) FROM %1) - ?"), {stepsKept})
                    : kept;
    }
    Result<Changes> pop() const
    {
        auto row = m_database.run(QStringLiteral("SELECT step, body FROM %1 ORDER BY step DESC LIMIT 1").arg(m_table));
        if (!row)
            return Failure(row.error());
        if (!row->next())
            return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "there is nothing to %1"), {m_table}});
        const QVariant step = row->value(0);
        const auto document = parsed(row->value(1).toString(), m_database.path());
        row->finish();
        if (!document)
            return Failure(document.error());
        if (const auto dropped = run(QStringLiteral("DELETE FROM %1 WHERE step = ?"), {step}); !dropped)
            return Failure(dropped.error());
        Changes changes;
        for (const QJsonValue &change : document->array())
            changes.push_back(decodedChange(change.toObject()));
        return changes;
    }
    Result<void> clear() const { return run(QStringLiteral("DELETE FROM %1"), {}); }
    bool isEmpty() const
    {
        auto row = m_database.run(QStringLiteral("SELECT 1 FROM %1 LIMIT 1").arg(m_table));
        return !row || !row->next();
    }

private:
    Result<void> run(const QString &statement, const QVariantList &values) const
    {
        if (const auto done = m_database.run(statement.arg(m_table), values); !done)
            return Failure(done.error());
        return {};
    }

    const Database &m_database;
    QLatin1String m_table;
};

constexpr auto undoTable = "undo";
constexpr auto redoTable = "redo";

/// Reads, changes and writes the list in one transaction, so that a second program comes before or after, never
/// between.
Result<void> edit(const Database &database, Instant now, const std::function<Result<void>(Changes &)> &work)
{
    return database.transaction([&]() -> Result<void> {
        auto changes = readChanges(database);
        if (!changes)
            return Failure(changes.error());
        const Changes before = *changes;
        if (auto done = work(*changes); !done)
            return done;
        if (auto kept = Steps(database, undoTable).push(before); !kept)
            return kept;
        // What was taken back before does not fit what stands there from now on.
        if (auto cleared = Steps(database, redoTable).clear(); !cleared)
            return cleared;
        return writeChanges(database, *changes, now);
    });
}

Result<Changes::iterator> findIn(Changes &changes, const QString &id)
{
    const auto found = std::find_if(changes.begin(), changes.end(), [&](const Change &c) { return c.id == id; });
    if (found == changes.end())
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "this change is no longer in the draft"), {}},
            id, {QT_TRANSLATE_NOOP("Message", "Another window may have dropped it"), {}});
    return found;
}

Result<void> dropAll(Changes &changes, const QStringList &ids)
{
    for (const QString &id : ids) {
        const auto found = findIn(changes, id);
        if (!found)
            return Failure(found.error());
        changes.erase(*found);
    }
    return {};
}

Result<void> refuseTheSame(const Changes &changes, const Change &wanted)
{
    for (const Change &other : changes) {
        if (other.id != wanted.id && other.trailer() == wanted.trailer())
            return fail(ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "this change is already in the draft"), {}},
                wanted.secret.key(),
                {QT_TRANSLATE_NOOP("Message", "Edit the staged one, or drop it to stage it anew"), {}});
    }
    return {};
}

/// Takes a step from one table and puts what stood there before on the other.
Result<void> step(const Database &database, const char *from, const char *to, Instant now)
{
    return database.transaction([&]() -> Result<void> {
        const auto current = readChanges(database);
        if (!current)
            return Failure(current.error());
        const auto wanted = Steps(database, from).pop();
        if (!wanted)
            return Failure(wanted.error());
        if (auto kept = Steps(database, to).push(*current); !kept)
            return kept;
        return writeChanges(database, *wanted, now);
    });
}

} // namespace

DraftStore::DraftStore(Database database)
    : m_database(std::move(database))
{
}

Result<DraftStore> DraftStore::open(const QString &path)
{
    auto database = Database::open(path, migrations());
    if (!database)
        return Failure(database.error());
    return DraftStore(std::move(*database));
}

Result<Draft> DraftStore::load() const
{
    Draft draft;
    const auto read = m_database.transaction([&]() -> Result<void> {
        auto changes = readChanges(m_database);
        if (!changes)
            return Failure(changes.error());
        draft.changes = std::move(*changes);
        auto state = m_database.run(QStringLiteral("SELECT revision, saved_at FROM state"));
        if (!state)
            return Failure(state.error());
        if (state->next()) {
            draft.revision = state->value(0).toLongLong();
            draft.savedAt = fromMilliseconds(state->value(1).toLongLong());
        }
        state->finish();
        draft.canUndo = !Steps(m_database, undoTable).isEmpty();
        draft.canRedo = !Steps(m_database, redoTable).isEmpty();
        return {};
    });
    if (!read)
        return Failure(read.error());
    return draft;
}

Result<Change> DraftStore::add(Change change, Instant now)
{
    change.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    change.stagedAt = now;
    const auto added = edit(m_database, now, [&](Changes &changes) -> Result<void> {
        if (auto refused = refuseTheSame(changes, change); !refused)
            return refused;
        changes.push_back(change);
        return {};
    });
    if (!added)
        return Failure(added.error());
    return change;
}

Result<void> DraftStore::replace(const QString &id, Change change, Instant now)
{
    change.id = id;
    change.stagedAt = now;
    return edit(m_database, now, [&](Changes &changes) -> Result<void> {
        const auto found = findIn(changes, id);
        if (!found)
            return Failure(found.error());
        if (auto refused = refuseTheSame(changes, change); !refused)
            return refused;
        **found = change;
        return {};
    });
}

Result<void> DraftStore::drop(const QStringList &ids, Instant now)
{
    return edit(m_database, now, [&](Changes &changes) { return dropAll(changes, ids); });
}

Result<void> DraftStore::move(const QString &id, int offset, Instant now)
{
    return edit(m_database, now, [&](Changes &changes) -> Result<void> {
        const auto found = findIn(changes, id);
        if (!found)
            return Failure(found.error());
        const auto from = std::distance(changes.begin(), *found);
        const auto last = std::ssize(changes) - 1;
        const auto to = std::clamp<std::ptrdiff_t>(from + offset, 0, last);
        const Change moved = **found;
        changes.erase(*found);
        changes.insert(changes.begin() + to, moved);
        return {};
    });
}

Result<void> DraftStore::clear(Instant now)
{
    return edit(m_database, now, [](Changes &changes) -> Result<void> {
        changes.clear();
        return {};
    });
}

Result<void> DraftStore::leaveOut(const LeftOut &what, Instant now)
{
    return edit(m_database, now, [&](Changes &changes) -> Result<void> {
        for (const auto &[id, parts] : what.parts) {
            const auto found = findIn(changes, id);
            if (!found)
                return Failure(found.error());
            std::vector<PartId> &without = (*found)->without;
            without.insert(without.end(), parts.begin(), parts.end());
        }
        return dropAll(changes, what.drop);
    });
}

Result<void> DraftStore::restore(const QString &id, Instant now)
{
    return edit(m_database, now, [&](Changes &changes) -> Result<void> {
        const auto found = findIn(changes, id);
        if (!found)
            return Failure(found.error());
        (*found)->without.clear();
        return {};
    });
}

Result<void> DraftStore::undo(Instant now)
{
    return step(m_database, undoTable, redoTable, now);
}

Result<void> DraftStore::redo(Instant now)
{
    return step(m_database, redoTable, undoTable, now);
}

} // namespace sallyport::draft
