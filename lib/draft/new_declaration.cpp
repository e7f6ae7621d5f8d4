#include "draft/new_declaration.h"

#include "draft/declaration_text.h"
#include "draft/entries.h"
#include "draft/lookup.h"
#include "draft/managed.h"
#include "draft/object_layout.h"
#include "draft/parameters.h"
#include "draft/places.h"
#include "draft/refusal.h"
#include "draft/root_module.h"
#include "estate/terraform_runs.h"
#include "hcl/edit.h"

#include <algorithm>
#include <set>

namespace sallyport::draft {

namespace {

using terraform::Declaration;
using terraform::Placement;
using terraform::Style;
using terraform::ValueSource;

/// One declaration being written: where, like what, and what came of it so far.
struct Work
{
    const PlanContext &context;
    const NewDeclaration &asked;
    const Placement &place;
    Wanted wanted;
    Edits &edits;
    WrittenDeclaration written;
};

Result<Wanted> wantedOf(const NewDeclaration &asked, const PlanContext &context, const Placement &place)
{
    const auto environment = environmentOf(context, asked.secret);
    Wanted wanted;
    wanted.mount = (*environment)->vault->mount;
    wanted.name = pathInMount(**environment, asked.secret);
    wanted.label = freeLabel(context.model, place.root, QStringLiteral("vault_kv_secret_v2"), asked.secret);
    wanted.metadata = asked.metadata;
    wanted.maxVersions = asked.maxVersions;
    wanted.keys = asked.keys.isEmpty() ? QStringList{QStringLiteral("value")} : asked.keys;
    const QString variable = asked.variable.isEmpty() ? wanted.label : asked.variable;
    for (const QString &key : wanted.keys)
        wanted.variables += wanted.keys.size() == 1 ? variable : variable + u'_' + identifierFrom(key);
    for (const QString &name : variablesOf(context.model, place.root)) {
        if (place.style != Style::ForEachEntry && wanted.variables.contains(name))
            return refuse({QT_TRANSLATE_NOOP("Message", "the variable %1 exists already"), {name}}, place.root,
                {QT_TRANSLATE_NOOP("Message", "Choose another name for the variable"), {}});
    }
    return wanted;
}

/// Adds the new block beside its sibling, and its variables to the file where the root keeps them.
Result<void> addBlocks(Work &work, const QByteArray &block)
{
    const QString variablesFile = variablesFileOf(work.context.model, work.place.root);
    const QByteArray variables = variableBlocks(work.wanted.variables);
    const bool isApart = !variablesFile.isEmpty() && variablesFile != work.place.file;
    QByteArray text = isApart ? QByteArray() : variables + "\n";
    if (!work.asked.importId.isEmpty())
        text += importBlock(work.written.address, work.asked.importId) + "\n";
    text += block;
    const auto grow = [&](const hcl::File &file) {
        const hcl::Block *sibling = work.place.after ? blockAt(file, work.place.after->range) : nullptr;
        return sibling ? hcl::insertBlockAfter(file, *sibling, text) : hcl::appendBlock(file, nullptr, text);
    };
    const auto done = work.edits.file(work.place.file) ? work.edits.change(work.place.file, grow)
                                                       : work.edits.append(work.place.file, text);
    return done && isApart ? work.edits.append(variablesFile, variables) : done;
}

void addVariablesToFill(Work &work)
{
    for (const QString &variable : work.wanted.variables)
        work.written.toFill += QStringLiteral("TF_VAR_") + variable;
}

Result<void> declarePlain(Work &work)
{
    const Declaration *example = work.place.example ? &*work.place.example : nullptr;
    const hcl::File *file = example ? work.edits.file(example->at.file) : nullptr;
    work.written.address = QStringLiteral("vault_kv_secret_v2.") + work.wanted.label;
    addVariablesToFill(work);
    return addBlocks(work, resourceBlock(work.wanted, example, file));
}

Result<void> checkExample(const Declaration &example)
{
    if (example.source == ValueSource::Variable || example.source == ValueSource::GeneratedHere)
        return {};
    return refuse(
        {QT_TRANSLATE_NOOP("Message", "its siblings are declared in a way that should not be copied: the value is %1"),
            {terraform::nameOf(example.source)}},
        example.at.toString(),
        {QT_TRANSLATE_NOOP("Message", "Bring them to write-only values from a variable first"), {}});
}

Result<QByteArray> withEntry(const hcl::File &file, const Work &work, const Declaration &example, const QString &key)
{
    const auto refusal = refuse({QT_TRANSLATE_NOOP("Message", "the entry of its sibling cannot be imitated"), {}},
        example.place.at.toString(), {QT_TRANSLATE_NOOP("Message", "Declare it by hand beside it"), {}});
    const hcl::Expression *collection = collectionOf(file, example.place.range);
    if (!collection)
        return refusal;
    if (collection->kind != hcl::Kind::Object)
        return hcl::appendListElement(file, *collection, hcl::quoted(key));
    const hcl::Expression *value = valueOf(*collection, example.place.range);
    if (!value)
        return refusal;
    auto added = hcl::setObjectItem(file, *collection, key, imitated(file, value->range, example, work.wanted, {}));
    return keptAligned(file, *collection, std::move(added));
}

Result<void> declareEntry(Work &work)
{
    const Declaration &example = *work.place.example;
    const auto key = keyFor(example, work.wanted.name);
    if (!key)
        return Failure(key.error());
    const QString oldIndex = QStringLiteral("[\"%1\"]").arg(keyOf(example));
    const QString newIndex = QStringLiteral("[\"%1\"]").arg(*key);
    if (example.source == ValueSource::Variable && !example.sourceExpression.contains(oldIndex))
        return refuse(
            {QT_TRANSLATE_NOOP("Message", "all entries would have one value: %1"), {example.sourceExpression}},
            example.at.toString(), {QT_TRANSLATE_NOOP("Message", "Declare it in a block of its own"), {}});
    const auto added = work.edits.change(
        example.place.file, [&](const hcl::File &file) { return withEntry(file, work, example, *key); });
    if (!added)
        return added;
    work.written.address = QString(example.address).replace(oldIndex, newIndex);
    if (example.source == ValueSource::Variable)
        work.written.toFill += QString(example.sourceExpression).replace(oldIndex, newIndex);
    if (work.asked.importId.isEmpty())
        return {};
    return work.edits.append(
        rootFileOf(example, work.context.model), importBlock(work.written.address, work.asked.importId));
}

Result<void> declareCall(Work &work)
{
    const Declaration &example = *work.place.example;
    const hcl::File *file = work.edits.file(example.place.file);
    const hcl::Block *call = file ? blockAt(*file, example.place.range) : nullptr;
    if (!call || call->labels.empty() || example.variables.size() > 1)
        return refuse({QT_TRANSLATE_NOOP("Message", "the module call of its sibling cannot be imitated"), {}},
            example.place.at.toString(), {QT_TRANSLATE_NOOP("Message", "Declare it by hand beside it"), {}});
    QMap<QString, QString> replacements;
    if (!example.variables.isEmpty())
        replacements.insert(example.variables.front(), work.wanted.variables.front());
    const QByteArray text =
        imitated(*file, {call->labels[0].range.end, call->range.end}, example, work.wanted, replacements);
    const QString module = QStringLiteral("module.%1");
    work.written.address =
        QString(example.address).replace(0, module.arg(call->label(0)).size(), module.arg(work.wanted.label));
    addVariablesToFill(work);
    return addBlocks(work, "module " + hcl::quoted(work.wanted.label) + text + "\n");
}

Result<void> write(Work &work)
{
    if (work.place.style == Style::Plain)
        return declarePlain(work);
    if (work.place.style == Style::CountIndex)
        return refuse({QT_TRANSLATE_NOOP("Message", "its siblings are declared with count, which renumbers them"), {}},
            work.place.file, {QT_TRANSLATE_NOOP("Message", "Declare it by hand in a block of its own"), {}});
    if (const auto good = checkExample(*work.place.example); !good)
        return good;
    work.written.copiedFrom = work.place.example->address;
    work.written.isGenerated = work.place.example->source == ValueSource::GeneratedHere;
    return work.place.style == Style::ForEachEntry ? declareEntry(work) : declareCall(work);
}

/// What the edited tree declares and the tree before did not.
std::vector<const Declaration *> newIn(const terraform::Model &edited, const terraform::Model &before)
{
    using Key = std::tuple<QString, QString, QString, QString>;
    const auto keyOf = [](const Declaration &declaration) {
        return Key(declaration.root, declaration.variant, declaration.address, declaration.name);
    };
    std::set<Key> known;
    for (const Declaration &declaration : before.declarations)
        known.insert(keyOf(declaration));
    std::vector<const Declaration *> found;
    for (const Declaration &declaration : edited.declarations) {
        if (!known.contains(keyOf(declaration)))
            found.push_back(&declaration);
    }
    return found;
}

/// A file that is read for several environments declares in all of them.
Result<void> checkOthers(const Work &work, const terraform::Model &edited)
{
    const QString &environment = work.asked.secret.environment;
    for (const Declaration *declaration : newIn(edited, work.context.model)) {
        if (!declaration->variant.isEmpty() && declaration->variant != environment)
            return refuse(
                {QT_TRANSLATE_NOOP(
                     "Message", "this file is read for several environments, so %1 would be declared for %2 too"),
                    {declaration->name.isEmpty() ? declaration->address : declaration->name, declaration->variant}},
                work.place.file,
                {QT_TRANSLATE_NOOP("Message", "Declare it by hand, so that only %1 has it"), {environment}});
    }
    return {};
}

Result<void> checkKeys(const Work &work, const Declaration &declared)
{
    const auto sorted = [](QStringList keys) {
        keys.sort();
        return keys;
    };
    if (!work.asked.sameKeys || sorted(declared.keys) == sorted(work.wanted.keys))
        return {};
    return refuse({QT_TRANSLATE_NOOP("Message", "the values of its siblings have the keys %1, and not %2"),
                      {declared.keys.join(QStringLiteral(", ")), work.wanted.keys.join(QStringLiteral(", "))}},
        declared.at.toString(), {QT_TRANSLATE_NOOP("Message", "Declare it by hand in a block of its own"), {}});
}

Result<void> checkMetadata(const Work &work, const Declaration &declared)
{
    for (const auto &[field, text] : work.wanted.metadata) {
        if (!work.asked.metadataWhereKept && declared.customMetadata.value(field) != text)
            return refuse(
                {QT_TRANSLATE_NOOP("Message", "its siblings are declared in a way that keeps no %1"), {field}},
                declared.at.toString(),
                {QT_TRANSLATE_NOOP("Message", "Leave it empty, or add it to what declares them first"), {}});
    }
    return {};
}

/// Reads what was written as Terraform would: the proof that the imitation leads to the path that was asked for.
Result<void> prove(Work &work, const estate::Environment &environment)
{
    const terraform::Model model = work.edits.after();
    if (const auto alone = checkOthers(work, model); !alone)
        return Failure(alone.error());
    std::vector<const Declaration *> found;
    for (const Declaration &declaration : model.declarations) {
        if (declaration.mount == work.wanted.mount && declaration.name == work.wanted.name &&
            estate::belongsTo(declaration, work.context.estate, environment))
            found.push_back(&declaration);
    }
    if (found.size() != 1)
        return refuse({QT_TRANSLATE_NOOP("Message", "imitating its siblings does not lead to this path"), {}},
            work.place.file, {QT_TRANSLATE_NOOP("Message", "Declare it by hand beside them"), {}});
    work.written.metadata = found.front()->customMetadata;
    if (const auto good = checkKeys(work, *found.front()); !good)
        return good;
    return checkMetadata(work, *found.front());
}

} // namespace

Result<WrittenDeclaration> writeDeclaration(const NewDeclaration &asked, const PlanContext &context, Edits &edits)
{
    const auto environment = environmentOf(context, asked.secret);
    if (!environment)
        return Failure(environment.error());
    const auto root = rootOf(**environment, context.model);
    if (!root)
        return Failure(root.error());
    const auto place = terraform::placeFor(context.model, *root, (*environment)->vault->mount,
        pathInMount(**environment, asked.secret), asked.secret.environment);
    if (!place)
        return Failure(place.error());
    auto wanted = wantedOf(asked, context, *place);
    if (!wanted)
        return Failure(wanted.error());
    Work work{context, asked, *place, std::move(*wanted), edits, {}};
    work.written.root = *root;
    if (const auto done = write(work); !done)
        return Failure(done.error());
    if (const auto proven = prove(work, **environment); !proven)
        return Failure(proven.error());
    return std::move(work.written);
}

void addTasks(const WrittenDeclaration &written, const char *fillText, Plan &plan)
{
    for (const QString &variable : written.toFill)
        plan.tasks.push_back({fillText, {Code{variable}}});
    if (!written.copiedFrom.isEmpty())
        plan.tasks.push_back(
            {QT_TRANSLATE_NOOP("Message", "check what was copied from %1"), {Code{written.copiedFrom}}});
}

std::vector<std::pair<QString, QString>> metadataOf(const Change &change)
{
    std::vector<std::pair<QString, QString>> metadata;
    for (const char *field : {"owner", "kind", "cadence"}) {
        const QString text = change.parameters.value(QLatin1String(field)).trimmed();
        if (!text.isEmpty())
            metadata.emplace_back(QLatin1String(field), text);
    }
    return metadata;
}

std::vector<Field> metadataFields(const QMap<QString, QString> &proposals)
{
    const auto proposal = [&](const char *name) { return proposals.value(QLatin1String(name)); };
    return {
        {"owner", {QT_TRANSLATE_NOOP("Message", "Owner"), {}}, {}, Field::Type::Text, proposal("owner"), {}},
        {"kind", {QT_TRANSLATE_NOOP("Message", "Kind"), {}}, {}, Field::Type::Text, proposal("kind"), {}},
        {"cadence", {QT_TRANSLATE_NOOP("Message", "Cadence"), {}},
            {QT_TRANSLATE_NOOP("Message", "how often it is rotated: 90d"), {}}, Field::Type::Interval,
            proposal("cadence"), {}},
    };
}

} // namespace sallyport::draft
