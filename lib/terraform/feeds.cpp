#include "terraform/feeds.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sallyport::terraform {

using hcl::Expression;
using hcl::Kind;
using hcl::Value;

namespace {

/// Real configurations stay far below these; a hostile one could make the walk endless.
constexpr int DeepestFeed = 100;
constexpr int MostSteps = 20000;
constexpr int DeepestMerge = 6;

/// Ephemeral resources that make a new value in each run; the others read one that exists.
bool isGenerator(const QString &type)
{
    return type == QLatin1String("random_password") || type == QLatin1String("tls_private_key");
}

bool passesValueOn(QByteArrayView function)
{
    static const QByteArrayView names[] = {"jsonencode", "jsondecode", "sensitive", "nonsensitive", "tomap", "tostring",
        "ephemeralasnull", "try", "coalesce"};
    return std::find(std::begin(names), std::end(names), function) != std::end(names);
}

/// "a.b[\"c\"].d" as names; stops before an index that is not known, or a splat.
struct Reference
{
    QStringList names;
    bool isWhole = true;
};

class Collector
{
public:
    std::vector<Feed> take() { return std::move(m_feeds); }

    void collect(const Part &part)
    {
        if (!part.expression || m_depth >= DeepestFeed || ++m_steps > MostSteps)
            return;
        ++m_depth;
        collectExpression(part);
        --m_depth;
    }

private:
    static Part inside(const Part &part, const Expression &expression, QStringList path = {})
    {
        return {part.frame, part.repetition, {part.expression.file, &expression}, std::move(path)};
    }

    void collectExpression(const Part &part)
    {
        const Expression &expression = *part.expression.expression;
        switch (expression.kind) {
        case Kind::Variable:
        case Kind::GetAttribute:
        case Kind::Index:
            return collectReference(part);
        case Kind::Object:
            return collectObject(part);
        case Kind::Call:
            return collectCall(part);
        case Kind::Parentheses:
            return collect(inside(part, expression.operands[0], part.path));
        case Kind::Conditional:
            return collectConditional(part);
        default:
            return collectOperands(part);
        }
    }

    void collectOperands(const Part &part)
    {
        for (const Expression &operand : part.expression.expression->operands)
            collect(inside(part, operand));
    }

    void collectConditional(const Part &part)
    {
        const Expression &expression = *part.expression.expression;
        const Value condition = part.frame->evaluate({part.expression.file, &expression.operands[0]}, *part.repetition);
        if (condition.kind == Value::Kind::Bool)
            return collect(inside(part, expression.operands[condition.toBool() ? 1 : 2], part.path));
        collectOneOf(part, {&expression.operands[1], &expression.operands[2]});
    }

    /// All that may feed it; when it is more than one, which of them does is not known.
    void collectOneOf(const Part &part, const std::vector<const Expression *> &choices)
    {
        int feeding = 0;
        for (const Expression *choice : choices) {
            const size_t before = m_feeds.size();
            collect(inside(part, *choice, part.path));
            feeding += m_feeds.size() > before ? 1 : 0;
        }
        if (feeding > 1)
            addChoice(part);
    }

    void addChoice(const Part &part)
    {
        const QString place = part.expression.at().toString();
        add({ValueSource::Unknown, QStringLiteral("choice at ") + place, place});
    }

    void collectObject(const Part &part)
    {
        const Expression &object = *part.expression.expression;
        const Expression *item = part.path.isEmpty() ? nullptr : object.item(part.path.front());
        if (item)
            return collect(inside(part, *item, part.path.mid(1)));
        const size_t before = m_feeds.size();
        for (size_t i = 1; i < object.operands.size(); i += 2)
            collect(inside(part, object.operands[i]));
        // A key was asked for that is not written down: any of them might be it.
        if (!part.path.isEmpty() && m_feeds.size() > before + 1)
            addChoice(part);
    }

    void collectCall(const Part &part)
    {
        const Expression &call = *part.expression.expression;
        if (call.name == "merge" && !part.path.isEmpty())
            return collectMerge(part);
        if (call.name == "try" || call.name == "coalesce") {
            std::vector<const Expression *> choices;
            for (const Expression &operand : call.operands)
                choices.push_back(&operand);
            return collectOneOf(part, choices);
        }
        const bool keepsPath = passesValueOn(call.name);
        for (const Expression &operand : call.operands)
            collect(inside(part, operand, keepsPath ? part.path : QStringList()));
    }

