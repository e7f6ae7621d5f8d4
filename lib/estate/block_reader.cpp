#include "estate/block_reader.h"

namespace sallyport::estate {

BlockReader::BlockReader(const hcl::File &file, const hcl::Body &body, ByteRange whole, QString what)
    : m_file(file)
    , m_body(body)
    , m_whole(whole)
    , m_what(std::move(what))
{
}

BlockReader::BlockReader(const hcl::File &file, const hcl::Block &block)
    : BlockReader(file, block.body, block.range, QString::fromUtf8(block.type))
{
}

void BlockReader::failAt(qsizetype offset, const Message &what, const Message &advice)
{
    if (!m_error)
        m_error = Error{ErrorCode::Malformed, what, hcl::locate(m_file, offset).toString(), advice};
}

void BlockReader::mistake(const char *name, const Message &what, const Message &advice)
{
    failAt(offsetOf(name), what, advice);
}

qsizetype BlockReader::offsetOf(const char *name) const
{
    const hcl::Attribute *attribute = m_body.attribute(name);
    return attribute ? attribute->value.range.begin : m_whole.begin;
}

void BlockReader::adopt(const Result<void> &inner)
{
    if (!inner && !m_error)
        m_error = inner.error();
}

std::optional<hcl::Value> BlockReader::value(const char *name)
{
    m_attributes.push_back(QString::fromLatin1(name));
    const hcl::Attribute *attribute = m_body.attribute(name);
    if (!attribute || m_error)
        return {};
    auto read = hcl::literal(m_file, attribute->value);
    if (!read) {
        m_error = read.error();
        return {};
    }
    return std::move(*read);
}

std::optional<QString> BlockReader::textValue(const char *name)
{
    const auto found = value(name);
    if (!found)
        return {};
    if (!found->isString()) {
        mistake(name, {QT_TRANSLATE_NOOP("Message", "%1 must be a string"), {QString::fromLatin1(name)}},
            {QT_TRANSLATE_NOOP("Message", "Put it in quotes"), {}});
        return {};
    }
    return found->text;
}

void BlockReader::text(const char *name, QString &target, Need need)
{
    const auto found = textValue(name);
    if (found)
        target = *found;
    else if (need == Need::Required && !has(name))
        failAt(m_whole.begin,
            {QT_TRANSLATE_NOOP("Message", "the %1 block has no %2"), {m_what, QString::fromLatin1(name)}},
            {QT_TRANSLATE_NOOP("Message", "Add %1 = \"…\" to it"), {QString::fromLatin1(name)}});
}

void BlockReader::flag(const char *name, bool &target)
{
    const auto found = value(name);
    if (found && found->kind == hcl::Value::Kind::Bool)
        target = found->toBool();
    else if (found)
        mistake(name, {QT_TRANSLATE_NOOP("Message", "%1 must be true or false"), {QString::fromLatin1(name)}}, {});
}

void BlockReader::number(const char *name, std::optional<int> &target)
{
    const auto found = value(name);
    if (!found)
        return;
    bool isWhole = false;
    const int number = found->text.toInt(&isWhole);
    if (found->kind == hcl::Value::Kind::Number && isWhole)
        target = number;
    else
        mistake(name, {QT_TRANSLATE_NOOP("Message", "%1 must be a whole number"), {QString::fromLatin1(name)}}, {});
}

void BlockReader::texts(const char *name, QStringList &target)
{
    const auto found = value(name);
    if (!found)
        return;
    QStringList list;
    bool allStrings = found->isSequence();
    for (const hcl::Value &element : found->elements) {
        allStrings = allStrings && element.isString();
        list.push_back(element.text);
    }
    if (allStrings)
        target = list;
    else
        mistake(name, {QT_TRANSLATE_NOOP("Message", "%1 must be a list of strings"), {QString::fromLatin1(name)}},
            {QT_TRANSLATE_NOOP("Message", "Write it like %1 = [\"a\", \"b\"]"), {QString::fromLatin1(name)}});
}

void BlockReader::textOrTexts(const char *name, QStringList &target)
{
    const auto found = value(name);
    if (found && found->isString())
        target = {found->text};
    else
        texts(name, target);
}

void BlockReader::duration(const char *name, std::optional<Duration> &target)
{
    const auto found = textValue(name);
    if (!found)
        return;
    const auto parsed = parseDuration(*found);
    if (parsed && *parsed > Duration::zero())
        target = *parsed;
    else
        mistake(name, {QT_TRANSLATE_NOOP("Message", "\"%1\" is not a duration"), {*found}},
            {QT_TRANSLATE_NOOP("Message", "Write it like 90d, 12w, 1h30m, quarterly or P90D"), {}});
}

void BlockReader::date(const char *name, QDate &target)
{
    const auto found = textValue(name);
    if (!found)
        return;
    target = QDate::fromString(*found, Qt::ISODate);
    if (!target.isValid())
        mistake(name, {QT_TRANSLATE_NOOP("Message", "\"%1\" is not a day"), {*found}},
            {QT_TRANSLATE_NOOP("Message", "Write it like 2027-01-31"), {}});
}

void BlockReader::instant(const char *name, Instant &target)
{
    const auto found = textValue(name);
    if (!found)
        return;
    const auto parsed = parseInstant(*found);
    if (parsed)
        target = *parsed;
    else
        mistake(name, parsed.error().what, parsed.error().advice);
}

std::vector<const hcl::Block *> BlockReader::blocks(const char *type, size_t labels)
{
    m_blocks.push_back(QString::fromLatin1(type));
    std::vector<const hcl::Block *> found;
    for (const hcl::Block &block : m_body.blocks) {
        if (block.type != type)
            continue;
        if (block.labels.size() != labels) {
            const QString name = QLatin1String(type);
            failAt(block.range.begin,
                labels == 0 ? Message{QT_TRANSLATE_NOOP("Message", "a %1 block has no label"), {name}}
                            : Message{QT_TRANSLATE_NOOP("Message", "a %1 block needs one label: its name"), {name}},
                labels == 0 ? Message{QT_TRANSLATE_NOOP("Message", "Write it like %1 { … }"), {name}}
                            : Message{QT_TRANSLATE_NOOP("Message", "Write it like %1 \"name\" { … }"), {name}});
        }
        found.push_back(&block);
    }
    return found;
}

const hcl::Block *BlockReader::block(const char *type)
{
    const auto found = blocks(type, 0);
    if (found.size() > 1)
        failAt(found.at(1)->range.begin,
            {QT_TRANSLATE_NOOP("Message", "a second %1 block"), {QString::fromLatin1(type)}},
            {QT_TRANSLATE_NOOP("Message", "Keep one of them"), {}});
    return found.empty() ? nullptr : found.front();
}

Message BlockReader::known(const QStringList &names) const
{
    return names.isEmpty()
               ? Message{QT_TRANSLATE_NOOP("Message", "There are none here"), {}}
               : Message{QT_TRANSLATE_NOOP("Message", "Known here: %1"), {names.join(QStringLiteral(", "))}};
}

Result<void> BlockReader::finish()
{
    for (const hcl::Attribute &attribute : m_body.attributes) {
        const QString name = QString::fromUtf8(attribute.name);
        if (!m_attributes.contains(name))
            failAt(attribute.nameRange.begin,
                {QT_TRANSLATE_NOOP("Message", "%1 has no attribute \"%2\""), {m_what, name}}, known(m_attributes));
    }
    for (const hcl::Block &block : m_body.blocks) {
        const QString type = QString::fromUtf8(block.type);
        if (!m_blocks.contains(type))
            failAt(block.range.begin, {QT_TRANSLATE_NOOP("Message", "%1 has no block \"%2\""), {m_what, type}},
                known(m_blocks));
    }
    if (m_error)
        return Failure(*m_error);
    return {};
}

} // namespace sallyport::estate
