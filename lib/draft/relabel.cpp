#include "draft/relabel.h"

#include "draft/declaration_text.h"
#include "draft/places.h"
#include "draft/references.h"
#include "hcl/edit.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

bool speaksOfThePast(const Reference &reference)
{
    return reference.blockType == QLatin1String("moved") || reference.blockType == QLatin1String("removed");
}

Result<void> renameReferences(const QString &directory, const QStringList &names, const QString &label, Edits &edits)
{
    while (true) {
        const auto references = referencesTo(edits.before(), edits, directory, names);
        const auto next = std::find_if_not(references.begin(), references.end(), speaksOfThePast);
        if (next == references.end())
            return {};
        const auto done = edits.change(next->at.file,
            [&](const hcl::File &file) { return hcl::replace(file, next->names.back(), label.toUtf8()); });
        if (!done)
            return done;
    }
}

} // namespace

Result<void> relabel(
    const QString &path, const QString &blockType, const QStringList &labels, const QString &label, Edits &edits)
{
    const auto done = edits.change(path, [&](const hcl::File &file) {
        return hcl::setLabel(
            file, file.body().block(blockType.toUtf8(), labels)->labels[size_t(labels.size() - 1)], label);
    });
    if (!done)
        return done;
    const QStringList names = blockType == QLatin1String("resource") ? labels : QStringList{blockType} + labels;
    return renameReferences(directoryOf(path), names, label, edits);
}

QByteArray movedBlock(const QString &from, const QString &to)
{
    return "moved {\n" + aligned({{"from", from.toUtf8()}, {"to", to.toUtf8()}}, "  ") + "}\n";
}

} // namespace sallyport::draft
