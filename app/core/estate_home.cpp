#include "core/estate_home.h"

#include "base/private_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace sallyport::core {

namespace {

const QString configName = QStringLiteral("sallyport.hcl");

/// The nearest folder upwards that holds the file; empty when none does.
QString holderOf(const QString &place)
{
    QDir folder(QFileInfo(place).isDir() ? place : QFileInfo(place).absolutePath());
    do {
        if (folder.exists(configName))
            return folder.canonicalPath();
    } while (folder.cdUp());
    return {};
}

} // namespace

Result<EstateHome> EstateHome::find(const QString &place, const QString &dataFolder)
{
    if (!QFileInfo::exists(place))
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "there is no such file or folder"), {}}, place);
    const QString root = holderOf(place);
    if (root.isEmpty())
        return fail(ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("Message", "no sallyport.hcl here or in a folder above"), {}}, place,
            {QT_TRANSLATE_NOOP(
                 "Message", "Run \"sallyport-cli init\" in the Terraform repository to write a starter file"),
                {}});
    const QByteArray hash = QCryptographicHash::hash(root.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    EstateHome home{root, root + QLatin1Char('/') + configName,
        dataFolder + QStringLiteral("/estates/") + QString::fromLatin1(hash)};
    // The folders above are the program's own too: what they hold names the estates of this person.
    for (const QString &folder : {dataFolder, dataFolder + QStringLiteral("/estates"), home.data}) {
        if (const auto made = makePrivateFolder(folder); !made)
            return Failure(made.error());
    }
    return home;
}

Result<void> EstateHome::forget() const
{
    if (!QDir(data).removeRecursively())
        return fail(ErrorCode::Unwritable, {QT_TRANSLATE_NOOP("Message", "not everything could be removed"), {}}, data);
    return {};
}

} // namespace sallyport::core
