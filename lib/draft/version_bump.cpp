#include "draft/version_bump.h"

#include "draft/places.h"
#include "draft/refusal.h"
#include "hcl/edit.h"

#include <limits>

namespace sallyport::draft {

using terraform::Declaration;
using terraform::EditableLiteral;

Result<void> countUp(const EditableLiteral &literal, Edits &edits)
{
    return edits.change(literal.file, [&](const hcl::File &file) {
        QByteArray text = file.text(literal.range).toByteArray();
        text.replace(literal.value.toUtf8(), QByteArray::number(literal.value.toLongLong() + 1));
        return hcl::replace(file, literal.range, text);
    });
}

Result<void> checkOwnVersion(const Declaration &declaration, const terraform::Model &model)
{
    if (!declaration.version)
        return refuse({QT_TRANSLATE_NOOP("Message", "there is no version number to move on"), {}},
            declaration.at.toString(),
            {QT_TRANSLATE_NOOP("Message", "Give %1_version as a number in the repository"),
                {declaration.valueAttribute}});
    const EditableLiteral &literal = *declaration.version;
    bool isNumber = false;
    const qlonglong value = literal.value.toLongLong(&isNumber);
    if (!isNumber || value < 0 || value == std::numeric_limits<qlonglong>::max())
        return refuse({QT_TRANSLATE_NOOP("Message", "the version is not a whole number that can be counted up"), {}},
            literal.at.toString(), {QT_TRANSLATE_NOOP("Message", "Write it as a number: 1, 2, 3"), {}});
    if (literal.sharedBy > 1)
        return refuse({QT_TRANSLATE_NOOP(
                           "Message", "this version number is shared by %1 secrets, and all of them would be written"),
                          {literal.sharedBy}},
            literal.at.toString(), {QT_TRANSLATE_NOOP("Message", "Give each of them a version of its own first"), {}});
    if (const QString variable = moduleDefaultOf(literal, model, declaration.root); !variable.isEmpty())
        return refuse(
            {QT_TRANSLATE_NOOP("Message", "the version is the default of the module's variable %1"), {variable}},
            literal.at.toString(),
            {QT_TRANSLATE_NOOP("Message", "Give %1 in the call of the module first"), {variable}});
    return {};
}

QString moduleDefaultOf(const EditableLiteral &literal, const terraform::Model &model, const QString &root)
{
    const auto file = model.files.find(literal.file);
    if (file == model.files.end() || directoryOf(literal.file) == root)
        return {};
    for (const hcl::Block &block : file->second->body().blocks) {
        if (block.type == QByteArrayView("variable") && block.range.contains(literal.range.begin))
            return block.label(0);
    }
    return {};
}

} // namespace sallyport::draft
