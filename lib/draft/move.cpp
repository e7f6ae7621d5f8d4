#include "draft/change_kind.h"
#include "draft/declaration_text.h"
#include "draft/entries.h"
#include "draft/liveness.h"
#include "draft/lookup.h"
#include "draft/managed.h"
#include "draft/object_layout.h"
#include "draft/parameters.h"
#include "draft/places.h"
#include "draft/readers.h"
#include "draft/refusal.h"
#include "draft/relabel.h"
#include "draft/removal.h"
#include "draft/root_module.h"
#include "hcl/edit.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

using terraform::Declaration;
using terraform::Style;
using terraform::ValueSource;

QString targetOf(const Change &change)
{
    return change.parameters.value(QStringLiteral("to")).trimmed();
}

/// A path has slashes, an address or label has none; "what" says it where that does not tell.
bool isOfPath(const Change &change)
{
    const QString what = change.parameters.value(QStringLiteral("what"));
    return what.isEmpty() ? targetOf(change).contains(u'/') : what == QLatin1String("path");
}

/// "vault_kv_secret_v2.new", "module.new" or "new" as the new label.
Result<QString> labelOf(const Change &change, const Declaration &declaration)
{
    const QString to = targetOf(change);
    const QString type = namesOf(declaration).front();
    const QString label = to.section(u'.', -1);
    Change named = change;
    named.parameters.insert(QStringLiteral("to"), label);
    const bool isOfThisType = to == label || to == type + u'.' + label;
    if (!identifierOf(named, "to") || label.isEmpty() || !isOfThisType)
        return fail(ErrorCode::Invalid, QStringLiteral("this is no address that it can move to"), to,
            QStringLiteral("Give another label: %1.NAME").arg(type));
    return label;
}

struct Block
{
    QString path;
    QString type; ///< "resource", "module"
    QStringList labels;
    QStringList names; ///< of its address
};

/// The block that a declaration stands in alone, in the root.
Result<Block> ownBlock(const Declaration &declaration)
{
    const QStringList names = namesOf(declaration);
    const auto shared = refuse(QStringLiteral("its block stands for other secrets too, so its address is not its own"),
        declaration.at.toString(), QStringLiteral("Rename the block by hand, with one moved block for all of them"));
    if (declaration.place.sharedBy > 1)
        return shared;
    if (declaration.style == Style::Plain && isInRoot(declaration))
        return Block{declaration.at.file, QStringLiteral("resource"), names, names};
    if (declaration.style == Style::ModuleCall && directoryOf(declaration.place.file) == declaration.root)
        return Block{declaration.place.file, QStringLiteral("module"), names.mid(1), names};
    return shared;
}

/// Only the address changes; Terraform writes nothing.
Result<Plan> planAddress(const Change &change, const Declaration &declaration, const PlanContext &context)
{
    const auto label = labelOf(change, declaration);
    if (!label)
        return Failure(label.error());
    const auto block = ownBlock(declaration);
    if (!block)
        return Failure(block.error());
    QStringList newNames = block->names;
    newNames.back() = *label;
    if (newNames == block->names)
        return fail(ErrorCode::Exists, QStringLiteral("it has this address already"), declaration.at.toString(), {});
    Edits edits(context.model);
    for (const auto &[path, file] : context.model.files) {
        QStringList labels = block->labels;
        labels.back() = *label;
        if (directoryOf(path) == declaration.root && file->body().block(block->type.toUtf8(), labels))
            return refuse(QStringLiteral("the address %1 is taken").arg(newNames.join(u'.')), path,
                QStringLiteral("Choose another label"));
    }
    const QByteArray moved = movedBlock(block->names.join(u'.'), newNames.join(u'.'));
    const auto added = edits.change(block->path, [&](const hcl::File &file) {
        return hcl::insertBlockAfter(file, *file.body().block(block->type.toUtf8(), block->labels), moved);
    });
    if (!added)
        return Failure(added.error());
    if (const auto done = relabel(block->path, block->type, block->labels, *label, edits); !done)
        return Failure(done.error());
    Plan plan;
    plan.edits = edits.all();
    plan.addresses = {block->names.join(u'.'), newNames.join(u'.')};
    plan.newVersions = 0;
    plan.effects.push_back({QT_TRANSLATE_NOOP("Message", "the apply moves %1 to %2 in the state and writes nothing"),
        {Code{plan.addresses[0]}, Code{plan.addresses[1]}}});
    plan.notes.push_back(
        {QT_TRANSLATE_NOOP("Message", "Only the address changes: path, value and versions stay as they are"), {}});
    return plan;
}

