#pragma once

#include "base/database.h"
#include "draft/change.h"

namespace sallyport::draft {

/// The ordered changes being staged.
struct Draft
{
    std::vector<Change> changes;
    Instant savedAt{};   ///< of the last change to it
    qint64 revision = 0; ///< grows with every change to it, by whichever program
    friend bool operator==(const Draft &, const Draft &) = default;
};

/// The draft on disk (SQLite, 0600). Every call that returned success has reached the disk; kill -9 loses nothing of
/// it. Two consoles on the same estate share one file: each call applies to what is there now, so neither loses the
/// other's.
class DraftStore
{
public:
    static Result<DraftStore> open(const QString &path);

    Result<Draft> load() const;
    /// Appends; gives the change its id. Refuses with ErrorCode::Exists when the same kind is staged for that secret.
    Result<Change> add(Change change, Instant now);
    Result<void> drop(const QString &id, Instant now);
    /// Moves a change by `offset` places (-1 is up).
    Result<void> move(const QString &id, int offset, Instant now);
    Result<void> clear(Instant now);
    /// Takes back the latest add, drop, move or clear; NotFound when there is nothing to take back.
    Result<void> undo(Instant now);
    bool canUndo() const;

    const QString &path() const { return m_database.path(); }

private:
    explicit DraftStore(Database database);

    Database m_database;
};

} // namespace sallyport::draft
