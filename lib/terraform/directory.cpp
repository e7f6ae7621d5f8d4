#include "terraform/directory.h"

namespace sallyport::terraform {

QString ExpressionAt::text() const
{
    return QString::fromUtf8(file->text(expression->range));
}

SourceRef ExpressionAt::at() const
{
    return hcl::locate(*file, expression->range.begin);
}

ExpressionAt BlockAt::attribute(QByteArrayView name) const
{
    const hcl::Attribute *attribute = block->body.attribute(name);
    return attribute ? ExpressionAt{file, &attribute->value} : ExpressionAt();
}

SourceRef BlockAt::at() const
{
    return hcl::locate(*file, block->range.begin);
}

Place placeOf(const hcl::File &file, ByteRange range)
{
    const hcl::SourceMap *map = file.sourceMap();
    return {file.name(), map ? map->originalOf(range) : range, hcl::locate(file, range.begin)};
}

void Directory::add(std::shared_ptr<const hcl::File> added)
{
    const hcl::File &file = *added;
    files.push_back(std::move(added));
    usesWorkspace = usesWorkspace || file.bytes().contains("terraform.workspace");
    for (const hcl::Block &block : file.body().blocks) {
        const BlockAt at{&file, &block};
        const QString twoLabels = block.label(0) + QLatin1Char('.') + block.label(1);
        if (block.type == "resource")
            resources.emplace(twoLabels, at);
        else if (block.type == "ephemeral")
            ephemerals.emplace(twoLabels, at);
        else if (block.type == "data")
            data.emplace(twoLabels, at);
        else if (block.type == "variable")
            variables.emplace(block.label(0), at);
        else if (block.type == "output")
            outputs.emplace(block.label(0), at);
        else if (block.type == "module")
            modules.emplace(block.label(0), at);
        else if (block.type == "terraform")
            addBackend(block);
        else if (block.type == "locals") {
            for (const hcl::Attribute &attribute : block.body.attributes)
                locals.emplace(QString::fromUtf8(attribute.name), ExpressionAt{&file, &attribute.value});
        }
    }
}

void Directory::addBackend(const hcl::Block &block)
{
    for (const hcl::Block &inner : block.body.blocks) {
        if (inner.type == "backend")
            backend = inner.label(0);
        else if (inner.type == "cloud")
            backend = QStringLiteral("cloud");
    }
}

} // namespace sallyport::terraform
