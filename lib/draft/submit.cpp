#include "draft/submit.h"

#include "draft/looks_like_value.h"
#include "draft/message_text.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

Result<void> checkLeaving(const Rendering &rendering, const QString &message)
{
    const auto failed = std::find_if(rendering.checks.begin(), rendering.checks.end(),
        [](const DraftCheck &check) { return check.outcome == DraftCheck::Outcome::Failed; });
    if (failed != rendering.checks.end())
        return fail(ErrorCode::Refused, QStringLiteral("a check of the draft failed: ") + englishText(failed->what),
            englishText(failed->detail), QStringLiteral("Mend or drop that change first"));
    if (!rendering.canLeave())
        return fail(ErrorCode::Refused, QStringLiteral("the draft changes nothing"), rendering.baseBranch,
            QStringLiteral("Stage a change first"));
    // The message is the one text a person edits freely before it leaves.
    for (const QString &line : message.split(u'\n')) {
        if (const auto reason = looksLikeValue(line))
            return fail(ErrorCode::Refused, QStringLiteral("a line of the commit message %1").arg(*reason), {},
                QStringLiteral("Take it out of the message"));
    }
    return {};
}

} // namespace

Result<Submitted> commitDraft(
    const QString &repositoryPath, const Rendering &rendering, const QString &message, Instant now)
{
    if (const auto allowed = checkLeaving(rendering, message); !allowed)
        return Failure(allowed.error());
    auto repository = git::Repository::open(repositoryPath);
    if (!repository)
        return Failure(repository.error());
    const auto signature = git::configuredSignature(*repository, now);
    if (!signature)
        return Failure(signature.error());
    const auto branch = git::freeBranchName(*repository, rendering.branch);
    if (!branch)
        return Failure(branch.error());
    const QVector<git::FileEdit> edits(rendering.edits.begin(), rendering.edits.end());
    const auto commit =
        git::commitOnNewBranch(*repository, git::CommitId{rendering.baseCommit}, *branch, edits, message, *signature);
    if (!commit)
        return Failure(commit.error());
    return Submitted{*branch, *commit};
}

} // namespace sallyport::draft
