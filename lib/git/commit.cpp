#include "git/commit.h"

#include "git/commit_parts.h"
#include "git/config.h"
#include "git/handles.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace sallyport::git {

Failure noIdentity(const QString &subject)
{
    return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "git does not know who commits"), {}}, subject,
        {QT_TRANSLATE_NOOP("Message",
             "Run: git config --global user.name \"Your Name\" and git config --global user.email you@example.com"),
            {}});
}

Result<Signature> configuredSignature(const Repository &repository, Instant now)
{
    const auto config = Config::of(repository);
    if (!config)
        return Failure(config.error());
    const Signature signature{config->text("user.name"), config->text("user.email"), now};
    if (signature.name.isEmpty())
        return noIdentity(QStringLiteral("user.name"));
    if (signature.email.isEmpty())
        return noIdentity(QStringLiteral("user.email"));
    return signature;
}

static Result<QStringList> takenNames(const Repository &repository)
{
    git_branch_iterator *iterator = nullptr;
    if (const int code = git_branch_iterator_new(&iterator, repository.handle(), GIT_BRANCH_ALL); code != 0)
        return gitFailure(code, repository.root());
    const BranchIteratorHandle owned(iterator);
    QStringList names;
    git_reference *reference = nullptr;
    git_branch_t type;
    while (git_branch_next(&reference, &type, iterator) == 0) {
        const ReferenceHandle branch(reference);
        const QString name = QString::fromUtf8(git_reference_shorthand(reference));
        if (type == GIT_BRANCH_LOCAL)
            names += name;
        else if (name.startsWith(QLatin1String("origin/")))
            names += name.mid(7);
    }
    return names;
}

/// Git keeps branches as files: "a" and "a/b" cannot both be there.
static bool collides(const QString &name, const QStringList &taken)
{
    return std::any_of(taken.begin(), taken.end(), [&name](const QString &other) {
        return other == name || other.startsWith(name + QLatin1Char('/')) || name.startsWith(other + QLatin1Char('/'));
    });
}

Result<QString> freeBranchName(const Repository &repository, const QString &wanted)
{
    const auto taken = takenNames(repository);
    if (!taken)
        return Failure(taken.error());
    // Where a branch stands in the place of a folder, no number at the end would help.
    const bool blocked = std::any_of(taken->begin(), taken->end(),
        [&wanted](const QString &other) { return wanted.startsWith(other + QLatin1Char('/')); });
    const QString stem = blocked ? QString(wanted).replace(QLatin1Char('/'), QLatin1Char('-')) : wanted;
    QString name = stem;
    for (int number = 2; collides(name, *taken); ++number)
        name = stem + QLatin1Char('-') + QString::number(number);
    return name;
}

Failure branchTaken(const Repository &repository, const QString &branch)
{
    const auto free = freeBranchName(repository, branch);
    return fail(ErrorCode::Exists,
        {QT_TRANSLATE_NOOP("Message", "the branch exists already, or one that is in its way"), {}}, branch,
        free ? Message{QT_TRANSLATE_NOOP("Message", "Use %1"), {*free}}
             : Message{QT_TRANSLATE_NOOP("Message", "Use another name"), {}});
}

static std::optional<Error> checkBranch(const Repository &repository, const QString &branch)
{
    int valid = 0;
    if (git_branch_name_is_valid(&valid, branch.toUtf8().constData()) != 0 || valid == 0)
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "not a valid name for a branch"), {}}, branch,
            {QT_TRANSLATE_NOOP("Message", "Use letters, digits, dashes and slashes"), {}})
            .value();
    git_reference *found = nullptr;
    const int code = git_branch_lookup(&found, repository.handle(), branch.toUtf8().constData(), GIT_BRANCH_LOCAL);
    const ReferenceHandle owned(found);
    return code == 0 ? std::optional(branchTaken(repository, branch).value()) : std::nullopt;
}

static std::optional<Error> checkPaths(const QVector<FileEdit> &edits)
{
    if (edits.isEmpty())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "there is nothing to commit"), {}}, {}).value();
    QSet<QString> seen;
    for (const FileEdit &edit : edits) {
        const QStringList parts = edit.path.split(QLatin1Char('/'));
        const bool strange = std::any_of(parts.begin(), parts.end(), [](const QString &part) {
            return part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..") ||
                   part.compare(QLatin1String(".git"), Qt::CaseInsensitive) == 0 || part.contains(QChar(0));
        });
        if (strange || seen.contains(edit.path))
            return fail(ErrorCode::Invalid,
                {QT_TRANSLATE_NOOP("Message", "not a path inside the repository, or named twice"), {}}, edit.path)
                .value();
        seen.insert(edit.path);
    }
    return std::nullopt;
}

static Failure baseMoved(const QString &path, const Message &what)
{
    return fail(
        ErrorCode::Refused, what, path, {QT_TRANSLATE_NOOP("Message", "Make the change again on the newest base"), {}});
}

static Result<git_filemode_t> modeFor(
    const Repository &repository, const CommitId &base, const git_tree *tree, const FileEdit &edit)
{
    const auto entry = entryAt(tree, edit.path);
    if (!entry)
        return Failure(entry.error());
    if (!*entry && edit.before)
        return baseMoved(edit.path, {QT_TRANSLATE_NOOP("Message", "the file is no longer there"), {}});
    if (!*entry)
        return edit.mode == FileMode::Executable ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
    if (!edit.before)
        return baseMoved(edit.path, {QT_TRANSLATE_NOOP("Message", "the file is there already"), {}});
    const auto bytes = repository.read(base, edit.path);
    if (!bytes)
        return Failure(bytes.error());
    if (*bytes != *edit.before)
        return baseMoved(edit.path, {QT_TRANSLATE_NOOP("Message", "the file was changed since"), {}});
    return git_tree_entry_filemode(entry->get());
}

