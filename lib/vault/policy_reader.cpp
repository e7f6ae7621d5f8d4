#include "vault/policy_reader.h"

#include "vault/ttl.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace sallyport::vault {

namespace {

using Kind = PolicyNode::Kind;

const QStringList &attributeNames()
{
    static const QStringList names = {QStringLiteral("comment"), QStringLiteral("policy"),
        QStringLiteral("capabilities"), QStringLiteral("allowed_parameters"), QStringLiteral("denied_parameters"),
        QStringLiteral("required_parameters"), QStringLiteral("min_wrapping_ttl"), QStringLiteral("max_wrapping_ttl"),
        QStringLiteral("mfa_methods"), QStringLiteral("control_group"), QStringLiteral("subscribe_event_types")};
    return names;
}

/// What `policy = "…"` of old policies stands for.
std::optional<QStringList> oldPolicy(const QString &name)
{
    static const QMap<QString, QStringList> meanings = {
        {QStringLiteral("deny"), {QStringLiteral("deny")}},
        {QStringLiteral("read"), {QStringLiteral("read"), QStringLiteral("list")}},
        {QStringLiteral("write"), {QStringLiteral("create"), QStringLiteral("read"), QStringLiteral("update"),
                                      QStringLiteral("delete"), QStringLiteral("list")}},
        {QStringLiteral("sudo"), {QStringLiteral("create"), QStringLiteral("read"), QStringLiteral("update"),
                                     QStringLiteral("delete"), QStringLiteral("list"), QStringLiteral("sudo")}},
    };
    const auto found = meanings.find(name);
    return found == meanings.end() ? std::nullopt : std::optional(*found);
}

void sortOnce(QStringList &list)
{
    list.sort();
    list.removeDuplicates();
}

QStringList inCanonicalOrder(const QStringList &capabilities)
{
    QStringList ordered;
    for (const QString &name : capabilityNames()) {
        if (capabilities.contains(name))
            ordered.push_back(name);
    }
    return ordered;
}

nlohmann::json jsonOf(const PolicyNode &node)
{
    switch (node.kind) {
    case Kind::Text:
        return node.text.toStdString();
    case Kind::Number:
        return node.text.toLongLong(nullptr, 0);
    case Kind::Float:
        return node.text.toDouble();
    case Kind::Bool:
        return node.text == QLatin1String("true");
    case Kind::List:
        break;
    case Kind::Object: {
        nlohmann::json object = nlohmann::json::object();
        for (const PolicyItem &item : node.items)
            object[item.keys.front().text.toStdString()] = jsonOf(item.value);
        return object;
    }
    }
    nlohmann::json list = nlohmann::json::array();
    for (const PolicyNode &element : node.elements)
        list.push_back(jsonOf(element));
    return list;
}

QString jsonText(const PolicyNode &node)
{
    return QString::fromStdString(jsonOf(node).dump());
}

} // namespace

std::optional<PolicyMistake> GrantReader::read(PolicyGrant &grant, QString &comment)
{
    checkNames();
    for (const Part &part : named(own(), QStringLiteral("comment")))
        comment = part.value().text;
    readCapabilities();
    m_grant.allowedParameters = parameters(QStringLiteral("allowed_parameters"));
    m_grant.deniedParameters = parameters(QStringLiteral("denied_parameters"));
    const auto list = [this](const char *name) {
        const QString text = QString::fromLatin1(name);
        QStringList values = texts(named(own(), text), text);
        sortOnce(values);
        return values;
    };
    m_grant.requiredParameters = list("required_parameters");
    m_grant.mfaMethods = list("mfa_methods");
    m_grant.subscribeEventTypes = list("subscribe_event_types");
    // Behind a deny Vault looks at nothing else, and keeps nothing else.
    if (m_grant.denies()) {
        grant.capabilities = m_grant.capabilities;
        return m_mistake;
    }
    readLimits();
    readControlGroup();
    grant = std::move(m_grant);
    return m_mistake;
}

void GrantReader::fail(ByteRange range, const Message &what, const Message &advice)
{
    if (!m_mistake)
        m_mistake = PolicyMistake{range.begin, what, advice};
}

