#include "draft/draft_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <QVariant>

#include <algorithm>

namespace sallyport::draft {

namespace {

using Changes = std::vector<Change>;

constexpr int undoStepsKept = 200;

/// The order is in `position`; an undo step keeps the whole list as it was before, which is small and cannot go wrong.
QStringList migrations()
{
    return {QStringLiteral(
        "CREATE TABLE change (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL);"
        "CREATE TABLE undo (step INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL);"
        "CREATE TABLE state (revision INTEGER NOT NULL, saved_at INTEGER NOT NULL);"
        "INSERT INTO state VALUES (0, 0)")};
}

qint64 toMilliseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}

Instant fromMilliseconds(qint64 milliseconds)
{
    return Instant(std::chrono::milliseconds(milliseconds));
}

QJsonObject encoded(const Change &change)
{
    QJsonObject parameters;
    for (auto it = change.parameters.begin(); it != change.parameters.end(); ++it)
        parameters.insert(it.key(), it.value());
    return {{QStringLiteral("id"), change.id}, {QStringLiteral("kind"), change.kind},
        {QStringLiteral("environment"), change.secret.environment}, {QStringLiteral("path"), change.secret.path},
        {QStringLiteral("target"), change.target}, {QStringLiteral("parameters"), parameters}, {QStringLiteral("finding"), change.finding},
        {QStringLiteral("because"), QJsonArray::fromStringList(change.because)},
        {QStringLiteral("stagedAt"), QString::number(toMilliseconds(change.stagedAt))}};
}

Change decoded(const QJsonObject &object)
{
    const auto text = [&](const char *name) { return object.value(QLatin1String(name)).toString(); };
    Change change;
    change.id = text("id");
    change.kind = text("kind");
    change.secret = {text("environment"), text("path")};
    change.target = text("target");
    const QJsonObject parameters = object.value(QLatin1String("parameters")).toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        change.parameters.insert(it.key(), it.value().toString());
    change.finding = text("finding");
    for (const QJsonValue &line : object.value(QLatin1String("because")).toArray())
        change.because += line.toString();
    change.stagedAt = fromMilliseconds(text("stagedAt").toLongLong());
    return change;
}

QString rowOf(const Change &change)
{
    return QString::fromUtf8(QJsonDocument(encoded(change)).toJson(QJsonDocument::Compact));
}

QString listOf(const Changes &changes)
{
    QJsonArray array;
    for (const Change &change : changes)
        array.append(encoded(change));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<QJsonDocument> parsed(const QString &text, const QString &path)
{
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isNull())
        return fail(ErrorCode::Malformed, QStringLiteral("a row of the draft is not what was written"), path,
            QStringLiteral("Move the file away; a fresh one is made at the next start"));
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
        changes.push_back(decoded(document->object()));
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

Result<void> keepUndoStep(const Database &database, const Changes &before)
{
    if (const auto kept = database.run(QStringLiteral("INSERT INTO undo (body) VALUES (?)"), {listOf(before)}); !kept)
        return Failure(kept.error());
    const auto trimmed = database.run(
        QStringLiteral("DELETE FROM undo WHERE step <= (SELECT MAX(step) FROM undo) - ?"), {undoStepsKept});
    if (!trimmed)
        return Failure(trimmed.error());
    return {};
}

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
        if (auto kept = keepUndoStep(database, before); !kept)
            return kept;
        return writeChanges(database, *changes, now);
    });
}

Result<Changes::iterator> findIn(Changes &changes, const QString &id)
{
    const auto found = std::find_if(changes.begin(), changes.end(), [&](const Change &c) { return c.id == id; });
    if (found == changes.end())
        return fail(ErrorCode::NotFound, QStringLiteral("this change is no longer in the draft"), id,
            QStringLiteral("Another window may have dropped it"));
    return found;
}

Result<Changes> takeUndoStep(const Database &database)
{
    auto row = database.run(QStringLiteral("SELECT step, body FROM undo ORDER BY step DESC LIMIT 1"));
    if (!row)
        return Failure(row.error());
    if (!row->next())
        return fail(ErrorCode::NotFound, QStringLiteral("there is nothing to take back"));
    const QVariant step = row->value(0);
    const auto document = parsed(row->value(1).toString(), database.path());
    row->finish();
    if (!document)
        return Failure(document.error());
    if (const auto dropped = database.run(QStringLiteral("DELETE FROM undo WHERE step = ?"), {step}); !dropped)
        return Failure(dropped.error());
    Changes changes;
    for (const QJsonValue &change : document->array())
        changes.push_back(decoded(change.toObject()));
    return changes;
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
        for (const Change &other : changes) {
            if (other.trailer() == change.trailer())
                return fail(ErrorCode::Exists, QStringLiteral("this change is already in the draft"),
                    change.secret.key(), QStringLiteral("Drop the staged one first to stage it anew"));
        }
        changes.push_back(change);
        return {};
    });
    if (!added)
        return Failure(added.error());
    return change;
}

Result<void> DraftStore::drop(const QString &id, Instant now)
{
    return edit(m_database, now, [&](Changes &changes) -> Result<void> {
        const auto found = findIn(changes, id);
        if (!found)
            return Failure(found.error());
        changes.erase(*found);
        return {};
    });
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

Result<void> DraftStore::undo(Instant now)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto changes = takeUndoStep(m_database);
        if (!changes)
            return Failure(changes.error());
        return writeChanges(m_database, *changes, now);
    });
}

bool DraftStore::canUndo() const
{
    auto row = m_database.run(QStringLiteral("SELECT 1 FROM undo LIMIT 1"));
    return row && row->next();
}

} // namespace sallyport::draft
