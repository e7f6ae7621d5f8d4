#include "terraform/entry.h"

namespace sallyport::terraform {

namespace {

/// The item of an object literal, or the element of a list, that stands in this range.
std::optional<ByteRange> entryAround(const hcl::Expression &expression, ByteRange value)
{
    const bool isObject = expression.kind == hcl::Kind::Object;
    for (size_t i = 0; i < expression.operands.size(); ++i) {
        const hcl::Expression &operand = expression.operands[i];
        if (operand.range == value && isObject && i % 2 == 1)
            return ByteRange{expression.operands[i - 1].range.begin, value.end};
        if (operand.range == value)
            return value;
        if (operand.range.begin <= value.begin && value.end <= operand.range.end)
            return entryAround(operand, value);
    }
    return {};
}

} // namespace

std::optional<ByteRange> entryAround(const hcl::Body &body, ByteRange value)
{
    for (const hcl::Attribute &attribute : body.attributes) {
        if (attribute.value.range.begin <= value.begin && value.end <= attribute.value.range.end)
            return entryAround(attribute.value, value);
    }
    for (const hcl::Block &block : body.blocks) {
        if (block.range.begin <= value.begin && value.end <= block.range.end)
            return entryAround(block.body, value);
    }
    return {};
}

} // namespace sallyport::terraform
