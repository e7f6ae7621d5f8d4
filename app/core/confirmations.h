#pragma once

#include "base/error.h"

#include <QString>
#include <QStringList>

namespace sallyport::core {

/// What the person has confirmed, kept outside every repository (0600): origins that the console may talk to, each
/// bound to the estate that named it, so that one repository's confirmation does not serve another.
class Confirmations
{
public:
    /// A file that is missing is an empty list; one that cannot be read confirms nothing and says so.
    static Result<Confirmations> load(const QString &file);

    bool isConfirmed(const QString &estateRoot, const QString &origin) const;
    /// Stores at once.
    Result<void> confirm(const QString &estateRoot, const QString &origin);
    Result<void> withdraw(const QString &estateRoot);
    QStringList origins(const QString &estateRoot) const;

private:
    Result<void> save() const;

    QString m_file;
    QStringList m_entries; ///< "root\torigin"
};

} // namespace sallyport::core
