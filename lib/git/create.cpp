#include "git/create.h"

#include "git/handles.h"
#include "git/history.h"

#include <vector>

namespace sallyport::git {

using RepositoryHandle = std::unique_ptr<git_repository, Freed<git_repository_free>>;
using IndexHandle = std::unique_ptr<git_index, Freed<git_index_free>>;

namespace {

Result<SignatureHandle> handleOf(const Signature &signature)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(signature.time).time_since_epoch().count();
    git_signature *made = nullptr;
    const int code =
        git_signature_new(&made, signature.name.toUtf8().constData(), signature.email.toUtf8().constData(), seconds, 0);
    if (code != 0)
        return gitFailure(code, signature.name);
    return SignatureHandle(made);
}

Result<git_oid> writeTree(Repository &repository, const QVector<FileEdit> &files)
{
    git_index *index = nullptr;
    if (const int code = git_index_new(&index); code != 0)
        return gitFailure(code, repository.root());
    const IndexHandle owned(index);
    for (const FileEdit &file : files) {
        git_index_entry entry{};
        const QByteArray path = file.path.toUtf8();
        entry.path = path.constData();
        entry.mode = file.mode == FileMode::Executable ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
        int code = git_blob_create_from_buffer(
            &entry.id, repository.handle(), file.after.constData(), static_cast<size_t>(file.after.size()));
        if (code == 0)
            code = git_index_add(index, &entry);
        if (code != 0)
            return gitFailure(code, file.path);
    }
    git_oid tree;
    if (const int code = git_index_write_tree_to(&tree, index, repository.handle()); code != 0)
        return gitFailure(code, repository.root());
    return tree;
}

/// Moves `reference` to the new commit; its tip must be the first of `parents`.
Result<CommitId> writeCommit(Repository &repository, const QByteArray &reference, const git_tree *tree,
    std::vector<const git_commit *> parents, const QString &message, const Signature &signature)
{
    const auto who = handleOf(signature);
    if (!who)
        return Failure(who.error());
    const QByteArray text = message.trimmed().toUtf8() + '\n';
    git_oid commit;
    const int code = git_commit_create(&commit, repository.handle(), reference.constData(), who->get(), who->get(),
        nullptr, text.constData(), tree, parents.size(), parents.data());
    if (code != 0)
        return gitFailure(code, repository.root());
    return commitId(commit);
}

} // namespace

Result<Repository> createRepository(const QString &folder, const QString &branch)
{
    const QByteArray head = branch.toUtf8();
    git_libgit2_init();
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_MKPATH | GIT_REPOSITORY_INIT_NO_REINIT;
    options.initial_head = head.constData();
    git_repository *made = nullptr;
    const int code = git_repository_init_ext(&made, folder.toUtf8().constData(), &options);
    const RepositoryHandle owned(made);
    Result<Repository> opened = code == 0 ? Repository::open(folder) : Result<Repository>(gitFailure(code, folder));
    git_libgit2_shutdown();
    return opened;
}

Result<void> setIdentity(Repository &repository, const QString &name, const QString &email)
{
    git_config *config = nullptr;
    int code = git_repository_config(&config, repository.handle());
    const ConfigHandle owned(config);
    if (code == 0)
        code = git_config_set_string(config, "user.name", name.toUtf8().constData());
    if (code == 0)
        code = git_config_set_string(config, "user.email", email.toUtf8().constData());
    if (code != 0)
        return gitFailure(code, repository.root());
    return {};
}

Result<CommitId> commitFirst(
    Repository &repository, const QVector<FileEdit> &files, const QString &message, const Signature &signature)
{
    if (git_repository_head_unborn(repository.handle()) != 1)
        return fail(ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "the branch has a commit already"), {}},
            repository.root());
    const auto treeId = writeTree(repository, files);
    if (!treeId)
        return Failure(treeId.error());
    git_tree *tree = nullptr;
    if (const int code = git_tree_lookup(&tree, repository.handle(), &*treeId); code != 0)
        return gitFailure(code, repository.root());
    const TreeHandle owned(tree);
    return writeCommit(repository, "HEAD", tree, {}, message, signature);
}

Result<CommitId> mergeInto(Repository &repository, const QString &branch, const CommitId &merged,
    const QString &message, const Signature &signature)
{
    const QByteArray reference = "refs/heads/" + branch.toUtf8();
    const auto tip = repository.resolve(QString::fromUtf8(reference));
    if (!tip)
        return Failure(tip.error());
    const auto descends = isAncestor(repository, *tip, merged);
    if (!descends)
        return Failure(descends.error());
    if (!*descends || *tip == merged)
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "there is nothing to merge, or the branch has gone on"), {}}, branch);
    const auto ours = lookUpCommit(repository, *tip);
    const auto theirs = lookUpCommit(repository, merged);
    const auto tree = treeOf(repository, merged);
    if (!ours || !theirs || !tree)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "a commit is missing"), {}}, merged.hex);
    return writeCommit(repository, reference, tree->get(), {ours->get(), theirs->get()}, message, signature);
}

Result<void> checkOutHead(Repository &repository)
{
    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
    options.checkout_strategy = GIT_CHECKOUT_FORCE;
    if (const int code = git_checkout_head(repository.handle(), &options); code != 0)
        return gitFailure(code, repository.root());
    return {};
}

} // namespace sallyport::git
