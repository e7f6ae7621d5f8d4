#include "vault/policy_syntax.h"

#include "hcl/tree.h"

#include <QStringDecoder>

#include <algorithm>

namespace sallyport::vault {

namespace {

using Token = PolicyToken;
using Type = PolicyToken::Type;
using Kind = PolicyNode::Kind;

std::optional<Kind> literalKind(Type type)
{
    switch (type) {
    case Type::Text:
    case Type::Heredoc:
    case Type::Null: // stands for an empty text
        return Kind::Text;
    case Type::Number:
        return Kind::Number;
    case Type::Float:
        return Kind::Float;
    case Type::Bool:
        return Kind::Bool;
    default:
        return {};
    }
}

/// What both languages share: the tokens, and the first mistake.
class Reader
{
public:
    Reader(const QByteArray &bytes, PolicyFormat format)
        : m_lexer(bytes, format)
    {
    }

    struct Mistake
    {
        qsizetype offset = 0;
        Message what;
    };
    /// The lexer's comes first: it is the reason for what the parser found.
    std::optional<Mistake> mistake() const
    {
        if (const auto &lexical = m_lexer.mistake())
            return Mistake{lexical->offset, lexical->what};
        return m_mistake;
    }

protected:
    /// Counts nesting for as long as it lives.
    class Depth
    {
    public:
        explicit Depth(int &depth)
            : m_depth(++depth)
        {
        }
        ~Depth() { --m_depth; }
        Depth(const Depth &) = delete;
        Depth &operator=(const Depth &) = delete;

    private:
        int &m_depth;
    };

    const Token &scan()
    {
        if (!std::exchange(m_isUnread, false))
            m_token = m_lexer.next();
        return m_token;
    }
    void unscan() { m_isUnread = true; }
    const Token &last() const { return m_token; }

    bool failHere(const Message &expected)
    {
        if (!m_mistake)
            m_mistake = Mistake{m_token.range.begin,
                m_token.type == Type::End
                    ? Message{QT_TRANSLATE_NOOP("Message", "%1 was expected, but the policy ends here"), {expected}}
                    : Message{QT_TRANSLATE_NOOP("Message", "%1 was expected before \"%2\""),
                          {expected, m_token.text.left(40)}}};
        return false;
    }
    void forgive() { m_mistake.reset(); }
    bool hasRoom()
    {
        return m_depth <= maximumPolicyDepth || failHere({QT_TRANSLATE_NOOP("Message", "less nesting"), {}});
    }

    PolicyNode literal() const
    {
        PolicyNode node;
        node.kind = *literalKind(m_token.type);
        node.range = m_token.range;
        node.text = m_token.type == Type::Null ? QString() : m_token.text;
        return node;
    }

    int m_depth = 0;

private:
    PolicyLexer m_lexer;
    Token m_token;
    bool m_isUnread = false;
    std::optional<Mistake> m_mistake;
};

class HclReader : public Reader
{
public:
    explicit HclReader(const QByteArray &bytes)
        : Reader(bytes, PolicyFormat::Hcl)
    {
    }

    void readWhole(std::vector<PolicyItem> &items)
    {
        while (scan().type != Type::End) {
            unscan();
            PolicyItem item;
            if (!readItem(item))
                return forgiveTheEnd();
            items.push_back(std::move(item));
            skipComma();
        }
    }

private:
    /// HCL 1 forgives one thing at the end of a file: an attribute without its value.
    void forgiveTheEnd()
    {
        if (m_lacksValue)
            forgive();
    }

    bool readItem(PolicyItem &item)
    {
        if (!readKeys(item.keys))
            return false;
        const bool went = last().type == Type::Assign ? readValue(item.value) : readObject(item.value);
        if (went)
            item.range = {item.keys.front().range.begin, item.value.range.end};
        return went;
    }

    /// Up to and including the "=" or "{" behind them.
    bool readKeys(std::vector<PolicyKey> &keys)
    {
        for (;;) {
            const Token &token = scan();
            if (token.type == Type::Name || token.type == Type::Text) {
                keys.push_back({token.text, token.range});
                continue;
            }
            if (keys.empty())
                return failHere({QT_TRANSLATE_NOOP("Message", "a name"), {}});
            if (token.type == Type::LeftBrace || (token.type == Type::Assign && keys.size() == 1))
                return true;
            return failHere(keys.size() == 1 ? Message{QT_TRANSLATE_NOOP("Message", "\"=\" or \"{\""), {}}
                                             : Message{QT_TRANSLATE_NOOP("Message", "\"{\""), {}});
        }
    }