    /// The last argument that has the key gives it; one that is not known might.
    void collectMerge(const Part &part)
    {
        const auto &operands = part.expression.expression->operands;
        for (auto operand = operands.rbegin(); operand != operands.rend(); ++operand) {
            const Part argument = inside(part, *operand, part.path);
            const Keys keys = keysOf(inside(part, *operand));
            const bool hasKey = keys.names.contains(part.path.front());
            if (hasKey || !keys.areAll)
                collect(argument);
            if (hasKey)
                return;
        }
    }

    Reference referenceOf(const Part &part, const Expression &expression)
    {
        if (expression.kind == Kind::Variable)
            return {{QString::fromUtf8(expression.name)}, true};
        if (expression.kind != Kind::GetAttribute && expression.kind != Kind::Index)
            return {{}, false};
        Reference reference = referenceOf(part, expression.operands[0]);
        if (!reference.isWhole)
            return reference;
        if (expression.kind == Kind::GetAttribute) {
            reference.names.push_back(QString::fromUtf8(expression.name));
            return reference;
        }
        const Value index = part.frame->evaluate({part.expression.file, &expression.operands[1]}, *part.repetition);
        reference.isWhole = index.isString() || index.kind == Value::Kind::Number;
        if (reference.isWhole)
            reference.names.push_back(index.text);
        return reference;
    }

    void collectReference(const Part &part)
    {
        Reference reference = referenceOf(part, *part.expression.expression);
        if (reference.names.isEmpty())
            return collectOperands(part);
        const QStringList names = reference.isWhole ? reference.names + part.path : reference.names;
        const size_t before = m_feeds.size();
        collectNames(part, names);
        if (!reference.isWhole && m_feeds.size() > before + 1)
            addChoice(part);
    }

    void collectNames(const Part &part, const QStringList &names)
    {
        const QString &head = names.front();
        if (head == QLatin1String("var") && names.size() > 1)
            collectVariable(*part.frame, names[1], names.mid(2));
        else if (head == QLatin1String("local") && names.size() > 1)
            collectLocal(*part.frame, names[1], names.mid(2));
        else if (head == QLatin1String("each"))
            collectEach(part, names);
        else if (head == QLatin1String("module"))
            collectOutput(*part.frame, names);
        else if (head == QLatin1String("ephemeral"))
            addEphemeral(*part.frame, names);
        else if (head == QLatin1String("data") && names.size() > 2)
            add({ValueSource::Attribute, part.frame->address() + names.mid(0, 3).join(QLatin1Char('.')),
                names.mid(0, 3).join(QLatin1Char('.'))});
        else if (names.size() > 1 && part.frame->directory().resources.contains(names[0] + QLatin1Char('.') + names[1]))
            addAttribute(*part.frame, names);
    }

    void collectVariable(const Frame &frame, const QString &name, const QStringList &path)
    {
        if (!frame.directory().variables.contains(name))
            return;
        if (!frame.caller()) {
            if (isFilledFromOutside(frame, name))
                addVariable(name, path);
            return;
        }
        if (const ExpressionAt argument = frame.call().attribute(name.toUtf8()))
            collect({frame.caller(), &frame.callRepetition(), argument, path});
    }

    /// One element of a variable that is a collection is fed for itself.
    void addVariable(const QString &name, const QStringList &path)
    {
        QString expression = QStringLiteral("var.") + name;
        for (const QString &key : path)
            expression += QStringLiteral("[\"%1\"]").arg(key);
        add({ValueSource::Variable, expression, expression});
    }

    void collectLocal(const Frame &frame, const QString &name, const QStringList &path)
    {
        static const Repetition once;
        const auto local = frame.directory().locals.find(name);
        if (local != frame.directory().locals.end())
            collect({&frame, &once, local->second, path});
    }

    void collectEach(const Part &part, const QStringList &names)
    {
        static const Repetition once;
        if (part.repetition->kind == Repetition::Kind::ForEach && names.value(1) == QLatin1String("value"))
            collect({part.frame, &once, part.repetition->over, QStringList{part.repetition->key} + names.mid(2)});
    }

