#include "findings/checklist/verdict_parts.h"

#include "vault/policy_text.h"

#include <algorithm>

namespace sallyport::findings {

namespace {

/// The path of any secret that somebody else's look-up would ask for: "airflow/data/staging/connections/x".
QString dataPathOf(const estate::VaultBackend &vault)
{
    const QString folder = vault.prefix.isEmpty() ? QString() : vault.prefix + QLatin1Char('/');
    return vault.mount + QStringLiteral("/data/") + folder + QStringLiteral("connections/x");
}

bool grantsRead(const vault::PolicyStanza &stanza)
{
    return stanza.grant.capabilities.contains(QLatin1String("read"));
}

/// The rule that lets a path be read. A rule that denies counts only where it is the narrower one: which of two applies
/// is a matter of their paths, and here nothing may look safer than it is.
const vault::PolicyStanza *readingRule(const vault::PolicyText &policy, const QString &path)
{
    const auto applies = [&](const vault::PolicyStanza &stanza) { return vault::covers(stanza.path, path); };
    const vault::PolicyStanza *reading = nullptr;
    for (const vault::PolicyStanza &stanza : policy.stanzas) {
        if (grantsRead(stanza) && applies(stanza) && (!reading || stanza.path.size() > reading->path.size()))
            reading = &stanza;
    }
    const bool isDenied =
        reading && std::any_of(policy.stanzas.begin(), policy.stanzas.end(), [&](const vault::PolicyStanza &stanza) {
            return stanza.grant.denies() && applies(stanza) && stanza.path.size() > reading->path.size();
        });
    return isDenied ? nullptr : reading;
}

/// The environment beside this one that a policy lets its holder read, and the rule that does.
struct Trespass
{
    const estate::Environment *environment = nullptr;
    const vault::PolicyStanza *rule = nullptr;
};

Trespass trespassOf(
    const vault::PolicyText &policy, const estate::Estate &estate, const estate::Environment &environment)
{
    for (const estate::Environment &other : estate.environments) {
        if (other.name == environment.name || !other.vault || !isSameServer(*other.vault, *environment.vault))
            continue;
        if (const auto *rule = readingRule(policy, dataPathOf(*other.vault)))
            return {&other, rule};
    }
    return {};
}

estate::Evidence policyEvidence(const QString &name, Message message = {})
{
    return estate::Evidence::api(QStringLiteral("GET sys/policies/acl/%1").arg(name), std::move(message));
}

const vault::Policy *policyNamed(const vault::Reading &reading, const QString &name)
{
    const auto found = std::find_if(reading.policies.begin(), reading.policies.end(),
        [&](const vault::Policy &policy) { return policy.name == name; });
    return found == reading.policies.end() ? nullptr : &*found;
}

} // namespace

Verdict judgeLookups(const ChecklistFacts &facts, const estate::Environment &environment)
{
    if (!environment.vault)
        return notChecked(
            {QT_TRANSLATE_NOOP("Message", "Airflow's configuration of %1 is not read yet"), {environment.name}},
            {QT_TRANSLATE_NOOP("Message", "Look at %1 of backend_kwargs"),
                {Code{QStringLiteral("connections_lookup_pattern")}}},
            {estate::Evidence::file(environment.at)});
    const vault::Reading *reading = readingOf(facts, environment);
    if (!reading)
        return notRead(environment);
    const QStringList &readers = environment.vault->readers;
    if (readers.isEmpty())
        return notChecked({QT_TRANSLATE_NOOP("Message", "Nothing says who reads %1"), {environment.name}},
            {QT_TRANSLATE_NOOP("Message", "Name the policies of its readers: readers in %1"),
                {Code{environment.vault->at.fileAndLine()}}});
    std::vector<estate::Evidence> evidence;
    for (const QString &name : readers) {
        const vault::Policy *policy = policyNamed(*reading, name);
        const auto text = policy ? vault::parsePolicyText(policy->text.toUtf8(), name)
                                 : Result<vault::PolicyText>(fail(ErrorCode::NotFound, verbatim(name)));
        if (!text)
            return notChecked(
                {QT_TRANSLATE_NOOP("Message", "What %1 may read is not known: its text could not be read"),
                    {Code{name}}},
                {QT_TRANSLATE_NOOP("Message", "Name policies, not roles, in readers; the token needs read on %1"),
                    {Code{QStringLiteral("sys/policies/acl/%1").arg(name)}}},
                {policyEvidence(name)});
        const Trespass trespass = trespassOf(*text, facts.facts.estate, environment);
        if (trespass.environment)
            return failed({QT_TRANSLATE_NOOP("Message", "%1 also lets the readers of %2 read %3"),
                              {Code{name}, environment.name, trespass.environment->name}},
                {policyEvidence(name, {QT_TRANSLATE_NOOP("Message", "grants read on %1"), {Code{trespass.rule->path}}}),
                    estate::Evidence::file(environment.vault->at)},
                toRead({QT_TRANSLATE_NOOP("Message", "Narrow the policy to %1"),
                    {Code{environment.vault->mount + QStringLiteral("/data/") + environment.vault->prefix}}}));
        evidence.push_back(policyEvidence(name));
    }
    return passed(
        {QT_TRANSLATE_NOOP("Message", "The readers' policies reach no other environment"), {}}, std::move(evidence));
}

} // namespace sallyport::findings
