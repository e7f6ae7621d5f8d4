#pragma once

#include "base/time.h"
#include "git/repository.h"

namespace sallyport::git {

struct CommitInfo
{
    CommitId id;
    QVector<CommitId> parents;
    QString authorName;
    QString authorEmail;
    Instant time; ///< the committer's
    QString subject;
    QString body;

    friend bool operator==(const CommitInfo &, const CommitInfo &) = default;
};

struct LogQuery
{
    QStringList paths;     ///< files or folders; empty means every commit
    int limit = 100;       ///< how many commits to return at most
    int scanLimit = 20000; ///< how many commits to look at at most

    friend bool operator==(const LogQuery &, const LogQuery &) = default;
};

/// Whether the clone ends before the history does.
bool isShallow(const Repository &repository);

Result<CommitInfo> commitInfo(const Repository &repository, const CommitId &commit);

/// Newest first, from `from` backwards. With paths: the commits that differ from each of their parents in one of these,
/// so that a merge which only brings a change in is left out.
Result<QVector<CommitInfo>> log(const Repository &repository, const CommitId &from, const LogQuery &query = {});

/// NotFound when the two share no history.
Result<CommitId> mergeBase(const Repository &repository, const CommitId &one, const CommitId &other);

/// A commit counts as its own ancestor.
Result<bool> isAncestor(const Repository &repository, const CommitId &ancestor, const CommitId &descendant);

/// The files in which a commit differs from its first parent, sorted.
Result<QStringList> changedPaths(const Repository &repository, const CommitId &commit);

/// The values of the `Key: value` lines of a body. Any paragraph counts, not only the last as in git's own trailers,
/// because a squash merge on a forge joins several messages into one.
QStringList trailers(const QString &body, const QString &key);

} // namespace sallyport::git
