#include "git/trust.h"

#include "git/handles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace sallyport::git {

namespace {

/// Each part goes in with its length before it, so that no two different repositories yield the same bytes.
class Hasher
{
public:
    void add(const QByteArray &part)
    {
        m_hash.addData(QByteArray::number(part.size()) + ':');
        m_hash.addData(part);
    }

    std::optional<Error> addFile(const QString &path)
    {
        const QFileInfo info(path);
        add(QFile::encodeName(path));
        if (!info.isFile())
            return std::nullopt;
        QFile file(path);
        QCryptographicHash content(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly) || !content.addData(&file))
            return fail(ErrorCode::Unreadable, file.errorString(), path).value();
        add(info.isExecutable() ? "x" : "-");
        add(content.result());
        return std::nullopt;
    }

    QString result() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

static QString hooksFolder(const Repository &repository, git_config *config)
{
    git_buf value = GIT_BUF_INIT;
    const int code = git_config_get_path(&value, config, "core.hooksPath");
    const QString configured = code == 0 ? QFile::decodeName(value.ptr) : QString();
    git_buf_dispose(&value);
    if (configured.isEmpty())
        return repository.gitDir() + QStringLiteral("/hooks");
    return QDir(repository.root()).absoluteFilePath(configured);
}

static QStringList filesUnder(const QString &folder)
{
    QStringList files;
    QDirIterator iterator(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (iterator.hasNext())
        files += iterator.next();
    files.sort();
    return files;
}

static std::optional<Error> addSettings(Hasher &hasher, git_config *config, const QString &subject)
{
    git_config_iterator *iterator = nullptr;
    if (const int code = git_config_iterator_new(&iterator, config); code != 0)
        return gitFailure(code, subject).value();
    const ConfigIteratorHandle owned(iterator);
    git_config_entry *entry = nullptr;
    while (git_config_next(&entry, iterator) == 0) {
        // What the person configured for all repositories is not the repository's doing.
        if (entry->level < GIT_CONFIG_LEVEL_LOCAL)
            continue;
        hasher.add(entry->name);
        hasher.add(entry->value ? entry->value : "");
    }
    return std::nullopt;
}

Result<QString> fingerprint(const Repository &repository)
{
    git_config *config = nullptr;
    if (const int code = git_repository_config_snapshot(&config, repository.handle()); code != 0)
        return gitFailure(code, repository.root());
    const ConfigHandle owned(config);
    Hasher hasher;
    hasher.add(QFile::encodeName(repository.root()));
    const QString gitFolder = QDir::cleanPath(QFile::decodeName(git_repository_path(repository.handle())));
    QStringList files{repository.gitDir() + QStringLiteral("/config"), gitFolder + QStringLiteral("/config.worktree")};
    files += filesUnder(hooksFolder(repository, config));
    for (const QString &file : std::as_const(files))
        if (auto error = hasher.addFile(file))
            return Failure(*error);
    if (auto error = addSettings(hasher, config, repository.root()))
        return Failure(*error);
    return hasher.result();
}

} // namespace sallyport::git
