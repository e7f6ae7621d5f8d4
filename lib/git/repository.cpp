#include "git/repository.h"

#include "git/handles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <unistd.h>

namespace sallyport::git {

// A hostile tree can name itself over and over: these bounds are far above any real repository.
static constexpr int maxFolderDepth = 200;
static constexpr int maxEntries = 1'000'000;

static QString folderPath(const char *path)
{
    return path ? QDir::cleanPath(QFile::decodeName(path)) : QString();
}

/// libgit2 1.5 answers "not found" for a foreign owner, too, when there is no global configuration to look up
/// safe.directory in.
static bool belongsToAnother(const QString &path)
{
    git_buf found = GIT_BUF_INIT;
    const int code = git_repository_discover(&found, QFile::encodeName(path).constData(), 0, nullptr);
    const QString folder = code == 0 ? folderPath(found.ptr) : QString();
    git_buf_dispose(&found);
    return !folder.isEmpty() && QFileInfo(folder).ownerId() != ::geteuid();
}

static Failure openFailure(int code, const QString &path)
{
    if (code == GIT_EOWNER || (code == GIT_ENOTFOUND && belongsToAnother(path)))
        return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "the repository belongs to another user"), {}},
            path,
            {QT_TRANSLATE_NOOP(
                 "Message", "If you trust its owner, run: git config --global --add safe.directory \"%1\""),
                {path}});
    if (code == GIT_ENOTFOUND)
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "not inside a git repository"), {}}, path,
            {QT_TRANSLATE_NOOP("Message", "Choose a folder that was cloned with git, or run git init there"), {}});
    return gitFailure(code, path);
}

Repository::Repository(git_repository *repository)
    : m_repository(repository)
{
}

Repository::Repository(Repository &&) noexcept = default;
Repository &Repository::operator=(Repository &&) noexcept = default;
Repository::~Repository() = default;

void Repository::Close::operator()(git_repository *repository) const
{
    git_repository_free(repository);
    git_libgit2_shutdown();
}

Result<Repository> Repository::open(const QString &path)
{
    // libgit2 counts its users; Close gives this one back.
    git_libgit2_init();
    git_repository *repository = nullptr;
    const int code = git_repository_open_ext(&repository, QFile::encodeName(path).constData(), 0, nullptr);
    if (code != 0) {
        auto failure = openFailure(code, path);
        git_libgit2_shutdown();
        return failure;
    }
    return Repository(repository);
}

QString Repository::root() const
{
    return isBare() ? folderPath(git_repository_path(handle())) : folderPath(git_repository_workdir(handle()));
}

QString Repository::gitDir() const
{
    return folderPath(git_repository_commondir(handle()));
}

bool Repository::isBare() const
{
    return git_repository_is_bare(handle()) == 1;
}

static Result<HeadState> unbornHead(git_repository *repository)
{
    git_reference *head = nullptr;
    if (const int code = git_reference_lookup(&head, repository, "HEAD"); code != 0)
        return gitFailure(code, QStringLiteral("HEAD"));
    const ReferenceHandle owned(head);
    QString name = QString::fromUtf8(git_reference_symbolic_target(head));
    if (name.startsWith(QLatin1String("refs/heads/")))
        name.remove(0, 11);
    return HeadState{HeadState::Kind::Unborn, name, std::nullopt};
}

Result<HeadState> Repository::headState() const
{
    git_reference *head = nullptr;
    const int code = git_repository_head(&head, handle());
    const ReferenceHandle owned(head);
    if (code == GIT_EUNBORNBRANCH)
        return unbornHead(handle());
    if (code != 0)
        return gitFailure(code, root());
    const CommitId commit = commitId(*git_reference_target(head));
    if (git_repository_head_detached(handle()) == 1)
        return HeadState{HeadState::Kind::Detached, {}, commit};
    return HeadState{HeadState::Kind::Branch, QString::fromUtf8(git_reference_shorthand(head)), commit};
}

static Result<CommitId> commitOfReference(git_repository *repository, const QString &name)
{
    git_reference *reference = nullptr;
    if (const int code = git_reference_lookup(&reference, repository, name.toUtf8().constData()); code != 0)
        return gitFailure(code, name);
    const ReferenceHandle owned(reference);
    git_object *commit = nullptr;
    if (const int code = git_reference_peel(&commit, reference, GIT_OBJECT_COMMIT); code != 0)
        return gitFailure(code, name);
    return commitId(*git_object_id(ObjectHandle(commit).get()));
}