    void collectOutput(const Frame &frame, const QStringList &names)
    {
        static const Repetition once;
        for (const Frame *called : frame.children(names.value(1))) {
            const bool repeats = called->callRepetition().kind != Repetition::Kind::Once;
            if (repeats && names.size() > 2 && called->callRepetition().key != names[2])
                continue;
            const auto output = called->directory().outputs.find(names.value(repeats ? 3 : 2));
            if (output != called->directory().outputs.end())
                collect({called, &once, output->second.attribute("value"), names.mid(repeats ? 4 : 3)});
        }
    }

    void addEphemeral(const Frame &frame, const QStringList &names)
    {
        if (names.size() < 3)
            return;
        const auto declared = frame.directory().ephemerals.find(names[1] + QLatin1Char('.') + names[2]);
        const bool repeats = declared != frame.directory().ephemerals.end() &&
                             (declared->second.attribute("for_each") || declared->second.attribute("count"));
        QString expression = QStringList(names.mid(0, 3)).join(QLatin1Char('.'));
        if (repeats && names.size() > 3)
            expression += declared->second.attribute("count") ? QStringLiteral("[%1]").arg(names[3])
                                                              : QStringLiteral("[\"%1\"]").arg(names[3]);
        add({isGenerator(names[1]) ? ValueSource::GeneratedHere : ValueSource::Attribute, frame.address() + expression,
            expression});
    }

    void addAttribute(const Frame &frame, const QStringList &names)
    {
        const QString expression = names.join(QLatin1Char('.'));
        add({ValueSource::Attribute, frame.address() + expression, expression});
    }

    void add(const Feed &feed)
    {
        if (std::find(m_feeds.begin(), m_feeds.end(), feed) == m_feeds.end())
            m_feeds.push_back(feed);
    }

    std::vector<Feed> m_feeds;
    int m_depth = 0;
    int m_steps = 0;
};

Keys keysAt(const Part &part, int depth);

Keys keysOfMerge(const Part &part, int depth)
{
    Keys keys{{}, true};
    for (const Expression &operand : part.expression.expression->operands) {
        const Keys more = keysAt({part.frame, part.repetition, {part.expression.file, &operand}, {}}, depth + 1);
        for (const QString &name : more.names) {
            if (!keys.names.contains(name))
                keys.names.push_back(name);
        }
        keys.areAll = keys.areAll && more.areAll;
    }
    return keys;
}

/// Where the object itself cannot be evaluated, its keys may still stand there.
Keys keysAsWritten(const Part &part, int depth)
{
    if (depth > DeepestMerge)
        return {};
    const Expression &expression = *part.expression.expression;
    if (expression.kind == Kind::Call && expression.name == "merge")
        return keysOfMerge(part, depth);
    if ((expression.kind == Kind::Call && passesValueOn(expression.name)) || expression.kind == Kind::Parentheses) {
        if (expression.operands.size() == 1)
            return keysAt(
                {part.frame, part.repetition, {part.expression.file, &expression.operands[0]}, {}}, depth + 1);
    }
    const auto names = hcl::traversal(expression);
    if (names && names->size() == 2 && names->front() == QLatin1String("local")) {
        const auto local = part.frame->directory().locals.find(names->back());
        if (local != part.frame->directory().locals.end())
            return keysAt({part.frame, part.repetition, local->second, {}}, depth + 1);
    }
    return {};
}

/// Keys of a JSON text; its values are dropped at once.
Keys keysOfJson(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    return {document.object().keys(), document.isObject()};
}

Keys keysAt(const Part &part, int depth)
{
    const Value value = part.frame->evaluate(part.expression, *part.repetition);
    if (value.isMap())
        return {QStringList(value.keys.begin(), value.keys.end()), true};
    if (value.isString())
        return keysOfJson(value.text);
    return keysAsWritten(part, depth);
}

} // namespace

std::vector<Feed> feedsOf(const Part &part)
{
    Collector collector;
    collector.collect(part);
    return collector.take();
}

Keys keysOf(const Part &part)
{
    return keysAt(part, 0);
}

bool isFilledFromOutside(const Frame &root, const QString &variable)
{
    const auto declared = root.directory().variables.find(variable);
    if (declared == root.directory().variables.end() || root.inputs().given.contains(variable))
        return false;
    if (root.inputs().chosenLater.contains(variable) || !root.variableDefault(variable))
        return true;
    const auto is = [&](QByteArrayView attribute) {
        const ExpressionAt expression = declared->second.attribute(attribute);
        return expression && root.evaluate(expression).toBool();
    };
    return is("ephemeral") || is("sensitive");
}

} // namespace sallyport::terraform
