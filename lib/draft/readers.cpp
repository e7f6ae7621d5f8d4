#include "draft/readers.h"

#include "draft/managed.h"
#include "draft/places.h"

#include <QRegularExpression>

namespace sallyport::draft {

using terraform::Declaration;
using terraform::Style;

namespace {

bool speaksOfAddresses(const Reference &reference)
{
    static const QStringList types = {QStringLiteral("import"), QStringLiteral("moved"), QStringLiteral("removed")};
    return types.contains(reference.blockType);
}

/// A data source or ephemeral resource that reads the same path by its name.
bool reads(const hcl::Block &block, const Declaration &declaration)
{
    if (block.type != QByteArrayView("data") && block.type != QByteArrayView("ephemeral"))
        return false;
    const auto text = [&](QByteArrayView name) {
        const hcl::Attribute *attribute = block.body.attribute(name);
        return attribute ? hcl::literalString(attribute->value).value_or(QString()) : QString();
    };
    const QString whole = declaration.mount + u'/' + declaration.name;
    return block.label(0).startsWith(QLatin1String("vault_")) &&
           (text("name") == declaration.name || text("path") == whole);
}

} // namespace

QStringList namesOf(const Declaration &declaration)
{
    static const QRegularExpression step(QStringLiteral("^([^.\\[]+)\\.([^.\\[]+)(?:\\[\"([^\"]*)\"\\])?"));
    const bool isCall =
        declaration.style == Style::ModuleCall ||
        (declaration.style == Style::ForEachEntry && !isInRoot(declaration) && !declaration.address.endsWith(u']'));
    QString address = declaration.address;
    if (!isCall)
        address = address.mid(address.lastIndexOf(declaration.type + u'.'));
    const auto match = step.match(address);
    QStringList names{match.captured(1), match.captured(2)};
    if (match.hasCaptured(3))
        names += match.captured(3);
    return names;
}

QString directoryOfNames(const Declaration &declaration)
{
    const bool isOfResource = namesOf(declaration).front() != QLatin1String("module");
    return isOfResource ? directoryOf(declaration.at.file) : declaration.root;
}

std::vector<Reference> readersOf(const Declaration &declaration, const terraform::Model &model, const Edits &edits)
{
    std::vector<Reference> readers = referencesTo(model, edits, directoryOfNames(declaration), namesOf(declaration));
    std::erase_if(readers, [&](const Reference &reference) {
        const bool isItself = reference.at.file == declaration.at.file && reference.block == declaration.block;
        return isItself || speaksOfAddresses(reference);
    });
    for (const auto &[path, file] : model.files) {
        for (const hcl::Block &block : file->body().blocks) {
            if (reads(block, declaration))
                readers.push_back(
                    {hcl::locate(*file, block.range.begin), {}, QString::fromUtf8(block.type), block.range});
        }
    }
    return readers;
}

} // namespace sallyport::draft
