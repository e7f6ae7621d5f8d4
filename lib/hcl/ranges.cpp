#include "hcl/ranges.h"

namespace sallyport::hcl {

namespace {

void add(const Expression &expression, std::vector<Region> &regions)
{
    regions.push_back({nameOf(expression.kind),
        expression.kind == Kind::Call || expression.kind == Kind::Variable || expression.kind == Kind::GetAttribute
            ? QString::fromUtf8(expression.name)
            : QString(),
        expression.range});
    for (const Expression &operand : expression.operands)
        add(operand, regions);
}

void add(const Body &body, std::vector<Region> &regions);

void add(const Block &block, std::vector<Region> &regions)
{
    regions.push_back({QStringLiteral("block"), QString::fromUtf8(block.type), block.range});
    for (const Label &label : block.labels)
        regions.push_back({QStringLiteral("label"), label.text(), label.range});
    regions.push_back({QStringLiteral("body"), {}, block.bodyRange});
    add(block.body, regions);
}

void add(const Attribute &attribute, std::vector<Region> &regions)
{
    regions.push_back({QStringLiteral("attribute"), QString::fromUtf8(attribute.name), attribute.range});
    regions.push_back({QStringLiteral("value"), {}, attribute.value.range});
    add(attribute.value, regions);
}

/// Attributes and blocks as they follow one another.
void add(const Body &body, std::vector<Region> &regions)
{
    auto block = body.blocks.begin();
    for (const Attribute &attribute : body.attributes) {
        for (; block != body.blocks.end() && block->range.begin < attribute.range.begin; ++block)
            add(*block, regions);
        add(attribute, regions);
    }
    for (; block != body.blocks.end(); ++block)
        add(*block, regions);
}

} // namespace

std::vector<Region> ranges(const File &file)
{
    std::vector<Region> regions;
    add(file.body(), regions);
    return regions;
}

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Null:
        return QStringLiteral("null");
    case Kind::Bool:
        return QStringLiteral("bool");
    case Kind::Number:
        return QStringLiteral("number");
    case Kind::Template:
        return QStringLiteral("template");
    case Kind::Text:
        return QStringLiteral("text");
    case Kind::Interpolation:
        return QStringLiteral("interpolation");
    case Kind::IfDirective:
        return QStringLiteral("if-directive");
    case Kind::ForDirective:
        return QStringLiteral("for-directive");
    case Kind::Tuple:
        return QStringLiteral("tuple");
    case Kind::Object:
        return QStringLiteral("object");
    case Kind::Variable:
        return QStringLiteral("variable");
    case Kind::GetAttribute:
        return QStringLiteral("get-attribute");
    case Kind::Index:
        return QStringLiteral("index");
    case Kind::AttributeSplat:
        return QStringLiteral("attribute-splat");
    case Kind::FullSplat:
        return QStringLiteral("full-splat");
    case Kind::SplatItem:
        return QStringLiteral("splat-item");
    case Kind::Call:
        return QStringLiteral("call");
    case Kind::Unary:
        return QStringLiteral("unary");
    case Kind::Binary:
        return QStringLiteral("binary");
    case Kind::Conditional:
        return QStringLiteral("conditional");
    case Kind::ForTuple:
        return QStringLiteral("for-tuple");
    case Kind::ForObject:
        return QStringLiteral("for-object");
    case Kind::ForNames:
        return QStringLiteral("for-names");
    case Kind::Parentheses:
        return QStringLiteral("parentheses");
    }
    return {};
}

} // namespace sallyport::hcl
