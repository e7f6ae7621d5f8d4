#include "draft/change_kind.h"
#include "draft/live_metadata.h"
#include "draft/liveness.h"
#include "draft/lookup.h"
#include "draft/managed.h"
#include "draft/new_declaration.h"
#include "draft/parameters.h"
#include "draft/refusal.h"

namespace sallyport::draft {

namespace {

/// As they were asked for, else as the server names them.
Result<QStringList> keysOf(const Change &change, const estate::Secret &secret)
{
    auto keys = namesOf(change, "keys");
    if (!keys || !keys->isEmpty() || !secret.live->keys)
        return keys;
    Change known = change;
    known.parameters.insert(QStringLiteral("keys"), secret.live->keys->join(u','));
    if (const auto good = checkParameters(known); !good)
        return Failure(good.error());
    return namesOf(known, "keys");
}

Result<NewDeclaration> wantedOf(const Change &change, const estate::Secret &secret, const PlanContext &context)
{
    const auto environment = environmentOf(context, change.secret);
    const auto variable = identifierOf(change, "variable");
    const auto keys = keysOf(change, secret);
    if (!variable || !keys)
        return Failure(variable ? keys.error() : variable.error());
    const auto metadata = keptMetadata(change, secret);
    if (!metadata)
        return Failure(metadata.error());
    NewDeclaration wanted{change.secret, *keys, *variable, *metadata, secret.live->maxVersions, {}};
    wanted.importId = importIdOf((*environment)->vault->mount, pathInMount(**environment, change.secret));
    wanted.sameKeys = !keys->isEmpty();
    wanted.metadataWhereKept = true;
    return wanted;
}

/// The provider must name the current version in each write to such a secret, and does not.
Result<void> checkCas(const estate::Secret &secret)
{
    if (!secret.live->casRequired)
        return {};
    return refuse(
        {QT_TRANSLATE_NOOP("Message", "the secret takes only writes that name its current version (cas_required)"), {}},
        secret.apiPath, {QT_TRANSLATE_NOOP("Message", "Adopt its metadata, or lift cas_required first"), {}});
}

/// What becomes of the value that is live now.
void addLosses(
    const estate::Secret &secret, const NewDeclaration &wanted, const WrittenDeclaration &written, Plan &plan)
{
    const qint64 current = secret.version();
    const QString variables = written.toFill.join(QStringLiteral(", "));
    plan.notes.push_back({QT_TRANSLATE_NOOP("Message",
                              "The first apply writes %1 as version %2. If it does not hold the current value, readers "
                              "get another one, and the current value is only the old version %3"),
        {Code{variables}, current + 1, current}});
    for (const QString &key : secret.live->keys.value_or(QStringList())) {
        if (!wanted.keys.contains(key))
            plan.notes.push_back({QT_TRANSLATE_NOOP("Message",
                                      "The current value has the key %1 as well: the new version is without it"),
                {Code{key}}});
    }
    const int kept = secret.live->maxVersions;
    const bool isFull = kept > 0 && int(secret.live->versions.size()) >= kept;
    if (isFull)
        plan.notes.push_back(
            {QT_TRANSLATE_NOOP("Message", "It keeps %1 versions: that write destroys version %2 for good"),
                {qint64(kept), qint64(secret.live->versions.front().number)}});
    else if (kept == 0)
        plan.notes.push_back(
            {QT_TRANSLATE_NOOP(
                 "Message", "The mount says how many versions are kept: when it is full, the oldest is destroyed"),
                {}});
}

void addNotes(const estate::Secret &secret, const NewDeclaration &wanted, const WrittenDeclaration &written, Plan &plan)
{
    addLosses(secret, wanted, written, plan);
    plan.notes.push_back({QT_TRANSLATE_NOOP("Message",
                              "The import itself reads the object: Terraform's provider asks Vault for %1, and so does "
                              "each later plan. This console does not"),
        {Code{wanted.importId}}});
    for (const auto &[field, text] : wanted.metadata) {
        const bool isLost = !written.metadata.isEmpty() && written.metadata.value(field) != text;
        if (isLost)
            plan.notes.push_back(
                {QT_TRANSLATE_NOOP(
                     "Message", "Its siblings' declarations keep no %1: the apply removes it from custom_metadata"),
                    {field}});
    }
    plan.notes.push_back({QT_TRANSLATE_NOOP("Message",
                              "To manage owner, kind and cadence without writing any version, adopt its metadata only"),
        {}});
}

} // namespace

std::vector<Field> importFields(const Change &change, const PlanContext &context)
{
    const QString name = change.secret.path.isEmpty() ? QString() : identifierFrom(change.secret.name());
    const estate::Secret *secret = context.inventory.find(change.secret);
    const QStringList keys = secret && secret->live ? secret->live->keys.value_or(QStringList()) : QStringList();
    std::vector<Field> fields{
        {"keys", {QT_TRANSLATE_NOOP("Message", "Keys"), {}},
            {QT_TRANSLATE_NOOP("Message", "all keys of its value, with commas"), {}}, Field::Type::Names,
            keys.join(QStringLiteral(", ")), {}},
        {"variable", {QT_TRANSLATE_NOOP("Message", "CI variable"), {}},
            {QT_TRANSLATE_NOOP("Message", "must hold the current value at the first apply"), {}}, Field::Type::Path,
            name, {}},
    };
    for (Field &field : metadataFields(liveMetadata(change.secret, context)))
        fields.push_back(std::move(field));
    return fields;
}

Message importTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Import %1"), {change.secret.name()}};
}

