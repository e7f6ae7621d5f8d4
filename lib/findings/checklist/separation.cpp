#include "findings/checklist/verdict_parts.h"

namespace sallyport::findings {

namespace {

/// Whether one folder of a mount is the other, or lies in it.
bool isWithin(const estate::VaultBackend &inner, const estate::VaultBackend &outer)
{
    return inner.mount == outer.mount && (outer.prefix.isEmpty() || inner.prefix == outer.prefix ||
                                             inner.prefix.startsWith(outer.prefix + QLatin1Char('/')));
}

/// The environment whose secrets lie among those of this one, or the other way round; null when there is none.
const estate::Environment *overlapping(const estate::Estate &estate, const estate::Environment &environment)
{
    for (const estate::Environment &other : estate.environments) {
        if (other.name == environment.name || !other.vault || !isSameServer(*environment.vault, *other.vault))
            continue;
        if (isWithin(*environment.vault, *other.vault) || isWithin(*other.vault, *environment.vault))
            return &other;
    }
    return nullptr;
}

} // namespace

Verdict judgeSeparation(const ChecklistFacts &facts, const estate::Environment &environment)
{
    if (!environment.vault)
        return noInventory(environment);
    const estate::VaultBackend &vault = *environment.vault;
    if (const estate::Environment *other = overlapping(facts.facts.estate, environment))
        return failed(
            {QT_TRANSLATE_NOOP("Message", "%1 and %2 share %3"), {environment.name, other->name, Code{vault.root()}}},
            {estate::Evidence::file(vault.at), estate::Evidence::file(other->vault->at)},
            toRead({QT_TRANSLATE_NOOP("Message", "Give each a mount, a prefix or a namespace of its own"), {}}));
    const vault::Reading *reading = readingOf(facts, environment);
    if (!reading)
        return notRead(environment);
    return passed({QT_TRANSLATE_N_NOOP("Message", "%n secrets below %1, which no other environment shares"),
                      {qint64(reading->secrets.size()), Code{vault.root()}}},
        {estate::Evidence::file(vault.at),
            estate::Evidence::api(QStringLiteral("LIST %1/metadata/%2").arg(vault.mount, vault.prefix))});
}

} // namespace sallyport::findings
