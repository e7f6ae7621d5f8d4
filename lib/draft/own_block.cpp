#include "draft/own_block.h"

#include "draft/managed.h"
#include "draft/places.h"
#include "draft/readers.h"
#include "draft/refusal.h"

namespace sallyport::draft {

using terraform::Declaration;
using terraform::Style;

Result<OwnBlock> ownBlock(const Declaration &declaration)
{
    const QStringList names = namesOf(declaration);
    const auto shared = refuse(
        {QT_TRANSLATE_NOOP("Message", "its block stands for other secrets too, so its address is not its own"), {}},
        declaration.at.toString(),
        {QT_TRANSLATE_NOOP("Message", "Rename the block by hand, with one moved block for all of them"), {}});
    if (declaration.place.sharedBy > 1)
        return shared;
    if (declaration.style == Style::Plain && isInRoot(declaration))
        return OwnBlock{declaration.at.file, QStringLiteral("resource"), names, names};
    if (declaration.style == Style::ModuleCall && directoryOf(declaration.place.file) == declaration.root)
        return OwnBlock{declaration.place.file, QStringLiteral("module"), names.mid(1), names};
    return shared;
}

} // namespace sallyport::draft
