#pragma once

#include "base/error.h"
#include "git/repository.h"

#include <git2.h>

#include <memory>

namespace sallyport::git {

template <auto Free> struct Freed
{
    template <typename T> void operator()(T *object) const { Free(object); }
};

using ConfigHandle = std::unique_ptr<git_config, Freed<git_config_free>>;
using CommitHandle = std::unique_ptr<git_commit, Freed<git_commit_free>>;
using TreeHandle = std::unique_ptr<git_tree, Freed<git_tree_free>>;
using TreeEntryHandle = std::unique_ptr<git_tree_entry, Freed<git_tree_entry_free>>;
using ObjectHandle = std::unique_ptr<git_object, Freed<git_object_free>>;
using BlobHandle = std::unique_ptr<git_blob, Freed<git_blob_free>>;
using ReferenceHandle = std::unique_ptr<git_reference, Freed<git_reference_free>>;
using DiffHandle = std::unique_ptr<git_diff, Freed<git_diff_free>>;
using PatchHandle = std::unique_ptr<git_patch, Freed<git_patch_free>>;
using StatusHandle = std::unique_ptr<git_status_list, Freed<git_status_list_free>>;
using WalkHandle = std::unique_ptr<git_revwalk, Freed<git_revwalk_free>>;
using SignatureHandle = std::unique_ptr<git_signature, Freed<git_signature_free>>;
using OdbHandle = std::unique_ptr<git_odb, Freed<git_odb_free>>;
using RemoteHandle = std::unique_ptr<git_remote, Freed<git_remote_free>>;
using BranchIteratorHandle = std::unique_ptr<git_branch_iterator, Freed<git_branch_iterator_free>>;
using ConfigIteratorHandle = std::unique_ptr<git_config_iterator, Freed<git_config_iterator_free>>;

/// The failure of the libgit2 call that returned `code`, in libgit2's words.
Failure gitFailure(int code, const QString &subject, const Message &advice = {});

CommitId commitId(const git_oid &oid);
Result<CommitHandle> lookUpCommit(const Repository &repository, const CommitId &commit);
Result<TreeHandle> treeOf(const Repository &repository, const CommitId &commit);
/// Null when the tree has no such path.
Result<TreeEntryHandle> entryAt(const git_tree *tree, const QString &path);
EntryKind kindOf(git_filemode_t mode);

} // namespace sallyport::git
