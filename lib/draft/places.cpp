#include "draft/places.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

bool holds(ByteRange outer, ByteRange inner)
{
    return outer.begin <= inner.begin && inner.end <= outer.end;
}

const hcl::Expression *collectionIn(const hcl::Expression &expression, ByteRange entry)
{
    const bool isObject = expression.kind == hcl::Kind::Object;
    for (size_t i = 0; i < expression.operands.size(); ++i) {
        const hcl::Expression &operand = expression.operands[i];
        if (isObject && i % 2 == 0 && operand.range.begin == entry.begin)
            return &expression;
        if (!isObject && operand.range == entry)
            return &expression;
        if (holds(operand.range, entry))
            return collectionIn(operand, entry);
    }
    return nullptr;
}

const hcl::Expression *collectionIn(const hcl::Body &body, ByteRange entry)
{
    for (const hcl::Attribute &attribute : body.attributes) {
        if (holds(attribute.value.range, entry))
            return collectionIn(attribute.value, entry);
    }
    for (const hcl::Block &block : body.blocks) {
        if (holds(block.range, entry))
            return collectionIn(block.body, entry);
    }
    return nullptr;
}

} // namespace

const hcl::Block *blockAt(const hcl::File &file, ByteRange range)
{
    const auto &blocks = file.body().blocks;
    const auto found =
        std::find_if(blocks.begin(), blocks.end(), [&](const hcl::Block &block) { return block.range == range; });
    return found == blocks.end() ? nullptr : &*found;
}

const hcl::Expression *collectionOf(const hcl::File &file, ByteRange entry)
{
    return collectionIn(file.body(), entry);
}

const hcl::Expression *valueOf(const hcl::Expression &object, ByteRange entry)
{
    if (object.kind != hcl::Kind::Object)
        return nullptr;
    for (size_t i = 0; i + 1 < object.operands.size(); i += 2) {
        if (object.operands[i].range.begin == entry.begin)
            return &object.operands[i + 1];
    }
    return nullptr;
}

QString directoryOf(const QString &path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(QLatin1Char('/')), 0));
}

QString fileIn(const QString &directory, const QString &name)
{
    return directory.isEmpty() ? name : directory + QLatin1Char('/') + name;
}

} // namespace sallyport::draft
