#include "draft/submit.h"

#include "draft/pull_request_text.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

Result<void> checkLeaving(const Rendering &rendering, const QString &message)
{
    const auto failed = std::find_if(rendering.checks.begin(), rendering.checks.end(),
        [](const DraftCheck &check) { return check.outcome == DraftCheck::Outcome::Failed; });
    if (failed != rendering.checks.end())
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "a check of the draft failed: %1"), {failed->what}},
            englishText(failed->detail), {QT_TRANSLATE_NOOP("Message", "Mend or drop that change first"), {}});
    if (!rendering.canLeave())
        return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "the draft changes nothing"), {}},
            rendering.baseBranch, {QT_TRANSLATE_NOOP("Message", "Stage a change first"), {}});
    // The message is the one text a person edits freely before it leaves.
    return refuseValues(QStringLiteral("commit message"), message);
}

QVector<git::FileEdit> editsOf(const Rendering &rendering)
{
    return {rendering.edits.begin(), rendering.edits.end()};
}

Result<git::CommitId> commitPlainly(
    git::Repository &repository, const Rendering &rendering, const QString &branch, const QString &message, Instant now)
{
    const auto signature = git::configuredSignature(repository, now);
    if (!signature)
        return Failure(signature.error());
    return git::commitOnNewBranch(
        repository, git::CommitId{rendering.baseCommit}, branch, editsOf(rendering), message, *signature);
}

Result<git::CommitId> commitByGit(const git::Repository &repository, const Rendering &rendering, const QString &branch,
    const QString &message, const Committing &how)
{
    const git::GitProgram program(repository.root(), how.environment, how.isCanceled);
    // A trailer that the person took out of the message is no longer to be kept.
    QStringList trailers = changeTrailers(rendering);
    trailers.removeIf([&](const QString &trailer) { return !message.contains(trailer); });
    return git::commitWithGit(repository, program,
        {git::CommitId{rendering.baseCommit}, branch, editsOf(rendering), message, trailers, how.scratch});
}

} // namespace

Result<Submitted> commitDraft(const QString &repositoryPath, const Rendering &rendering, const QString &message,
    Instant now, const Committing &how)
{
    if (const auto allowed = checkLeaving(rendering, message); !allowed)
        return Failure(allowed.error());
    auto repository = git::Repository::open(repositoryPath);
    if (!repository)
        return Failure(repository.error());
    const auto branch = git::freeBranchName(*repository, rendering.branch);
    if (!branch)
        return Failure(branch.error());
    const auto needs = git::commitNeeds(*repository);
    if (!needs)
        return Failure(needs.error());
    const auto commit = how.way == CommitWay::Git ? commitByGit(*repository, rendering, *branch, message, how)
                                                  : commitPlainly(*repository, rendering, *branch, message, now);
    if (!commit)
        return Failure(commit.error());
    const auto isSigned = git::hasSignature(*repository, *commit);
    return Submitted{
        *branch, *commit, how.way, how.way == CommitWay::Git ? git::CommitNeeds() : *needs, isSigned && *isSigned};
}

} // namespace sallyport::draft
