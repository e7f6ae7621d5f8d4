#include "draft/change_kind.h"
#include "draft/lookup.h"
#include "draft/managed.h"
#include "draft/parameters.h"
#include "draft/places.h"
#include "draft/readers.h"
#include "draft/references.h"
#include "draft/refusal.h"
#include "draft/removal.h"

namespace sallyport::draft {

namespace {

using terraform::Declaration;

bool destroys(const Change &change)
{
    return change.parameters.value(QStringLiteral("destroy")) == QLatin1String("destroy");
}

Result<void> checkChoice(const Change &change)
{
    const QString choice = change.parameters.value(QStringLiteral("destroy"), QStringLiteral("keep"));
    if (choice == QLatin1String("keep") || choice == QLatin1String("destroy"))
        return {};
    return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "this is no choice: %1"), {choice}},
        QStringLiteral("destroy"), {QT_TRANSLATE_NOOP("Message", "Say keep or destroy"), {}});
}

/// The declaration to retire. Exists once the base has nothing of what was staged.
Result<const Declaration *> declarationToRetire(const Change &change, const PlanContext &context)
{
    const auto environment = environmentOf(context, change.secret);
    const QString staged = change.parameters.value(QStringLiteral("address"));
    if (environment && !staged.isEmpty() && declarationsOf(context, change.secret).empty())
        return fail(ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "already retired on the base"), {}}, staged, {});
    return onlyDeclaration(change.secret, context);
}

Result<void> checkReaders(const Declaration &declaration, const PlanContext &context, const Edits &edits)
{
    const auto readers = readersOf(declaration, context.model, edits);
    if (readers.empty())
        return {};
    return refuse({QT_TRANSLATE_NOOP("Message", "others still use it: %1"), {placesOf(readers)}},
        declaration.at.toString(), {QT_TRANSLATE_NOOP("Message", "Let them go first"), {}});
}

/// What a destroy does: registry.terraform.io/providers/hashicorp/vault, kv_secret_v2, "delete_all_versions".
void addDestruction(const Declaration &declaration, const terraform::Model &model, Plan &plan)
{
    if (isAdopted(declaration)) {
        plan.effects.push_back(
            {QT_TRANSLATE_NOOP("Message", "the apply forgets the metadata; disable_delete leaves it in Vault"), {}});
        return;
    }
    const bool all = deletesAllVersions(declaration, model);
    plan.effects.push_back(
        all ? Message{QT_TRANSLATE_NOOP("Message", "the apply destroys its metadata and all its versions, for good"),
                  {}}
            : Message{QT_TRANSLATE_NOOP("Message",
                          "the apply deletes its newest version; older versions and its metadata stay in Vault"),
                  {}});
    plan.notes.push_back(
        all ? Message{QT_TRANSLATE_NOOP(
                          "Message", "Destroy: nobody can read it after the apply, and nothing brings it back"),
                  {}}
            : Message{QT_TRANSLATE_NOOP("Message",
                          "Destroy: nobody can read it after the apply. Without delete_all_versions the provider "
                          "deletes the newest version only, which can be undeleted"),
                  {}});
    plan.tasks.push_back({QT_TRANSLATE_NOOP("Message", "confirm that nobody reads %1 any more"),
        {Code{declaration.mount + u'/' + declaration.name}}});
}

void addKeeping(const Declaration &declaration, Plan &plan)
{
    plan.effects.push_back(
        {QT_TRANSLATE_NOOP("Message", "the apply forgets %1; the secret and all its versions stay in Vault"),
            {Code{declaration.address}}});
    plan.notes.push_back({QT_TRANSLATE_NOOP("Message",
                              "Keep: it stays live with its value, and nobody manages or rotates it any more until it "
                              "is deleted by hand"),
        {}});
}

} // namespace

std::vector<Field> retireFields(const Change &, const PlanContext &)
{
    return {{"destroy", {QT_TRANSLATE_NOOP("Message", "The live secret"), {}},
        {QT_TRANSLATE_NOOP("Message", "keep: Terraform forgets it; destroy: the apply deletes it"), {}},
        Field::Type::Choice, QStringLiteral("keep"), {QStringLiteral("keep"), QStringLiteral("destroy")}}};
}

Message retireTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Retire %1"), {change.secret.name()}};
}

Result<Plan> planRetire(const Change &change, const PlanContext &context)
{
    if (const auto good = checkParameters(change); !good)
        return Failure(good.error());
    if (const auto good = checkChoice(change); !good)
        return Failure(good.error());
    const auto found = declarationToRetire(change, context);
    if (!found)
        return Failure(found.error());
    const Declaration &declaration = **found;
    Edits edits(context.model);
    if (const auto free = checkReaders(declaration, context, edits); !free)
        return Failure(free.error());
    const auto removed = removeDeclaration(declaration, destroys(change) ? Removal::Destroy : Removal::Forget, edits);
    if (!removed)
        return Failure(removed.error());
    Plan plan;
    plan.edits = edits.all();
    plan.addresses += declaration.address;
    plan.newVersions = 0;
    if (destroys(change))
        addDestruction(declaration, context.model, plan);
    else
        addKeeping(declaration, plan);
    for (const QString &variable : removed->unused)
        plan.tasks.push_back({QT_TRANSLATE_NOOP("Message", "take %1 out of the CI after the merge"), {Code{variable}}});
    return plan;
}

Result<Change> stagedRetire(Change change, const PlanContext &context)
{
    const auto declaration = onlyDeclaration(change.secret, context);
    if (!declaration)
        return Failure(declaration.error());
    change.parameters.insert(QStringLiteral("address"), (*declaration)->address);
    if (const auto plan = planRetire(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