void GrantReader::checkNames()
{
    for (const PolicyItem &item : m_body.items) {
        const PolicyKey &key = item.keys.front();
        if (!attributeNames().contains(key.text))
            fail(key.range, {QT_TRANSLATE_NOOP("Message", "a path of a policy has no attribute \"%1\""), {key.text}},
                {QT_TRANSLATE_NOOP("Message", "Known are %1"), {attributeNames().join(QStringLiteral(", "))}});
    }
}

GrantReader::Parts GrantReader::own() const
{
    Parts parts;
    for (const PolicyItem &item : m_body.items)
        parts.push_back({&item, 0});
    return parts;
}

GrantReader::Parts GrantReader::named(const Parts &parts, const QString &name)
{
    Parts found;
    for (const Part &part : parts) {
        if (part.hasKey() && part.key().text.compare(name, Qt::CaseInsensitive) == 0)
            found.push_back({part.item, part.used + 1});
    }
    return found;
}

GrantReader::Parts GrantReader::inside(const Parts &parts, const QString &what)
{
    Parts found;
    for (const Part &part : parts) {
        if (part.hasKey())
            found.push_back(part);
        else if (part.value().kind != Kind::Object)
            fail(part.value().range, {QT_TRANSLATE_NOOP("Message", "%1 is a block"), {what}});
        else
            for (const PolicyItem &item : part.value().items)
                found.push_back({&item, 0});
    }
    return found;
}

QStringList GrantReader::texts(const Parts &parts, const QString &what)
{
    QStringList list;
    for (const Part &part : parts) {
        const PolicyNode &value = part.value();
        const bool isEmptyBlock = value.kind == Kind::Object && value.items.empty();
        if (part.hasKey() || (value.kind != Kind::List && !isEmptyBlock)) {
            fail(value.range, {QT_TRANSLATE_NOOP("Message", "%1 is a list of texts"), {what}});
            continue;
        }
        for (const PolicyNode &element : value.elements) {
            if (element.kind == Kind::Text || element.kind == Kind::Number)
                list.push_back(element.text);
            else
                fail(element.range, {QT_TRANSLATE_NOOP("Message", "%1 is a list of texts"), {what}});
        }
    }
    return list;
}

PolicyParameters GrantReader::parameters(const QString &name)
{
    PolicyParameters parameters;
    for (const Part &part : inside(named(own(), name), name)) {
        QStringList &values = parameters[part.key().text.toLower()];
        const PolicyNode &value = part.value();
        if (value.kind == Kind::List) {
            for (const PolicyNode &element : value.elements)
                values.push_back(jsonText(element));
        } else if (value.kind == Kind::Object) {
            values.push_back(jsonText(value));
        } else {
            fail(value.range, {QT_TRANSLATE_NOOP("Message", "the values of a parameter are a list"), {}},
                {QT_TRANSLATE_NOOP("Message", "Write \"%1\" = [\"…\"], or [] for any value"), {part.key().text}});
        }
        sortOnce(values);
    }
    return parameters;
}

std::chrono::nanoseconds GrantReader::ttl(const Parts &parts, const QString &name)
{
    if (parts.empty())
        return {};
    const PolicyNode &value = parts.back().value();
    std::optional<std::chrono::nanoseconds> parsed;
    if (value.kind == Kind::Text)
        parsed = parseTtl(value.text);
    else if (value.kind == Kind::Number)
        parsed = std::chrono::seconds(value.text.toLongLong(nullptr, 0));
    else if (value.kind == Kind::Float)
        parsed = std::chrono::seconds(static_cast<qint64>(value.text.toDouble()));
    if (!parsed)
        fail(value.range, {QT_TRANSLATE_NOOP("Message", "%1 is not a duration"), {name}},
            {QT_TRANSLATE_NOOP("Message", "Write seconds, or \"1h30m\""), {}});
    return parsed.value_or(std::chrono::nanoseconds(0));
}

QStringList GrantReader::legacyCapabilities()
{
    const Parts parts = named(own(), QStringLiteral("policy"));
    if (parts.empty())
        return {};
    const PolicyNode &value = parts.back().value();
    if (value.kind != Kind::Text && value.kind != Kind::Number)
        return fail(value.range, {QT_TRANSLATE_NOOP("Message", "policy is a text"), {}}), QStringList();
    if (value.text.isEmpty())
        return {};
    const auto meaning = oldPolicy(value.text);
    if (!meaning)
        fail(value.range, {QT_TRANSLATE_NOOP("Message", "there is no policy \"%1\""), {value.text}},
            {QT_TRANSLATE_NOOP("Message", "Known are deny, read, write and sudo; better write capabilities"), {}});
    return meaning.value_or(QStringList());
}

