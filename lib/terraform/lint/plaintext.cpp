#include "terraform/lint/plaintext.h"

#include "hcl/parser.h"
#include "terraform/comments.h"
#include "terraform/lint/secret_wording.h"
#include "terraform/lint/text_pairs.h"
#include "terraform/lint/value_attributes.h"

#include <QCoreApplication>

#include <algorithm>

namespace sallyport::terraform {

using hcl::Kind;

namespace {

constexpr const char *named = QT_TRANSLATE_NOOP("Message", "stands under a name of a secret");
constexpr const char *stored = QT_TRANSLATE_NOOP("Message", "is given to a store of secrets");
constexpr const char *feeds = QT_TRANSLATE_NOOP("Message", "goes into a secret");

/// What the place of an expression says about it.
struct Expected
{
    Naming naming = Naming::None;
    const char *reason = named;
};

/// Calls that give back what they were given, as far as a secret is concerned.
bool passesOn(QByteArrayView function)
{
    static const QByteArrayView names[] = {"jsonencode", "sensitive", "nonsensitive", "tostring", "trimspace", "chomp",
        "base64encode", "merge", "tomap", "tolist", "toset", "coalesce", "try", "concat", "yamlencode", "urlencode"};
    return std::find(std::begin(names), std::end(names), function) != std::end(names);
}

class Finder
{
public:
    Finder(const hcl::File &file, const FeedingNames &feeding)
        : m_file(file)
        , m_feeding(feeding)
    {
    }

    std::vector<Plaintext> find()
    {
        for (const hcl::Attribute &attribute : m_file.body().attributes)
            addVariable(QString::fromUtf8(attribute.name), attribute.value);
        for (const hcl::Block &block : m_file.body().blocks)
            addTopLevel(block);
        m_holder.clear();
        for (const ByteRange &comment : commentsOf(m_file))
            addText(comment);
        tidy();
        return std::move(m_found);
    }

private:
    void addTopLevel(const hcl::Block &block)
    {
        const QString type = QString::fromUtf8(block.type);
        if (block.type == "variable") {
            if (const hcl::Attribute *fallback = block.body.attribute("default"))
                addVariable(block.label(0), fallback->value);
        } else if (block.type == "locals") {
            for (const hcl::Attribute &attribute : block.body.attributes)
                addLocal(attribute);
        } else {
            const bool isResource = block.type == "resource";
            m_resource = isResource ? block.label(0) : QString();
            m_holder = isResource ? block.label(0) + QLatin1Char('.') + block.label(1)
                                  : QStringList{type, block.label(0), block.label(1)}.join(QLatin1Char('.'));
            while (m_holder.endsWith(QLatin1Char('.')))
                m_holder.chop(1);
            addBody(block.body);
        }
    }

    void addVariable(const QString &name, const hcl::Expression &value)
    {
        m_holder = QStringLiteral("var.") + name;
        add(value, m_feeding.variables.contains(name) ? Expected{Naming::Password, feeds} : Expected{namingOf(name)});
    }

    void addLocal(const hcl::Attribute &attribute)
    {
        const QString name = QString::fromUtf8(attribute.name);
        m_holder = QStringLiteral("local.") + name;
        const bool isFeeding = m_feeding.locals.contains(name);
        add(attribute.value, isFeeding ? Expected{Naming::Password, feeds} : Expected{namingOf(name)});
    }

    Expected expectedOf(const hcl::Attribute &attribute, const hcl::Body &body) const
    {
        const bool isStore =
            valueAttribute(m_resource, attribute.name) || isWriteOnlyArgument(m_resource, attribute.name);
        if (isStore && (m_resource != QLatin1String("aws_ssm_parameter") || isSecureString(body)))
            return {Naming::Password, stored};
        if (attribute.name == "value") {
            if (const auto name = nameBeside(body))
                return {namingOf(*name)};
            return {};
        }
        return {namingOf(QString::fromUtf8(attribute.name))};
    }

    static bool isSecureString(const hcl::Body &parameter)
    {
        const hcl::Attribute *type = parameter.attribute("type");
        return type && hcl::literalString(type->value) == QStringLiteral("SecureString");
    }

    /// `name = "DB_PASSWORD"` beside `value = …`, as containers and charts are configured.
    static std::optional<QString> nameBeside(const hcl::Body &body)
    {
        const hcl::Attribute *name = body.attribute("name");
        return name ? hcl::literalString(name->value) : std::nullopt;
    }

    void addBody(const hcl::Body &body)
    {
        for (const hcl::Attribute &attribute : body.attributes)
            add(attribute.value, expectedOf(attribute, body));
        for (const hcl::Block &block : body.blocks)
            addBody(block.body);
    }

    void add(const hcl::Expression &expression, Expected expected)
    {
        switch (expression.kind) {
        case Kind::Template:
            addTemplate(expression, expected);
            break;
        case Kind::Number:
            addIfValue(expression.range, expected);
            break;
        case Kind::Object:
            addObject(expression, expected);
            break;
        case Kind::Conditional:
            add(expression.operands[0], {});
            add(expression.operands[1], expected);
            add(expression.operands[2], expected);
            break;
        case Kind::Parentheses:
        case Kind::Tuple:
            addAll(expression, expected);
            break;
        case Kind::Call:
            addAll(expression, passesOn(expression.name) ? expected : Expected{});
            break;
        default:
            addAll(expression, {});
        }
    }

