#include "vault/policy_compare.h"

#include "vault/ttl.h"

#include <algorithm>
#include <map>

namespace sallyport::vault {

namespace {

using Difference = PolicyDifference;
using std::chrono::nanoseconds;

void unite(QStringList &list, const QStringList &more)
{
    list += more;
    list.sort();
    list.removeDuplicates();
}

/// An empty list stands for any value, and so it wins.
void unite(PolicyParameters &parameters, const PolicyParameters &more)
{
    for (auto entry = more.begin(); entry != more.end(); ++entry) {
        const auto existing = parameters.find(entry.key());
        if (existing == parameters.end())
            parameters.insert(entry.key(), entry.value());
        else if (existing->isEmpty() || entry->isEmpty())
            existing->clear();
        else
            unite(*existing, *entry);
    }
}

/// Vault keeps the shorter of two limits.
nanoseconds shorter(nanoseconds a, nanoseconds b)
{
    const nanoseconds none(0);
    return a <= none ? b : b <= none ? a : std::min(a, b);
}

void unite(std::optional<ControlGroup> &group, const std::optional<ControlGroup> &more)
{
    if (!group || !more)
        return group ? void() : void(group = more);
    group->factors.insert(group->factors.end(), more->factors.begin(), more->factors.end());
    std::stable_sort(
        group->factors.begin(), group->factors.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    group->factors.erase(std::unique(group->factors.begin(), group->factors.end()), group->factors.end());
}

void unite(PolicyGrant &grant, const PolicyGrant &more)
{
    if (grant.denies())
        return;
    if (more.denies()) {
        grant = more;
        return;
    }
    QStringList capabilities;
    for (const QString &name : capabilityNames()) {
        if (grant.capabilities.contains(name) || more.capabilities.contains(name))
            capabilities.push_back(name);
    }
    grant.capabilities = capabilities;
    unite(grant.allowedParameters, more.allowedParameters);
    unite(grant.deniedParameters, more.deniedParameters);
    unite(grant.requiredParameters, more.requiredParameters);
    grant.minWrappingTtl = shorter(grant.minWrappingTtl, more.minWrappingTtl);
    grant.maxWrappingTtl = shorter(grant.maxWrappingTtl, more.maxWrappingTtl);
    unite(grant.mfaMethods, more.mfaMethods);
    unite(grant.controlGroup, more.controlGroup);
    unite(grant.subscribeEventTypes, more.subscribeEventTypes);
}

QString listText(const QStringList &list)
{
    return list.join(QStringLiteral(", "));
}

QString factorText(const ControlFactor &factor)
{
    const QStringList groups = factor.groupNames + factor.groupIds;
    QString text = QStringLiteral("%1: %2 of %3").arg(factor.name).arg(factor.approvals).arg(groups.join(u'|'));
    if (!factor.capabilities.isEmpty())
        text += QStringLiteral(" for ") + factor.capabilities.join(u'|');
    return text;
}

QString groupText(const std::optional<ControlGroup> &group)
{
    if (!group)
        return {};
    QStringList texts;
    if (group->ttl != nanoseconds(0))
        texts.push_back(QStringLiteral("ttl ") + ttlText(group->ttl));
    for (const ControlFactor &factor : group->factors)
        texts.push_back(factorText(factor));
    return texts.join(QStringLiteral("; "));
}

/// The attributes beside the capabilities, by name, as texts that are the same when they mean the same.
std::map<QString, QString> attributesOf(const PolicyGrant &grant)
{
    std::map<QString, QString> texts;
    const auto addParameters = [&](const char *name, const PolicyParameters &parameters) {
        for (auto entry = parameters.begin(); entry != parameters.end(); ++entry)
            texts[QString::fromLatin1(name) + u' ' + entry.key()] =
                entry->isEmpty() ? QStringLiteral("any value") : listText(*entry);
    };
    const auto add = [&](const char *name, const QString &text) {
        if (!text.isEmpty())
            texts[QString::fromLatin1(name)] = text;
    };
    addParameters("allowed_parameters", grant.allowedParameters);
    addParameters("denied_parameters", grant.deniedParameters);
    add("required_parameters", listText(grant.requiredParameters));
    add("min_wrapping_ttl", grant.minWrappingTtl == nanoseconds(0) ? QString() : ttlText(grant.minWrappingTtl));
    add("max_wrapping_ttl", grant.maxWrappingTtl == nanoseconds(0) ? QString() : ttlText(grant.maxWrappingTtl));
    add("mfa_methods", listText(grant.mfaMethods));
    add("control_group", groupText(grant.controlGroup));
    add("subscribe_event_types", listText(grant.subscribeEventTypes));
    return texts;
}

QString textOf(const std::map<QString, QString> &texts, const QString &name)
{
    const auto found = texts.find(name);
    return found == texts.end() ? QString() : found->second;
}

void compareRules(const PolicyRule &before, const PolicyRule &after, std::vector<Difference> &found)
{
    using Kind = Difference::Kind;
    const auto add = [&](Kind kind, const QString &name, const QString &from, const QString &to) {
        found.push_back({kind, before.path, name, from, to, before.ranges, after.ranges});
    };
    for (const QString &name : capabilityNames()) {
        const bool was = before.grant.capabilities.contains(name);
        if (was != after.grant.capabilities.contains(name))
            add(was ? Kind::CapabilityRemoved : Kind::CapabilityAdded, name, {}, {});
    }
    const auto from = attributesOf(before.grant);
    auto names = from;
    const auto to = attributesOf(after.grant);
    names.insert(to.begin(), to.end());
    for (const auto &[name, text] : names) {
        if (textOf(from, name) != textOf(to, name))
            add(Kind::AttributeChanged, name, textOf(from, name), textOf(to, name));
    }
}

} // namespace

std::vector<PolicyRule> meaning(const PolicyText &policy)
{
    std::map<QString, PolicyRule> rules;
    for (const PolicyStanza &stanza : policy.stanzas) {
        const auto [place, isNew] = rules.try_emplace(stanza.path);
        PolicyRule &rule = place->second;
        if (isNew)
            rule = {stanza.path, stanza.kind, stanza.grant, {}};
        else
            unite(rule.grant, stanza.grant);
        rule.ranges.push_back(stanza.range);
    }
    std::vector<PolicyRule> sorted;
    for (auto &[path, rule] : rules)
        sorted.push_back(std::move(rule));
    return sorted;
}

std::vector<PolicyDifference> compare(const PolicyText &before, const PolicyText &after)
{
    using Kind = Difference::Kind;
    std::map<QString, std::pair<const PolicyRule *, const PolicyRule *>> pairs;
    const auto old = meaning(before);
    const auto now = meaning(after);
    for (const PolicyRule &rule : old)
        pairs[rule.path].first = &rule;
    for (const PolicyRule &rule : now)
        pairs[rule.path].second = &rule;
    std::vector<Difference> found;
    for (const auto &[path, pair] : pairs) {
        const auto &[was, is] = pair;
        if (was && is)
            compareRules(*was, *is, found);
        else if (was)
            found.push_back({Kind::PathRemoved, path, {}, listText(was->grant.capabilities), {}, was->ranges, {}});
        else
            found.push_back({Kind::PathAdded, path, {}, {}, listText(is->grant.capabilities), {}, is->ranges});
    }
    return found;
}

Message describe(const PolicyDifference &difference)
{
    const Code path{difference.path};
    switch (difference.kind) {
    case Difference::Kind::PathAdded:
        return {QT_TRANSLATE_NOOP("Message", "%1 was added (%2)"), {path, difference.to}};
    case Difference::Kind::PathRemoved:
        return {QT_TRANSLATE_NOOP("Message", "%1 was removed (%2)"), {path, difference.from}};
    case Difference::Kind::CapabilityAdded:
        return {QT_TRANSLATE_NOOP("Message", "%1: %2 was added"), {path, difference.name}};
    case Difference::Kind::CapabilityRemoved:
        return {QT_TRANSLATE_NOOP("Message", "%1: %2 was removed"), {path, difference.name}};
    case Difference::Kind::AttributeChanged:
        break;
    }
    if (difference.from.isEmpty())
        return {QT_TRANSLATE_NOOP("Message", "%1: %2 was added (%3)"), {path, difference.name, difference.to}};
    if (difference.to.isEmpty())
        return {QT_TRANSLATE_NOOP("Message", "%1: %2 was removed (%3)"), {path, difference.name, difference.from}};
    return {
        QT_TRANSLATE_NOOP("Message", "%1: %2 was %3, is %4"), {path, difference.name, difference.from, difference.to}};
}

} // namespace sallyport::vault
