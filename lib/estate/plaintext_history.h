#pragma once

#include "base/database.h"
#include "git/versions.h"

#include <vector>

namespace sallyport::estate {

/// Something of a file that has, or once had, a secret in plain text. The value is nowhere kept, nor anything that is
/// made from it.
struct PastPlaintext
{
    QString path;
    QString holder; ///< "var.db_password"; empty where it belongs to nothing
    int line = 0;   ///< in the file at `commit`
    QString commit; ///< the oldest one that has it
    Instant time{}; ///< of that commit
    friend bool operator==(const PastPlaintext &, const PastPlaintext &) = default;
};

/// What the history of one commit holds.
struct HistoryScan
{
    QString commit;                   ///< whose history it is
    std::vector<PastPlaintext> found; ///< one for each path and holder, oldest first
    int files = 0;                    ///< versions of files that were looked at
    int unread = 0;                   ///< of these the ones that are too large or cannot be read
    bool isShallow = false;           ///< the clone ends before the history does
    bool hasMore = false;             ///< the history is longer than what is looked at

    bool isComplete() const { return unread == 0 && !isShallow && !hasMore; }
    friend bool operator==(const HistoryScan &, const HistoryScan &) = default;
};

struct ScanProgress
{
    int commits = 0;
    int files = 0;
    int ofFiles = 0;
};

struct ScanControl
{
    std::function<bool()> isCanceled = [] { return false; };
    std::function<void(const ScanProgress &)> progress = [](const ScanProgress &) {};
    int commitLimit = 200'000;
};

/// What was seen of a repository's history (SQLite, 0600), so that each version of a file is looked at once in its
/// life. Belongs to the thread that opened it.
class PlaintextHistory
{
public:
    /// An empty path keeps it in memory.
    static Result<PlaintextHistory> open(const QString &path);

    /// What is known of a commit without looking; nothing where it was not scanned to its end.
    Result<std::optional<HistoryScan>> known(const git::CommitId &commit) const;

    /// Looks at every version of a Terraform file that the commit's history holds and that was not looked at before.
    /// What a cancelled scan has read is kept. When history was written anew, what it no longer holds is no longer
    /// reported. Errors: Canceled, and those of git and of the store.
    Result<HistoryScan> scan(
        const git::Repository &repository, const git::CommitId &commit, const ScanControl &control = {});

private:
    explicit PlaintextHistory(Database database);

    Result<QString> tip() const;
    Result<bool> isKnown(const QString &blob) const;
    Result<void> look(const git::Repository &repository, const git::FileVersion &version);
    Result<void> lookAtAll(
        const git::Repository &repository, const git::Versions &versions, const ScanControl &control);
    Result<void> finish(const git::Versions &versions, const git::CommitId &commit, bool startsAnew);

    Database m_database;
};

} // namespace sallyport::estate
