#include "core/repository_reader.h"

#include "estate/terraform_runs.h"
#include "git/branches.h"
#include "git/history.h"
#include "git/upstream.h"

#include <algorithm>

namespace sallyport::core {

namespace {

const QString changeTrailer = QStringLiteral("Sallyport-Change");
const QString rotateWord = QStringLiteral("rotate ");

bool isTerraform(const QString &path)
{
    return path.endsWith(QLatin1String(".tf")) || path.endsWith(QLatin1String(".tfvars")) ||
           path.endsWith(QLatin1String(".tf.json")) || path.endsWith(QLatin1String(".hcl"));
}

QString inWords(const git::HeadState &head)
{
    switch (head.kind) {
    case git::HeadState::Kind::Branch:
    case git::HeadState::Kind::Unborn:
        return head.branch;
    case git::HeadState::Kind::Detached:
        break;
    }
    return head.commit->shortText();
}

bool isIn(const QString &folder, const QString &path)
{
    return folder == QLatin1String(".") || path.startsWith(folder + u'/');
}

/// What changes may touch or go by although it is no Terraform: the estate's own files, workflows, owners.
bool isAround(const QString &path)
{
    static const QStringList files = {QStringLiteral("sallyport.hcl"), QStringLiteral(".gitlab-ci.yml"),
        QStringLiteral("CODEOWNERS"), QStringLiteral(".github/CODEOWNERS"), QStringLiteral(".gitlab/CODEOWNERS"),
        QStringLiteral(".gitea/CODEOWNERS"), QStringLiteral("docs/CODEOWNERS"), QStringLiteral("Pulumi.yaml")};
    static const QStringList folders = {
        QStringLiteral("sallyport"), QStringLiteral(".github/workflows"), QStringLiteral(".gitea/workflows")};
    return files.contains(path) || path.endsWith(QLatin1String("/Pulumi.yaml")) ||
           std::any_of(folders.begin(), folders.end(), [&](const QString &folder) { return isIn(folder, path); });
}

Result<std::vector<terraform::SourceFile>> readFiles(
    const git::Repository &repository, const git::CommitId &commit, const estate::Estate &estate)
{
    std::vector<terraform::SourceFile> files;
    const auto listing = repository.files(commit);
    if (!listing)
        return Failure(listing.error());
    for (const git::TreeEntry &entry : listing->entries) {
        const bool isPlain = entry.kind == git::EntryKind::File || entry.kind == git::EntryKind::Executable;
        const bool isNamed = isIn(estate.terraform, entry.path) || isIn(estate.policies, entry.path);
        if (!isPlain || !((isNamed && isTerraform(entry.path)) || isAround(entry.path)))
            continue;
        auto bytes = repository.read(commit, entry.path);
        if (!bytes)
            return Failure(bytes.error());
        files.push_back({entry.path, std::move(*bytes)});
    }
    return files;
}

/// Rotate changes that the base branch's history carries, oldest first.
std::vector<rotation::MergedRotation> mergedRotations(const git::Repository &repository, const git::CommitId &commit)
{
    std::vector<rotation::MergedRotation> merged;
    const auto commits = git::log(repository, commit, {{}, 2000, 2000});
    if (!commits)
        return merged;
    for (const git::CommitInfo &info : *commits) {
        for (const QString &change : git::trailers(info.body, changeTrailer)) {
            if (change.startsWith(rotateWord))
                merged.push_back({info.id.hex, info.time, draft::Change::fromTrailer(change).secret});
        }
    }
    std::reverse(merged.begin(), merged.end());
    return merged;
}

/// Changes that have left on a branch and are not yet part of the base.
std::vector<findings::Departure> departures(const git::Repository &repository, const git::CommitId &base)
{
    std::vector<findings::Departure> found;
    const auto branches = git::localBranches(repository, QStringLiteral("sallyport/"));
    if (!branches)
        return found;
    for (const git::BranchTip &tip : *branches) {
        const auto merged = git::isAncestor(repository, tip.commit, base);
        const auto info = git::commitInfo(repository, tip.commit);
        if (!merged || *merged || !info)
            continue;
        for (const QString &trailer : git::trailers(info->body, changeTrailer)) {
            const draft::Change change = draft::Change::fromTrailer(trailer);
            found.push_back({tip.name, change.kind, change.secret, change.target});
        }
    }
    return found;
}

/// What could not be found out about the remote is as if there were none: it is never asked.
draft::BaseState baseState(const git::Repository &repository, const git::BaseBranch &base)
{
    draft::BaseState state;
    if (const auto upstream = git::upstreamOf(repository, base); upstream && *upstream) {
        state.upstream = (*upstream)->name;
        state.behind = (*upstream)->behind;
    }
    return state;
}

} // namespace

Result<RepositoryView> readRepository(const QString &root, const estate::Estate &estate)
{
    const auto repository = git::Repository::open(root);
    if (!repository)
        return Failure(repository.error());
    const auto base = repository->baseBranch(estate.baseBranch);
    if (!base)
        return Failure(base.error());
    auto files = readFiles(*repository, base->commit, estate);
    if (!files)
        return Failure(files.error());
    RepositoryView view;
    view.branch = base->name;
    view.commit = base->commit.hex;
    view.model = terraform::read(*files, estate::runsOf(estate));
    view.files = std::move(*files);
    view.merged = mergedRotations(*repository, base->commit);
    view.departures = departures(*repository, base->commit);
    if (const auto head = repository->headState())
        view.head = inWords(*head);
    view.base = baseState(*repository, *base);
    constexpr int namesKept = 1000;
    if (const auto status = repository->status(namesKept)) {
        view.uncommitted = status->modified + status->untracked;
        view.base.uncommitted = status->names;
    }
    return view;
}

} // namespace sallyport::core
