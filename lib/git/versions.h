#pragma once

#include "base/time.h"
#include "git/repository.h"

#include <functional>
#include <set>

namespace sallyport::git {

/// One content that a file has had, and the oldest commit that has it.
struct FileVersion
{
    QString blob; ///< id, forty hexadecimal digits
    QString path;
    CommitId commit;
    Instant time{};
    friend bool operator==(const FileVersion &, const FileVersion &) = default;
};

struct VersionsQuery
{
    std::function<bool(const QString &path)> isWanted;
    /// Everything that this commit reaches is left out; null: nothing is.
    CommitId since;
    int commitLimit = 200'000;
    std::function<bool()> isCanceled = [] { return false; };
    std::function<void(int commits)> progress = [](int) {};
};

struct Versions
{
    QVector<FileVersion> all; ///< oldest commit first, each blob once
    int commits = 0;          ///< that were looked at
    bool hasMore = false;     ///< the limit was reached
    bool isShallow = false;   ///< the clone ends before the history does
};

/// The versions of all files that a commit's history holds. A tree that was seen is not looked into again, so that the
/// cost follows what changed. Errors: Canceled, and those of looking up.
Result<Versions> versionsOf(const Repository &repository, const CommitId &from, const VersionsQuery &query);

/// The bytes of one version. Refused when there are more than `limit`.
Result<QByteArray> bytesOf(const Repository &repository, const QString &blob, qint64 limit = 16 * 1024 * 1024);

} // namespace sallyport::git