/// (git_repository_is_empty also wants HEAD to have the default branch's name.)
static bool hasNoReferences(git_repository *repository)
{
    git_strarray names{};
    const bool none = git_reference_list(&names, repository) == 0 && names.count == 0;
    git_strarray_dispose(&names);
    return none;
}

/// Whether `tip` lies in the history of `other` and is not its end.
static bool isBehind(git_repository *repository, const CommitId &tip, const CommitId &other)
{
    git_oid ancestor;
    git_oid descendant;
    return git_oid_fromstr(&ancestor, tip.hex.toLatin1().constData()) == 0 &&
           git_oid_fromstr(&descendant, other.hex.toLatin1().constData()) == 0 &&
           git_graph_descendant_of(repository, &descendant, &ancestor) == 1;
}

Result<BaseBranch> Repository::baseBranch(const QString &preferred) const
{
    const auto local = commitOfReference(handle(), QStringLiteral("refs/heads/") + preferred);
    const auto remote = commitOfReference(handle(), QStringLiteral("refs/remotes/origin/") + preferred);
    if (local && !(remote && isBehind(handle(), *local, *remote)))
        return BaseBranch{preferred, BaseBranch::Where::Local, *local};
    if (remote)
        return BaseBranch{QStringLiteral("origin/") + preferred, BaseBranch::Where::Origin, *remote};
    if (hasNoReferences(handle()))
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "the repository has no commits yet"), {}},
            root(), {QT_TRANSLATE_NOOP("Message", "Make a first commit"), {}});
    return fail(ErrorCode::NotFound,
        {QT_TRANSLATE_NOOP("Message", "there is no branch \"%1\", neither here nor on origin"), {preferred}}, root(),
        {QT_TRANSLATE_NOOP("Message", "Fetch it, or name another base branch"), {}});
}

Result<CommitId> Repository::resolve(const QString &revision) const
{
    git_object *object = nullptr;
    const QByteArray spec = (revision + QStringLiteral("^{commit}")).toUtf8();
    if (const int code = git_revparse_single(&object, handle(), spec.constData()); code != 0)
        return gitFailure(code, revision);
    return commitId(*git_object_id(ObjectHandle(object).get()));
}

static QString nameOfEntry(const git_status_entry &entry)
{
    const git_diff_delta *delta = entry.index_to_workdir ? entry.index_to_workdir : entry.head_to_index;
    return QString::fromUtf8(delta->new_file.path ? delta->new_file.path : delta->old_file.path);
}

static WorkTreeStatus summaryOf(git_status_list *list, int namesLimit)
{
    WorkTreeStatus status;
    const size_t count = git_status_list_entrycount(list);
    for (size_t i = 0; i < count; ++i) {
        const git_status_entry *entry = git_status_byindex(list, i);
        if (entry->status == GIT_STATUS_WT_NEW)
            ++status.untracked;
        else
            ++status.modified;
        if (status.names.size() < namesLimit)
            status.names += nameOfEntry(*entry);
    }
    return status;
}

Result<WorkTreeStatus> Repository::status(int namesLimit) const
{
    if (isBare())
        return WorkTreeStatus{};
    git_status_options options = GIT_STATUS_OPTIONS_INIT;
    options.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR;
    options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_EXCLUDE_SUBMODULES;
    git_status_list *list = nullptr;
    if (const int code = git_status_list_new(&list, handle(), &options); code != 0)
        return gitFailure(code, root());
    return summaryOf(StatusHandle(list).get(), namesLimit);
}

static QByteArray rawId(const git_oid *oid)
{
    return QByteArray(reinterpret_cast<const char *>(oid->id), GIT_OID_RAWSZ);
}

namespace {

/// Collects the files below one tree.
class TreeReader
{
public:
    TreeReader(git_repository *repository, const QString &suffix)
        : m_repository(repository)
        , m_suffix(suffix.toUtf8())
    {
    }

