#include "git/versions.h"

#include "git/handles.h"

namespace sallyport::git {

namespace {

constexpr int maxFolderDepth = 200;

QByteArray rawId(const git_oid &id)
{
    return QByteArray(reinterpret_cast<const char *>(id.id), GIT_OID_RAWSZ);
}

/// Collects from commit after commit.
class Collector
{
public:
    Collector(const Repository &repository, const VersionsQuery &query)
        : m_repository(repository)
        , m_query(query)
    {
    }

    Result<void> add(const git_commit *commit)
    {
        m_commit = commitId(*git_commit_id(commit));
        m_time = Instant(std::chrono::seconds(git_commit_time(commit)));
        git_tree *tree = nullptr;
        if (const int code = git_commit_tree(&tree, commit); code != 0)
            return gitFailure(code, m_commit.hex);
        return addTree(TreeHandle(tree).get(), {}, 0);
    }

    QVector<FileVersion> take() { return std::move(m_versions); }

private:
    Result<void> addTree(const git_tree *tree, const QString &folder, int depth)
    {
        if (depth > maxFolderDepth || !m_seen.insert(rawId(*git_tree_id(tree))).second)
            return {};
        for (size_t i = 0; i < git_tree_entrycount(tree); ++i) {
            const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
            const QString path = folder + QString::fromUtf8(git_tree_entry_name(entry));
            if (git_tree_entry_type(entry) == GIT_OBJECT_TREE) {
                if (const auto added = addFolder(*git_tree_entry_id(entry), path, depth); !added)
                    return added;
            } else if (git_tree_entry_type(entry) == GIT_OBJECT_BLOB && m_query.isWanted(path) &&
                       m_seen.insert(rawId(*git_tree_entry_id(entry))).second) {
                m_versions.append({commitId(*git_tree_entry_id(entry)).hex, path, m_commit, m_time});
            }
        }
        return {};
    }

    Result<void> addFolder(const git_oid &id, const QString &path, int depth)
    {
        git_tree *tree = nullptr;
        if (const int code = git_tree_lookup(&tree, m_repository.handle(), &id); code != 0)
            return gitFailure(code, path);
        return addTree(TreeHandle(tree).get(), path + QLatin1Char('/'), depth + 1);
    }

    const Repository &m_repository;
    const VersionsQuery &m_query;
    CommitId m_commit;
    Instant m_time{};
    std::set<QByteArray> m_seen;
    QVector<FileVersion> m_versions;
};

Result<WalkHandle> oldestFirst(const Repository &repository, const CommitId &from, const CommitId &since)
{
    const auto start = lookUpCommit(repository, from);
    if (!start)
        return Failure(start.error());
    git_revwalk *walk = nullptr;
    if (const int code = git_revwalk_new(&walk, repository.handle()); code != 0)
        return gitFailure(code, from.hex);
    WalkHandle owned(walk);
    git_revwalk_sorting(walk, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME | GIT_SORT_REVERSE);
    if (const int code = git_revwalk_push(walk, git_commit_id(start->get())); code != 0)
        return gitFailure(code, from.hex);
    git_oid known;
    if (!since.isNull() && git_oid_fromstr(&known, since.hex.toLatin1().constData()) == 0)
        git_revwalk_hide(walk, &known);
    return owned;
}

} // namespace

Result<Versions> versionsOf(const Repository &repository, const CommitId &from, const VersionsQuery &query)
{
    const auto walk = oldestFirst(repository, from, query.since);
    if (!walk)
        return Failure(walk.error());
    Versions versions;
    versions.isShallow = git_repository_is_shallow(repository.handle()) == 1;
    Collector collector(repository, query);
    git_oid id;
    while (git_revwalk_next(&id, walk->get()) == 0) {
        if (query.isCanceled())
            return fail(ErrorCode::Canceled, {QT_TRANSLATE_NOOP("Message", "cancelled"), {}}, repository.root());
        if (versions.commits == query.commitLimit) {
            versions.hasMore = true;
            break;
        }
        const auto commit = lookUpCommit(repository, commitId(id));
        if (!commit)
            return Failure(commit.error());
        if (const auto added = collector.add(commit->get()); !added)
            return Failure(added.error());
        query.progress(++versions.commits);
    }
    versions.all = collector.take();
    return versions;
}

Result<QByteArray> bytesOf(const Repository &repository, const QString &blob, qint64 limit)
{
    git_oid id;
    if (git_oid_fromstr(&id, blob.toLatin1().constData()) != 0)
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "not the id of a blob"), {}}, blob);
    git_blob *found = nullptr;
    if (const int code = git_blob_lookup(&found, repository.handle(), &id); code != 0)
        return gitFailure(code, blob);
    const BlobHandle owned(found);
    const auto size = qint64(git_blob_rawsize(found));
    if (size > limit)
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "the file is larger than %1 bytes"), {qint64(limit)}}, blob);
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(found)), qsizetype(size));
}

} // namespace sallyport::git
