#include "draft/move_path.h"

#include "draft/declaration_text.h"
#include "draft/entries.h"
#include "draft/lookup.h"
#include "draft/managed.h"
#include "draft/object_layout.h"
#include "draft/own_block.h"
#include "draft/parameters.h"
#include "draft/places.h"
#include "draft/readers.h"
#include "draft/refusal.h"
#include "draft/relabel.h"
#include "draft/removal.h"
#include "hcl/edit.h"

#include <algorithm>

namespace sallyport::draft {

using terraform::Declaration;
using terraform::Style;
using terraform::ValueSource;

namespace {

Result<void> checkSource(const Declaration &declaration)
{
    const QString at = declaration.at.toString();
    switch (declaration.source) {
    case ValueSource::Variable:
    case ValueSource::InState:
    case ValueSource::Attribute:
        return {};
    case ValueSource::GeneratedHere:
        return refuse({QT_TRANSLATE_NOOP("Message",
                           "%1 would make a new value for the new path, and the system that checks it would "
                           "keep the old one"),
                          {declaration.sourceExpression}},
            at, {QT_TRANSLATE_NOOP("Message", "Move it by hand together with a rotation"), {}});
    case ValueSource::None:
        return refuse({QT_TRANSLATE_NOOP(
                           "Message", "the repository gives it no value, so nothing could be written at the new path"),
                          {}},
            at, {QT_TRANSLATE_NOOP("Message", "Write it there where its value is written, and adopt it"), {}});
    case ValueSource::Literal:
        return refuse({QT_TRANSLATE_NOOP("Message", "its value stands as plain text in the repository"), {}}, at,
            {QT_TRANSLATE_NOOP(
                 "Message", "Give it through an ephemeral variable first, and treat the old value as leaked"),
                {}});
    case ValueSource::Unknown:
        break;
    }
    return refuse({QT_TRANSLATE_NOOP("Message", "it cannot be known where its value comes from"), {}}, at,
        {QT_TRANSLATE_NOOP("Message", "Write the value's source so that it can be followed without running Terraform"),
            {}});
}

/// One declaration on its way to another path.
struct Way
{
    const Declaration &from;
    estate::SecretId to;
    QString newName; ///< path in the mount
    const terraform::Model &model;
    Edits &edits;
    QStringList toFill;
    QString address; ///< the new one
};

/// A new label, so that Terraform makes a new resource instead of replacing (destroying) the old one.
QString newLabel(const Way &way, const OwnBlock &block)
{
    const auto isTaken = [&](const QString &label) {
        QStringList names = block.names;
        names.back() = label;
        if (names == block.names)
            return true;
        return std::any_of(way.model.files.begin(), way.model.files.end(), [&](const auto &entry) {
            QStringList labels = block.labels;
            labels.back() = label;
            return directoryOf(entry.first) == way.from.root && entry.second->body().block(block.type.toUtf8(), labels);
        });
    };
    const QString shortLabel = identifierFrom(way.to.name());
    return isTaken(shortLabel) ? identifierFrom(way.to.path) : shortLabel;
}

Result<void> moveBlock(Way &way)
{
    const auto block = ownBlock(way.from);
    if (!block)
        return Failure(block.error());
    const QString label = newLabel(way, *block);
    const QString old = block->names.join(u'.');
    const auto edit = [&](const hcl::File &file) -> Result<QByteArray> {
        const hcl::Block &found = *file.body().block(block->type.toUtf8(), block->labels);
        if (block->type == QLatin1String("resource"))
            return hcl::setAttribute(file, &found, "name", nameText(way.newName, &way.from, &file));
        Declaration keepsItsVersion = way.from;
        keepsItsVersion.version.reset();
        Wanted wanted;
        wanted.name = way.newName;
        return hcl::replace(file, found.bodyRange, imitated(file, found.bodyRange, keepsItsVersion, wanted, {}));
    };
    if (const auto done = way.edits.change(block->path, edit); !done)
        return done;
    const auto forgotten = way.edits.change(block->path, [&](const hcl::File &file) {
        return hcl::insertBlockAfter(file, *file.body().block(block->type.toUtf8(), block->labels), removedBlock(old));
    });
    if (!forgotten)
        return forgotten;
    if (const auto done = removeImports(way.from.root, block->names, way.edits); !done)
        return done;
    way.address = QString(way.from.address).replace(0, old.size(), block->names.front() + u'.' + label);
    for (const QString &variable : way.from.variables)
        way.toFill += QStringLiteral("TF_VAR_") + variable;
    return relabel(block->path, block->type, block->labels, label, way.edits);
}

Result<void> moveEntry(Way &way)
{
    if (const auto own = checkPlaceIsItsOwn(way.from, way.model); !own)
        return own;
    const auto key = keyFor(way.from, way.newName);
    if (!key)
        return Failure(key.error());
    const auto renamed = way.edits.change(way.from.place.file, [&](const hcl::File &file) -> Result<QByteArray> {
        const hcl::Expression *collection = collectionOf(file, way.from.place.range);
        if (!collection)
            return refuse(
                {QT_TRANSLATE_NOOP("Message", "its entry cannot be renamed"), {}}, way.from.place.at.toString(), {});
        if (collection->kind != hcl::Kind::Object)
            return hcl::replace(file, way.from.place.range, hcl::quoted(*key));
        for (size_t i = 0; i < collection->operands.size(); i += 2) {
            const ByteRange range = collection->operands[i].range;
            if (range.begin == way.from.place.range.begin)
                return keptAligned(file, *collection, hcl::replace(file, range, keyText(*key)));
        }
        return refuse(
            {QT_TRANSLATE_NOOP("Message", "its entry cannot be renamed"), {}}, way.from.place.at.toString(), {});
    });
    if (!renamed)
        return renamed;
    const QString oldIndex = QStringLiteral("[\"%1\"]").arg(keyOf(way.from));
    const QString newIndex = QStringLiteral("[\"%1\"]").arg(*key);
    way.address = QString(way.from.address).replace(oldIndex, newIndex);
    if (way.from.sourceExpression.contains(oldIndex))
        way.toFill += QString(way.from.sourceExpression).replace(oldIndex, newIndex);
    if (const auto done = removeImports(directoryOfNames(way.from), namesOf(way.from), way.edits); !done)
        return done;
    return way.edits.append(rootFileOf(way.from, way.model), forgettingBlocks(way.from, way.edits));
}

Result<void> prove(const Way &way)
{
    const terraform::Model after = way.edits.after();
    const auto named = [&](const QString &name) {
        return std::count_if(after.declarations.begin(), after.declarations.end(), [&](const Declaration &declaration) {
            return declaration.root == way.from.root && declaration.variant == way.from.variant &&
                   declaration.mount == way.from.mount && declaration.name == name;
        });
    };
    if (named(way.newName) == 1 && named(way.from.name) == 0 &&
        after.declarations.size() == way.model.declarations.size())
        return {};
    return refuse({QT_TRANSLATE_NOOP("Message", "what would be written does not lead to the new path"), {}},
        way.from.at.toString(), {QT_TRANSLATE_NOOP("Message", "Move it by hand"), {}});
}

void addWords(const Way &way, Plan &plan)
{
    const Code oldPath{way.from.mount + u'/' + way.from.name};
    for (const QString &variable : way.toFill)
        plan.tasks.push_back(
            {QT_TRANSLATE_NOOP("Message", "fill %1 with the current value before merging"), {Code{variable}}});
    plan.tasks.push_back({QT_TRANSLATE_NOOP("Message", "point every reader of %1 to the new path"), {oldPath}});
    plan.effects.push_back({QT_TRANSLATE_NOOP("Message", "the apply writes version 1 of %1"),
        {Code{way.from.mount + u'/' + way.newName}}});
    plan.effects.push_back({QT_TRANSLATE_NOOP("Message",
                                "the apply forgets %1, which stays in Vault with all its versions until it is deleted "
                                "by hand"),
        {oldPath}});
    plan.notes.push_back({QT_TRANSLATE_NOOP("Message",
                              "A path has no rename: Terraform would destroy the old one and write a new one. Here the "
                              "old one is only forgotten, so that its readers go on"),
        {}});
    plan.notes.push_back({QT_TRANSLATE_NOOP("Message",
                              "The value must be written anew from its source: no value is copied, and the versions so "
                              "far stay at the old path"),
        {}});
}

} // namespace

Result<Plan> planPathMove(const Declaration &declaration, const estate::SecretId &to, const PlanContext &context)
{
    const auto environment = environmentOf(context, to);
    if (!environment)
        return Failure(environment.error());
    if (const auto good = checkSource(declaration); !good)
        return Failure(good.error());
    if (declaration.type != QLatin1String("vault_kv_secret_v2"))
        return refuse({QT_TRANSLATE_NOOP("Message", "%1 cannot be moved to another path"), {declaration.type}},
            declaration.at.toString(), {QT_TRANSLATE_NOOP("Message", "Declare it as vault_kv_secret_v2 first"), {}});
    Edits edits(context.model);
    Way way{declaration, to, pathInMount(**environment, to), context.model, edits, {}, {}};
    const auto moved = declaration.style == Style::ForEachEntry ? moveEntry(way) : moveBlock(way);
    if (!moved)
        return Failure(moved.error());
    if (const auto proven = prove(way); !proven)
        return Failure(proven.error());
    Plan plan;
    plan.edits = edits.all();
    plan.addresses = {declaration.address, way.address};
    plan.newVersions = 1;
    addWords(way, plan);
    return plan;
}

} // namespace sallyport::draft
