#include "core/way_out_job.h"

#include "core/confirmations.h"
#include "draft/pull_request_text.h"
#include "draft/redaction.h"
#include "git/commit_edits.h"
#include "git/forge_token.h"
#include "git/history.h"
#include "git/mail_patch.h"
#include "git/remote.h"

namespace sallyport::core {

namespace {

const QString changeTrailer = QStringLiteral("Sallyport-Change");

/// The forges that were confirmed for one estate. Kept apart from the Vaults: a confirmation of the one does not let
/// the other's token go there.
class ConfirmedForges final : public TrustedOrigins
{
public:
    explicit ConfirmedForges(QStringList origins)
        : m_origins(std::move(origins))
    {
    }
    bool isConfirmed(const Origin &origin) const override { return m_origins.contains(origin.text()); }

private:
    QStringList m_origins;
};

Result<std::shared_ptr<const ConfirmedForges>> confirmedForges(const EstateHome &home)
{
    const auto confirmations = Confirmations::load(home.forges());
    if (!confirmations)
        return Failure(confirmations.error());
    return std::make_shared<const ConfirmedForges>(confirmations->origins(home.root));
}

/// A patch carries lines that the draft does not touch: whatever of it looks like a value is named, and stays here.
Result<void> refusePlaintext(const QVector<git::FileEdit> &edits)
{
    QStringList places;
    for (const git::FileEdit &edit : edits) {
        auto diff = git::diffOf(edit);
        if (!diff)
            return Failure(diff.error());
        for (const draft::HiddenLine &line : draft::redact(edit, *diff).lines)
            places += line.at.toString();
    }
    if (places.isEmpty())
        return {};
    return fail(ErrorCode::Refused,
        {QT_TRANSLATE_NOOP("Message", "lines of the patch look like the value of a secret"), {}},
        places.join(QStringLiteral(", ")),
        {QT_TRANSLATE_NOOP(
             "Message", "Mend these lines on the base branch first, or let the patch out with git format-patch"),
            {}});
}

bool isOnRemote(const git::Repository &repository, const git::RemoteAddress &remote, const QString &branch)
{
    return repository.resolve(QStringLiteral("refs/remotes/%1/%2").arg(remote.name, branch)).has_value();
}

} // namespace

Result<TrustQuestion> WayOut::Job::trustQuestion() const
{
    return askTrust(home.root, home.trust());
}

Result<void> WayOut::Job::trust(const QString &fingerprint) const
{
    const auto question = trustQuestion();
    if (!question)
        return Failure(question.error());
    if (question->fingerprint != fingerprint)
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "the repository has changed since it was shown"), {}}, question->root,
            {QT_TRANSLATE_NOOP("Message", "Look again at what git would run"), {}});
    auto store = TrustStore::load(home.trust());
    if (!store)
        return Failure(store.error());
    return store->trust(question->root, fingerprint);
}

Result<void> WayOut::Job::withdrawTrust() const
{
    const auto question = trustQuestion();
    if (!question)
        return Failure(question.error());
    auto store = TrustStore::load(home.trust());
    if (!store)
        return Failure(store.error());
    return store->withdraw(question->root);
}

Result<git::GitProgram> WayOut::Job::trustedGit(const git::Repository &repository) const
{
    if (const auto trusted = requireTrust(repository, home.trust()); !trusted)
        return Failure(trusted.error());
    return git::GitProgram(repository.root(), environment, isCanceled);
}

Result<void> WayOut::Job::push(const QString &branch) const
{
    if (branch == estate->baseBranch)
        return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "the base branch is never pushed"), {}}, branch,
            {QT_TRANSLATE_NOOP("Message", "Commit the draft: it leaves on a branch of its own"), {}});
    const auto opened = repository();
    if (!opened)
        return Failure(opened.error());
    const auto program = trustedGit(*opened);
    if (!program)
        return Failure(program.error());
    auto known = departed(*opened, branch);
    if (!known)
        return Failure(known.error());
    const auto remote = git::pushRemote(*opened);
    if (!remote)
        return Failure(remote.error());
    if (auto pushed = git::push(*program, *remote, branch); !pushed)
        return pushed;
    known->isPushed = true;
    return keep(*known);
}

Result<void> WayOut::Job::fetchBase() const
{
    const auto opened = repository();
    if (!opened)
        return Failure(opened.error());
    const auto program = trustedGit(*opened);
    if (!program)
        return Failure(program.error());
    const auto remote = git::pushRemote(*opened);
    if (!remote)
        return Failure(remote.error());
    return git::fetch(*program, *remote, estate->baseBranch);
}

