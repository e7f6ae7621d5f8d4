#include "vault/policy_text.h"

#include "hcl/tree.h"
#include "vault/policy_reader.h"

namespace sallyport::vault {

namespace {

/// The texts between {{ and }}, or nothing when they do not pair up.
std::optional<QStringList> templatesOf(const QString &path)
{
    QStringList templates;
    const QStringList pieces = path.split(QStringLiteral("{{"));
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QStringList halves = pieces.at(i).split(QStringLiteral("}}"));
        if (halves.size() != (i == 0 ? 1 : 2))
            return {};
        if (i > 0)
            templates.push_back(halves.front().trimmed());
    }
    return templates;
}

PathKind kindOf(const QString &path)
{
    if (path == QLatin1String("+") || path.contains(QLatin1String("/+")) || path.startsWith(QLatin1String("+/")))
        return PathKind::Segment;
    return path.endsWith(u'*') ? PathKind::Prefix : PathKind::Exact;
}

class PolicyTextReader
{
public:
    Result<PolicyText> read(const PolicyTree &tree, const QByteArray &text, const QString &fileName)
    {
        m_policy.format = tree.format;
        for (const PolicyItem &item : tree.items)
            readItem(item);
        if (!m_mistake)
            return std::move(m_policy);
        return sallyport::fail(ErrorCode::Malformed, m_mistake->what,
            hcl::locate(text, fileName, m_mistake->offset).toString(),
            m_mistake->advice.isEmpty()
                ? Message{QT_TRANSLATE_NOOP("Message", "Vault would refuse this policy: mend it first"), {}}
                : m_mistake->advice);
    }

private:
    void fail(ByteRange range, const Message &what, const Message &advice = {})
    {
        if (!m_mistake)
            m_mistake = PolicyMistake{range.begin, what, advice};
    }

    void readItem(const PolicyItem &item)
    {
        const PolicyKey &first = item.keys.front();
        if (first.text == QLatin1String("path"))
            readStanza(item);
        else if (first.text != QLatin1String("name"))
            fail(first.range, {QT_TRANSLATE_NOOP("Message", "a policy has no \"%1\""), {first.text}},
                {QT_TRANSLATE_NOOP("Message", "At its top stand only path \"…\" { … } and name"), {}});
        else if (item.keys.size() == 1 &&
                 (item.value.kind == PolicyNode::Kind::Text || item.value.kind == PolicyNode::Kind::Number))
            m_policy.name = item.value.text;
        else
            fail(item.range, {QT_TRANSLATE_NOOP("Message", "name is a text"), {}});
    }

    void readStanza(const PolicyItem &item)
    {
        PolicyStanza stanza;
        // Without a path of its own it is about the path called "path"; behind the first one more are not looked at.
        const PolicyKey &key = item.keys.size() > 1 ? item.keys.at(1) : item.keys.front();
        stanza.range = item.range;
        stanza.pathRange = key.range;
        readPath(key, stanza);
        if (item.value.kind != PolicyNode::Kind::Object)
            return fail(item.value.range, {QT_TRANSLATE_NOOP("Message", "path is a block"), {}},
                {QT_TRANSLATE_NOOP("Message", "Write path \"%1\" { capabilities = [\"read\"] }"), {key.text}});
        if (const auto mistake = GrantReader(item.value).read(stanza.grant, stanza.comment); mistake && !m_mistake)
            m_mistake = mistake;
        m_policy.stanzas.push_back(std::move(stanza));
    }

    void readPath(const PolicyKey &key, PolicyStanza &stanza)
    {
        const auto templates = templatesOf(key.text);
        if (!templates)
            fail(key.range, {QT_TRANSLATE_NOOP("Message", "the {{ and }} of the path do not pair up"), {}});
        stanza.templates = templates.value_or(QStringList());
        stanza.path = normalisedPath(key.text);
        stanza.kind = kindOf(stanza.path);
        if (stanza.path.contains(QLatin1String("+*")))
            fail(key.range, {QT_TRANSLATE_NOOP("Message", "\"+*\" is not allowed in a path"), {}},
                {QT_TRANSLATE_NOOP("Message", "\"+\" stands for a whole segment, \"*\" only at the end for any rest"),
                    {}});
    }

    PolicyText m_policy;
    std::optional<PolicyMistake> m_mistake;
};

/// Whether each text that a segment of `narrow` stands for is one of `wide`'s.
bool coversSegment(QStringView wide, QStringView narrow)
{
    return wide == u"+" ? !narrow.isEmpty() : wide == narrow;
}

} // namespace

std::vector<const PolicyStanza *> PolicyText::stanzasOf(const QString &path) const
{
    std::vector<const PolicyStanza *> found;
    for (const PolicyStanza &stanza : stanzas) {
        if (stanza.path == normalisedPath(path))
            found.push_back(&stanza);
    }
    return found;
}

Result<PolicyText> parsePolicyText(const QByteArray &text, const QString &fileName)
{
    const auto tree = parsePolicyTree(text, fileName);
    if (!tree)
        return Failure(tree.error());
    return PolicyTextReader().read(*tree, text, fileName);
}

const QStringList &capabilityNames()
{
    static const QStringList names = {QStringLiteral("create"), QStringLiteral("read"), QStringLiteral("update"),
        QStringLiteral("patch"), QStringLiteral("delete"), QStringLiteral("list"), QStringLiteral("sudo"),
        QStringLiteral("subscribe"), QStringLiteral("recover"), QStringLiteral("deny")};
    return names;
}

QString normalisedPath(const QString &written)
{
    const auto templates = templatesOf(written);
    QString path = written;
    if (templates && !templates->isEmpty()) {
        const QStringList pieces = written.split(QStringLiteral("{{"));
        path = pieces.front();
        for (qsizetype i = 1; i < pieces.size(); ++i)
            path += QStringLiteral("{{") + templates->at(i - 1) + pieces.at(i).mid(pieces.at(i).indexOf(u"}}"));
    }
    return path.startsWith(u'/') ? path.mid(1) : path;
}

bool covers(const QString &wide, const QString &narrow)
{
    const QString wider = normalisedPath(wide);
    const QString narrower = normalisedPath(narrow);
    const bool isOpen = wider.endsWith(u'*');
    if (narrower.endsWith(u'*') && !isOpen)
        return false;
    const QStringList outer = (isOpen ? wider.chopped(1) : wider).split(u'/');
    const QStringList inner = (narrower.endsWith(u'*') ? narrower.chopped(1) : narrower).split(u'/');
    if (isOpen ? inner.size() < outer.size() : inner.size() != outer.size())
        return false;
    for (qsizetype i = 0; i < outer.size(); ++i) {
        const bool isLast = i + 1 == outer.size();
        const bool fits = isLast && isOpen ? inner.at(i).startsWith(outer.at(i)) && outer.at(i) != QLatin1String("+")
                                           : coversSegment(outer.at(i), inner.at(i));
        if (!fits)
            return false;
    }
    return true;
}

} // namespace sallyport::vault
