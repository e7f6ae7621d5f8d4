#include "git/mail_patch.h"

#include "git/handles.h"

#include <git2/email.h>

namespace sallyport::git {

Result<QByteArray> mailPatch(const Repository &repository, const CommitId &commit)
{
    const auto found = lookUpCommit(repository, commit);
    if (!found)
        return Failure(found.error());
    git_buf text = GIT_BUF_INIT;
    const int code = git_email_create_from_commit(&text, found->get(), nullptr);
    const QByteArray patch(text.ptr, static_cast<qsizetype>(text.size));
    git_buf_dispose(&text);
    if (code != 0)
        return gitFailure(code, commit.hex);
    return patch;
}

} // namespace sallyport::git
