#include "core/repository_reader.h"

#include "estate/terraform_runs.h"
#include "git/branches.h"
#include "git/history.h"
#include "git/upstream.h"

#include <QtConcurrent>

#include <algorithm>

namespace sallyport::core {

namespace {

const QString changeTrailer = QStringLiteral("Sallyport-Change");
const QString rotateWord = QStringLiteral("rotate ");

/// How far back the history of the base branch is looked at after each reading.
constexpr int recentCommits = 2000;

/// Terraform itself, and the texts that file("…") and templatefile("…") usually name. State and plans are no part of
/// it: they hold values.
bool isTerraform(const QString &path)
{
    static const QStringList ends = {QStringLiteral(".tf"), QStringLiteral(".tfvars"), QStringLiteral(".tf.json"),
        QStringLiteral(".tfvars.json"), QStringLiteral(".hcl"), QStringLiteral(".tftpl"), QStringLiteral(".tpl"),
        QStringLiteral(".tmpl")};
    return !path.contains(QLatin1String(".tfstate")) &&
           std::any_of(ends.begin(), ends.end(), [&](const QString &end) { return path.endsWith(end); });
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
        QStringLiteral(".gitea/CODEOWNERS"), QStringLiteral("docs/CODEOWNERS"), QStringLiteral("Pulumi.yaml"),
        QStringLiteral(".pre-commit-config.yaml")};
    static const QStringList folders = {
        QStringLiteral("sallyport"), QStringLiteral(".github/workflows"), QStringLiteral(".gitea/workflows")};
    return files.contains(path) || path.endsWith(QLatin1String("/Pulumi.yaml")) ||
           std::any_of(folders.begin(), folders.end(), [&](const QString &folder) { return isIn(folder, path); });
}

/// Where people keep alert rules, and what the estate names.
bool mayHoldAlerts(const QString &path, const estate::Estate &estate)
{
    if (!path.endsWith(QLatin1String(".yml")) && !path.endsWith(QLatin1String(".yaml")))
        return false;
    static const QStringList folders = {QStringLiteral("prometheus"), QStringLiteral("alerts"),
        QStringLiteral("alerting"), QStringLiteral("monitoring"), QStringLiteral("rules")};
    const QStringList parts = path.split(u'/');
    const bool isConventional = path.contains(QLatin1String(".rules.y")) ||
                                std::any_of(parts.begin(), parts.end() - 1,
                                    [&](const QString &part) { return folders.contains(part.toLower()); });
    const QStringList named = estate.monitoring ? estate.monitoring->rules : QStringList();
    return isConventional || std::any_of(named.begin(), named.end(),
                                 [&](const QString &name) { return path == name || isIn(name, path); });
}

bool isWanted(const QString &path, const estate::Estate &estate)
{
    const bool isPolicy = isIn(estate.policies, path) && path.endsWith(QLatin1String(".json"));
    const bool isNamed = isIn(estate.terraform, path) || isIn(estate.policies, path);
    return (isNamed && isTerraform(path)) || isPolicy || isAround(path) || mayHoldAlerts(path, estate);
}

/// Why a file is not read although it is named like one that would be; empty when there is no reason.
Message obstacle(const git::TreeEntry &entry)
{
    switch (entry.kind) {
    case git::EntryKind::Symlink:
        return {QT_TRANSLATE_NOOP("Message", "a symbolic link, which is not followed"), {}};
    case git::EntryKind::Submodule:
        return {QT_TRANSLATE_NOOP("Message", "a submodule, which is another repository"), {}};
    case git::EntryKind::File:
    case git::EntryKind::Executable:
        break;
    }
    return {};
}

terraform::SourceFile readFile(
    const git::Repository &repository, const git::TreeEntry &entry, const RepositoryView *previous)
{
    if (const Message why = obstacle(entry); !why.isEmpty())
        return {entry.path, {}, why};
    if (previous) {
        const auto known = previous->blobs.constFind(entry.id);
        if (known != previous->blobs.constEnd())
            return {entry.path, *known};
    }
    auto bytes = repository.read(entry);
    if (!bytes)
        return {entry.path, {}, bytes.error().what};
    return {entry.path, std::move(*bytes)};
}

QVector<git::TreeEntry> wantedOf(const git::Listing &listing, const estate::Estate &estate)
{
    QVector<git::TreeEntry> wanted;
    for (const git::TreeEntry &entry : listing.entries) {
        const bool isHere = entry.kind == git::EntryKind::Submodule
                                ? isIn(estate.terraform, entry.path) || isIn(estate.policies, entry.path)
                                : isWanted(entry.path, estate);
        if (isHere)
            wanted.push_back(entry);
    }
    return wanted;
}

/// Objects that git has not packed are a file each, to be opened and unpacked: of thousands, another thread takes half.
constexpr qsizetype worthAnotherThread = 1000;

std::vector<terraform::SourceFile> readFiles(
    const git::Repository &repository, const QVector<git::TreeEntry> &entries, const RepositoryView *previous)
{
    std::vector<terraform::SourceFile> files(size_t(entries.size()));
    const auto readSome = [&](const git::Repository &from, qsizetype first, qsizetype end) {
        for (qsizetype i = first; i < end; ++i)
            files.at(size_t(i)) = readFile(from, entries.at(i), previous);
    };
    if (previous || entries.size() < worthAnotherThread) {
        readSome(repository, 0, entries.size());
        return files;
    }
    const qsizetype half = entries.size() / 2;
    const auto others = QtConcurrent::run([&] {
        const auto own = git::Repository::open(repository.root());
        if (own)
            readSome(*own, half, entries.size());
        return own.has_value();
    });
    readSome(repository, 0, half);
    if (!others.result())
        readSome(repository, half, entries.size());
    return files;
}

Result<void> readFiles(const git::Repository &repository, const git::CommitId &commit, const estate::Estate &estate,
    const RepositoryView *previous, RepositoryView &view)
{
    const auto listing = repository.files(commit);
    if (!listing)
        return Failure(listing.error());
    const QVector<git::TreeEntry> wanted = wantedOf(*listing, estate);
    view.files = readFiles(repository, wanted, previous);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const terraform::SourceFile &file = view.files.at(size_t(i));
        if (file.notRead.isEmpty())
            view.blobs.insert(wanted.at(i).id, file.bytes);
    }
    return {};
}

