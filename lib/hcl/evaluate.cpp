#include "hcl/evaluate.h"

#include "hcl/functions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sallyport::hcl {

namespace {

/// Evaluates within one file. Names bound by for expressions and splats hide those of the scope.
class Evaluator
{
public:
    Evaluator(const File &file, const Scope &scope, const Calls &calls)
        : m_file(file)
        , m_scope(scope)
        , m_calls(calls)
    {
    }

    Value value(const Expression &expression);

private:
    struct Bound
    {
        QString name;
        Value value;
    };

    Origin origin(const Expression &expression) const { return {m_file.name(), expression.range}; }
    Value unknown(const Expression &expression, const Message &reason) const;
    Value passOn(const Expression &expression, const Value &unknownPart) const;
    Value templated(const Expression &expression);
    bool appendParts(const Expression &content, QString &text, Value &problem);
    bool appendIf(const Expression &directive, QString &text, Value &problem);
    bool appendFor(const Expression &directive, QString &text, Value &problem);
    Value tuple(const Expression &expression);
    Value object(const Expression &expression);
    Value variable(const Expression &expression);
    Value getAttribute(const Expression &expression);
    Value index(const Expression &expression);
    Value step(const Expression &expression, const Value &base, const Value &key);
    Value splat(const Expression &expression);
    Value call(const Expression &expression);
    Value unary(const Expression &expression);
    Value binary(const Expression &expression);
    Value logical(const Expression &expression);
    Value arithmetic(const Expression &expression, const Value &left, const Value &right);
    Value conditional(const Expression &expression);
    Value forTuple(const Expression &expression);
    Value forObject(const Expression &expression);
    /// Binds the names to each element in turn; false with the problem when the collection is none, or when visit says
    /// so.
    template <typename Visit>
    bool forEach(const Expression &names, const Value &collection, Value &problem, Visit visit);
    std::optional<bool> passes(const Expression &expression, const Expression &condition, Value &problem);
    const Value *bound(const QString &name) const;

