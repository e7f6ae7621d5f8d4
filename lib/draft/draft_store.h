#pragma once

#include "base/database.h"
#include "draft/change.h"

#include <map>

namespace sallyport::draft {

/// The ordered changes being staged.
struct Draft
{
    std::vector<Change> changes;
    Instant savedAt{};   ///< of the last change to it
    qint64 revision = 0; ///< grows with every change to it, by whichever program
    bool canUndo = false;
    bool canRedo = false;
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
    /// Puts another change in the place of one, which keeps its id. Refuses as `add` does.
    Result<void> replace(const QString &id, Change change, Instant now);
    /// All of them or, where one is gone already, none.
    Result<void> drop(const QStringList &ids, Instant now);
    /// Moves a change by `offset` places (-1 is up).
    Result<void> move(const QString &id, int offset, Instant now);
    Result<void> clear(Instant now);
    /// Drops some changes and leaves parts out of others, as one step.
    struct LeftOut
    {
        QStringList drop;
        std::map<QString, std::vector<PartId>> parts; ///< by id of the change
    };
    Result<void> leaveOut(const LeftOut &what, Instant now);
    /// Takes all of a change again.
    Result<void> restore(const QString &id, Instant now);

    /// Takes back the latest of the above, by whichever program; NotFound when there is nothing to take back.
    Result<void> undo(Instant now);
    /// Does again what was taken back last, until something else is done.
    Result<void> redo(Instant now);

    const QString &path() const { return m_database.path(); }

private:
    explicit DraftStore(Database database);

    Database m_database;
};

} // namespace sallyport::draft
