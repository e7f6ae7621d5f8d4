#include "git/branches.h"

#include "git/handles.h"

#include <algorithm>

namespace sallyport::git {

Result<std::vector<BranchTip>> localBranches(const Repository &repository, const QString &prefix)
{
    git_branch_iterator *iterator = nullptr;
    if (const int code = git_branch_iterator_new(&iterator, repository.handle(), GIT_BRANCH_LOCAL); code != 0)
        return gitFailure(code, repository.root());
    const BranchIteratorHandle owned(iterator);
    std::vector<BranchTip> tips;
    git_reference *reference = nullptr;
    git_branch_t kind = GIT_BRANCH_LOCAL;
    while (git_branch_next(&reference, &kind, iterator) == 0) {
        const ReferenceHandle branch(reference);
        const char *name = nullptr;
        const git_oid *target = git_reference_target(reference);
        if (git_branch_name(&name, reference) != 0 || !target)
            continue;
        if (const QString text = QString::fromUtf8(name); text.startsWith(prefix))
            tips.push_back({text, commitId(*target)});
    }
    std::sort(tips.begin(), tips.end(), [](const BranchTip &a, const BranchTip &b) { return a.name < b.name; });
    return tips;
}

} // namespace sallyport::git