    const File &m_file;
    const Scope &m_scope;
    const Calls &m_calls;
    std::vector<Bound> m_bound;
};

Value Evaluator::unknown(const Expression &expression, const Message &reason) const
{
    return Value::unknown(QString::fromUtf8(m_file.text(expression.range)), reason, origin(expression));
}

/// The whole expression is unknown for the reason that its part is.
Value Evaluator::passOn(const Expression &expression, const Value &unknownPart) const
{
    return unknown(expression, unknownPart.reason);
}

Value Evaluator::value(const Expression &expression)
{
    switch (expression.kind) {
    case Kind::Null:
        return Value::null(origin(expression));
    case Kind::Bool:
        return Value::boolean(expression.name == "true", origin(expression));
    case Kind::Number:
        return Value::number(QString::fromUtf8(expression.name), origin(expression));
    case Kind::Template:
        return templated(expression);
    case Kind::Tuple:
        return tuple(expression);
    case Kind::Object:
        return object(expression);
    case Kind::Variable:
    case Kind::SplatItem:
        return variable(expression);
    case Kind::GetAttribute:
        return getAttribute(expression);
    case Kind::Index:
        return index(expression);
    case Kind::AttributeSplat:
    case Kind::FullSplat:
        return splat(expression);
    case Kind::Call:
        return call(expression);
    case Kind::Unary:
        return unary(expression);
    case Kind::Binary:
        return binary(expression);
    case Kind::Conditional:
        return conditional(expression);
    case Kind::ForTuple:
        return forTuple(expression);
    case Kind::ForObject:
        return forObject(expression);
    case Kind::Parentheses:
    case Kind::Interpolation:
        return value(expression.operands[0]);
    default:
        return unknown(expression, {QT_TRANSLATE_NOOP("Message", "it has no value of its own"), {}});
    }
}

Value Evaluator::templated(const Expression &expression)
{
    const auto &parts = expression.operands;
    // "${x}" alone is x itself, whatever its type.
    if (parts.size() == 1 && parts[0].kind == Kind::Interpolation)
        return value(parts[0]);
    QString text;
    Value problem;
    if (!appendParts(expression, text, problem))
        return passOn(expression, problem);
    return Value::string(text, origin(expression));
}

bool Evaluator::appendParts(const Expression &content, QString &text, Value &problem)
{
    for (const Expression &part : content.operands) {
        if (part.kind == Kind::Text) {
            text += decodedText(part);
        } else if (part.kind == Kind::Interpolation) {
            const Value found = value(part);
            const auto string = asString(found);
            if (!string) {
                problem =
                    found.isUnknown() ? found : unknown(part, {QT_TRANSLATE_NOOP("Message", "it is not a string"), {}});
                return false;
            }
            text += *string;
        } else if (!(part.kind == Kind::IfDirective ? appendIf(part, text, problem) : appendFor(part, text, problem))) {
            return false;
        }
    }
    return true;
}

bool Evaluator::appendIf(const Expression &directive, QString &text, Value &problem)
{
    const auto holds = passes(directive, directive.operands[0], problem);
    if (!holds)
        return false;
    if (*holds)
        return appendParts(directive.operands[1], text, problem);
    return directive.operands.size() < 3 || appendParts(directive.operands[2], text, problem);
}

bool Evaluator::appendFor(const Expression &directive, QString &text, Value &problem)
{
    const Value collection = value(directive.operands[1]);
    return forEach(
        directive.operands[0], collection, problem, [&] { return appendParts(directive.operands[2], text, problem); });
}

std::optional<bool> Evaluator::passes(const Expression &expression, const Expression &condition, Value &problem)
{
    const Value holds = value(condition);
    if (holds.kind == Value::Kind::Bool ||
        (holds.isString() && (holds.text == QLatin1String("true") || holds.text == QLatin1String("false"))))
        return holds.text == QLatin1String("true");
    problem = holds.isUnknown()
                  ? holds
                  : unknown(expression, {QT_TRANSLATE_NOOP("Message", "its condition is neither true nor false"), {}});
    return std::nullopt;
}

Value Evaluator::tuple(const Expression &expression)
{
    std::vector<Value> elements;
    for (const Expression &element : expression.operands)
        elements.push_back(value(element));
    return Value::list(std::move(elements), origin(expression));
}

Value Evaluator::object(const Expression &expression)
{
    Value map = Value::map({}, origin(expression));
    for (std::size_t i = 0; i + 1 < expression.operands.size(); i += 2) {
        const Expression &key = expression.operands[i];
        std::optional<QString> name = objectKey(key);
        if (!name) {
            const Value computed = value(key);
            name = asString(computed);
            if (!name)
                return computed.isUnknown() ? passOn(expression, computed)
                                            : unknown(key, {QT_TRANSLATE_NOOP("Message", "a key is not a string"), {}});
        }
        map.insert(*name, value(expression.operands[i + 1]));
    }
    return map;
}

const Value *Evaluator::bound(const QString &name) const
{
    const auto found =
        std::find_if(m_bound.rbegin(), m_bound.rend(), [&](const Bound &each) { return each.name == name; });
    return found == m_bound.rend() ? nullptr : &found->value;
}

Value Evaluator::variable(const Expression &expression)
{
    const QString name = expression.kind == Kind::SplatItem ? QStringLiteral("*") : QString::fromUtf8(expression.name);
    if (const Value *found = bound(name))
        return *found;
    const Value found = m_scope({name}).value;
    return found.isUnknown() ? passOn(expression, found) : found;
}

Value Evaluator::getAttribute(const Expression &expression)
{
    std::vector<const Expression *> chain;
    const Expression *root = &expression;
    for (; root->kind == Kind::GetAttribute; root = &root->operands[0])
        chain.insert(chain.begin(), root);
    Value found;
    std::size_t used = 0;
    if (root->kind == Kind::Variable && !bound(QString::fromUtf8(root->name))) {
        QStringList names{QString::fromUtf8(root->name)};
        for (const Expression *each : chain)
            names += QString::fromUtf8(each->name);
        const Resolution resolution = m_scope(names);
        found = resolution.value;
        used = static_cast<std::size_t>(std::clamp(resolution.used, 1, static_cast<int>(names.size()))) - 1;
    } else {
        found = value(*root);
    }
    for (; used < chain.size() && !found.isUnknown(); ++used)
        found = step(*chain[used], found, Value::string(QString::fromUtf8(chain[used]->name)));
    return found.isUnknown() ? passOn(expression, found) : found;
}

Value Evaluator::index(const Expression &expression)
{
    const Value base = value(expression.operands[0]);
    const Value key = value(expression.operands[1]);
    if (base.isUnknown())
        return passOn(expression, base);
    return key.isUnknown() ? passOn(expression, key) : step(expression, base, key);
}

Value Evaluator::step(const Expression &expression, const Value &base, const Value &key)
{
    const auto name = asString(key);
    if (base.isMap() && name) {
        const Value *found = base.find(*name);
        return found ? *found : unknown(expression, {QT_TRANSLATE_NOOP("Message", "there is no key \"%1\""), {*name}});
    }
    bool isNumber = false;
    const qulonglong position = name.value_or(QString()).toULongLong(&isNumber);
    if (base.kind == Value::Kind::List && isNumber) {
        return position < base.elements.size()
                   ? base.elements[static_cast<std::size_t>(position)]
                   : unknown(expression, {QT_TRANSLATE_NOOP("Message", "the list has only %1 elements"),
                                             {qint64(base.elements.size())}});
    }
    return unknown(expression, {QT_TRANSLATE_NOOP("Message", "the value has no such part"), {}});
}

Value Evaluator::splat(const Expression &expression)
{
    Value base = value(expression.operands[0]);
    if (base.isUnknown())
        return passOn(expression, base);
    // A splat over a single value is a list of one, over null an empty list.
    std::vector<Value> elements;
    if (base.isSequence())
        elements = std::move(base.elements);
    else if (!base.isNull())
        elements.push_back(std::move(base));
    std::vector<Value> results;
    for (Value &element : elements) {
        m_bound.push_back({QStringLiteral("*"), std::move(element)});
        results.push_back(value(expression.operands[1]));
        m_bound.pop_back();
    }
    return Value::list(std::move(results), origin(expression));
}

Value Evaluator::call(const Expression &expression)
{
    const QString name = QString::fromUtf8(expression.name);
    if (name == QLatin1String("try") || name == QLatin1String("can"))
        return unknown(expression, {QT_TRANSLATE_NOOP("Message", "the function %1 is not evaluated"), {name}});
    std::vector<Value> arguments;
    for (const Expression &operand : expression.operands) {
        Value argument = value(operand);
        if (argument.isUnknown())
            return passOn(expression, argument);
        arguments.push_back(std::move(argument));
    }
    if (expression.expandsLast) {
        if (!arguments.back().isSequence())
            return unknown(expression, {QT_TRANSLATE_NOOP("Message", "\"...\" stands behind what is not a list"), {}});
        const std::vector<Value> last = std::move(arguments.back().elements);
        arguments.pop_back();
        arguments.insert(arguments.end(), last.begin(), last.end());
        const auto unknownElement =
            std::find_if(last.begin(), last.end(), [](const Value &each) { return each.isUnknown(); });
        if (unknownElement != last.end())
            return passOn(expression, *unknownElement);
    }
    if (auto answer = m_calls ? m_calls(name, arguments) : std::nullopt)
        return answer->isUnknown() ? passOn(expression, *answer) : std::move(*answer);
    CallResult result = callFunction(name, arguments);
    if (!result.refusal.isEmpty())
        return unknown(expression, result.refusal);
    if (!result.value.origin.isKnown())
        result.value.origin = origin(expression);
    return std::move(result.value);
}

Value Evaluator::unary(const Expression &expression)
{
    const Value operand = value(expression.operands[0]);
    if (operand.isUnknown())
        return passOn(expression, operand);
    if (expression.op == Operator::Not && operand.kind == Value::Kind::Bool)
        return Value::boolean(!operand.toBool(), origin(expression));
    if (expression.op == Operator::Negate && operand.kind == Value::Kind::Number) {
        const bool negative = operand.text.startsWith(QLatin1Char('-'));
        return Value::number(negative ? operand.text.mid(1) : QLatin1Char('-') + operand.text, origin(expression));
    }
    return unknown(expression, {QT_TRANSLATE_NOOP("Message", "the operator does not fit its operand"), {}});
}

Value Evaluator::binary(const Expression &expression)
{
    if (expression.op == Operator::And || expression.op == Operator::Or)
        return logical(expression);
    const Value left = value(expression.operands[0]);
    const Value right = value(expression.operands[1]);
    for (const Value *side : {&left, &right}) {
        if (const Value *part = side->firstUnknown())
            return passOn(expression, *part);
    }
    if (expression.op == Operator::Equal || expression.op == Operator::NotEqual)
        return Value::boolean(left.sameAs(right) == (expression.op == Operator::Equal), origin(expression));
    return arithmetic(expression, left, right);
}

/// false && unknown is false: one side may decide.
Value Evaluator::logical(const Expression &expression)
{
    const bool decisive = expression.op == Operator::Or;
    Value problem;
    bool isDecided = true;
    for (const Expression &operand : expression.operands) {
        Value why;
        const auto holds = passes(operand, operand, why);
        if (holds == decisive)
            return Value::boolean(decisive, origin(expression));
        if (!holds) {
            isDecided = false;
            problem = why;
        }
    }
    return isDecided ? Value::boolean(!decisive, origin(expression)) : passOn(expression, problem);
}

Value Evaluator::arithmetic(const Expression &expression, const Value &left, const Value &right)
{
    bool leftFits = false;
    bool rightFits = false;
    const double a = left.text.toDouble(&leftFits);
    const double b = right.text.toDouble(&rightFits);
    const auto isNumeric = [](const Value &side) { return side.kind == Value::Kind::Number || side.isString(); };
    if (!isNumeric(left) || !isNumeric(right) || !leftFits || !rightFits)
        return unknown(expression, {QT_TRANSLATE_NOOP("Message", "an operand is not a number"), {}});
    const auto computed = [&](double number) {
        const auto text = decimal(number);
        return text ? Value::number(*text, origin(expression))
                    : unknown(
                          expression, {QT_TRANSLATE_NOOP("Message", "the number is too large to compute exactly"), {}});
    };
    switch (expression.op) {
    case Operator::Add:
        return computed(a + b);
    case Operator::Subtract:
        return computed(a - b);
    case Operator::Multiply:
        return computed(a * b);
    case Operator::Divide:
        return computed(a / b);
    case Operator::Modulo:
        return computed(std::fmod(a, b));
    case Operator::Greater:
        return Value::boolean(a > b, origin(expression));
    case Operator::GreaterOrEqual:
        return Value::boolean(a >= b, origin(expression));
    case Operator::Less:
        return Value::boolean(a < b, origin(expression));
    case Operator::LessOrEqual:
        return Value::boolean(a <= b, origin(expression));
    default:
        return unknown(expression, {QT_TRANSLATE_NOOP("Message", "the operator is not evaluated"), {}});
    }
}

Value Evaluator::conditional(const Expression &expression)
{
    Value problem;
    const auto holds = passes(expression, expression.operands[0], problem);
    return holds ? value(expression.operands[*holds ? 1 : 2]) : passOn(expression, problem);
}

/// Terraform visits a map by its sorted keys.
std::vector<std::size_t> iterationOrder(const Value &collection)
{
    std::vector<std::size_t> order(collection.elements.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    if (collection.isMap())
        std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return collection.keys[a].toUtf8() < collection.keys[b].toUtf8(); });
    return order;
}

