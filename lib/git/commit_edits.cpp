#include "git/commit_edits.h"

#include "git/handles.h"

namespace sallyport::git {

namespace {

using DiffHandle = std::unique_ptr<git_diff, Freed<git_diff_free>>;

/// Nothing for what is not there, no plain file, or too large.
std::optional<QByteArray> bytesOf(const Repository &repository, const git_diff_file &file, qint64 limit)
{
    git_blob *found = nullptr;
    const bool isPlain = kindOf(git_filemode_t(file.mode)) == EntryKind::File ||
                         kindOf(git_filemode_t(file.mode)) == EntryKind::Executable;
    if (git_oid_is_zero(&file.id) == 1 || !isPlain || git_blob_lookup(&found, repository.handle(), &file.id) != 0)
        return {};
    const BlobHandle owned(found);
    const auto size = qint64(git_blob_rawsize(found));
    if (size > limit)
        return {};
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(found)), qsizetype(size));
}

Result<TreeHandle> parentTree(const git_commit *commit)
{
    if (git_commit_parentcount(commit) == 0)
        return TreeHandle();
    git_commit *parent = nullptr;
    if (const int code = git_commit_parent(&parent, commit, 0); code != 0)
        return gitFailure(code, commitId(*git_commit_id(commit)).hex);
    const CommitHandle owned(parent);
    git_tree *tree = nullptr;
    if (const int code = git_commit_tree(&tree, parent); code != 0)
        return gitFailure(code, commitId(*git_commit_id(parent)).hex);
    return TreeHandle(tree);
}

Result<DiffHandle> diffOf(const Repository &repository, const git_commit *commit)
{
    const auto before = parentTree(commit);
    if (!before)
        return Failure(before.error());
    git_tree *tree = nullptr;
    if (const int code = git_commit_tree(&tree, commit); code != 0)
        return gitFailure(code, commitId(*git_commit_id(commit)).hex);
    const TreeHandle after(tree);
    git_diff *diff = nullptr;
    const int code = git_diff_tree_to_tree(&diff, repository.handle(), before->get(), after.get(), nullptr);
    if (code != 0)
        return gitFailure(code, commitId(*git_commit_id(commit)).hex);
    return DiffHandle(diff);
}

} // namespace

Result<QVector<FileEdit>> editsOf(const Repository &repository, const CommitId &commit, qint64 limit)
{
    const auto found = lookUpCommit(repository, commit);
    if (!found)
        return Failure(found.error());
    const auto diff = diffOf(repository, found->get());
    if (!diff)
        return Failure(diff.error());
    QVector<FileEdit> edits;
    for (size_t i = 0; i < git_diff_num_deltas(diff->get()); ++i) {
        const git_diff_delta *delta = git_diff_get_delta(diff->get(), i);
        auto before = bytesOf(repository, delta->old_file, limit);
        auto after = bytesOf(repository, delta->new_file, limit);
        if (before || after)
            edits.append({QString::fromUtf8(delta->new_file.path), std::move(before), after.value_or(QByteArray()),
                FileMode::Regular});
    }
    return edits;
}

} // namespace sallyport::git
