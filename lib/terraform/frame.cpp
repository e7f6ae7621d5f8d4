#include "terraform/frame.h"

#include "base/error.h"
#include "terraform/policy_document.h"
#include "terraform/secret_names.h"
#include "terraform/text_functions.h"

#include <QDir>

#include <algorithm>

namespace sallyport::terraform {

using hcl::Resolution;
using hcl::Value;

namespace {

/// Real repositories stay far below these; they keep a hostile one from taking all memory or the stack.
constexpr int MostInstances = 20000;
constexpr int DeepestModule = 20;
constexpr int DeepestEvaluation = 600;
constexpr int DeepestValue = 200;
constexpr int MostCopies = 10000;
constexpr qsizetype HeaviestValue = 1 << 20;

/// Walks into a value as far as it is a collection, so that only the wanted element is copied.
Resolution stepInto(const Value &value, const QStringList &names, int used)
{
    const Value *current = &value;
    while (used < names.size() && current->isMap()) {
        const Value *next = current->find(names[used]);
        if (!next)
            break;
        current = next;
        ++used;
    }
    return {*current, used};
}

/// Roughly how many characters a value takes. Names that double the value of another one would otherwise grow for ever.
qsizetype weight(const Value &value)
{
    qsizetype sum = 8 + value.text.size();
    for (const Value &element : value.elements)
        sum += weight(element);
    return sum;
}

int depthOf(const Value &value)
{
    int deepest = 0;
    for (const Value &element : value.elements)
        deepest = std::max(deepest, depthOf(element));
    return deepest + 1;
}

int depthOf(const hcl::Expression &expression)
{
    int deepest = 0;
    for (const hcl::Expression &operand : expression.operands)
        deepest = std::max(deepest, depthOf(operand));
    return deepest + 1;
}

Value unknownReference(const QStringList &names, const Message &reason)
{
    return Value::unknown(names.join(QLatin1Char('.')), reason);
}

QString relativeFrom(const QString &root, const QString &path)
{
    const QString relative = QDir(QLatin1Char('/') + root).relativeFilePath(QLatin1Char('/') + path);
    return relative.isEmpty() ? QStringLiteral(".") : relative;
}

} // namespace

QString Repetition::suffix() const
{
    switch (kind) {
    case Kind::Once:
        return {};
    case Kind::ForEach:
        return QStringLiteral("[\"%1\"]").arg(key);
    case Kind::Count:
        return QStringLiteral("[%1]").arg(key);
    }
    Q_UNREACHABLE();
}

std::optional<QString> localSource(const Directory &directory, BlockAt call)
{
    const ExpressionAt source = call.attribute("source");
    const auto text = source ? hcl::literalString(*source.expression) : std::nullopt;
    if (!text || !(text->startsWith(QLatin1String("./")) || text->startsWith(QLatin1String("../"))))
        return {};
    const QString path = QDir::cleanPath(directory.path.isEmpty() ? *text : directory.path + QLatin1Char('/') + *text);
    if (path == QLatin1String("..") || path.startsWith(QLatin1String("../")))
        return {};
    return path == QLatin1String(".") ? QString() : path;
}

Frame::Frame(const Sources &sources, const Directory &root, Inputs inputs)
    : m_sources(&sources)
    , m_directory(&root)
    , m_inputs(std::move(inputs))
{
}

Frame::Frame(const Frame &caller, const Directory &directory, BlockAt call, Repetition repetition)
    : m_sources(caller.m_sources)
    , m_directory(&directory)
    , m_caller(&caller)
    , m_call(call)
    , m_repetition(std::move(repetition))
    , m_address(QStringLiteral("%1module.%2%3.").arg(caller.m_address, call.block->label(0), m_repetition.suffix()))
    , m_depth(caller.m_depth + 1)
{
}

Frame::~Frame() = default;

const hcl::File *Frame::fileNamed(const QString &path) const
{
    const auto found = m_sources->files.find(path);
    return found == m_sources->files.end() ? nullptr : found->second.get();
}

Value Frame::evaluate(ExpressionAt expression, const Repetition &repetition) const
{
    const int depth = depthOf(*expression.expression);
    int &nesting = root().m_nesting;
    if (nesting + depth > DeepestEvaluation)
        return Value::unknown(
            expression.text(), {QT_TRANSLATE_NOOP("Message", "it is reached over too many other names"), {}});
    nesting += depth;
    Value value = hcl::evaluate(
        *expression.file, *expression.expression,
        [this, &repetition](const QStringList &names) { return resolve(names, repetition); },
        [this](const QString &name, const std::vector<Value> &arguments) {
            return callTextFunction(*this, name, arguments);
        });
    nesting -= depth;
    return value;
}

const QByteArray *Frame::textNamed(const QString &path) const
{
    root().m_textsAskedFor.insert(path);
    const auto found = m_sources->texts.find(path);
    return found == m_sources->texts.end() ? nullptr : &found->second;
}

Repetitions Frame::repetitions(BlockAt block) const
{
    Repetitions repetitions;
    const ExpressionAt forEach = block.attribute("for_each");
    const ExpressionAt count = block.attribute("count");
    repetitions.over = forEach ? forEach : count;
    if (!repetitions.over) {
        repetitions.all.push_back({});
        return repetitions;
    }
    const Value value = evaluate(repetitions.over);
    if (forEach && value.isMap()) {
        for (size_t i = 0; i < value.keys.size(); ++i)
            repetitions.all.push_back({Repetition::Kind::ForEach, value.keys[i], value.elements[i], forEach});
    } else if (forEach && value.kind == Value::Kind::Set && value.isWhollyKnown()) {
        for (const Value &element : value.elements)
            repetitions.all.push_back({Repetition::Kind::ForEach, element.text, element, forEach});
    } else if (count && value.kind == Value::Kind::Number && value.toDouble() <= MostCopies) {
        for (int i = 0; i < value.text.toInt(); ++i)
            repetitions.all.push_back({Repetition::Kind::Count, QString::number(i), {}, count});
    } else if (const Value *unknown = value.firstUnknown()) {
        repetitions.unknown = *unknown;
    } else {
        repetitions.unknown = Value::unknown(repetitions.over.text(),
            forEach
                ? Message{QT_TRANSLATE_NOOP("Message", "for_each takes a map or a set of strings"), {}}
                : Message{QT_TRANSLATE_NOOP("Message", "count takes a number of at most %1"), {qint64(MostCopies)}});
    }
    return repetitions;
}

Resolution Frame::resolve(const QStringList &names, const Repetition &repetition) const
{
    const QString &head = names.front();
    const QString second = names.value(1);
    if (head == QLatin1String("var") && names.size() > 1)
        return stepInto(variable(second), names, 2);
    if (head == QLatin1String("local") && names.size() > 1)
        return stepInto(local(second), names, 2);
    if (head == QLatin1String("each") && repetition.kind == Repetition::Kind::ForEach) {
        if (second == QLatin1String("key"))
            return {Value::string(repetition.key), 2};
        if (second == QLatin1String("value"))
            return stepInto(repetition.value, names, 2);
    }
    if (head == QLatin1String("each"))
        return {unknownReference(names, {QT_TRANSLATE_NOOP("Message", "the for_each of this block is not known"), {}}),
            int(names.size())};
    if (head == QLatin1String("count") && repetition.kind == Repetition::Kind::Count)
        return {Value::number(repetition.key), 2};
    if (head == QLatin1String("count"))
        return {unknownReference(names, {QT_TRANSLATE_NOOP("Message", "the count of this block is not known"), {}}),
            int(names.size())};
    if (head == QLatin1String("path") && second == QLatin1String("module"))
        return {Value::string(relativeFrom(root().directory().path, m_directory->path)), 2};
    if (head == QLatin1String("path") && second == QLatin1String("root"))
        return {Value::string(QStringLiteral(".")), 2};
    if (head == QLatin1String("terraform") && second == QLatin1String("workspace") &&
        !root().m_inputs.workspace.isEmpty())
        return {Value::string(root().m_inputs.workspace), 2};
    if (head == QLatin1String("terraform"))
        return {
            unknownReference(names, {QT_TRANSLATE_NOOP("Message", "the workspace is chosen when Terraform runs"), {}}),
            int(names.size())};
    if (head == QLatin1String("module"))
        return output(names);
    if (head == QLatin1String("data") && second == QLatin1String("vault_policy_document"))
        return policyText(names);
    if (head == QLatin1String("data") || head == QLatin1String("ephemeral") || head == QLatin1String("path"))
        return {unknownReference(names, {QT_TRANSLATE_NOOP("Message", "known only when Terraform runs"), {}}),
            int(names.size())};
    return resourceAttribute(names);
}

/// Evaluates each name once, notices those that lead back to themselves, and bounds the depth.
Value Frame::once(const QString &name, const std::function<Value()> &evaluation) const
{
    if (const auto known = m_known.find(name); known != m_known.end())
        return known->second;
    if (!m_inProgress.insert(name).second)
        return Value::unknown(name, {QT_TRANSLATE_NOOP("Message", "%1 refers to itself"), {name}});
    Value value = evaluation();
    m_inProgress.erase(name);
    if (weight(value) > HeaviestValue || depthOf(value) > DeepestValue)
        value = Value::unknown(name, {QT_TRANSLATE_NOOP("Message", "it is too large"), {}});
    return m_known.emplace(name, std::move(value)).first->second;
}

ExpressionAt Frame::variableDefault(const QString &name) const
{
    const auto declared = m_directory->variables.find(name);
    return declared == m_directory->variables.end() ? ExpressionAt() : declared->second.attribute("default");
}

Value Frame::variable(const QString &name) const
{
    return once(QStringLiteral("var.") + name, [&] {
        if (!m_directory->variables.contains(name))
            return Value::unknown(
                QStringLiteral("var.") + name, {QT_TRANSLATE_NOOP("Message", "there is no variable of this name"), {}});
        if (!m_caller)
            return rootVariable(name);
        if (const ExpressionAt argument = m_call.attribute(name.toUtf8()))
            return m_caller->evaluate(argument, m_repetition);
        if (const ExpressionAt fallback = variableDefault(name))
            return evaluate(fallback);
        return Value::unknown(QStringLiteral("var.") + name,
            {QT_TRANSLATE_NOOP("Message", "var.%1 has no default, and the call does not give it"), {name}});
    });
}

Value Frame::rootVariable(const QString &name) const
{
    const QString expression = QStringLiteral("var.") + name;
    if (const auto files = m_inputs.chosenLater.find(name); files != m_inputs.chosenLater.end())
        return Value::unknown(expression,
            {QT_TRANSLATE_NOOP("Message", "%1 is set in %2, and which file applies is chosen when Terraform runs"),
                {expression, files->second.join(QStringLiteral(", "))}});
    if (const auto given = m_inputs.given.find(name); given != m_inputs.given.end())
        return evaluate(given->second);
    if (const ExpressionAt fallback = variableDefault(name))
        return evaluate(fallback);
    return Value::unknown(expression,
        {QT_TRANSLATE_NOOP("Message", "%1 has no default and no value in terraform.tfvars or *.auto.tfvars"),
            {expression}});
}

Value Frame::local(const QString &name) const
{
    return once(QStringLiteral("local.") + name, [&] {
        const auto found = m_directory->locals.find(name);
        if (found == m_directory->locals.end())
            return Value::unknown(
                QStringLiteral("local.") + name, {QT_TRANSLATE_NOOP("Message", "there is no local of this name"), {}});
        return evaluate(found->second);
    });
}

Resolution Frame::output(const QStringList &names) const
{
    const int all = int(names.size());
    const std::vector<const Frame *> called = children(names.value(1));
    if (called.empty())
        return {
            unknownReference(names, {QT_TRANSLATE_NOOP("Message", "what this module gives is not known"), {}}), all};
    const bool repeats = called.front()->m_repetition.kind != Repetition::Kind::Once;
    const QString outputName = names.value(repeats ? 3 : 2);
    for (const Frame *frame : called) {
        if (repeats && frame->m_repetition.key != names.value(2))
            continue;
        const auto declared = frame->m_directory->outputs.find(outputName);
        if (declared == frame->m_directory->outputs.end())
            continue;
        if (const ExpressionAt value = declared->second.attribute("value"))
            return stepInto(frame->once(QStringLiteral("output.") + outputName, [&] { return frame->evaluate(value); }),
                names, repeats ? 4 : 3);
    }
    return {
        unknownReference(names, {QT_TRANSLATE_NOOP("Message", "the module has no such instance or output"), {}}), all};
}

/// Only what the configuration itself sets is known of a resource.
Resolution Frame::resourceAttribute(const QStringList &names) const
{
    const int all = int(names.size());
    const auto found = m_directory->resources.find(names.value(0) + QLatin1Char('.') + names.value(1));
    if (found == m_directory->resources.end())
        return {unknownReference(
                    names, {QT_TRANSLATE_NOOP("Message", "nothing of this name is declared in this module"), {}}),
            all};
    const BlockAt block = found->second;
    const bool repeats = block.attribute("for_each") || block.attribute("count");
    if (names.size() == 2 && repeats)
        return {wholeBlock(found->first, block,
                    [&](const Repetition &repetition) { return resourceInstance(found->first, block, repetition); }),
            2};
    const QString attribute = names.value(repeats ? 3 : 2);
    const ExpressionAt expression = block.attribute(attribute.toUtf8());
    if (!expression)
        return {unknownReference(names, {QT_TRANSLATE_NOOP("Message", "known only when Terraform runs"), {}}), all};
    for (const Repetition &repetition : repetitions(block).all) {
        if (repeats && repetition.key != names.value(2))
            continue;
        const QString name = found->first + repetition.suffix() + QLatin1Char('.') + attribute;
        return stepInto(once(name, [&] { return evaluate(expression, repetition); }), names, repeats ? 4 : 3);
    }
    return {unknownReference(names, {QT_TRANSLATE_NOOP("Message", "there is no such instance"), {}}), all};
}

/// data.vault_policy_document.x.hcl is computed from the configuration alone.
Resolution Frame::policyText(const QStringList &names) const
{
    const int all = int(names.size());
    const auto found = m_directory->data.find(names.value(1) + QLatin1Char('.') + names.value(2));
    if (found == m_directory->data.end())
        return {unknownReference(
                    names, {QT_TRANSLATE_NOOP("Message", "nothing of this name is declared in this module"), {}}),
            all};
    const BlockAt block = found->second;
    const auto instance = [&](const Repetition &repetition) {
        return Value::map({{QStringLiteral("hcl"), once(QStringLiteral("data.") + found->first + repetition.suffix(),
                                                       [&] { return policyDocument(*this, block, repetition); })}});
    };
    if (block.attribute("for_each") || block.attribute("count"))
        return stepInto(wholeBlock(names.mid(0, 3).join(QLatin1Char('.')), block, instance), names, 3);
    return stepInto(instance({}), names, 3);
}

/// The instances of a block by key or number, as another for_each goes over them.
Value Frame::wholeBlock(
    const QString &name, BlockAt block, const std::function<Value(const Repetition &)> &instance) const
{
    const Repetitions instances = repetitions(block);
    if (instances.unknown)
        return Value::unknown(name, instances.unknown->reason);
    std::vector<std::pair<QString, Value>> items;
    std::vector<Value> elements;
    for (const Repetition &repetition : instances.all) {
        if (block.attribute("for_each"))
            items.emplace_back(repetition.key, instance(repetition));
        else
            elements.push_back(instance(repetition));
    }
    return block.attribute("for_each") ? Value::map(std::move(items)) : Value::list(std::move(elements));
}

/// What the configuration says of an instance, without what could be a secret's value.
Value Frame::resourceInstance(const QString &name, BlockAt block, const Repetition &repetition) const
{
    const Value later = Value::unknown(name, {QT_TRANSLATE_NOOP("Message", "known only when Terraform runs"), {}});
    std::vector<std::pair<QString, Value>> items{{QStringLiteral("id"), later}, {QStringLiteral("arn"), later}};
    for (const hcl::Attribute &attribute : block.block->body.attributes) {
        if (attribute.name == "for_each" || attribute.name == "count" || carriesSecret(attribute.name))
            continue;
        const QString key = QString::fromUtf8(attribute.name);
        items.emplace_back(key, once(name + repetition.suffix() + QLatin1Char('.') + key, [&] {
            return evaluate({block.file, &attribute.value}, repetition);
        }));
    }
    return Value::map(std::move(items));
}

std::vector<const Frame *> Frame::children(const QString &call) const
{
    const auto [found, isNew] = m_children.try_emplace(call);
    if (isNew) {
        std::vector<std::unique_ptr<Frame>> made;
        makeChildren(call, made);
        m_children[call] = std::move(made);
    }
    std::vector<const Frame *> frames;
    for (const std::unique_ptr<Frame> &frame : m_children[call])
        frames.push_back(frame.get());
    return frames;
}

std::optional<Error> Frame::refusal(const QString &call) const
{
    const auto found = m_refusals.find(call);
    return found == m_refusals.end() ? std::nullopt : std::optional(found->second);
}

void Frame::makeChildren(const QString &call, std::vector<std::unique_ptr<Frame>> &frames) const
{
    const auto found = m_directory->modules.find(call);
    if (found == m_directory->modules.end())
        return;
    const BlockAt block = found->second;
    const auto path = localSource(*m_directory, block);
    const auto directory = path ? m_sources->directories.find(*path) : m_sources->directories.end();
    const auto refuse = [&](const Message &what, const Message &advice) {
        m_refusals.emplace(call, Error{ErrorCode::Refused, what, block.at().toString(), advice});
    };
    if (directory == m_sources->directories.end()) {
        if (path)
            refuse(
                {QT_TRANSLATE_NOOP("Message", "module \"%1\" was not read, since %2 has no .tf files"), {call, *path}},
                {QT_TRANSLATE_NOOP("Message", "Correct its source"), {}});
        return;
    }
    if (isInside(*directory->second) || m_depth >= DeepestModule) {
        refuse({QT_TRANSLATE_NOOP("Message", "module \"%1\" calls itself"), {call}},
            {QT_TRANSLATE_NOOP("Message", "Terraform refuses this too"), {}});
        return;
    }
    const Repetitions instances = repetitions(block);
    if (instances.unknown)
        refuse(
            {QT_TRANSLATE_NOOP("Message", "module \"%1\" was not read, since its for_each or count is not known: %2"),
                {call, instances.unknown->reason}},
            {QT_TRANSLATE_NOOP("Message", "Look at %1 yourself"), {instances.over.text()}});
    for (const Repetition &repetition : instances.all) {
        if (++root().m_instances > MostInstances) {
            refuse({QT_TRANSLATE_NOOP("Message", "there are more than %1 module instances below this root"),
                       {qint64(MostInstances)}},
                {QT_TRANSLATE_NOOP("Message", "Split the root"), {}});
            return;
        }
        frames.emplace_back(new Frame(*this, *directory->second, block, repetition));
    }
}

bool Frame::isInside(const Directory &directory) const
{
    return m_directory == &directory || (m_caller && m_caller->isInside(directory));
}

} // namespace sallyport::terraform