template <typename Visit>
bool Evaluator::forEach(const Expression &names, const Value &collection, Value &problem, Visit visit)
{
    if (!collection.isMap() && !collection.isSequence()) {
        problem = collection.isUnknown()
                      ? collection
                      : unknown(names, {QT_TRANSLATE_NOOP("Message", "its collection is no list, set or map"), {}});
        return false;
    }
    const QString valueName = QString::fromUtf8(names.operands.back().name);
    const QString keyName = names.operands.size() > 1 ? QString::fromUtf8(names.operands.front().name) : QString();
    const std::size_t bindings = m_bound.size();
    for (const std::size_t i : iterationOrder(collection)) {
        const Value &element = collection.elements[i];
        const Value key = collection.isMap()                    ? Value::string(collection.keys[i])
                          : collection.kind == Value::Kind::Set ? element
                                                                : Value::number(QString::number(i));
        m_bound.push_back({keyName, key});
        m_bound.push_back({valueName, element});
        const bool goesOn = visit();
        m_bound.resize(bindings);
        if (!goesOn)
            return false;
    }
    return true;
}

Value Evaluator::forTuple(const Expression &expression)
{
    std::vector<Value> elements;
    Value problem;
    const auto visit = [&] {
        if (expression.operands.size() > 3) {
            const auto holds = passes(expression, expression.operands[3], problem);
            if (!holds || !*holds)
                return holds.has_value();
        }
        elements.push_back(value(expression.operands[2]));
        return true;
    };
    if (!forEach(expression.operands[0], value(expression.operands[1]), problem, visit))
        return passOn(expression, problem);
    return Value::list(std::move(elements), origin(expression));
}

