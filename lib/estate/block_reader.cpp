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

void BlockReader::failAt(qsizetype offset, const QString &what, const QString &advice)
{
    if (!m_error)
        m_error = Error{ErrorCode::Malformed, what, hcl::locate(m_file, offset).toString(), advice};
}

void BlockReader::mistake(const char *name, const QString &what, const QString &advice)
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
        mistake(
            name, QStringLiteral("%1 must be a string").arg(QLatin1String(name)), QStringLiteral("Put it in quotes"));
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
        failAt(m_whole.begin, QStringLiteral("the %1 block has no %2").arg(m_what, QLatin1String(name)),
            QStringLiteral("Add %1 = \"…\" to it").arg(QLatin1String(name)));
}

void BlockReader::flag(const char *name, bool &target)
{
    const auto found = value(name);
    if (found && found->kind == hcl::Value::Kind::Bool)
        target = found->toBool();
    else if (found)
        mistake(name, QStringLiteral("%1 must be true or false").arg(QLatin1String(name)), {});
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
        mistake(name, QStringLiteral("%1 must be a whole number").arg(QLatin1String(name)), {});
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
        mistake(name, QStringLiteral("%1 must be a list of strings").arg(QLatin1String(name)),
            QStringLiteral("Write it like %1 = [\"a\", \"b\"]").arg(QLatin1String(name)));
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
        mistake(name, QStringLiteral("\"%1\" is not a duration").arg(*found),
            QStringLiteral("Write it like 90d, 12w, 1h30m, quarterly or P90D"));
}

void BlockReader::date(const char *name, QDate &target)
{
    const auto found = textValue(name);
    if (!found)
        return;
    target = QDate::fromString(*found, Qt::ISODate);
    if (!target.isValid())
        mistake(name, QStringLiteral("\"%1\" is not a day").arg(*found), QStringLiteral("Write it like 2027-01-31"));
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
                labels == 0 ? QStringLiteral("a %1 block has no label").arg(name)
                            : QStringLiteral("a %1 block needs one label: its name").arg(name),
                labels == 0 ? QStringLiteral("Write it like %1 { … }").arg(name)
                            : QStringLiteral("Write it like %1 \"name\" { … }").arg(name));
        }
        found.push_back(&block);
    }
    return found;
}

const hcl::Block *BlockReader::block(const char *type)
{
    const auto found = blocks(type, 0);
    if (found.size() > 1)
        failAt(found.at(1)->range.begin, QStringLiteral("a second %1 block").arg(QLatin1String(type)),
            QStringLiteral("Keep one of them"));
    return found.empty() ? nullptr : found.front();
}

QString BlockReader::known(const QStringList &names) const
{
    return names.isEmpty() ? QStringLiteral("There are none here")
                           : QStringLiteral("Known here: ") + names.join(QStringLiteral(", "));
}

Result<void> BlockReader::finish()
{
    for (const hcl::Attribute &attribute : m_body.attributes) {
        const QString name = QString::fromUtf8(attribute.name);
        if (!m_attributes.contains(name))
            failAt(attribute.nameRange.begin, QStringLiteral("%1 has no attribute \"%2\"").arg(m_what, name),
                known(m_attributes));
    }
    for (const hcl::Block &block : m_body.blocks) {
        const QString type = QString::fromUtf8(block.type);
        if (!m_blocks.contains(type))
            failAt(block.range.begin, QStringLiteral("%1 has no block \"%2\"").arg(m_what, type), known(m_blocks));
    }
    if (m_error)
        return Failure(*m_error);
    return {};
}

} // namespace sallyport::estate
