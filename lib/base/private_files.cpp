#include "base/private_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace sallyport {

Result<void> makePrivateFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return fail(ErrorCode::Unwritable, {QT_TRANSLATE_NOOP("Message", "the folder cannot be made"), {}}, path,
            {QT_TRANSLATE_NOOP("Message", "Check the permissions of the folder above it"), {}});
    if (!QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(ErrorCode::Unwritable,
            {QT_TRANSLATE_NOOP("Message", "the folder cannot be made private (0700)"), {}}, path);
    return {};
}

Result<void> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const auto failed = [&] {
        return fail(ErrorCode::Unwritable,
            {QT_TRANSLATE_NOOP("Message", "the file cannot be written: %1"), {file.errorString()}}, path,
            {QT_TRANSLATE_NOOP("Message", "Check permissions and free space"), {}});
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failed();
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "the file does not exist"), {}}, path);
    if (info.isDir())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "this is a folder, not a file"), {}}, path);
    if (info.size() > limit)
        return fail(ErrorCode::Invalid,
            {QT_TRANSLATE_NOOP("Message", "the file has %1 bytes, more than the %2 that are read"),
                {qint64(info.size()), qint64(limit)}},
            path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable,
            {QT_TRANSLATE_NOOP("Message", "the file cannot be read: %1"), {file.errorString()}}, path,
            {QT_TRANSLATE_NOOP("Message", "Check its permissions"), {}});
    return file.readAll();
}

void refuseCoreDumps()
{
    prctl(PR_SET_DUMPABLE, 0);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

} // namespace sallyport