    bool readValue(PolicyNode &value)
    {
        const Token &token = scan();
        if (literalKind(token.type))
            return value = literal(), true;
        if (token.type == Type::LeftBrace)
            return readObject(value);
        if (token.type == Type::LeftBracket)
            return readList(value);
        m_lacksValue = token.type == Type::End && m_depth == 0;
        return failHere({QT_TRANSLATE_NOOP("Message", "a value"), {}});
    }

    /// Behind its "{".
    bool readObject(PolicyNode &object)
    {
        const Depth depth(m_depth);
        if (!hasRoom())
            return false;
        object.kind = Kind::Object;
        object.range.begin = last().range.begin;
        while (scan().type != Type::RightBrace) {
            unscan();
            PolicyItem item;
            if (!readItem(item))
                return false;
            object.items.push_back(std::move(item));
            skipComma();
        }
        object.range.end = last().range.end;
        return true;
    }

    /// Behind its "[". HCL 1 takes commas in any number and asks for one only behind a literal or an object.
    bool readList(PolicyNode &list)
    {
        const Depth depth(m_depth);
        if (!hasRoom())
            return false;
        list.kind = Kind::List;
        list.range.begin = last().range.begin;
        bool needsComma = false;
        for (;;) {
            const Token &token = scan();
            if (token.type == Type::RightBracket)
                return list.range.end = token.range.end, true;
            if (token.type == Type::Comma) {
                needsComma = false;
                continue;
            }
            if (needsComma)
                return failHere({QT_TRANSLATE_NOOP("Message", "\",\" or \"]\""), {}});
            needsComma = token.type != Type::LeftBracket;
            PolicyNode element;
            unscan();
            if (!readElement(element))
                return false;
            list.elements.push_back(std::move(element));
        }
    }

    bool readElement(PolicyNode &element)
    {
        const Token &token = scan();
        if (token.type == Type::LeftBrace)
            return readObject(element);
        if (token.type == Type::LeftBracket)
            return readList(element);
        if (!literalKind(token.type))
            return failHere({QT_TRANSLATE_NOOP("Message", "an element or \"]\""), {}});
        element = literal();
        return true;
    }

    void skipComma()
    {
        if (scan().type != Type::Comma)
            unscan();
    }

    bool m_lacksValue = false;
};

/// HCL 1's reader of JSON, which forgives much: it does not ask for the closing brace, and whatever is wrong right
/// before a closing brace is dropped.
class JsonReader : public Reader
{
public:
    explicit JsonReader(const QByteArray &bytes)
        : Reader(bytes, PolicyFormat::Json)
    {
    }

    void readWhole(std::vector<PolicyItem> &items)
    {
        PolicyNode root;
        scan();
        if (readObject(root))
            items = std::move(root.items);
    }

private:
    bool readObject(PolicyNode &object)
    {
        const Depth depth(m_depth);
        if (!hasRoom())
            return false;
        object.kind = Kind::Object;
        object.range.begin = last().range.begin;
        for (;;) {
            PolicyItem item;
            if (!readItem(item)) {
                object.range.end = last().range.end;
                const bool isForgiven = last().type == Type::RightBrace || m_ends;
                if (isForgiven)
                    forgive();
                return isForgiven;
            }
            object.items.push_back(std::move(item));
            if (scan().type != Type::Comma)
                return object.range.end = last().range.end, true;
        }
    }

    bool readItem(PolicyItem &item)
    {
        while (scan().type == Type::Text)
            item.keys.push_back({last().text, last().range});
        m_ends = last().type == Type::End;
        if (item.keys.empty() || last().type != Type::Assign)
            return failHere({QT_TRANSLATE_NOOP("Message", "a name in quotes and \":\""), {}});
        if (!readValue(item.value))
            return false;
        item.range = {item.keys.front().range.begin, item.value.range.end};
        return true;
    }

    bool readValue(PolicyNode &value)
    {
        const Token &token = scan();
        m_ends = token.type == Type::End;
        if (literalKind(token.type))
            return value = literal(), true;
        if (token.type == Type::LeftBrace)
            return readObject(value);
        if (token.type == Type::LeftBracket)
            return readList(value);
        return failHere({QT_TRANSLATE_NOOP("Message", "a value"), {}});
    }

