#include "git/history.h"

#include "git/handles.h"

namespace sallyport::git {

static Instant fromSeconds(git_time_t seconds)
{
    return Instant(std::chrono::seconds(seconds));
}

static CommitInfo infoOf(const git_commit *commit)
{
    CommitInfo info;
    info.id = commitId(*git_commit_id(commit));
    for (unsigned i = 0; i < git_commit_parentcount(commit); ++i)
        info.parents.append(commitId(*git_commit_parent_id(commit, i)));
    info.authorName = QString::fromUtf8(git_commit_author(commit)->name);
    info.authorEmail = QString::fromUtf8(git_commit_author(commit)->email);
    info.time = fromSeconds(git_commit_time(commit));
    const QString message = QString::fromUtf8(git_commit_message(commit)).trimmed();
    const qsizetype gap = message.indexOf(QLatin1String("\n\n"));
    info.subject = message.left(gap).simplified();
    info.body = gap < 0 ? QString() : message.mid(gap).trimmed();
    return info;
}

bool isShallow(const Repository &repository)
{
    return git_repository_is_shallow(repository.handle()) == 1;
}

Result<CommitInfo> commitInfo(const Repository &repository, const CommitId &commit)
{
    const auto found = lookUpCommit(repository, commit);
    if (!found)
        return Failure(found.error());
    return infoOf(found->get());
}

/// Null where the commit has no such path.
static Result<std::optional<git_oid>> idAt(const git_commit *commit, const QString &path)
{
    git_tree *tree = nullptr;
    if (const int code = git_commit_tree(&tree, commit); code != 0)
        return gitFailure(code, path);
    const TreeHandle owned(tree);
    const auto entry = entryAt(tree, path);
    if (!entry)
        return Failure(entry.error());
    return *entry ? std::optional<git_oid>(*git_tree_entry_id(entry->get())) : std::nullopt;
}

static bool same(const std::optional<git_oid> &a, const std::optional<git_oid> &b)
{
    return a && b ? git_oid_equal(&*a, &*b) == 1 : !a && !b;
}

static Result<bool> samePaths(const git_commit *a, const git_commit *b, const QStringList &paths)
{
    for (const QString &path : paths) {
        const auto left = idAt(a, path);
        const auto right = idAt(b, path);
        if (!left || !right)
            return Failure(left ? right.error() : left.error());
        if (!same(*left, *right))
            return false;
    }
    return true;
}

static Result<bool> hasAny(const git_commit *commit, const QStringList &paths)
{
    for (const QString &path : paths) {
        const auto id = idAt(commit, path);
        if (!id)
            return Failure(id.error());
        if (*id)
            return true;
    }
    return false;
}

static Result<bool> touches(const git_commit *commit, const QStringList &paths)
{
    const unsigned parents = git_commit_parentcount(commit);
    if (parents == 0)
        return hasAny(commit, paths);
    for (unsigned i = 0; i < parents; ++i) {
        git_commit *parent = nullptr;
        if (const int code = git_commit_parent(&parent, commit, i); code != 0)
            return gitFailure(code, commitId(*git_commit_id(commit)).hex,
                {QT_TRANSLATE_NOOP("Message", "A shallow clone ends here: run git fetch --unshallow"), {}});
        const auto unchanged = samePaths(commit, CommitHandle(parent).get(), paths);
        if (!unchanged)
            return Failure(unchanged.error());
        if (*unchanged)
            return false;
    }
    return true;
}

static Result<WalkHandle> walkFrom(const Repository &repository, const CommitId &from)
{
    const auto start = lookUpCommit(repository, from);
    if (!start)
        return Failure(start.error());
    git_revwalk *walk = nullptr;
    if (const int code = git_revwalk_new(&walk, repository.handle()); code != 0)
        return gitFailure(code, from.hex);
    WalkHandle owned(walk);
    git_revwalk_sorting(walk, GIT_SORT_TIME);
    if (const int code = git_revwalk_push(walk, git_commit_id(start->get())); code != 0)
        return gitFailure(code, from.hex);
    return owned;
}

Result<QVector<CommitInfo>> log(const Repository &repository, const CommitId &from, const LogQuery &query)
{
    const auto walk = walkFrom(repository, from);
    if (!walk)
        return Failure(walk.error());
    QVector<CommitInfo> commits;
    git_oid oid;
    for (int seen = 0;
         seen < query.scanLimit && commits.size() < query.limit && git_revwalk_next(&oid, walk->get()) == 0; ++seen) {
        const auto commit = lookUpCommit(repository, commitId(oid));
        if (!commit)
            return Failure(commit.error());
        const auto wanted = query.paths.isEmpty() ? Result<bool>(true) : touches(commit->get(), query.paths);
        if (!wanted)
            return Failure(wanted.error());
        if (*wanted)
            commits.append(infoOf(commit->get()));
    }
    return commits;
}

Result<CommitId> mergeBase(const Repository &repository, const CommitId &one, const CommitId &other)
{
    const auto a = lookUpCommit(repository, one);
    const auto b = lookUpCommit(repository, other);
    if (!a || !b)
        return Failure(a ? b.error() : a.error());
    git_oid base;
    const int code = git_merge_base(&base, repository.handle(), git_commit_id(a->get()), git_commit_id(b->get()));
    if (code == GIT_ENOTFOUND)
        return fail(
            ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "the two commits share no history"), {}}, other.hex);
    if (code != 0)
        return gitFailure(code, other.hex);
    return commitId(base);
}

Result<bool> isAncestor(const Repository &repository, const CommitId &ancestor, const CommitId &descendant)
{
    const auto base = mergeBase(repository, ancestor, descendant);
    if (base)
        return *base == ancestor;
    // A commit that is not there is an error, too, yet of the look-up and not of the comparison.
    if (base.error().code == ErrorCode::NotFound && lookUpCommit(repository, ancestor) &&
        lookUpCommit(repository, descendant))
        return false;
    return Failure(base.error());
}

Result<QStringList> changedPaths(const Repository &repository, const CommitId &commit)
{
    const auto info = commitInfo(repository, commit);
    if (!info)
        return Failure(info.error());
    const auto after = treeOf(repository, commit);
    const auto before =
        info->parents.isEmpty() ? Result<TreeHandle>(TreeHandle()) : treeOf(repository, info->parents.first());
    if (!before || !after)
        return Failure(before ? after.error() : before.error());
    git_diff *diff = nullptr;
    if (const int code = git_diff_tree_to_tree(&diff, repository.handle(), before->get(), after->get(), nullptr);
        code != 0)
        return gitFailure(code, commit.hex);
    const DiffHandle owned(diff);
    QStringList paths;
    for (size_t i = 0; i < git_diff_num_deltas(diff); ++i)
        paths += QString::fromUtf8(git_diff_get_delta(diff, i)->new_file.path);
    paths.sort();
    return paths;
}

QStringList trailers(const QString &body, const QString &key)
{
    QStringList values;
    const QString prefix = key + QLatin1Char(':');
    const QStringList lines = body.split(QLatin1Char('\n'));
    for (const QString &line : lines)
        if (line.startsWith(prefix, Qt::CaseInsensitive))
            values += line.mid(prefix.size()).trimmed();
    return values;
}

} // namespace sallyport::git
