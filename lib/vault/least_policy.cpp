#include "vault/least_policy.h"

#include <QStringList>

#include <algorithm>
#include <iterator>
#include <map>

namespace sallyport::vault {

namespace {

struct Rule
{
    QStringList capabilities;
    QStringList purposes;
};

using Rules = std::map<QString, Rule>;

/// The path as a policy names it: a hole at the end becomes a prefix rule.
QString rulePath(const EndpointRow &row, const VaultPath &mount, const VaultPath &prefix)
{
    QString path = QString::fromLatin1(row.pathTemplate);
    path.replace(QStringLiteral("{folder}"), prefix.folderText() + QLatin1Char('*'));
    const bool isBelowPrefix = row.mountKind == MountKind::Kv2;
    path.replace(QStringLiteral("{path}"), (isBelowPrefix ? prefix.folderText() : QString()) + QLatin1Char('*'));
    return path.replace(QStringLiteral("{mount}"), mount.text());
}

void add(Rules &rules, const EndpointRow &row, const VaultPath &mount, const VaultPath &prefix)
{
    if (row.capability == Capability::None || row.capability == Capability::ReadSudo)
        return;
    Rule &rule = rules[rulePath(row, mount, prefix)];
    const QString capability = row.capability == Capability::List ? QStringLiteral("list") : QStringLiteral("read");
    if (!rule.capabilities.contains(capability))
        rule.capabilities.push_back(capability);
    rule.purposes.push_back(QString::fromLatin1(row.why));
}

QString quoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

QString rendered(const QString &path, const Rule &rule)
{
    QString text;
    for (const QString &purpose : rule.purposes)
        text += QStringLiteral("# %1\n").arg(purpose);
    QStringList capabilities;
    for (const QString &capability : rule.capabilities)
        capabilities.push_back(quoted(capability));
    return text + QStringLiteral("path %1 {\n  capabilities = [%2]\n}\n")
                      .arg(quoted(path), capabilities.join(QStringLiteral(", ")));
}

} // namespace

static std::vector<VaultPath> mountsOf(const PolicyScope &scope, MountKind kind)
{
    const auto isToken = [](const VaultPath &mount) { return mount.text() == QLatin1String("token"); };
    std::vector<VaultPath> mounts;
    switch (kind) {
    case MountKind::Database:
        return scope.databases;
    case MountKind::Pki:
        return scope.pki;
    case MountKind::AppRole:
        std::remove_copy_if(scope.auth.begin(), scope.auth.end(), std::back_inserter(mounts), isToken);
        break;
    case MountKind::Token:
        std::copy_if(scope.auth.begin(), scope.auth.end(), std::back_inserter(mounts), isToken);
        break;
    default:
        break;
    }
    return mounts;
}

QByteArray leastPolicy(const PolicyScope &scope)
{
    Rules rules;
    for (const EndpointRow &row : endpointTable()) {
        if (row.mountKind == MountKind::None)
            add(rules, row, {}, {});
        if (row.mountKind == scope.kind)
            add(rules, row, scope.mount, scope.prefix);
        for (const VaultPath &mount : mountsOf(scope, row.mountKind))
            add(rules, row, mount, {});
    }
    QStringList blocks;
    for (const auto &[path, rule] : rules)
        blocks.push_back(rendered(path, rule));
    return blocks.join(QLatin1Char('\n')).toUtf8();
}

} // namespace sallyport::vault
