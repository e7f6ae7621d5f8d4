#include "draft/change_kind.h"
#include "draft/declare_text.h"
#include "draft/looks_like_value.h"
#include "draft/lookup.h"
#include "hcl/edit.h"
#include "hcl/parser.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace sallyport::draft {

namespace {

using terraform::Declaration;
using terraform::Placement;
using terraform::Style;
using terraform::ValueSource;

Failure refuse(const QString &what, const QString &subject, const QString &advice)
{
    return fail(ErrorCode::Refused, what, subject, advice);
}

Result<void> checkParameters(const Change &change)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z_][A-Za-z0-9_-]*$"));
    static const QRegularExpression pathOf(QStringLiteral("^[A-Za-z0-9_.@-]+(/[A-Za-z0-9_.@-]+)*$"));
    if (!pathOf.match(change.secret.path).hasMatch())
        return fail(ErrorCode::Invalid, QStringLiteral("this is no path that can be declared"), change.secret.key(),
            QStringLiteral("Use letters, digits and _ . - between slashes"));
    for (auto it = change.parameters.begin(); it != change.parameters.end(); ++it) {
        // The console never carries a value, so one that was pasted by mistake must not reach the disk or the branch.
        if (const auto reason = looksLikeValue(it.value()))
            return refuse(QStringLiteral("the text %1, and a value never goes through this console").arg(*reason),
                it.key(), QStringLiteral("Give a name here, and fill the value in CI"));
    }
    const QString variable = change.parameters.value(QStringLiteral("variable"));
    if (!variable.isEmpty() && !name.match(variable).hasMatch())
        return fail(ErrorCode::Invalid, QStringLiteral("this is no name for a variable"), QStringLiteral("variable"),
            QStringLiteral("Use letters, digits and _, and begin with a letter"));
    for (const QString &key : change.parameters.value(QStringLiteral("keys")).split(u',', Qt::SkipEmptyParts)) {
        if (!name.match(key.trimmed()).hasMatch())
            return fail(ErrorCode::Invalid, QStringLiteral("this is no name for a field"), QStringLiteral("keys"),
                QStringLiteral("Use letters, digits, _ and -"));
    }
    return {};
}

/// A path below a folder that this token may not list may be live without anybody here knowing.
bool mayHideIn(const vault::Reading &reading, const estate::VaultBackend &backend, const QString &path)
{
    const QString apiPath = backend.root() + u'/' + path;
    return std::any_of(reading.unreadable.begin(), reading.unreadable.end(),
        [&](const vault::UnreadableFolder &folder) { return apiPath.startsWith(folder.mount + u'/' + folder.path); });
}

/// Whether the environment was read so completely that an absent path has no live version.
bool wasLookedAt(const Change &change, const PlanContext &context)
{
    const estate::Environment *environment = context.estate.environment(change.secret.environment);
    if (!context.knowledge || !environment || !environment->vault)
        return !context.knowledge;
    for (const estate::Knowledge &known : *context.knowledge) {
        if (known.environment == environment->name)
            return known.reading && known.reading->complete &&
                   !mayHideIn(*known.reading, *environment->vault, change.secret.path);
    }
    return false;
}

Result<void> checkLive(const Change &change, const PlanContext &context)
{
    const QString key = change.secret.key();
    const auto declared = declarationsOf(context, change.secret);
    if (!declared.empty())
        return fail(ErrorCode::Exists, QStringLiteral("already declared"), declared.front()->at.toString(),
            QStringLiteral("Apply it, if it has no live version yet"));
    const estate::Secret *secret = context.inventory.find(change.secret);
    if (secret && secret->isLive())
        return refuse(
            QStringLiteral("the secret is live: the first apply of a new declaration would write a new version"), key,
            QStringLiteral("Adopt it instead"));
    const auto known = context.inventory.of(change.secret.environment);
    const bool wasRead =
        std::any_of(known.begin(), known.end(), [](const estate::Secret *other) { return other->isLive(); });
    if ((secret && secret->standing == estate::Standing::NotChecked) || !wasRead || !wasLookedAt(change, context))
        return refuse(QStringLiteral("whether this path has a live version is not known"), key,
            QStringLiteral("Refresh the environment first"));
    return {};
}

