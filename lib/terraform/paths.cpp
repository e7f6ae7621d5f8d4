#include "terraform/paths.h"

#include <algorithm>

namespace sallyport::terraform {

QString folderOf(const QString &path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(QLatin1Char('/')), 0));
}

QString fileNameOf(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

bool isConfiguration(const QString &path)
{
    return path.endsWith(QLatin1String(".tf")) || path.endsWith(QLatin1String(".tf.json"));
}

bool isVariableFile(const QString &path)
{
    return path.endsWith(QLatin1String(".tfvars")) || path.endsWith(QLatin1String(".tfvars.json"));
}

bool isJson(const QString &path)
{
    return path.endsWith(QLatin1String(".tf.json")) || path.endsWith(QLatin1String(".tfvars.json"));
}

bool isOverride(const QString &path)
{
    const QString name = fileNameOf(path);
    return isConfiguration(path) &&
           (name.startsWith(QLatin1String("override.tf")) || name.contains(QLatin1String("_override.tf")));
}

} // namespace sallyport::terraform
