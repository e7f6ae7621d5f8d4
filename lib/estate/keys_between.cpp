#include "estate/drift_parts.h"

namespace sallyport::estate {

namespace {

QString request(const Environment &environment, const Secret &secret)
{
    const QString &mount = environment.vault->mount;
    return QStringLiteral("GET %1/subkeys%2").arg(mount, secret.apiPath.mid(mount.size()));
}

std::optional<QStringList> keysOf(const Secret *secret)
{
    return secret && secret->isLive() && secret->live ? secret->live->keys : std::nullopt;
}

/// Nobody promises that a secret which nobody declares is the same everywhere.
bool isDeclared(const Secret *secret)
{
    return secret && secret->declarations.size() == 1;
}

Drift difference(const Environment &environment, const Secret &secret, const Secret &other)
{
    const QStringList &mine = *secret.live->keys;
    const QStringList &theirs = *other.live->keys;
    const QString list = QStringLiteral(", ");
    const Disagreement keys{{QT_TRANSLATE_NOOP("Message", "%1 has v%2, %3 has v%4"),
                                {secret.id.environment, QString::number(secret.version()), other.id.environment,
                                    QString::number(other.version())}},
        {QT_TRANSLATE_NOOP("Message", "%1 has %2; %3 has %4"),
            {secret.id.environment, Code{mine.join(list)}, other.id.environment, Code{theirs.join(list)}}},
        secret.declarations.front().at};
    return {DriftKind::KeysBetween, secret.id, other.id.environment, request(environment, secret), {secret.apiPath},
        {keys}, {secret.declarations.front().at, other.declarations.front().at}};
}

} // namespace

void addKeysBetween(const Estate &estate, const Inventory &inventory, DriftReport &report)
{
    for (const Environment &environment : estate.environments) {
        if (!environment.isProduction() || !environment.vault)
            continue;
        for (const Secret *secret : inventory.of(environment.name)) {
            const auto mine = keysOf(secret);
            if (!mine || !isDeclared(secret))
                continue;
            for (const Environment &other : estate.environments) {
                const Secret *same = inventory.find({other.name, secret->id.path});
                const auto theirs = keysOf(same);
                // The first environment that has it is where it came from; further ones would say it again.
                if (other.isProduction() || !theirs || !isDeclared(same))
                    continue;
                if (*theirs != *mine)
                    report.drifts.push_back(difference(environment, *secret, *same));
                break;
            }
        }
    }
}

} // namespace sallyport::estate
