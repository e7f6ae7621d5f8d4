#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVector>

#include <memory>
#include <optional>

struct git_repository;

namespace sallyport::git {

/// A commit's object id, forty hexadecimal digits.
struct CommitId
{
    QString hex;

    QString shortText() const { return hex.left(7); }
    bool isNull() const { return hex.isEmpty(); }
    friend bool operator==(const CommitId &, const CommitId &) = default;
};

struct HeadState
{
    enum class Kind { Branch, Detached, Unborn };
    Kind kind = Kind::Unborn;
    QString branch;                 ///< short name; empty when detached
    std::optional<CommitId> commit; ///< absent when unborn

    friend bool operator==(const HeadState &, const HeadState &) = default;
};

/// The branch that a change starts from.
struct BaseBranch
{
    enum class Where { Local, Origin };
    QString name; ///< "main", or "origin/main" when only the remote has it, or is ahead
    Where where = Where::Local;
    CommitId commit;

    friend bool operator==(const BaseBranch &, const BaseBranch &) = default;
};

enum class EntryKind { File, Executable, Symlink, Submodule };

struct TreeEntry
{
    QString path; ///< from the root of the repository, with slashes
    EntryKind kind = EntryKind::File;
    QByteArray id = QByteArray(); ///< of the blob, or of a submodule's commit: raw bytes

    friend bool operator==(const TreeEntry &, const TreeEntry &) = default;
};

struct Listing
{
    QVector<TreeEntry> entries; ///< sorted by path
    int unnamable = 0;          ///< entries left out, since their name is not UTF-8

    friend bool operator==(const Listing &, const Listing &) = default;
};

/// What differs between HEAD, index and work tree. An untracked folder counts as one; submodules are not looked into.
struct WorkTreeStatus
{
    int modified = 0; ///< tracked files that were changed, staged, removed or are in conflict
    int untracked = 0;
    QStringList names; ///< the first of both kinds, up to the limit asked for

    bool isClean() const { return modified == 0 && untracked == 0; }
    friend bool operator==(const WorkTreeStatus &, const WorkTreeStatus &) = default;
};

/// An opened git repository, through libgit2 alone, so that nothing a repository configures is run: libgit2 starts no
/// hook, no fsmonitor, no external diff or textconv, no gpg and no credential helper, and knows only its two built-in
/// filters (end of line and ident), not `filter.*`. https://libgit2.org/docs/reference/v1.5/
///
/// All calls block and are meant for a worker. An instance belongs to one thread at a time: open one for each worker.
class Repository
{
public:
    /// Opens the repository that `path` lies in. Errors: NotFound; Refused when somebody else owns the folder (git's
    /// safe.directory rule is kept); Unreadable.
    static Result<Repository> open(const QString &path);

    Repository(Repository &&) noexcept;
    Repository &operator=(Repository &&) noexcept;
    ~Repository();

    QString root() const;   ///< the work tree's folder, or the git folder of a bare repository; no final slash
    QString gitDir() const; ///< the shared git folder, also for a linked work tree; no final slash
    bool isBare() const;

    Result<HeadState> headState() const;
    /// The local branch, or origin's where there is no local one, or where that is merely behind: what was merged on
    /// the forge counts as soon as it was fetched. NotFound when neither is there, or the repository has no commit.
    Result<BaseBranch> baseBranch(const QString &preferred) const;
    /// Whatever `git rev-parse` takes for a commit. Errors: NotFound, Invalid when it is ambiguous or malformed.
    Result<CommitId> resolve(const QString &revision) const;
    /// A bare repository has no work tree and is always clean.
    Result<WorkTreeStatus> status(int namesLimit = 20) const;

    Result<Listing> files(const CommitId &commit) const { return list(commit, {}, {}); }
    /// Everything under `folder` (empty: the root) whose path ends with `suffix` (empty: all). NotFound when there is
    /// no such folder.
    Result<Listing> list(const CommitId &commit, const QString &folder, const QString &suffix) const;
    /// The bytes of a plain file, without filters. Refused for folders, symlinks, submodules and files larger than
    /// `limit` bytes.
    Result<QByteArray> read(const CommitId &commit, const QString &path, qint64 limit = 16 * 1024 * 1024) const;
    /// The same of an entry that was listed: without looking for its path again, which counts over thousands of files.
    Result<QByteArray> read(const TreeEntry &entry, qint64 limit = 16 * 1024 * 1024) const;

    git_repository *handle() const { return m_repository.get(); }

private:
    struct Close
    {
        void operator()(git_repository *repository) const;
    };
    explicit Repository(git_repository *repository);

    std::unique_ptr<git_repository, Close> m_repository;
};

} // namespace sallyport::git
