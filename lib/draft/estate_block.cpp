#include "draft/estate_block.h"

#include "draft/refusal.h"
#include "hcl/edit.h"
#include "hcl/evaluate.h"
#include "hcl/parser.h"

#include <QRegularExpression>

#include <algorithm>

namespace sallyport::draft {

namespace {

const QString configFile = QStringLiteral("sallyport.hcl");

std::vector<const hcl::Block *> blocksOf(const hcl::File &file, const QByteArray &type)
{
    std::vector<const hcl::Block *> found;
    for (const hcl::Block &block : file.body().blocks) {
        if (block.type == type)
            found.push_back(&block);
    }
    return found;
}

QByteArray textOf(const QByteArray &type, const QString &label, const std::vector<EstateAttribute> &attributes)
{
    qsizetype width = 0;
    for (const EstateAttribute &attribute : attributes)
        width = attribute.text.isEmpty() ? width : std::max(width, attribute.name.size());
    QByteArray text = type + ' ' + hcl::quoted(label) + " {\n";
    for (const EstateAttribute &attribute : attributes) {
        if (!attribute.text.isEmpty())
            text += "  " + attribute.name.leftJustified(width) + " = " + hcl::quoted(attribute.text) + '\n';
    }
    return text + "}\n";
}

/// Each edit parses the file anew, so the block is found anew too: it is the same one of its type.
Result<QByteArray> editBlock(
    QByteArray bytes, const QByteArray &type, size_t place, const std::vector<EstateAttribute> &attributes)
{
    for (const EstateAttribute &attribute : attributes) {
        const auto file = hcl::parse(bytes, configFile);
        if (!file)
            return Failure(file.error());
        const hcl::Block *block = blocksOf(*file, type).at(place);
        const bool isThere = block->body.attribute(attribute.name) != nullptr;
        if (attribute.text.isEmpty() && !isThere)
            continue;
        const auto edited = attribute.text.isEmpty()
                                ? hcl::removeAttribute(*file, block, attribute.name)
                                : hcl::setAttribute(*file, block, attribute.name, hcl::quoted(attribute.text));
        if (!edited)
            return edited;
        bytes = *edited;
    }
    return bytes;
}

} // namespace

Result<git::FileEdit> writeEstateBlock(const PlanContext &context, const QByteArray &type, const QString &label,
    const std::vector<EstateAttribute> &attributes,
    const std::function<bool(const hcl::File &file, const hcl::Block &block)> &isSame)
{
    const QByteArray *before = context.file(configFile);
    if (!before)
        return refuse({QT_TRANSLATE_NOOP("Message", "the base branch has no sallyport.hcl to write it in"), {}},
            configFile, {QT_TRANSLATE_NOOP("Message", "Commit the file and merge it first"), {}});
    const auto file = hcl::parse(*before, configFile);
    if (!file)
        return Failure(file.error());
    const auto blocks = blocksOf(*file, type);
    const auto known =
        std::find_if(blocks.begin(), blocks.end(), [&](const hcl::Block *block) { return isSame(*file, *block); });
    const auto after = known == blocks.end() ? hcl::appendBlock(*file, nullptr, textOf(type, label, attributes))
                                             : editBlock(*before, type, size_t(known - blocks.begin()), attributes);
    if (!after)
        return Failure(after.error());
    if (*after == *before)
        return fail(
            ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "sallyport.hcl says so already"), {}}, configFile, {});
    return git::FileEdit{configFile, *before, *after};
}

QString literalOf(const hcl::File &file, const hcl::Block &block, const char *name)
{
    const hcl::Attribute *attribute = block.body.attribute(name);
    if (!attribute)
        return {};
    const auto value = hcl::literal(file, attribute->value);
    return value && value->isString() ? value->text : QString();
}

QString labelFrom(const QString &text)
{
    static const QRegularExpression other(QStringLiteral("[^a-z0-9]+"));
    QString label = text.toLower();
    label.replace(other, QStringLiteral("-"));
    while (label.startsWith(u'-'))
        label.remove(0, 1);
    while (label.endsWith(u'-'))
        label.chop(1);
    return label;
}

Result<QDate> dayOf(const Change &change, const char *parameter)
{
    const QDate day = QDate::fromString(change.parameters.value(QLatin1String(parameter)).trimmed(), Qt::ISODate);
    if (!day.isValid())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "this is no day"), {}}, QLatin1String(parameter),
            {QT_TRANSLATE_NOOP("Message", "Write it as 2027-01-31"), {}});
    return day;
}

} // namespace sallyport::draft
