#include "git/trust.h"

#include "git/config.h"

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
            return fail(ErrorCode::Unreadable, verbatim(file.errorString()), path).value();
        add(info.isExecutable() ? "x" : "-");
        add(content.result());
        return std::nullopt;
    }

    QString result() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

QStringList filesUnder(const QString &folder)
{
    QStringList files;
    QDirIterator iterator(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (iterator.hasNext())
        files += iterator.next();
    files.sort();
    return files;
}

} // namespace

Result<QString> fingerprint(const Repository &repository)
{
    const auto config = Config::of(repository);
    if (!config)
        return Failure(config.error());
    Hasher hasher;
    hasher.add(QFile::encodeName(repository.root()));
    const QString gitFolder = QDir::cleanPath(QFile::decodeName(git_repository_path(repository.handle())));
    QStringList files{repository.gitDir() + QStringLiteral("/config"), gitFolder + QStringLiteral("/config.worktree")};
    files += filesUnder(hooksFolder(repository, *config));
    for (const QString &file : std::as_const(files))
        if (auto error = hasher.addFile(file))
            return Failure(*error);
    const auto settings = config->settings();
    if (!settings)
        return Failure(settings.error());
    for (const Setting &setting : *settings) {
        // What the person configured for all repositories is not the repository's doing.
        if (!setting.isRepositorys)
            continue;
        hasher.add(setting.name.toUtf8());
        hasher.add(setting.value.toUtf8());
    }
    return hasher.result();
}

} // namespace sallyport::git