Result<Plan> planImport(const Change &change, const PlanContext &context)
{
    if (const auto good = checkParameters(change); !good)
        return Failure(good.error());
    if (const auto environment = environmentOf(context, change.secret); !environment)
        return Failure(environment.error());
    const auto secret = unmanagedSecret(change.secret, context);
    if (!secret)
        return Failure(secret.error());
    if (const auto good = checkCas(**secret); !good)
        return Failure(good.error());
    const auto wanted = wantedOf(change, **secret, context);
    if (!wanted)
        return Failure(wanted.error());
    Edits edits(context.model);
    const auto written = writeDeclaration(*wanted, context, edits);
    if (!written)
        return Failure(written.error());
    if (written->isGenerated)
        return refuse({QT_TRANSLATE_NOOP(
                           "Message", "its siblings' values are generated, so the import would replace the live value"),
                          {}},
            written->copiedFrom, {QT_TRANSLATE_NOOP("Message", "Adopt its metadata only"), {}});
    if (wanted->keys.isEmpty())
        return fail(ErrorCode::Invalid,
            {QT_TRANSLATE_NOOP("Message", "the keys of its value are not known to this console"), {}},
            QStringLiteral("keys"),
            {QT_TRANSLATE_NOOP("Message", "Name all of them, with commas: one left out would be lost"), {}});
    Plan plan;
    plan.edits = edits.all();
    plan.addresses += written->address;
    addTasks(*written, QT_TRANSLATE_NOOP("Message", "fill %1 with the current value before merging"), plan);
    plan.tasks.push_back({QT_TRANSLATE_NOOP("Message", "let the identity that applies read %1 for the import"),
        {Code{wanted->importId}}});
    plan.effects.push_back(
        {QT_TRANSLATE_NOOP("Message", "the apply imports %1, which reads it, and writes one new version"),
            {Code{wanted->importId}}});
    plan.newVersions = 1;
    addNotes(**secret, *wanted, *written, plan);
    return plan;
}

Result<Change> stagedImport(Change change, const PlanContext &context)
{
    if (const auto plan = planImport(change, context); !plan)
        return Failure(plan.error());
    // The change means the keys that its reviewer sees, whatever is live by then.
    const auto secret = unmanagedSecret(change.secret, context);
    change.parameters.insert(QStringLiteral("keys"), keysOf(change, **secret)->join(u','));
    return change;
}

} // namespace sallyport::draft
