#pragma once

#include "vault/endpoint.h"

#include <QRegularExpression>
#include <QStringList>

namespace sallyport::vault {

/// Whether one line of Vault's audit log is something that the endpoint table can ask. `mounts` are those of the test's
/// server.
inline bool isInEndpointTable(const QString &operation, const QString &path, const QStringList &mounts)
{
    const auto operationOf = [](Method method) {
        return method == Method::Get    ? QStringLiteral("read")
               : method == Method::List ? QStringLiteral("list")
                                        : QStringLiteral("update");
    };
    for (const EndpointRow &row : endpointTable()) {
        QString pattern = QRegularExpression::escape(QString::fromLatin1(row.pathTemplate));
        pattern.replace(QStringLiteral("\\{mount\\}"), QStringLiteral("(?:%1)").arg(mounts.join(QLatin1Char('|'))));
        pattern.replace(QStringLiteral("\\{path\\}"), QStringLiteral(".+[^/]"));
        pattern.replace(QStringLiteral("\\{folder\\}"), QStringLiteral("(?:.+/)?"));
        if (operation == operationOf(row.method) &&
            QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(path).hasMatch())
            return true;
    }
    return false;
}

} // namespace sallyport::vault
