#include "draft/removal.h"

#include "draft/declaration_text.h"
#include "draft/managed.h"
#include "draft/object_layout.h"
#include "draft/parameters.h"
#include "draft/places.h"
#include "draft/readers.h"
#include "draft/refusal.h"
#include "draft/relabel.h"
#include "hcl/edit.h"

#include <algorithm>

namespace sallyport::draft {

using terraform::Declaration;
using terraform::Style;

namespace {

/// Puts another block in the place of one, or nothing.
Result<void> replaceBlock(
    const QString &path, const QString &type, const QStringList &labels, const QByteArray &with, Edits &edits)
{
    const auto find = [&](const hcl::File &file) { return file.body().block(type.toUtf8(), labels); };
    if (!with.isEmpty()) {
        const auto done =
            edits.change(path, [&](const hcl::File &file) { return hcl::insertBlockAfter(file, *find(file), with); });
        if (!done)
            return done;
    }
    return edits.change(path, [&](const hcl::File &file) { return hcl::removeBlock(file, *find(file)); });
}

Result<void> checkOnlyInstance(const Declaration &declaration, const terraform::Model &model)
{
    const auto same =
        std::count_if(model.declarations.begin(), model.declarations.end(), [&](const Declaration &other) {
            return other.at.file == declaration.at.file && other.block == declaration.block;
        });
    if (same == 1)
        return {};
    return refuse({QT_TRANSLATE_NOOP("Message", "its block stands for %1 secrets, and all of them would go"), {same}},
        declaration.at.toString(), {QT_TRANSLATE_NOOP("Message", "Give it a declaration of its own first"), {}});
}

Result<void> removeBlockOf(const Declaration &declaration, Removal removal, Edits &edits)
{
    if (const auto alone = checkOnlyInstance(declaration, edits.before()); !alone)
        return alone;
    const QStringList names = namesOf(declaration);
    const QByteArray with = removal == Removal::Forget ? removedBlock(names.join(u'.')) : QByteArray();
    return replaceBlock(declaration.at.file, QStringLiteral("resource"), names, with, edits);
}

Result<void> removeCallOf(const Declaration &declaration, Removal removal, Edits &edits)
{
    if (directoryOf(declaration.place.file) != declaration.root)
        return refuse({QT_TRANSLATE_NOOP("Message", "its module is called inside another module"), {}},
            declaration.place.at.toString(), {QT_TRANSLATE_NOOP("Message", "Retire it by hand there"), {}});
    const QString call = moduleCallOf(declaration);
    const QByteArray with = removal == Removal::Forget ? removedBlock(QStringLiteral("module.") + call) : QByteArray();
    return replaceBlock(declaration.place.file, QStringLiteral("module"), {call}, with, edits);
}

Result<QByteArray> withoutEntry(const hcl::File &file, const Declaration &declaration)
{
    const hcl::Expression *collection = collectionOf(file, declaration.place.range);
    if (!collection)
        return refuse({QT_TRANSLATE_NOOP("Message", "its entry cannot be taken out"), {}},
            declaration.place.at.toString(), {QT_TRANSLATE_NOOP("Message", "Do it by hand"), {}});
    if (collection->kind != hcl::Kind::Object) {
        const auto element = std::find_if(collection->operands.begin(), collection->operands.end(),
            [&](const hcl::Expression &operand) { return operand.range == declaration.place.range; });
        return hcl::removeListElement(file, *collection, size_t(element - collection->operands.begin()));
    }
    for (size_t i = 0; i + 1 < collection->operands.size(); i += 2) {
        const auto key = hcl::objectKey(collection->operands[i]);
        if (collection->operands[i].range.begin == declaration.place.range.begin && key)
            return keptAligned(file, *collection, hcl::removeObjectItem(file, *collection, *key));
    }
    return refuse({QT_TRANSLATE_NOOP("Message", "its entry cannot be taken out"), {}}, declaration.place.at.toString(),
        {QT_TRANSLATE_NOOP("Message", "Do it by hand"), {}});
}

Result<void> removeEntryOf(const Declaration &declaration, Removal removal, Edits &edits)
{
    if (const auto own = checkPlaceIsItsOwn(declaration, edits.before()); !own)
        return own;
    const auto removed =
        edits.change(declaration.place.file, [&](const hcl::File &file) { return withoutEntry(file, declaration); });
    if (!removed || removal == Removal::Destroy)
        return removed;
    return edits.append(rootFileOf(declaration, edits.before()), forgettingBlocks(declaration, edits));
}

/// Variables of the root that nothing uses any more.
Result<Removed> removeVariables(const Declaration &declaration, Edits &edits)
{
    Removed removed;
    for (const QString &variable : declaration.variables) {
        if (!referencesTo(edits.before(), edits, declaration.root, {QStringLiteral("var"), variable}).empty())
            continue;
        for (const auto &[path, file] : edits.before().files) {
            if (directoryOf(path) != declaration.root || !edits.file(path)->body().block("variable", {variable}))
                continue;
            if (const auto done = replaceBlock(path, QStringLiteral("variable"), {variable}, {}, edits); !done)
                return Failure(done.error());
            removed.unused += QStringLiteral("TF_VAR_") + variable;
        }
    }
    return removed;
}

Result<void> remove(const Declaration &declaration, Removal removal, Edits &edits)
{
    switch (declaration.style) {
    case Style::Plain:
        return removeBlockOf(declaration, removal, edits);
    case Style::ModuleCall:
        return removeCallOf(declaration, removal, edits);
    case Style::ForEachEntry:
        return removeEntryOf(declaration, removal, edits);
    case Style::CountIndex:
        break;
    }
    return refuse(
        {QT_TRANSLATE_NOOP("Message", "it is declared with count, and taking one out renumbers the others"), {}},
        declaration.at.toString(), {QT_TRANSLATE_NOOP("Message", "Declare them with for_each first"), {}});
}

} // namespace

QByteArray removedBlock(const QString &address)
{
    return "removed {\n  from = " + address.toUtf8() + "\n\n  lifecycle {\n    destroy = false\n  }\n}\n";
}

QByteArray forgettingBlocks(const Declaration &declaration, const Edits &edits)
{
    // The key is the module's where the call repeats, and the resource's otherwise.
    const bool isOfCall = namesOf(declaration).front() == QLatin1String("module");
    const QString old =
        isOfCall ? declaration.address.left(declaration.address.indexOf(u']') + 1) : declaration.address;
    const QString type = isOfCall ? QStringLiteral("module") : declaration.type;
    const auto isTaken = [&](const QString &label) {
        return !referencesTo(edits.before(), edits, declaration.root, {type, label}).empty();
    };
    QString label = QStringLiteral("retired_") + identifierFrom(declaration.name.section(u'/', -1));
    if (isTaken(label))
        label = QStringLiteral("retired_") + identifierFrom(declaration.name);
    const QString address = type + u'.' + label;
    return movedBlock(old, address) + "\n" + removedBlock(address);
}

Result<void> removeImports(const QString &directory, const QStringList &names, Edits &edits)
{
    while (true) {
        const auto references = referencesTo(edits.before(), edits, directory, names);
        const auto found = std::find_if(references.begin(), references.end(),
            [](const Reference &reference) { return reference.blockType == QLatin1String("import"); });
        if (found == references.end())
            return {};
        const auto done = edits.change(found->at.file,
            [&](const hcl::File &file) { return hcl::removeBlock(file, *blockAt(file, found->block)); });
        if (!done)
            return done;
    }
}

Result<Removed> removeDeclaration(const Declaration &declaration, Removal removal, Edits &edits)
{
    // Import blocks go last: taking them out moves what the model says of places.
    if (const auto done = remove(declaration, removal, edits); !done)
        return Failure(done.error());
    if (const auto done = removeImports(directoryOfNames(declaration), namesOf(declaration), edits); !done)
        return Failure(done.error());
    if (declaration.style != Style::ForEachEntry)
        return removeVariables(declaration, edits);
    Removed removed;
    if (declaration.sourceExpression.contains(QLatin1String("[\"")))
        removed.unused += declaration.sourceExpression;
    return removed;
}

bool deletesAllVersions(const Declaration &declaration, const terraform::Model &model)
{
    const auto file = model.files.find(declaration.at.file);
    const hcl::Block *block = file == model.files.end() ? nullptr : blockAt(*file->second, declaration.block);
    const hcl::Attribute *attribute = block ? block->body.attribute("delete_all_versions") : nullptr;
    return attribute && file->second->text(attribute->value.range) == "true";
}

} // namespace sallyport::draft
