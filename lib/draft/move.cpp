#include "draft/change_kind.h"
#include "draft/edits.h"
#include "draft/liveness.h"
#include "draft/managed.h"
#include "draft/move_path.h"
#include "draft/own_block.h"
#include "draft/parameters.h"
#include "draft/places.h"
#include "draft/readers.h"
#include "draft/refusal.h"
#include "draft/relabel.h"
#include "hcl/edit.h"

namespace sallyport::draft {

namespace {

using terraform::Declaration;

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
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "this is no address that it can move to"), {}},
            to, {QT_TRANSLATE_NOOP("Message", "Give another label: %1.NAME"), {type}});
    return label;
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
        return fail(ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "it has this address already"), {}},
            declaration.at.toString(), {});
    Edits edits(context.model);
    for (const auto &[path, file] : context.model.files) {
        QStringList labels = block->labels;
        labels.back() = *label;
        if (directoryOf(path) == declaration.root && file->body().block(block->type.toUtf8(), labels))
            return refuse({QT_TRANSLATE_NOOP("Message", "the address %1 is taken"), {newNames.join(u'.')}}, path,
                {QT_TRANSLATE_NOOP("Message", "Choose another label"), {}});
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

/// The path must be one, and free; Exists when it is declared there already.
Result<void> checkNewPath(const Change &change, const PlanContext &context)
{
    Change moved = change;
    moved.secret.path = targetOf(change);
    if (const auto good = checkParameters(moved); !good)
        return good;
    if (moved.secret == change.secret)
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "it has this path already"), {}},
            change.secret.key(), {QT_TRANSLATE_NOOP("Message", "Give another path"), {}});
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
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "it is not said where it moves to"), {}},
            QStringLiteral("to"), {QT_TRANSLATE_NOOP("Message", "Give a new path, or a new label"), {}});
    if (isOfPath(change)) {
        if (const auto free = checkNewPath(change, context); !free)
            return Failure(free.error());
    }
    const auto declaration = onlyDeclaration(change.secret, context);
    if (!declaration)
        return Failure(declaration.error());
    return isOfPath(change) ? planPathMove(**declaration, {change.secret.environment, targetOf(change)}, context)
                            : planAddress(change, **declaration, context);
}

Result<Change> stagedMove(Change change, const PlanContext &context)
{
    if (const auto plan = planMove(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
