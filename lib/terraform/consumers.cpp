#include "terraform/consumers.h"

#include "terraform/secret_names.h"

namespace sallyport::terraform {

namespace {

void addFedAttributes(const Frame &frame, BlockAt block, const Repetition &repetition, const Consumer &owner,
    const QString &prefix, std::vector<FedAttribute> &fed)
{
    for (const hcl::Attribute &attribute : block.block->body.attributes) {
        if (!carriesSecret(attribute.name))
            continue;
        FedAttribute found{owner, feedsOf({&frame, &repetition, {block.file, &attribute.value}, {}})};
        if (found.feeds.empty())
            continue;
        found.consumer.attribute = prefix + QString::fromUtf8(attribute.name);
        if (const ExpressionAt version = block.attribute(attribute.name.toByteArray() + "_version"))
            found.consumer.version = editableLiteral(frame, version, repetition);
        fed.push_back(std::move(found));
    }
    for (const hcl::Block &nested : block.block->body.blocks)
        addFedAttributes(frame, {block.file, &nested}, repetition, owner,
            prefix + QString::fromUtf8(nested.type) + QLatin1Char('.'), fed);
}

} // namespace

std::vector<FedAttribute> readFedAttributes(const Frame &frame, BlockAt resource, const Repetition &repetition)
{
    std::vector<FedAttribute> fed;
    Consumer owner;
    owner.address =
        frame.address() + resource.block->label(0) + QLatin1Char('.') + resource.block->label(1) + repetition.suffix();
    owner.at = resource.at();
    addFedAttributes(frame, resource, repetition, owner, {}, fed);
    return fed;
}

std::optional<EditableLiteral> editableLiteral(
    const Frame &frame, const ExpressionAt &expression, const Repetition &repetition)
{
    const hcl::Value value = frame.evaluate(expression, repetition);
    const hcl::File *file = value.isUnknown() ? nullptr : frame.fileNamed(value.origin.file);
    if (!file || file->sourceMap() || value.isSequence() || value.isMap())
        return {};
    const QByteArrayView written = file->text(value.origin.range);
    const QByteArray text = value.text.toUtf8();
    // The origin of a computed value is the whole expression, which does not read as the value.
    if (written != text && written != '"' + text + '"')
        return {};
    return EditableLiteral{
        file->name(), value.origin.range, value.text, hcl::locate(*file, value.origin.range.begin), 1};
}

} // namespace sallyport::terraform