Result<QByteArray> WayOut::Job::patch(const QString &branch) const
{
    const auto opened = repository();
    if (!opened)
        return Failure(opened.error());
    const auto tip = opened->resolve(QStringLiteral("refs/heads/") + branch);
    if (!tip)
        return Failure(tip.error());
    auto patch = git::mailPatch(*opened, *tip);
    if (!patch)
        return patch;
    const auto edits = git::editsOf(*opened, *tip);
    if (!edits)
        return Failure(edits.error());
    if (const auto checked = refusePlaintext(*edits); !checked)
        return Failure(checked.error());
    const QString message = QString::fromUtf8(patch->left(patch->indexOf("\n---\n")));
    if (const auto checked = draft::refuseValues(QStringLiteral("patch"), message.section(u'\n', 1)); !checked)
        return Failure(checked.error());
    return patch;
}

Result<git::Forge> WayOut::Job::forge(const git::Repository &repository) const
{
    const auto remote = git::pushRemote(repository);
    if (!remote)
        return Failure(remote.error());
    git::ForgeWish wish;
    if (estate->forge)
        wish = {estate->forge->kind, estate->forge->address, estate->forge->project};
    return git::forgeOf(*remote, wish);
}

Result<ForgeQuestion> WayOut::Job::forgeQuestion() const
{
    const auto opened = repository();
    if (!opened)
        return Failure(opened.error());
    const auto found = forge(*opened);
    if (!found)
        return Failure(found.error());
    const auto confirmed = confirmedForges(home);
    if (!confirmed)
        return Failure(confirmed.error());
    return ForgeQuestion{*found, *git::pushRemote(*opened), (*confirmed)->isConfirmed(found->origin),
        tokens->count(found->origin.text()) > 0};
}

Result<void> WayOut::Job::confirmForge(const Origin &origin) const
{
    auto confirmations = Confirmations::load(home.forges());
    if (!confirmations)
        return Failure(confirmations.error());
    return confirmations->confirm(home.root, origin.text());
}

Result<Redacted> WayOut::Job::token(const git::Forge &forge) const
{
    if (const auto held = tokens->find(forge.origin.text()); held != tokens->end())
        return held->second.clone();
    auto own = git::ownForgeToken(forge, environment, isCanceled);
    if (own && own->isEmpty())
        return fail(ErrorCode::Unauthenticated, {QT_TRANSLATE_NOOP("Message", "there is no token for this forge"), {}},
            forge.origin.text(),
            {QT_TRANSLATE_NOOP(
                 "Message", "Sign in with the program of %1, or give a token that may write pull requests"),
                {QString::fromLatin1(forge.kind->label)}});
    return own;
}

Result<std::unique_ptr<git::ForgeClient>> WayOut::Job::client(const git::Forge &forge) const
{
    const auto confirmed = confirmedForges(home);
    if (!confirmed)
        return Failure(confirmed.error());
    // Before anything is asked for a token: a program of the forge would be told the repository's address.
    if (!(*confirmed)->isConfirmed(forge.origin))
        return fail(ErrorCode::Unconfirmed,
            {QT_TRANSLATE_NOOP("Message", "the repository names this forge, and nobody has confirmed it"), {}},
            forge.origin.text(),
            {QT_TRANSLATE_NOOP("Message", "Confirm it if it is yours: sallyport-cli confirm --forge"), {}});
    auto held = token(forge);
    if (!held)
        return Failure(held.error());
    return std::make_unique<git::ForgeClient>(forge.origin, forge.apiPath, *confirmed, std::move(*held), isCanceled);
}

Result<Departed> WayOut::Job::departed(const git::Repository &repository, const QString &branch) const
{
    const auto tip = repository.resolve(QStringLiteral("refs/heads/") + branch);
    if (!tip)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "there is no such branch here"), {}}, branch,
            {QT_TRANSLATE_NOOP("Message", "See sallyport-cli draft status"), {}});
    const auto store = DepartureStore::open(home.departures());
    if (!store)
        return Failure(store.error());
    auto known = store->find(branch);
    if (known || known.error().code != ErrorCode::NotFound)
        return known;
    // Committed before this was kept, or by another console: the commit itself says what it is.
    const auto info = git::commitInfo(repository, *tip);
    if (!info)
        return Failure(info.error());
    Departed made;
    made.branch = branch;
    made.commit = tip->hex;
    made.leftAt = info->time;
    made.changes = git::trailers(info->body, changeTrailer);
    made.text.title = info->subject;
    made.text.body = info->body;
    made.text.labels = estate->pullRequestLabels();
    return made;
}

