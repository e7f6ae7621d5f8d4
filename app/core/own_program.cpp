#include "core/own_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace sallyport::core {

QString ownProgram(const QString &name, const QString &room)
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString &folder : {QStringLiteral("."), QStringLiteral("../libexec/sallyport"),
             QStringLiteral("../lib/sallyport"), QStringLiteral("../") + room, QStringLiteral("../../app/") + room}) {
        const QFileInfo file(here.filePath(folder + u'/' + name));
        if (file.isExecutable())
            return file.canonicalFilePath();
    }
    return here.filePath(name);
}

} // namespace sallyport::core