Result<void> checkSource(const Declaration &declaration)
{
    const QString at = declaration.at.toString();
    switch (declaration.source) {
    case ValueSource::Variable:
    case ValueSource::InState:
    case ValueSource::Attribute:
        return {};
    case ValueSource::GeneratedHere:
        return refuse(QStringLiteral("%1 would make a new value for the new path, and the system that checks it would "
                                     "keep the old one")
                          .arg(declaration.sourceExpression),
            at, QStringLiteral("Move it by hand together with a rotation"));
    case ValueSource::None:
        return refuse(QStringLiteral("the repository gives it no value, so nothing could be written at the new path"),
            at, QStringLiteral("Write it there where its value is written, and adopt it"));
    case ValueSource::Literal:
        return refuse(QStringLiteral("its value stands as plain text in the repository"), at,
            QStringLiteral("Give it through an ephemeral variable first, and treat the old value as leaked"));
    case ValueSource::Unknown:
        break;
    }
    return refuse(QStringLiteral("it cannot be known where its value comes from"), at,
        QStringLiteral("Write the value's source so that it can be followed without running Terraform"));
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
QString newLabel(const Way &way, const Block &block)
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
            return refuse(QStringLiteral("its entry cannot be renamed"), way.from.place.at.toString(), {});
        if (collection->kind != hcl::Kind::Object)
            return hcl::replace(file, way.from.place.range, hcl::quoted(*key));
        for (size_t i = 0; i < collection->operands.size(); i += 2) {
            const ByteRange range = collection->operands[i].range;
            if (range.begin == way.from.place.range.begin)
                return keptAligned(file, *collection, hcl::replace(file, range, keyText(*key)));
        }
        return refuse(QStringLiteral("its entry cannot be renamed"), way.from.place.at.toString(), {});
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
    return refuse(QStringLiteral("what would be written does not lead to the new path"), way.from.at.toString(),
        QStringLiteral("Move it by hand"));
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

Result<Plan> planPath(const Change &change, const Declaration &declaration, const PlanContext &context)
{
    const auto environment = environmentOf(context, change.secret);
    if (const auto good = checkSource(declaration); !good)
        return Failure(good.error());
    if (declaration.type != QLatin1String("vault_kv_secret_v2"))
        return refuse(QStringLiteral("%1 cannot be moved to another path").arg(declaration.type),
            declaration.at.toString(), QStringLiteral("Declare it as vault_kv_secret_v2 first"));
    const estate::SecretId to{change.secret.environment, targetOf(change)};
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

/// The path must be one, and free; Exists when it is declared there already.
Result<void> checkNewPath(const Change &change, const PlanContext &context)
{
    Change moved = change;
    moved.secret.path = targetOf(change);
    if (const auto good = checkParameters(moved); !good)
        return good;
    if (moved.secret == change.secret)
        return fail(ErrorCode::Invalid, QStringLiteral("it has this path already"), change.secret.key(),
            QStringLiteral("Give another path"));
    return checkNothingThere(moved.secret, context);
}

} // namespace

std::vector<Field> moveFields(const Change &change, const PlanContext &)
{
    return {
        {"what", {QT_TRANSLATE_NOOP("Message", "Move"), {}},
            {QT_TRANSLATE_NOOP("Message", "path: a new place in Vault; address: the name in Terraform only"), {}},
            Field::Type::Choice, QStringLiteral("path"), {QStringLiteral("path"), QStringLiteral("address")}},
        {"to", {QT_TRANSLATE_NOOP("Message", "To"), {}},
            {QT_TRANSLATE_NOOP("Message", "the new path in its environment, or the new label"), {}}, Field::Type::Path,
            change.secret.path, {}},
    };
}

Message moveTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Move %1 to %2"), {change.secret.name(), Code{targetOf(change)}}};
}

Result<Plan> planMove(const Change &change, const PlanContext &context)
{
    if (const auto good = checkParameters(change); !good)
        return Failure(good.error());
    if (targetOf(change).isEmpty())
        return fail(ErrorCode::Invalid, QStringLiteral("it is not said where it moves to"), QStringLiteral("to"),
            QStringLiteral("Give a new path, or a new label"));
    if (isOfPath(change)) {
        if (const auto free = checkNewPath(change, context); !free)
            return Failure(free.error());
    }
    const auto declaration = onlyDeclaration(change.secret, context);
    if (!declaration)
        return Failure(declaration.error());
    return isOfPath(change) ? planPath(change, **declaration, context) : planAddress(change, **declaration, context);
}

Result<Change> stagedMove(Change change, const PlanContext &context)
{
    if (const auto plan = planMove(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