Result<void> WayOut::Job::keep(const Departed &departed) const
{
    auto store = DepartureStore::open(home.departures());
    if (!store)
        return Failure(store.error());
    return store->keep(departed);
}

/// From the base branch, as the forge reads it: a change does not choose its own reviewers.
Result<git::Reviewers> WayOut::Job::owners(const git::Repository &repository, const Departed &departed) const
{
    const auto found = forge(repository);
    const auto base = repository.baseBranch(estate->baseBranch);
    if (!found || !base)
        return git::Reviewers{};
    const auto paths = git::changedPaths(repository, git::CommitId{departed.commit});
    if (!paths)
        return Failure(paths.error());
    for (const QString &place : git::ownersPlaces(found->kind->owners)) {
        if (const auto text = repository.read(base->commit, place, 1024 * 1024))
            return git::ownersOf(found->kind->owners, *text, *paths);
    }
    return git::Reviewers{};
}

Result<git::PullRequestText> WayOut::Job::proposal(const QString &branch) const
{
    const auto opened = repository();
    if (!opened)
        return Failure(opened.error());
    const auto known = departed(*opened, branch);
    if (!known)
        return Failure(known.error());
    const auto reviewers = owners(*opened, *known);
    if (!reviewers)
        return Failure(reviewers.error());
    git::PullRequestText text = known->text;
    text.reviewers = *reviewers;
    return text;
}

Result<git::OpenedPullRequest> WayOut::Job::open(const QString &branch, const git::PullRequestText &text) const
{
    for (const auto &[name, part] : {std::pair("title", text.title), std::pair("description", text.body)}) {
        if (const auto checked = draft::refuseValues(QLatin1String(name), part); !checked)
            return Failure(checked.error());
    }
    const auto opened = repository();
    if (!opened)
        return Failure(opened.error());
    auto known = departed(*opened, branch);
    if (!known)
        return Failure(known.error());
    const auto found = forge(*opened);
    if (!found)
        return Failure(found.error());
    if (!known->isPushed && !isOnRemote(*opened, *git::pushRemote(*opened), branch))
        return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "the branch is not on the remote yet"), {}},
            branch, {QT_TRANSLATE_NOOP("Message", "Push it first: sallyport-cli draft push"), {}});
    const auto asked = client(*found);
    if (!asked)
        return Failure(asked.error());
    auto made = found->kind->open(**asked, *found, branch, estate->baseBranch, text);
    if (!made)
        return made;
    known->text = text;
    known->isPushed = true;
    known->pullRequest = made->pullRequest;
    known->openedAt = now;
    known->lookedAt = now;
    known->requests = (*asked)->requestCount();
    if (const auto kept = keep(*known); !kept)
        return Failure(kept.error());
    return made;
}

Result<ForgeLook> WayOut::Job::look() const
{
    const auto store = DepartureStore::open(home.departures());
    if (!store)
        return Failure(store.error());
    auto all = store->all();
    if (!all)
        return Failure(all.error());
    std::erase_if(*all, [](const Departed &departed) {
        return !departed.pullRequest || departed.pullRequest->state != git::PullRequest::State::Open;
    });
    if (all->empty())
        return ForgeLook{};
    const auto opened = repository();
    if (!opened)
        return Failure(opened.error());
    const auto found = forge(*opened);
    if (!found)
        return Failure(found.error());
    const auto asked = client(*found);
    if (!asked)
        return Failure(asked.error());
    ForgeLook look;
    for (Departed &departed : *all) {
        const int before = (*asked)->requestCount();
        const auto standing = found->kind->look(**asked, *found, departed.pullRequest->number, estate->baseBranch);
        look.requests = (*asked)->requestCount();
        if (!standing)
            return Failure(standing.error());
        ++look.pullRequests;
        departed.pullRequest = *standing;
        departed.lookedAt = now;
        departed.requests = look.requests - before;
        if (const auto kept = keep(departed); !kept)
            return Failure(kept.error());
    }
    return look;
}

Result<git::BranchProtection> WayOut::Job::protection() const
{
    const auto opened = repository();
    if (!opened)
        return Failure(opened.error());
    const auto found = forge(*opened);
    if (!found)
        return Failure(found.error());
    const auto asked = client(*found);
    if (!asked && asked.error().code == ErrorCode::Unauthenticated)
        return fail(ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("Message", "no token for %1 is known"), {Code{found->host}}}, found->origin.text(),
            asked.error().advice);
    if (!asked)
        return Failure(asked.error());
    auto protection = found->kind->protection(**asked, *found, estate->baseBranch);
    if (!protection)
        return protection;
    protection->askedAt = now;
    protection->requests = (*asked)->requestCount();
    return protection;
}

} // namespace sallyport::core
