#include "git/tree_writer.h"

#include "base/private_files.h"
#include "git/handles.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <algorithm>

namespace sallyport::git {

namespace {

bool isNameSafe(const QString &name)
{
    return !name.isEmpty() && name != QLatin1String(".") && name != QLatin1String("..") &&
           name.compare(QLatin1String(".git"), Qt::CaseInsensitive) != 0;
}

bool isPathSafe(const QString &path)
{
    const QStringList names = path.split(u'/');
    return std::all_of(names.begin(), names.end(), isNameSafe);
}

QString folderOf(const QString &path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

/// Where a symlink leads inside the tree; empty when it leads out of it, or back through something.
QString placeOf(const QString &link, const QString &target)
{
    QStringList names = folderOf(link).split(u'/', Qt::SkipEmptyParts);
    bool isDescending = false;
    for (const QString &name : target.split(u'/', Qt::SkipEmptyParts)) {
        if (name == QLatin1String("..")) {
            if (names.isEmpty() || isDescending)
                return {};
            names.removeLast();
        } else if (name != QLatin1String(".")) {
            isDescending = true;
            names += name;
        }
    }
    return target.startsWith(u'/') ? QString() : names.join(u'/');
}

class Writer
{
public:
    Writer(const Repository &repository, const git_tree *tree, const QString &folder)
        : m_repository(repository)
        , m_tree(tree)
        , m_folder(folder)
    {
    }

    Result<void> write(const TreeEntry &entry)
    {
        if (!isPathSafe(entry.path))
            return leaveOut(entry.path, "a name that git does not check out");
        switch (entry.kind) {
        case EntryKind::Submodule:
            return leaveOut(entry.path, "submodule");
        case EntryKind::Symlink:
            m_links += entry.path;
            return {};
        case EntryKind::File:
        case EntryKind::Executable:
            break;
        }
        const auto bytes = bytesAt(entry.path);
        ++m_files;
        return bytes ? put(entry.path, *bytes, entry.kind) : Result<void>(Failure(bytes.error()));
    }

    Result<void> put(const QString &path, const QByteArray &bytes, EntryKind kind)
    {
        if (!QDir(m_folder).mkpath(folderOf(path).isEmpty() ? QStringLiteral(".") : folderOf(path)))
            return fail(ErrorCode::Unwritable, {QT_TRANSLATE_NOOP("Message", "its folder cannot be made"), {}}, path);
        QFile file(m_folder + u'/' + path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            return fail(ErrorCode::Unwritable, verbatim(file.errorString()), file.fileName());
        if (kind == EntryKind::Executable)
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_places += path;
        for (QString folder = folderOf(path); !folder.isEmpty(); folder = folderOf(folder))
            m_places += folder;
        return {};
    }

    /// Last, so that no file is written through one.
    Result<void> writeLinks()
    {
        for (const QString &link : std::as_const(m_links)) {
            const auto target = bytesAt(link);
            if (!target)
                return Failure(target.error());
            if (!m_places.contains(placeOf(link, QString::fromUtf8(*target))))
                (void)leaveOut(link, "symlink that leads out of the tree");
            else if (!QDir(m_folder).mkpath(folderOf(link).isEmpty() ? QStringLiteral(".") : folderOf(link)) ||
                     !QFile::link(QString::fromUtf8(*target), m_folder + u'/' + link))
                return fail(
                    ErrorCode::Unwritable, {QT_TRANSLATE_NOOP("Message", "the symlink cannot be made"), {}}, link);
        }
        return {};
    }

    WrittenTree result() const { return {m_files, m_leftOut}; }

private:
    Result<void> leaveOut(const QString &path, const char *why)
    {
        m_leftOut += path + QStringLiteral(": ") + QLatin1String(why);
        return {};
    }

    Result<QByteArray> bytesAt(const QString &path)
    {
        const auto entry = entryAt(m_tree, path);
        if (!entry)
            return Failure(entry.error());
        if (!*entry)
            return fail(ErrorCode::NotFound,
                {QT_TRANSLATE_NOOP("Message", "the tree lists it and does not hold it"), {}}, path);
        git_blob *blob = nullptr;
        if (const int code = git_blob_lookup(&blob, m_repository.handle(), git_tree_entry_id(entry->get())); code < 0)
            return gitFailure(code, path);
        const BlobHandle owned(blob);
        return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob)), qsizetype(git_blob_rawsize(blob)));
    }

    const Repository &m_repository;
    const git_tree *m_tree;
    QString m_folder;
    QSet<QString> m_places; ///< files and folders that were written
    QStringList m_links;
    QStringList m_leftOut;
    int m_files = 0;
};

Result<void> writeEdits(Writer &writer, const std::vector<FileEdit> &edits)
{
    for (const FileEdit &edit : edits) {
        if (!isPathSafe(edit.path))
            return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "a name that git does not check out"), {}},
                edit.path);
        if (auto put = writer.put(edit.path, edit.after, EntryKind::File); !put)
            return put;
    }
    return {};
}

} // namespace

Result<WrittenTree> writeTree(
    const Repository &repository, const CommitId &commit, const std::vector<FileEdit> &edits, const QString &folder)
{
    if (QDir(folder).exists() && !QDir(folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        return fail(ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "the folder is not empty"), {}}, folder);
    if (const auto made = makePrivateFolder(folder); !made)
        return Failure(made.error());
    const auto listing = repository.files(commit);
    const auto tree = treeOf(repository, commit);
    if (!listing || !tree)
        return Failure(listing ? tree.error() : listing.error());
    Writer writer(repository, tree->get(), folder);
    for (const TreeEntry &entry : listing->entries) {
        if (const auto written = writer.write(entry); !written)
            return Failure(written.error());
    }
    if (const auto written = writeEdits(writer, edits); !written)
        return Failure(written.error());
    if (const auto written = writer.writeLinks(); !written)
        return Failure(written.error());
    return writer.result();
}

} // namespace sallyport::git