static Failure notWritten(int code, const QString &subject)
{
    Error error = gitFailure(code, subject).value();
    error.code = ErrorCode::Unwritable;
    error.advice = {QT_TRANSLATE_NOOP("Message",
                        "Check that you may write into the repository's git folder and that its disk is not full"),
        {}};
    return Failure(error);
}

/// The paths are kept beside the updates, which only point at them.
static Result<git_oid> treeWith(
    const Repository &repository, const CommitId &base, git_tree *tree, const QVector<FileEdit> &edits)
{
    std::vector<QByteArray> paths;
    std::vector<git_tree_update> updates;
    paths.reserve(size_t(edits.size()));
    for (const FileEdit &edit : edits) {
        const auto mode = modeFor(repository, base, tree, edit);
        if (!mode)
            return Failure(mode.error());
        paths.push_back(edit.path.toUtf8());
        git_tree_update update{GIT_TREE_UPDATE_UPSERT, {}, *mode, paths.back().constData()};
        const int code = git_blob_create_from_buffer(
            &update.id, repository.handle(), edit.after.constData(), size_t(edit.after.size()));
        if (code != 0)
            return notWritten(code, edit.path);
        updates.push_back(update);
    }
    git_oid oid;
    if (const int code = git_tree_create_updated(&oid, repository.handle(), tree, updates.size(), updates.data());
        code != 0)
        return gitFailure(
            code, edits.first().path, {QT_TRANSLATE_NOOP("Message", "A file may stand where a folder is needed"), {}});
    return oid;
}

static Result<SignatureHandle> signatureOf(const Signature &signature)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(signature.time).time_since_epoch().count();
    git_signature *made = nullptr;
    if (git_signature_new(
            &made, signature.name.toUtf8().constData(), signature.email.toUtf8().constData(), seconds, 0) != 0)
        return noIdentity(signature.name);
    if (signature.email.trimmed().isEmpty()) {
        git_signature_free(made);
        return noIdentity(signature.name);
    }
    return SignatureHandle(made);
}

static Result<git_oid> writeCommit(const Repository &repository, const git_commit *base, const git_oid &treeId,
    const QString &message, const git_signature *signature)
{
    git_tree *tree = nullptr;
    if (const int code = git_tree_lookup(&tree, repository.handle(), &treeId); code != 0)
        return gitFailure(code, repository.root());
    const TreeHandle owned(tree);
    const QByteArray text = message.trimmed().toUtf8() + '\n';
    git_oid oid;
    const int code = git_commit_create(
        &oid, repository.handle(), nullptr, signature, signature, nullptr, text.constData(), tree, 1, &base);
    if (code != 0)
        return notWritten(code, repository.root());
    return oid;
}

static Result<CommitId> createBranch(const Repository &repository, const QString &branch, const git_oid &commit)
{
    git_reference *reference = nullptr;
    const QByteArray name = "refs/heads/" + branch.toUtf8();
    const int code = git_reference_create(
        &reference, repository.handle(), name.constData(), &commit, 0, "branch: created by Sallyport");
    const ReferenceHandle owned(reference);
    if (code == 0)
        return commitId(commit);
    if (code == GIT_ELOCKED)
        return fail(ErrorCode::Busy,
            {QT_TRANSLATE_NOOP("Message", "another program writes this branch, or was killed while it did"), {}},
            branch,
            {QT_TRANSLATE_NOOP("Message", "Use another name; when no git runs here, delete %1.lock"),
                {QString::fromUtf8(git_repository_commondir(repository.handle()) + name)}});
    const auto taken = takenNames(repository);
    if (code == GIT_EEXISTS || (taken && collides(branch, *taken)))
        return branchTaken(repository, branch);
    return notWritten(code, branch);
}

Result<void> checkCommit(
    const Repository &repository, const QString &branch, const QVector<FileEdit> &edits, const QString &message)
{
    if (message.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "the commit message is empty"), {}});
    auto error = checkPaths(edits);
    if (!error)
        error = checkBranch(repository, branch);
    return error ? Result<void>(Failure(*error)) : Result<void>();
}

Result<QString> writeTree(const Repository &repository, const CommitId &base, const QVector<FileEdit> &edits)
{
    const auto tree = treeOf(repository, base);
    if (!tree)
        return Failure(tree.error());
    const auto written = treeWith(repository, base, tree->get(), edits);
    if (!written)
        return Failure(written.error());
    return commitId(*written).hex;
}

Result<CommitId> commitOnNewBranch(Repository &repository, const CommitId &base, const QString &branch,
    const QVector<FileEdit> &edits, const QString &message, const Signature &signature)
{
    if (const auto checked = checkCommit(repository, branch, edits, message); !checked)
        return Failure(checked.error());
    const auto who = signatureOf(signature);
    if (!who)
        return Failure(who.error());
    const auto parent = lookUpCommit(repository, base);
    if (!parent)
        return Failure(parent.error());
    const auto tree = treeOf(repository, base);
    if (!tree)
        return Failure(tree.error());
    const auto treeId = treeWith(repository, base, tree->get(), edits);
    if (!treeId)
        return Failure(treeId.error());
    const auto commit = writeCommit(repository, parent->get(), *treeId, message, who->get());
    if (!commit)
        return Failure(commit.error());
    return createBranch(repository, branch, *commit);
}

} // namespace sallyport::git