    void addAll(const hcl::Expression &expression, Expected expected)
    {
        for (const hcl::Expression &operand : expression.operands)
            add(operand, expected);
    }

    void addTemplate(const hcl::Expression &expression, Expected expected)
    {
        const auto &parts = expression.operands;
        for (size_t i = 0; i < parts.size();) {
            if (parts[i].kind != Kind::Text) {
                add(parts[i++], {});
                continue;
            }
            // Each line of a heredoc is a part of its own; a key goes over many.
            const size_t first = i;
            ByteRange text = parts[i].range;
            while (++i < parts.size() && parts[i].kind == Kind::Text)
                text.end = parts[i].range.end;
            const bool isWhole = first == 0 && i == parts.size();
            addLiteral(text, isWhole ? expected : Expected{});
        }
    }

    void addLiteral(ByteRange text, Expected expected)
    {
        const size_t before = m_found.size();
        addText(text);
        const QByteArray line = m_file.text(text).toByteArray().trimmed();
        if (m_found.size() == before && !line.contains('\n') && !isObjectText(line) &&
            couldBeValue(line, expected.naming))
            put(text, expected.reason);
    }

    /// A text that holds JSON is judged by its own keys.
    static bool isObjectText(const QByteArray &text) { return text.startsWith('{') || text.startsWith('['); }

    /// In the object of a store each item counts, but for those that say what they are.
    void addObject(const hcl::Expression &object, Expected expected)
    {
        const std::optional<QString> name = literalItem(object, QStringLiteral("name"));
        for (size_t i = 0; i + 1 < object.operands.size(); i += 2) {
            const std::optional<QString> key = hcl::objectKey(object.operands[i]);
            if (key == QStringLiteral("value") && name)
                add(object.operands[i + 1], {namingOf(*name)});
            else
                add(object.operands[i + 1], key ? expectedOf(*key, expected) : expected);
        }
    }

    static std::optional<QString> literalItem(const hcl::Expression &object, const QString &key)
    {
        const hcl::Expression *item = object.item(key);
        return item ? hcl::literalString(*item) : std::nullopt;
    }

    static Expected expectedOf(const QString &key, Expected around)
    {
        const Naming naming = namingOf(key);
        if (naming == Naming::Password || naming == Naming::Likely)
            return {std::max(naming, around.naming), around.naming > naming ? around.reason : named};
        if (around.naming == Naming::None)
            return {naming};
        return isHarmlessName(key) ? Expected{} : around;
    }

    void addIfValue(ByteRange range, Expected expected)
    {
        if (couldBeValue(m_file.text(range), expected.naming))
            put(range, expected.reason);
    }

    void addText(ByteRange range)
    {
        for (const Suspect &suspect : plaintextInText(m_file.text(range)))
            put({range.begin + suspect.range.begin, range.begin + suspect.range.end}, suspect.reason);
    }

    void put(ByteRange range, const char *reason) { m_found.push_back({range, 0, reason, m_holder}); }

    void tidy()
    {
        std::stable_sort(m_found.begin(), m_found.end(),
            [](const Plaintext &a, const Plaintext &b) { return a.range.begin < b.range.begin; });
        qsizetype counted = 0;
        int line = 1;
        for (Plaintext &found : m_found) {
            line += int(m_file.text({counted, found.range.begin}).count('\n'));
            counted = found.range.begin;
            found.line = line;
        }
    }

    const hcl::File &m_file;
    const FeedingNames &m_feeding;
    QString m_resource; ///< type of the resource that is being looked at
    QString m_holder;
    std::vector<Plaintext> m_found;
};

} // namespace

std::vector<Suspect> plaintextInText(QByteArrayView text)
{
    std::vector<Suspect> found = shapedTokens(text);
    std::erase_if(
        found, [&](const Suspect &token) { return isPlaceholder(text.sliced(token.range.begin, token.range.size())); });
    const size_t shaped = found.size();
    for (const Suspect &suspect : pairsIn(text)) {
        const bool isKnown = std::any_of(found.begin(), found.begin() + qsizetype(shaped), [&](const Suspect &known) {
            return known.range.begin < suspect.range.end && suspect.range.begin < known.range.end;
        });
        if (!isKnown)
            found.push_back(suspect);
    }
    return found;
}

std::vector<Plaintext> plaintextIn(const hcl::File &file, const FeedingNames &feeding)
{
    return Finder(file, feeding).find();
}

std::vector<Plaintext> plaintextIn(const QString &path, const QByteArray &bytes, const FeedingNames &feeding)
{
    if (path.endsWith(QLatin1String(".tf")) || path.endsWith(QLatin1String(".tfvars"))) {
        if (const auto file = hcl::parse(bytes, path))
            return plaintextIn(*file, feeding);
    }
    std::vector<Plaintext> found;
    for (const Suspect &suspect : plaintextInText(bytes)) {
        const int line = hcl::locate(bytes, path, suspect.range.begin).line;
        found.push_back({suspect.range, line, suspect.reason, {}});
    }
    return found;
}

bool isTerraformFile(const QString &path)
{
    static const QLatin1String endings[] = {
        QLatin1String(".tf"), QLatin1String(".tfvars"), QLatin1String(".tf.json"), QLatin1String(".tfvars.json")};
    return std::any_of(
        std::begin(endings), std::end(endings), [&](QLatin1String ending) { return path.endsWith(ending); });
}

} // namespace sallyport::terraform