void GrantReader::readCapabilities()
{
    const Parts parts = named(own(), QStringLiteral("capabilities"));
    m_written = texts(parts, QStringLiteral("capabilities"));
    const QStringList old = legacyCapabilities();
    m_written = old == QStringList(QStringLiteral("deny")) ? old : m_written + old;
    for (const QString &name : m_written) {
        if (name == QLatin1String("deny")) {
            m_grant.capabilities = {name};
            return;
        }
        if (!capabilityNames().contains(name))
            fail(parts.empty() ? m_body.range : parts.back().value().range,
                {QT_TRANSLATE_NOOP("Message", "there is no capability \"%1\""), {name}},
                {QT_TRANSLATE_NOOP("Message", "Known are %1"), {capabilityNames().join(QStringLiteral(", "))}});
    }
    m_grant.capabilities = inCanonicalOrder(m_written);
}

void GrantReader::readLimits()
{
    const QString minimum = QStringLiteral("min_wrapping_ttl");
    const QString maximum = QStringLiteral("max_wrapping_ttl");
    m_grant.minWrappingTtl = ttl(named(own(), minimum), minimum);
    m_grant.maxWrappingTtl = ttl(named(own(), maximum), maximum);
    const auto zero = std::chrono::nanoseconds(0);
    if (m_grant.minWrappingTtl != zero && m_grant.maxWrappingTtl != zero &&
        m_grant.maxWrappingTtl < m_grant.minWrappingTtl)
        fail(m_body.range, {QT_TRANSLATE_NOOP("Message", "max_wrapping_ttl is less than min_wrapping_ttl"), {}});
}

void GrantReader::readControlGroup()
{
    const QString name = QStringLiteral("control_group");
    const Parts groups = named(own(), name);
    if (groups.empty())
        return;
    const Parts body = inside({groups.back()}, name);
    ControlGroup group;
    group.ttl = ttl(named(body, QStringLiteral("ttl")), QStringLiteral("the control group's ttl"));
    std::map<QString, ControlFactor> factors;
    for (const Part &part : inside(named(body, QStringLiteral("factor")), QStringLiteral("factor"))) {
        ControlFactor found = factor(part);
        checkFactor(found, part.key().range);
        factors[found.name] = std::move(found);
    }
    if (factors.empty())
        fail(groups.back().item->range, {QT_TRANSLATE_NOOP("Message", "the control group has no factor"), {}});
    for (auto &[key, found] : factors)
        group.factors.push_back(std::move(found));
    m_grant.controlGroup = std::move(group);
}

ControlFactor GrantReader::factor(const Part &part)
{
    ControlFactor factor;
    factor.name = part.key().text;
    const Parts body = inside({{part.item, part.used + 1}}, QStringLiteral("factor"));
    const auto list = [&](const Parts &parts, const char *name) {
        const QString text = QString::fromLatin1(name);
        QStringList values = texts(named(parts, text), text);
        sortOnce(values);
        return values;
    };
    factor.capabilities = inCanonicalOrder(list(body, "controlled_capabilities"));
    if (!std::all_of(factor.capabilities.begin(), factor.capabilities.end(),
            [this](const QString &name) { return m_written.contains(name); }))
        fail(part.key().range,
            {QT_TRANSLATE_NOOP("Message", "controlled_capabilities holds more than the path's capabilities"), {}});
    const Parts identity = inside(named(body, QStringLiteral("identity")), QStringLiteral("identity"));
    factor.groupIds = list(identity, "group_ids");
    factor.groupNames = list(identity, "group_names");
    for (const Part &approvals : named(identity, QStringLiteral("approvals")))
        factor.approvals = approvals.value().text.toLongLong(nullptr, 0);
    return factor;
}

void GrantReader::checkFactor(const ControlFactor &factor, ByteRange at)
{
    if (factor.approvals <= 0 || (factor.groupIds.isEmpty() && factor.groupNames.isEmpty()))
        fail(at,
            {QT_TRANSLATE_NOOP("Message", "a factor needs an identity with a group and at least one approval"), {}});
}

} // namespace sallyport::vault
