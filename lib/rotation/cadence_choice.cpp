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
    Cadence cadence = known ? *known : Cadence();
    if (!known) {
        cadence.kind = kind;
        cadence.title = kind;
    }
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
    CadenceLookup lookup;
    for (const QString &name : {QStringLiteral("cadence"), QStringLiteral("rotation")}) {
        const QString text = secret.customMetadata(name);
        if (text.isEmpty())
            continue;
        const auto interval = parseDuration(text);
        if (!interval || *interval == Duration::zero())
            return {{}, assignment(name, text), {}};
        if (!lookup.choice)
            lookup.choice =
                CadenceChoice{withInterval(builtIn, kind, *interval), From::CustomMetadata, assignment(name, text), {}};
        else if (lookup.choice->cadence.interval != *interval)
            lookup.contradiction = assignment(name, text);
    }
    const Cadence *known = ofKind(builtIn, kind);
    if (!lookup.choice && known)
        lookup.choice = CadenceChoice{*known, From::CustomMetadata, assignment(QStringLiteral("kind"), kind), {}};
    return lookup;
}

/// What a block says beside the interval, over what is built in.
Cadence withRule(Cadence cadence, const estate::CadenceRule &rule)
{
    cadence.grace = rule.grace.value_or(cadence.grace);
    if (!rule.method.isEmpty())
        cadence.method = rule.method;
    if (!rule.by.isEmpty())
        cadence.by = rule.by;
    if (!rule.proofs.isEmpty())
        cadence.proofs = rule.proofs;
    return cadence;
}

/// A later block with the very same glob and another interval: the order of the file does not mean to decide that.
QString contradictionOf(const estate::CadenceRule &chosen, Duration interval, const estate::Estate &estate,
    const std::vector<Cadence> &builtIn)
{
    for (const estate::CadenceRule &rule : estate.cadences) {
        if (rule.at == chosen.at || rule.match != chosen.match)
            continue;
        const Cadence *known = ofKind(builtIn, rule.name);
        const auto other = rule.every ? rule.every : known ? std::optional(known->interval) : std::nullopt;
        if (other && *other != interval)
            return rule.at.toString();
    }
    return {};
}

CadenceLookup byBlock(const QString &key, const estate::Estate &estate, const std::vector<Cadence> &builtIn)
{
    for (const estate::CadenceRule &rule : estate.cadences) {
        if (!globMatches(rule.match, key))
            continue;
        const Cadence *known = ofKind(builtIn, rule.name);
        if (!rule.every && !known)
            return {{}, rule.at.toString(), {}};
        const Cadence cadence = rule.every ? withInterval(builtIn, rule.name, *rule.every) : *known;
        return {CadenceChoice{withRule(cadence, rule), From::CadenceBlock, rule.match, rule.at}, {},
            contradictionOf(rule, cadence.interval, estate, builtIn)};
    }
    return {};
}

/// What lives no longer than this is renewed by programs, and nobody plans it.
constexpr Duration shortLived = std::chrono::hours(14 * 24);

CadenceLookup byValidity(const vault::Certificate &certificate, const std::vector<Cadence> &builtIn)
{
    const auto life = std::chrono::duration_cast<Duration>(certificate.until - certificate.from);
    const QString rule = QStringLiteral("notAfter");
    const Cadence *shortest = ofKind(builtIn, u"pki-short-lived");
    if (life <= shortLived && shortest)
        return {CadenceChoice{*shortest, From::BackendRole, rule, {}}, {}, {}};
    const QString kind = certificate.isAuthority ? QStringLiteral("pki-authority") : QStringLiteral("pki-certificate");
    return {CadenceChoice{withInterval(builtIn, kind, life), From::BackendRole, rule, {}}, {}, {}};
}

/// The built-in kind of what a role gives out, and the setting that says how long it lives.
std::pair<QString, QString> givenOut(const estate::Secret &secret)
{
    if (secret.dynamicRole)
        return {QStringLiteral("dynamic-db"), QStringLiteral("default_ttl")};
    if (secret.authRole && secret.authRole->givesSecretIds)
        return {QStringLiteral("approle-secret-id"), QStringLiteral("secret_id_ttl")};
    if (secret.authRole)
        return {QStringLiteral("auth-token"), QStringLiteral("token_explicit_max_ttl")};
    return {};
}

CadenceLookup byRole(const estate::Secret &secret, const std::vector<Cadence> &builtIn)
{
    if (secret.staticRole && secret.staticRole->rotationPeriod > Duration::zero())
        return {CadenceChoice{withInterval(builtIn, QStringLiteral("static-db"), secret.staticRole->rotationPeriod),
                    From::BackendRole, QStringLiteral("rotation_period"), {}},
            {}, {}};
    if (secret.certificate)
        return byValidity(*secret.certificate, builtIn);
    const auto [kind, setting] = givenOut(secret);
    const Cadence *cadence = ofKind(builtIn, kind);
    if (cadence)
        return {CadenceChoice{*cadence, From::BackendRole, setting, {}}, {}, {}};
    return {};
}

CadenceLookup byConvention(const QString &key, const std::vector<Cadence> &builtIn)
{
    for (const Cadence &cadence : builtIn) {
        for (const QString &glob : cadence.conventions) {
            if (globMatches(glob, key))
                return {CadenceChoice{cadence, From::PathConvention, glob, {}}, {}, {}};
        }
    }
    return {};
}

/// Of what gives others a thing for a time, an interval says how long that may live.
CadenceLookup asLimit(CadenceLookup lookup, const estate::Secret &secret)
{
    if (lookup.choice && (secret.dynamicRole || secret.authRole) && lookup.choice->cadence.rule == Cadence::Rule::Every)
        lookup.choice->cadence.rule = Cadence::Rule::TimeToLive;
    return lookup;
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
        return asLimit(std::move(lookup), secret);
    if (auto lookup = byRole(secret, builtIn); found(lookup))
        return lookup;
    return byConvention(key, builtIn);
}

} // namespace sallyport::rotation