/// The root module of the environment: as the estate file says, else the one that declares most of its secrets.
Result<QString> rootOf(const estate::Environment &environment, const terraform::Model &model)
{
    if (!environment.terraform.isEmpty())
        return environment.terraform;
    const QString prefix = environment.vault->prefix.isEmpty() ? QString() : environment.vault->prefix + u'/';
    QMap<QString, int> counts;
    for (const Declaration &declaration : model.declarations) {
        const bool isOurs = declaration.mount == environment.vault->mount && declaration.name.startsWith(prefix);
        counts[declaration.root] += isOurs ? 1 : 0;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    if (most == counts.end() || *most == 0)
        return refuse(QStringLiteral("it is not known which Terraform root belongs to this environment"),
            environment.name, QStringLiteral("Name it: terraform = \"…\" in the environment's block of sallyport.hcl"));
    return most.key();
}

QStringList variablesOf(const terraform::Model &model, const QString &root)
{
    QStringList names;
    for (const auto &[path, file] : model.files) {
        if (path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0)) != root)
            continue;
        for (const hcl::Block &block : file->body().blocks) {
            if (block.type == QByteArrayView("variable"))
                names += block.label(0);
        }
    }
    return names;
}

QString freeLabel(const terraform::Model &model, const QString &root, const estate::SecretId &secret)
{
    const auto isFree = [&](const QString &label) {
        return std::none_of(model.declarations.begin(), model.declarations.end(), [&](const Declaration &other) {
            const QString address = QStringLiteral("vault_kv_secret_v2.") + label;
            return other.root == root && other.address.section(u'[', 0, 0) == address;
        });
    };
    const QString shortName = identifierFrom(secret.name());
    return isFree(shortName) ? shortName : identifierFrom(secret.path);
}

Result<Wanted> wantedOf(const Change &change, const PlanContext &context, const Placement &place)
{
    const auto environment = environmentOf(context, change.secret);
    Wanted wanted;
    wanted.mount = (*environment)->vault->mount;
    wanted.name = pathInMount(**environment, change.secret);
    wanted.label = freeLabel(context.model, place.root, change.secret);
    wanted.owner = change.parameters.value(QStringLiteral("owner"));
    wanted.kind = change.parameters.value(QStringLiteral("kind"));
    for (const QString &key : change.parameters.value(QStringLiteral("keys")).split(u',', Qt::SkipEmptyParts))
        wanted.keys += key.trimmed();
    if (wanted.keys.isEmpty())
        wanted.keys = {QStringLiteral("value")};
    const QString given = change.parameters.value(QStringLiteral("variable"));
    const QString variable = given.isEmpty() ? wanted.label : given;
    for (const QString &key : wanted.keys)
        wanted.variables += wanted.keys.size() == 1 ? variable : variable + u'_' + identifierFrom(key);
    for (const QString &name : variablesOf(context.model, place.root)) {
        if (place.style != Style::ForEachEntry && wanted.variables.contains(name))
            return refuse(QStringLiteral("the variable %1 exists already").arg(name), place.root,
                QStringLiteral("Choose another name for the variable"));
    }
    return wanted;
}

/// The object or list that a piece of the file is an entry of.
const hcl::Expression *collectionOf(const hcl::Expression &expression, ByteRange entry)
{
    for (size_t i = 0; i < expression.operands.size(); ++i) {
        const hcl::Expression &operand = expression.operands[i];
        const bool isObject = expression.kind == hcl::Kind::Object;
        if (isObject && i % 2 == 0 && operand.range.begin == entry.begin)
            return &expression;
        if (!isObject && operand.range == entry)
            return &expression;
        if (operand.range.begin <= entry.begin && entry.end <= operand.range.end)
            return collectionOf(operand, entry);
    }
    return nullptr;
}