    /// Truth values and opening brackets inside a list are skipped without a word.
    bool readList(PolicyNode &list)
    {
        list.kind = Kind::List;
        list.range.begin = last().range.begin;
        for (;;) {
            const Token &token = scan();
            m_ends = false;
            if (token.type == Type::RightBracket)
                return list.range.end = token.range.end, true;
            if (token.type == Type::Comma || token.type == Type::Bool || token.type == Type::LeftBracket)
                continue;
            PolicyNode element;
            if (token.type == Type::LeftBrace) {
                if (!readObject(element))
                    return false;
            } else if (token.type == Type::Text || token.type == Type::Number || token.type == Type::Float) {
                element = literal();
            } else {
                return failHere({QT_TRANSLATE_NOOP("Message", "an element or \"]\""), {}});
            }
            list.elements.push_back(std::move(element));
        }
    }

    bool m_ends = false;
};

bool allObjects(const std::vector<PolicyItem> &items)
{
    return !items.empty() && std::all_of(items.begin(), items.end(),
                                 [](const PolicyItem &item) { return item.value.kind == Kind::Object; });
}

bool allObjects(const std::vector<PolicyNode> &elements)
{
    return !elements.empty() &&
           std::all_of(elements.begin(), elements.end(), [](const auto &node) { return node.kind == Kind::Object; });
}

void fold(std::vector<PolicyItem> &items);

/// {"path": {"x": {…}}} becomes path "x" {…}, and so does a list of such objects; at any depth.
void foldInto(PolicyItem item, std::vector<PolicyItem> &folded)
{
    if (item.value.kind == Kind::Object && allObjects(item.value.items)) {
        for (PolicyItem &inner : item.value.items) {
            inner.keys.insert(inner.keys.begin(), item.keys.begin(), item.keys.end());
            foldInto(std::move(inner), folded);
        }
    } else if (item.value.kind == Kind::List && allObjects(item.value.elements)) {
        for (PolicyNode &element : item.value.elements) {
            const ByteRange range = element.range;
            foldInto({item.keys, std::move(element), range}, folded);
        }
    } else {
        fold(item.value.items);
        for (PolicyNode &element : item.value.elements)
            fold(element.items);
        folded.push_back(std::move(item));
    }
}

void fold(std::vector<PolicyItem> &items)
{
    std::vector<PolicyItem> folded;
    for (PolicyItem &item : items)
        foldInto(std::move(item), folded);
    items = std::move(folded);
}

/// JSON when its first character is a brace.
PolicyFormat formatOf(const QByteArray &text)
{
    return text.trimmed().startsWith('{') ? PolicyFormat::Json : PolicyFormat::Hcl;
}

Failure malformed(const QByteArray &text, const QString &fileName, qsizetype offset, const Message &what)
{
    return fail(ErrorCode::Malformed, what, hcl::locate(text, fileName, offset).toString(),
        {QT_TRANSLATE_NOOP("Message", "Vault would refuse this policy: mend it first"), {}});
}

/// Characters that HCL 1 takes nowhere.
std::optional<qsizetype> forbiddenCharacter(const QByteArray &text)
{
    for (const QByteArray &bytes : {QByteArray(1, '\0'), QByteArray("\xee\x84\xa3")}) {
        if (const qsizetype found = text.indexOf(bytes); found >= 0)
            return found;
    }
    return {};
}

} // namespace

Result<PolicyTree> parsePolicyTree(const QByteArray &text, const QString &fileName)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(text);
    if (decoder.hasError())
        return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the policy is not UTF-8"), {}}, fileName,
            {QT_TRANSLATE_NOOP("Message", "Convert it to UTF-8"), {}});
    if (const auto offset = forbiddenCharacter(text))
        return malformed(
            text, fileName, *offset, {QT_TRANSLATE_NOOP("Message", "a character stands here that Vault refuses"), {}});
    PolicyTree tree;
    tree.format = formatOf(text);
    const auto read = [&](auto reader) -> Result<PolicyTree> {
        reader.readWhole(tree.items);
        if (const auto mistake = reader.mistake())
            return malformed(text, fileName, mistake->offset, mistake->what);
        return tree;
    };
    if (tree.format == PolicyFormat::Hcl)
        return read(HclReader(text));
    const auto json = read(JsonReader(text));
    if (json)
        fold(tree.items);
    return json ? Result<PolicyTree>(tree) : json;
}

} // namespace sallyport::vault