/// Rotate changes that the base branch's history carries, oldest first.
std::vector<rotation::MergedRotation> mergedRotations(const QVector<git::CommitInfo> &recent)
{
    std::vector<rotation::MergedRotation> merged;
    for (const git::CommitInfo &info : recent) {
        for (const QString &change : git::trailers(info.body, changeTrailer)) {
            if (change.startsWith(rotateWord))
                merged.push_back({info.id.hex, info.time, draft::Change::fromTrailer(change).secret});
        }
    }
    std::reverse(merged.begin(), merged.end());
    return merged;
}

/// The estate's own files have a short history; it is read again when the base has moved, or names other commits.
estate::AttestationLog attestationLog(const git::Repository &repository, const git::CommitId &base,
    const QVector<git::CommitInfo> &recent, const estate::Estate &estate, const RepositoryView *previous)
{
    if (previous && previous->commit == base.hex && previous->attestations.isComplete())
        return previous->attestations;
    return estate::readAttestationLog(repository, base, recent, recent.size() < recentCommits, estate.attestations);
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

Result<RepositoryView> readRepository(const QString &root, const estate::Estate &estate, const RepositoryView *previous)
{
    const auto repository = git::Repository::open(root);
    if (!repository)
        return Failure(repository.error());
    const auto base = repository->baseBranch(estate.baseBranch);
    if (!base)
        return Failure(base.error());
    RepositoryView view;
    if (const auto done = readFiles(*repository, base->commit, estate, previous, view); !done)
        return Failure(done.error());
    view.branch = base->name;
    view.commit = base->commit.hex;
    const std::vector<terraform::Run> runs = estate::runsOf(estate);
    const bool isSame = previous && previous->model.runs == runs;
    view.model = isSame ? terraform::reread(previous->model, view.files) : terraform::read(view.files, runs);
    view.lint = terraform::lint(view.model, view.files);
    const auto recent =
        git::log(*repository, base->commit, {{}, recentCommits, recentCommits}).value_or(QVector<git::CommitInfo>());
    view.merged = mergedRotations(recent);
    view.attestations = attestationLog(*repository, base->commit, recent, estate, previous);
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
