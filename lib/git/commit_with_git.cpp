#include "git/commit_with_git.h"

#include "base/private_files.h"
#include "git/commit_parts.h"
#include "git/config.h"
#include "git/history.h"

#include <QAtomicInt>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <csignal>

#include <unistd.h>

namespace sallyport::git {

namespace {

const QString folderStart = QStringLiteral("sallyport-commit-");
constexpr qsizetype mostWords = 4000;

/// Hooks that make, change or refuse a commit, and those that merely hear of it (githooks(5)).
const QStringList commitHooks = {QStringLiteral("pre-commit"), QStringLiteral("prepare-commit-msg"),
    QStringLiteral("commit-msg"), QStringLiteral("post-commit"), QStringLiteral("reference-transaction")};

/// Preparations of ours are no checkout of the person's, so no hook hears of them.
QStringList quietly(const QStringList &arguments)
{
    return QStringList{QStringLiteral("-c"), QStringLiteral("core.hooksPath=/dev/null")} + arguments;
}

bool isAlive(qint64 process)
{
    return ::kill(static_cast<pid_t>(process), 0) == 0 || errno != ESRCH;
}

/// A work tree that this program made in an earlier life and did not live to remove.
void sweep(const Repository &repository, const QString &scratch)
{
    const QDir known(repository.gitDir() + QStringLiteral("/worktrees"));
    for (const QString &name : known.entryList({folderStart + u'*'}, QDir::Dirs)) {
        const qint64 process = name.mid(folderStart.size()).section(u'-', 0, 0).toLongLong();
        if (process <= 0 || isAlive(process))
            continue;
        QDir(known.filePath(name)).removeRecursively();
        QDir(scratch + u'/' + name).removeRecursively();
    }
}

/// A work tree beside the person's, detached at one commit, with nothing checked out.
class ScratchTree
{
public:
    static Result<ScratchTree> make(const GitProgram &git, const QString &scratch, const CommitId &base)
    {
        static QAtomicInt count;
        const QString folder =
            QStringLiteral("%1/%2%3-%4").arg(scratch, folderStart).arg(::getpid()).arg(count.fetchAndAddRelaxed(1));
        ScratchTree tree(git, folder);
        const auto added = git.output(quietly({QStringLiteral("worktree"), QStringLiteral("add"),
            QStringLiteral("--detach"), QStringLiteral("--no-checkout"), folder, base.hex}));
        if (!added)
            return Failure(added.error());
        return tree;
    }

    ScratchTree(ScratchTree &&other) noexcept
        : m_git(std::move(other.m_git))
        , m_folder(std::exchange(other.m_folder, {}))
    {
    }
    ScratchTree &operator=(ScratchTree &&) = delete;

    ~ScratchTree()
    {
        if (m_folder.isEmpty())
            return;
        // Also after a cancel, which would end this, too.
        (void)m_git.uncancelled().run(
            quietly({QStringLiteral("worktree"), QStringLiteral("remove"), QStringLiteral("--force"), m_folder}));
        QDir(m_folder).removeRecursively();
    }

    GitProgram git() const { return m_git.in(m_folder); }

private:
    ScratchTree(const GitProgram &git, QString folder)
        : m_git(git)
        , m_folder(std::move(folder))
    {
    }

    GitProgram m_git;
    QString m_folder;
};

Failure notCommitted(const ProgramEnd &outcome, const CommitNeeds &needs)
{
    const QString words = gitsWords(outcome).right(mostWords);
    if (words.contains(QLatin1String("tell me who you are")))
        return noIdentity(QStringLiteral("user.name, user.email"));
    const bool failedToSign = words.contains(QLatin1String("failed to sign"));
    Message what{QT_TRANSLATE_NOOP("Message", "git did not make the commit"), {}};
    if (failedToSign)
        what = {QT_TRANSLATE_NOOP("Message", "the commit could not be signed"), {}};
    else if (!needs.hooks.isEmpty())
        what = {QT_TRANSLATE_NOOP("Message", "a hook refuses the commit"), {}};
    return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "%1. Git says: %2"), {what, words}},
        needs.hooks.join(QStringLiteral(", ")),
        failedToSign
            ? Message{QT_TRANSLATE_NOOP("Message", "Unlock your key, or check user.signingkey and gpg.program"), {}}
            : Message{QT_TRANSLATE_NOOP("Message", "Do what it says, and commit again: nothing was left behind"), {}});
}

/// What a hook may not do: what leaves is what was reviewed.
Result<void> checkMade(const Repository &repository, const GitProgram &git, const GitCommit &wanted,
    const QString &tree, const CommitId &made)
{
    const auto info = commitInfo(repository, made);
    if (!info)
        return Failure(info.error());
    const auto differing = git.output({QStringLiteral("diff-tree"), QStringLiteral("-r"), QStringLiteral("--name-only"),
        QStringLiteral("--no-ext-diff"), tree, made.hex + QStringLiteral("^{tree}")});
    if (!differing)
        return Failure(differing.error());
    if (!differing->trimmed().isEmpty() || info->parents != QVector<CommitId>{wanted.base})
        return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "a hook changed what was to be committed"), {}},
            QString::fromUtf8(differing->trimmed()).replace(u'\n', QStringLiteral(", ")),
            {QT_TRANSLATE_NOOP(
                 "Message", "What leaves must be what was reviewed: let the hook check instead of change"),
                {}});
    for (const QString &line : wanted.keep) {
        if (!(info->subject + u'\n' + info->body).contains(line))
            return fail(ErrorCode::Refused,
                {QT_TRANSLATE_NOOP("Message", "a hook took a line out of the commit's message"), {}}, line,
                {QT_TRANSLATE_NOOP(
                     "Message", "The change is recognised by it after the merge: let the hook keep trailers"),
                    {}});
    }
    return {};
}

