#include "core/confirmations.h"

#include "base/private_files.h"

#include <QFileInfo>

namespace sallyport::core {

namespace {

QString entry(const QString &estateRoot, const QString &origin)
{
    return estateRoot + QLatin1Char('\t') + origin;
}

} // namespace

Result<Confirmations> Confirmations::load(const QString &file)
{
    Confirmations confirmations;
    confirmations.m_file = file;
    const auto bytes = readFile(file);
    if (!bytes && bytes.error().code != ErrorCode::NotFound)
        return Failure(bytes.error());
    if (bytes)
        confirmations.m_entries = QString::fromUtf8(*bytes).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return confirmations;
}

bool Confirmations::isConfirmed(const QString &estateRoot, const QString &origin) const
{
    return m_entries.contains(entry(estateRoot, origin));
}

Result<void> Confirmations::confirm(const QString &estateRoot, const QString &origin)
{
    if (isConfirmed(estateRoot, origin))
        return {};
    m_entries.push_back(entry(estateRoot, origin));
    return save();
}

Result<void> Confirmations::withdraw(const QString &estateRoot)
{
    m_entries.removeIf([&](const QString &line) { return line.startsWith(entry(estateRoot, {})); });
    return save();
}

QStringList Confirmations::origins(const QString &estateRoot) const
{
    QStringList found;
    const QString start = entry(estateRoot, {});
    for (const QString &line : m_entries) {
        if (line.startsWith(start))
            found.push_back(line.mid(start.size()));
    }
    return found;
}

Result<void> Confirmations::save() const
{
    if (auto made = makePrivateFolder(QFileInfo(m_file).absolutePath()); !made)
        return made;
    return writePrivateFile(m_file, m_entries.join(QLatin1Char('\n')).toUtf8() + '\n');
}

} // namespace sallyport::core
