#include "git/handles.h"

namespace sallyport::git {

static ErrorCode codeOf(int code)
{
    switch (code) {
    case GIT_ENOTFOUND:
        return ErrorCode::NotFound;
    case GIT_EEXISTS:
        return ErrorCode::Exists;
    case GIT_EINVALIDSPEC:
    case GIT_EAMBIGUOUS:
        return ErrorCode::Invalid;
    case GIT_ELOCKED:
        return ErrorCode::Busy;
    case GIT_EOWNER:
        return ErrorCode::Refused;
    default:
        return ErrorCode::Unreadable;
    }
}

Failure gitFailure(int code, const QString &subject, const Message &advice)
{
    const git_error *error = git_error_last();
    const Message what = error ? verbatim(QString::fromUtf8(error->message))
                               : Message{QT_TRANSLATE_NOOP("Message", "git failed with code %1"), {qint64(code)}};
    return fail(codeOf(code), what, subject, advice);
}

CommitId commitId(const git_oid &oid)
{
    char hex[GIT_OID_HEXSZ + 1];
    return {QString::fromLatin1(git_oid_tostr(hex, sizeof hex, &oid))};
}

Result<CommitHandle> lookUpCommit(const Repository &repository, const CommitId &commit)
{
    git_oid oid;
    const QByteArray hex = commit.hex.toLatin1();
    if (hex.size() != GIT_OID_HEXSZ || git_oid_fromstr(&oid, hex.constData()) != 0)
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "not the id of a commit"), {}}, commit.hex);
    git_commit *found = nullptr;
    if (const int code = git_commit_lookup(&found, repository.handle(), &oid); code != 0)
        return gitFailure(code, commit.hex);
    return CommitHandle(found);
}

Result<TreeHandle> treeOf(const Repository &repository, const CommitId &commit)
{
    const auto found = lookUpCommit(repository, commit);
    if (!found)
        return Failure(found.error());
    git_tree *tree = nullptr;
    if (const int code = git_commit_tree(&tree, found->get()); code != 0)
        return gitFailure(code, commit.hex);
    return TreeHandle(tree);
}

Result<TreeEntryHandle> entryAt(const git_tree *tree, const QString &path)
{
    git_tree_entry *entry = nullptr;
    const int code = git_tree_entry_bypath(&entry, tree, path.toUtf8().constData());
    if (code != 0 && code != GIT_ENOTFOUND)
        return gitFailure(code, path);
    return TreeEntryHandle(entry);
}

EntryKind kindOf(git_filemode_t mode)
{
    switch (mode) {
    case GIT_FILEMODE_BLOB_EXECUTABLE:
        return EntryKind::Executable;
    case GIT_FILEMODE_LINK:
        return EntryKind::Symlink;
    case GIT_FILEMODE_COMMIT:
        return EntryKind::Submodule;
    default:
        return EntryKind::File;
    }
}

} // namespace sallyport::git