Value Evaluator::forObject(const Expression &expression)
{
    Value map = Value::map({}, origin(expression));
    Value problem;
    const auto visit = [&] {
        if (expression.operands.size() > 4) {
            const auto holds = passes(expression, expression.operands[4], problem);
            if (!holds || !*holds)
                return holds.has_value();
        }
        const Value key = value(expression.operands[2]);
        const auto name = asString(key);
        if (!name) {
            problem = key.isUnknown() ? key
                                      : unknown(expression.operands[2],
                                            {QT_TRANSLATE_NOOP("Message", "a key is not a string"), {}});
            return false;
        }
        Value element = value(expression.operands[3]);
        const Value *before = map.find(*name);
        if (before && !expression.groups) {
            problem = unknown(expression, {QT_TRANSLATE_NOOP("Message", "two elements have the key \"%1\""), {*name}});
            return false;
        }
        if (expression.groups) {
            Value group = before ? *before : Value::list({});
            group.elements.push_back(std::move(element));
            element = std::move(group);
        }
        map.insert(*name, std::move(element));
        return true;
    };
    if (!forEach(expression.operands[0], value(expression.operands[1]), problem, visit))
        return passOn(expression, problem);
    return map;
}

const Expression *firstNonLiteral(const Expression &expression)
{
    switch (expression.kind) {
    case Kind::Null:
    case Kind::Bool:
    case Kind::Number:
        return nullptr;
    case Kind::Template:
        return literalString(expression) ? nullptr : &expression;
    case Kind::Unary:
        return expression.op == Operator::Negate && expression.operands[0].kind == Kind::Number ? nullptr : &expression;
    case Kind::Tuple:
    case Kind::Object:
        break;
    default:
        return &expression;
    }
    for (std::size_t i = 0; i < expression.operands.size(); ++i) {
        const Expression &operand = expression.operands[i];
        const bool isKey = expression.kind == Kind::Object && i % 2 == 0;
        const Expression *found = isKey && objectKey(operand) ? nullptr : firstNonLiteral(operand);
        if (found)
            return found;
    }
    return nullptr;
}

} // namespace

Resolution emptyScope(const QStringList &names)
{
    const QString text = names.join(QLatin1Char('.'));
    return {Value::unknown(text, {QT_TRANSLATE_NOOP("Message", "%1 is not known here"), {text}}),
        static_cast<int>(names.size())};
}

Value evaluate(const File &file, const Expression &expression, const Scope &scope, const Calls &calls)
{
    return Evaluator(file, scope, calls).value(expression);
}

Result<Value> literal(const File &file, const Expression &expression)
{
    if (const Expression *other = firstNonLiteral(expression)) {
        return fail(ErrorCode::Malformed,
            {QT_TRANSLATE_NOOP(
                 "Message", "expected a literal (string, number, true, false, null, list or object), found \"%1\""),
                {QString::fromUtf8(file.text(other->range)).left(60)}},
            locate(file, other->range.begin).toString(),
            {QT_TRANSLATE_NOOP("Message", "Write the value itself; nothing is evaluated in this file."), {}});
    }
    return evaluate(file, expression);
}

} // namespace sallyport::hcl