const hcl::Expression *collectionOf(const hcl::Body &body, ByteRange entry)
{
    for (const hcl::Attribute &attribute : body.attributes) {
        if (attribute.value.range.begin <= entry.begin && entry.end <= attribute.value.range.end)
            return collectionOf(attribute.value, entry);
    }
    for (const hcl::Block &block : body.blocks) {
        if (block.range.begin <= entry.begin && entry.end <= block.range.end)
            return collectionOf(block.body, entry);
    }
    return nullptr;
}

const hcl::Block *blockAt(const hcl::File &file, ByteRange range)
{
    const auto &blocks = file.body().blocks;
    const auto found =
        std::find_if(blocks.begin(), blocks.end(), [&](const hcl::Block &block) { return block.range == range; });
    return found == blocks.end() ? nullptr : &*found;
}

/// One declaration being written: where, like what, and the text so far.
struct Work
{
    const PlanContext &context;
    const Placement &place;
    const Wanted &wanted;
    Plan plan;
};

Result<QByteArray> grown(const Work &work, const QByteArray &bytes, const QByteArray &blocks)
{
    const auto file = hcl::parse(bytes, work.place.file);
    if (!file)
        return Failure(file.error());
    const hcl::Block *sibling = work.place.after ? blockAt(*file, work.place.after->range) : nullptr;
    return sibling ? hcl::insertBlockAfter(*file, *sibling, blocks) : hcl::appendBlock(*file, nullptr, blocks);
}

/// Adds the new block, and its variables to the file where the root keeps them.
Result<void> addBlocks(Work &work, const QByteArray &block)
{
    const auto &files = work.context.model.files;
    const auto target = files.find(work.place.file);
    const QString variablesFile =
        (work.place.root.isEmpty() ? QString() : work.place.root + u'/') + QStringLiteral("variables.tf");
    const auto variables = files.find(variablesFile);
    const QByteArray variableText = variableBlocks(work.wanted.variables);
    const bool isApart = variables != files.end() && variablesFile != work.place.file;
    const QByteArray text = isApart ? block : variableText + "\n" + block;
    if (target == files.end()) {
        work.plan.edits.push_back({work.place.file, std::nullopt, text});
    } else {
        auto after = grown(work, target->second->bytes(), text);
        if (!after)
            return Failure(after.error());
        work.plan.edits.push_back({work.place.file, target->second->bytes(), std::move(*after)});
    }
    if (!isApart)
        return {};
    auto after = hcl::appendBlock(*variables->second, nullptr, variableText);
    if (!after)
        return Failure(after.error());
    work.plan.edits.push_back({variablesFile, variables->second->bytes(), std::move(*after)});
    return {};
}

void addFillTasks(Work &work)
{
    for (const QString &variable : work.wanted.variables)
        work.plan.tasks.push_back({QT_TRANSLATE_NOOP("Message", "fill %1 with the value before merging"),
            {Code{QStringLiteral("TF_VAR_") + variable}}});
}

Result<void> declarePlain(Work &work)
{
    const Declaration *example = work.place.example ? &*work.place.example : nullptr;
    const auto &files = work.context.model.files;
    const auto file = example ? files.find(example->at.file) : files.end();
    work.plan.addresses += QStringLiteral("vault_kv_secret_v2.") + work.wanted.label;
    addFillTasks(work);
    return addBlocks(work, resourceBlock(work.wanted, example, file == files.end() ? nullptr : file->second.get()));
}

Result<void> checkExample(const Declaration &example)
{
    if (example.source == ValueSource::Variable || example.source == ValueSource::GeneratedHere)
        return {};
    return refuse(QStringLiteral("its siblings are declared in a way that should not be copied: the value is %1")
                      .arg(terraform::nameOf(example.source)),
        example.at.toString(), QStringLiteral("Bring them to write-only values from a variable first"));
}