    Result<Listing> read(const git_tree *tree, const QByteArray &prefix)
    {
        if (auto error = walk(tree, prefix, 0))
            return Failure(*error);
        std::sort(m_listing.entries.begin(), m_listing.entries.end(),
            [](const TreeEntry &a, const TreeEntry &b) { return a.path < b.path; });
        return m_listing;
    }

private:
    std::optional<Error> walk(const git_tree *tree, const QByteArray &prefix, int depth)
    {
        const size_t count = git_tree_entrycount(tree);
        for (size_t i = 0; i < count; ++i) {
            const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
            const QByteArray path = prefix + git_tree_entry_name(entry);
            if (depth >= maxFolderDepth || ++m_seen > maxEntries)
                return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "the tree is too deep or too large"), {}},
                    QString::fromUtf8(path))
                    .value();
            if (git_tree_entry_type(entry) != GIT_OBJECT_TREE)
                add(path, entry);
            else if (auto error = walkFolder(git_tree_entry_id(entry), path, depth))
                return error;
        }
        return std::nullopt;
    }

    std::optional<Error> walkFolder(const git_oid *oid, const QByteArray &path, int depth)
    {
        git_tree *folder = nullptr;
        if (const int code = git_tree_lookup(&folder, m_repository, oid); code != 0)
            return gitFailure(code, QString::fromUtf8(path)).value();
        return walk(TreeHandle(folder).get(), path + '/', depth + 1);
    }

    void add(const QByteArray &path, const git_tree_entry *entry)
    {
        if (!path.endsWith(m_suffix))
            return;
        const QString name = QString::fromUtf8(path);
        if (name.toUtf8() == path)
            m_listing.entries.append({name, kindOf(git_tree_entry_filemode(entry)), rawId(git_tree_entry_id(entry))});
        else
            ++m_listing.unnamable;
    }

    git_repository *m_repository;
    QByteArray m_suffix;
    Listing m_listing;
    int m_seen = 0;
};

} // namespace

Result<Listing> Repository::list(const CommitId &commit, const QString &folder, const QString &suffix) const
{
    const auto tree = treeOf(*this, commit);
    if (!tree)
        return Failure(tree.error());
    TreeReader reader(handle(), suffix);
    if (folder.isEmpty())
        return reader.read(tree->get(), {});
    const auto entry = entryAt(tree->get(), folder);
    if (!entry)
        return Failure(entry.error());
    if (!*entry || git_tree_entry_type(entry->get()) != GIT_OBJECT_TREE)
        return fail(ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("Message", "there is no such folder at %1"), {commit.shortText()}}, folder);
    git_tree *subtree = nullptr;
    if (const int code = git_tree_lookup(&subtree, handle(), git_tree_entry_id(entry->get())); code != 0)
        return gitFailure(code, folder);
    return reader.read(TreeHandle(subtree).get(), folder.toUtf8() + '/');
}

static bool isPlainFile(const git_tree_entry *entry)
{
    return git_tree_entry_type(entry) == GIT_OBJECT_BLOB && git_tree_entry_filemode(entry) != GIT_FILEMODE_LINK;
}

/// The size comes from the object's header, so that an enormous blob is never loaded.
static Result<qint64> sizeOf(git_repository *repository, const git_oid *oid, const QString &path)
{
    git_odb *odb = nullptr;
    if (const int code = git_repository_odb(&odb, repository); code != 0)
        return gitFailure(code, path);
    const OdbHandle owned(odb);
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (const int code = git_odb_read_header(&size, &type, odb, oid); code != 0)
        return gitFailure(code, path);
    return qint64(size);
}

static Result<QByteArray> bytesOf(git_repository *repository, const git_oid *oid, const QString &path, qint64 limit)
{
    const auto size = sizeOf(repository, oid, path);
    if (!size)
        return Failure(size.error());
    if (*size > limit)
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "the file is larger than %1 bytes"), {qint64(limit)}}, path);
    git_blob *blob = nullptr;
    if (const int code = git_blob_lookup(&blob, repository, oid); code != 0)
        return gitFailure(code, path);
    const BlobHandle owned(blob);
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob)), qsizetype(git_blob_rawsize(blob)));
}

Result<QByteArray> Repository::read(const CommitId &commit, const QString &path, qint64 limit) const
{
    const auto tree = treeOf(*this, commit);
    if (!tree)
        return Failure(tree.error());
    const auto entry = entryAt(tree->get(), path);
    if (!entry)
        return Failure(entry.error());
    if (!*entry)
        return fail(ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("Message", "there is no such file at %1"), {commit.shortText()}}, path);
    if (!isPlainFile(entry->get()))
        return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "not a plain file"), {}}, path);
    return bytesOf(handle(), git_tree_entry_id(entry->get()), path, limit);
}

Result<QByteArray> Repository::read(const TreeEntry &entry, qint64 limit) const
{
    git_oid oid{};
    const bool isPlain = entry.kind == EntryKind::File || entry.kind == EntryKind::Executable;
    if (!isPlain || entry.id.size() != GIT_OID_RAWSZ)
        return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "not a plain file"), {}}, entry.path);
    git_oid_fromraw(&oid, reinterpret_cast<const unsigned char *>(entry.id.constData()));
    return bytesOf(handle(), &oid, entry.path, limit);
}

} // namespace sallyport::git
