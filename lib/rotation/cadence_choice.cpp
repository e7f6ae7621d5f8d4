#include "rotation/cadence.h"

#include "base/glob.h"

namespace sallyport::rotation {

namespace {

using From = CadenceChoice::From;

const Cadence *ofKind(const std::vector<Cadence> &cadences, QStringView kind)
{
    for (const Cadence &cadence : cadences) {
        if (cadence.kind == kind)
            return &cadence;
    }
    return nullptr;
}

/// The cadence of this name with another interval; a name that nobody knows is a kind of its own.
Cadence withInterval(const std::vector<Cadence> &builtIn, const QString &kind, Duration interval)
{
    const Cadence *known = ofKind(builtIn, kind);
    Cadence cadence = known ? *known : Cadence{kind, kind, Cadence::Rule::Every, {}, {}};
    cadence.rule = Cadence::Rule::Every;
    cadence.interval = interval;
    return cadence;
}

QString assignment(const QString &name, const QString &value)
{
    return QStringLiteral("custom_metadata.%1 = \"%2\"").arg(name, value);
}

CadenceLookup byCustomMetadata(const estate::Secret &secret, const std::vector<Cadence> &builtIn)
{
    const QString kind = secret.customMetadata(QStringLiteral("kind"));
    for (const QString &name : {QStringLiteral("cadence"), QStringLiteral("rotation")}) {
        const QString text = secret.customMetadata(name);
        if (text.isEmpty())
            continue;
        const auto interval = parseDuration(text);
        if (!interval || *interval == Duration::zero())
            return {{}, assignment(name, text)};
        return {CadenceChoice{withInterval(builtIn, kind, *interval), From::CustomMetadata, assignment(name, text), {}},
            {}};
    }
    if (const Cadence *known = ofKind(builtIn, kind))
        return {CadenceChoice{*known, From::CustomMetadata, assignment(QStringLiteral("kind"), kind), {}}, {}};
    return {};
}

CadenceLookup byBlock(const QString &key, const estate::Estate &estate, const std::vector<Cadence> &builtIn)
{
    for (const estate::CadenceRule &rule : estate.cadences) {
        if (!globMatches(rule.match, key))
            continue;
        const Cadence *known = ofKind(builtIn, rule.name);
        if (!rule.every && !known)
            return {{}, rule.at.toString()};
        const Cadence cadence = rule.every ? withInterval(builtIn, rule.name, *rule.every) : *known;
        return {CadenceChoice{cadence, From::CadenceBlock, rule.match, rule.at}, {}};
    }
    return {};
}

CadenceLookup byRole(const estate::Secret &secret, const std::vector<Cadence> &builtIn)
{
    if (secret.staticRole && secret.staticRole->rotationPeriod > Duration::zero())
        return {CadenceChoice{withInterval(builtIn, QStringLiteral("static-db"), secret.staticRole->rotationPeriod),
                    From::BackendRole, QStringLiteral("rotation_period"), {}},
            {}};
    const Cadence *dynamic = secret.dynamicRole ? ofKind(builtIn, u"dynamic-db") : nullptr;
    if (dynamic)
        return {CadenceChoice{*dynamic, From::BackendRole, QStringLiteral("default_ttl"), {}}, {}};
    return {};
}

CadenceLookup byConvention(const QString &key, const std::vector<Cadence> &builtIn)
{
    for (const Cadence &cadence : builtIn) {
        for (const QString &glob : cadence.conventions) {
            if (globMatches(glob, key))
                return {CadenceChoice{cadence, From::PathConvention, glob, {}}, {}};
        }
    }
    return {};
}

} // namespace

CadenceLookup chooseCadence(
    const estate::Secret &secret, const estate::Estate &estate, const std::vector<Cadence> &builtIn)
{
    const QString key = secret.id.key();
    // A problem ends the search too: what the person wrote is not silently replaced by a convention.
    const auto found = [](const CadenceLookup &lookup) { return lookup.choice || !lookup.problem.isEmpty(); };
    if (auto lookup = byCustomMetadata(secret, builtIn); found(lookup))
        return lookup;
    if (auto lookup = byBlock(key, estate, builtIn); found(lookup))
        return lookup;
    if (auto lookup = byRole(secret, builtIn); found(lookup))
        return lookup;
    return byConvention(key, builtIn);
}

} // namespace sallyport::rotation