void askToReview(Work &work, const Declaration &example)
{
    work.plan.tasks.push_back({QT_TRANSLATE_NOOP("Message", "check what was copied from %1"), {Code{example.address}}});
}

/// "staging/connections/${each.key}" taught by a sibling: what the key of the new name is.
Result<QString> newKey(const Declaration &example, const QString &name)
{
    static const QRegularExpression keyed(QStringLiteral("\\[\"([^\"]+)\"\\][^\\[\\]]*$"));
    const QString key = keyed.match(example.address).captured(1);
    const QString prefix = example.name.left(example.name.size() - key.size());
    if (key.isEmpty() || !example.name.endsWith(key) || !name.startsWith(prefix))
        return refuse(QStringLiteral("the names of its siblings do not follow from their keys"), example.at.toString(),
            QStringLiteral("Declare it by hand beside them"));
    return name.mid(prefix.size());
}

Result<QByteArray> withEntry(const hcl::File &file, const Work &work, const Declaration &example, const QString &key)
{
    const ByteRange entry = example.place.range;
    const hcl::Expression *collection = collectionOf(file.body(), entry);
    if (!collection)
        return refuse(QStringLiteral("the entry of its sibling cannot be imitated"), example.place.at.toString(),
            QStringLiteral("Declare it by hand beside it"));
    if (collection->kind != hcl::Kind::Object)
        return hcl::appendListElement(file, *collection, hcl::quoted(key));
    for (size_t i = 0; i + 1 < collection->operands.size(); i += 2) {
        const hcl::Expression &value = collection->operands[i + 1];
        if (collection->operands[i].range.begin == entry.begin)
            return hcl::setObjectItem(file, *collection, key, imitated(file, value.range, example, work.wanted, {}));
    }
    return refuse(QStringLiteral("the entry of its sibling cannot be imitated"), example.place.at.toString(), {});
}

Result<void> declareEntry(Work &work)
{
    const Declaration &example = *work.place.example;
    const auto key = newKey(example, work.wanted.name);
    if (!key)
        return Failure(key.error());
    const QString oldKey = example.name.right(example.name.size() - (work.wanted.name.size() - key->size()));
    const QString oldIndex = QStringLiteral("[\"%1\"]").arg(oldKey);
    if (example.source == ValueSource::Variable && !example.sourceExpression.contains(oldIndex))
        return refuse(QStringLiteral("all entries would have one value: %1").arg(example.sourceExpression),
            example.at.toString(), QStringLiteral("Declare it in a block of its own"));
    const auto file = work.context.model.files.find(example.place.file);
    if (file == work.context.model.files.end())
        return refuse(QStringLiteral("the file of its siblings was not read"), example.place.file, {});
    auto after = withEntry(*file->second, work, example, *key);
    if (!after)
        return Failure(after.error());
    const QString newIndex = QStringLiteral("[\"%1\"]").arg(*key);
    work.plan.edits.push_back({example.place.file, file->second->bytes(), std::move(*after)});
    work.plan.addresses += QString(example.address).replace(oldIndex, newIndex);
    if (example.source == ValueSource::Variable)
        work.plan.tasks.push_back({QT_TRANSLATE_NOOP("Message", "fill %1 with the value before merging"),
            {Code{QString(example.sourceExpression).replace(oldIndex, newIndex)}}});
    askToReview(work, example);
    return {};
}

Result<void> declareCall(Work &work, Wanted wanted)
{
    const Declaration &example = *work.place.example;
    const auto file = work.context.model.files.find(example.place.file);
    const hcl::Block *call =
        file == work.context.model.files.end() ? nullptr : blockAt(*file->second, example.place.range);
    if (!call || call->labels.empty() || example.variables.size() > 1)
        return refuse(QStringLiteral("the module call of its sibling cannot be imitated"), example.place.at.toString(),
            QStringLiteral("Declare it by hand beside it"));
    QMap<QString, QString> replacements;
    if (!example.variables.isEmpty())
        replacements.insert(example.variables.front(), wanted.variables.front());
    const QByteArray text =
        imitated(*file->second, {call->labels[0].range.end, call->range.end}, example, wanted, replacements);
    work.plan.addresses += QStringLiteral("module.") + wanted.label;
    addFillTasks(work);
    askToReview(work, example);
    return addBlocks(work, "module " + hcl::quoted(wanted.label) + text + "\n");
}