Result<void> makeBranch(const Repository &repository, const GitProgram &git, const QString &branch, const CommitId &tip)
{
    const auto outcome = git.run({QStringLiteral("update-ref"), QStringLiteral("--create-reflog"), QStringLiteral("-m"),
        QStringLiteral("branch: created by Sallyport"), QStringLiteral("refs/heads/") + branch, tip.hex,
        QString(40, u'0')});
    if (!outcome)
        return Failure(outcome.error());
    if (outcome->exitCode == 0)
        return {};
    if (outcome->errors.contains("exists"))
        return branchTaken(repository, branch);
    return fail(ErrorCode::Unwritable,
        {QT_TRANSLATE_NOOP("Message", "the branch was not made. Git says: %1"), {gitsWords(*outcome)}}, branch,
        {QT_TRANSLATE_NOOP("Message", "Check that you may write into the repository's git folder"), {}});
}

/// `hooks` is the folder that was trusted. A relative core.hooksPath would lead into the new work tree, to the hooks of
/// a base that nobody has looked at.
Result<CommitId> commitIn(
    const GitProgram &git, const GitCommit &wanted, const QString &tree, const QString &hooks, const CommitNeeds &needs)
{
    // Index and files are what is to be committed, HEAD is the base: as if somebody had staged it all.
    const auto staged =
        git.output(quietly({QStringLiteral("read-tree"), QStringLiteral("-u"), QStringLiteral("--reset"), tree}));
    if (!staged)
        return Failure(staged.error());
    const auto outcome = git.run({QStringLiteral("-c"), QStringLiteral("core.hooksPath=") + hooks,
                                     QStringLiteral("commit"), QStringLiteral("--quiet"), QStringLiteral("--no-edit"),
                                     QStringLiteral("--cleanup=whitespace"), QStringLiteral("--file=-")},
        wanted.message.trimmed().toUtf8() + '\n');
    if (!outcome)
        return Failure(outcome.error());
    if (outcome->exitCode != 0)
        return notCommitted(*outcome, needs);
    const auto made = git.output({QStringLiteral("rev-parse"), QStringLiteral("--verify"), QStringLiteral("HEAD")});
    if (!made)
        return Failure(made.error());
    return CommitId{QString::fromLatin1(made->trimmed())};
}

} // namespace

Result<CommitNeeds> commitNeeds(const Repository &repository)
{
    const auto config = Config::of(repository);
    if (!config)
        return Failure(config.error());
    CommitNeeds needs;
    const QDir folder(hooksFolder(repository, *config));
    for (const QString &hook : commitHooks) {
        if (QFileInfo(folder.filePath(hook)).isExecutable())
            needs.hooks += hook;
    }
    needs.isSigned = config->flag("commit.gpgsign");
    return needs;
}

Result<QString> commitTemplate(const Repository &repository)
{
    const auto config = Config::of(repository);
    if (!config)
        return Failure(config.error());
    const QString named = config->path("commit.template");
    if (named.isEmpty())
        return QString();
    const auto bytes = readFile(QDir(repository.root()).absoluteFilePath(named), 64 * 1024);
    if (!bytes)
        return Failure(bytes.error());
    const QString mark =
        config->text("core.commentChar").isEmpty() ? QStringLiteral("#") : config->text("core.commentChar");
    QStringList lines = QString::fromUtf8(*bytes).split(u'\n');
    lines.removeIf([&](const QString &line) { return line.startsWith(mark); });
    return lines.join(u'\n').trimmed();
}

Result<CommitId> commitWithGit(const Repository &repository, const GitProgram &git, const GitCommit &wanted)
{
    if (const auto checked = checkCommit(repository, wanted.branch, wanted.edits, wanted.message); !checked)
        return Failure(checked.error());
    const auto config = Config::of(repository);
    const auto needs = commitNeeds(repository);
    if (!config || !needs)
        return Failure(config ? needs.error() : config.error());
    const auto tree = writeTree(repository, wanted.base, wanted.edits);
    if (!tree)
        return Failure(tree.error());
    if (const auto made = makePrivateFolder(wanted.scratch); !made)
        return Failure(made.error());
    sweep(repository, wanted.scratch);
    const auto scratch = ScratchTree::make(git, wanted.scratch, wanted.base);
    if (!scratch)
        return Failure(scratch.error());
    const auto made = commitIn(scratch->git(), wanted, *tree, hooksFolder(repository, *config), *needs);
    if (!made)
        return made;
    if (const auto same = checkMade(repository, git, wanted, *tree, *made); !same)
        return Failure(same.error());
    if (const auto branch = makeBranch(repository, git, wanted.branch, *made); !branch)
        return Failure(branch.error());
    return made;
}

Result<bool> hasSignature(const Repository &repository, const CommitId &commit)
{
    git_oid oid;
    if (git_oid_fromstr(&oid, commit.hex.toLatin1().constData()) != 0)
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "not the id of a commit"), {}}, commit.hex);
    git_buf signature = GIT_BUF_INIT;
    git_buf data = GIT_BUF_INIT;
    const int code = git_commit_extract_signature(&signature, &data, repository.handle(), &oid, nullptr);
    git_buf_dispose(&signature);
    git_buf_dispose(&data);
    if (code != 0 && code != GIT_ENOTFOUND)
        return gitFailure(code, commit.hex);
    return code == 0;
}

} // namespace sallyport::git