Result<void> write(Work &work)
{
    switch (work.place.style) {
    case Style::Plain:
        return declarePlain(work);
    case Style::ForEachEntry:
    case Style::ModuleCall:
        if (const auto good = checkExample(*work.place.example); !good)
            return Failure(good.error());
        return work.place.style == Style::ForEachEntry ? declareEntry(work) : declareCall(work, work.wanted);
    case Style::CountIndex:
        break;
    }
    return refuse(QStringLiteral("its siblings are declared with count, which renumbers them"), work.place.file,
        QStringLiteral("Declare it by hand in a block of its own"));
}

/// Reads what was written as Terraform would: the proof that the imitation leads to the path that was asked for.
Result<void> prove(const Work &work)
{
    const auto model = terraform::read(sourcesOf(work.context.model, work.plan.edits));
    const auto declares = [&](const Declaration &declaration) {
        return declaration.mount == work.wanted.mount && declaration.name == work.wanted.name;
    };
    if (std::count_if(model.declarations.begin(), model.declarations.end(), declares) == 1)
        return {};
    return refuse(QStringLiteral("imitating its siblings does not lead to this path"), work.place.file,
        QStringLiteral("Declare it by hand beside them"));
}

} // namespace

std::vector<Field> declareFields(const Change &change, const PlanContext &)
{
    const QString name = change.secret.path.isEmpty() ? QString() : identifierFrom(change.secret.name());
    return {
        {"keys", {QT_TRANSLATE_NOOP("Message", "Keys"), {}}, {QT_TRANSLATE_NOOP("Message", "of the value, with commas"), {}},
            Field::Type::Names, QStringLiteral("value"), {}},
        {"variable", {QT_TRANSLATE_NOOP("Message", "CI variable"), {}},
            {QT_TRANSLATE_NOOP("Message", "ephemeral and sensitive; CI fills it"), {}}, Field::Type::Path, name, {}},
        {"owner", {QT_TRANSLATE_NOOP("Message", "Owner"), {}}, {}, Field::Type::Text, {}, {}},
        {"kind", {QT_TRANSLATE_NOOP("Message", "Kind"), {}}, {}, Field::Type::Text, {}, {}},
    };
}

Message declareTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Declare %1"), {change.secret.name()}};
}

Result<Plan> planDeclare(const Change &change, const PlanContext &context)
{
    const auto environment = environmentOf(context, change.secret);
    if (!environment)
        return Failure(environment.error());
    if (const auto good = checkParameters(change); !good)
        return Failure(good.error());
    if (const auto missing = checkLive(change, context); !missing)
        return Failure(missing.error());
    const auto root = rootOf(**environment, context.model);
    if (!root)
        return Failure(root.error());
    const auto place = terraform::placeFor(
        context.model, *root, (*environment)->vault->mount, pathInMount(**environment, change.secret));
    if (!place)
        return Failure(place.error());
    const auto wanted = wantedOf(change, context, *place);
    if (!wanted)
        return Failure(wanted.error());
    Work work{context, *place, *wanted, {}};
    if (const auto written = write(work); !written)
        return Failure(written.error());
    if (const auto proven = prove(work); !proven)
        return Failure(proven.error());
    work.plan.effects.push_back({QT_TRANSLATE_NOOP("Message", "the apply writes version 1"), {}});
    return std::move(work.plan);
}

Result<Change> stagedDeclare(Change change, const PlanContext &context)
{
    if (const auto plan = planDeclare(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
