#include "hcl/functions.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <functional>

namespace sallyport::hcl {

namespace {

using Arguments = std::vector<Value>;
using Function = std::function<CallResult(const Arguments &)>;

CallResult refuse(const Message &why)
{
    return {Value(), why};
}

CallResult wrongType()
{
    return refuse({QT_TRANSLATE_NOOP("Message", "an argument has the wrong type"), {}});
}

CallResult done(Value value)
{
    return {std::move(value), {}};
}

/// The origin is kept when the characters are the ones of the literal.
CallResult text(const QString &characters, const Value &from)
{
    return done(Value::string(characters, characters == from.text ? from.origin : Origin()));
}

std::optional<QStringList> strings(const Value &list)
{
    if (!list.isSequence())
        return std::nullopt;
    QStringList out;
    for (const Value &element : list.elements) {
        const auto string = asString(element);
        if (!string)
            return std::nullopt;
        out += *string;
    }
    return out;
}

Value listOf(const QStringList &texts)
{
    std::vector<Value> elements;
    for (const QString &each : texts)
        elements.push_back(Value::string(each));
    return Value::list(std::move(elements));
}

/// A set has each element once. Terraform sorts strings by code point, and numbers by value.
CallResult toSet(std::vector<Value> elements, const Origin &origin)
{
    Value set;
    set.kind = Value::Kind::Set;
    set.origin = origin;
    for (Value &element : elements) {
        if (!element.isWhollyKnown())
            return refuse({QT_TRANSLATE_NOOP("Message", "a set with an unknown element has no known size"), {}});
        if (std::none_of(
                set.elements.begin(), set.elements.end(), [&](const Value &other) { return other.sameAs(element); }))
            set.elements.push_back(std::move(element));
    }
    std::stable_sort(set.elements.begin(), set.elements.end(), [](const Value &a, const Value &b) {
        if (a.kind == Value::Kind::Number && b.kind == Value::Kind::Number)
            return a.toDouble() < b.toDouble();
        return a.text.toUtf8() < b.text.toUtf8();
    });
    return done(std::move(set));
}

Function overString(QString (*change)(const QString &))
{
    return [change](const Arguments &in) {
        const auto string = in.size() == 1 ? asString(in[0]) : std::nullopt;
        return string ? text(change(*string), in[0]) : wrongType();
    };
}

Function overTwoStrings(QString (*change)(const QString &, const QString &))
{
    return [change](const Arguments &in) {
        const auto first = in.size() == 2 ? asString(in[0]) : std::nullopt;
        const auto second = first ? asString(in[1]) : std::nullopt;
        return second ? text(change(*first, *second), in[0]) : wrongType();
    };
}

CallResult join(const Arguments &in)
{
    const auto separator = in.size() >= 2 ? asString(in[0]) : std::nullopt;
    if (!separator)
        return wrongType();
    QStringList parts;
    for (std::size_t i = 1; i < in.size(); ++i) {
        if (const Value *unknown = in[i].firstUnknown())
            return refuse(unknown->reason);
        const auto list = strings(in[i]);
        if (!list)
            return wrongType();
        parts += *list;
    }
    return done(Value::string(parts.join(*separator)));
}

CallResult split(const Arguments &in)
{
    const auto separator = in.size() == 2 ? asString(in[0]) : std::nullopt;
    const auto string = separator ? asString(in[1]) : std::nullopt;
    return string ? done(listOf(string->split(*separator))) : wrongType();
}

CallResult replaceText(const Arguments &in)
{
    if (in.size() != 3)
        return wrongType();
    const auto string = asString(in[0]);
    const auto search = asString(in[1]);
    const auto with = asString(in[2]);
    if (!string || !search || !with)
        return wrongType();
    if (search->size() > 1 && search->startsWith(QLatin1Char('/')) && search->endsWith(QLatin1Char('/')))
        return refuse({QT_TRANSLATE_NOOP("Message", "replace with a regular expression is not evaluated"), {}});
    return text(QString(*string).replace(*search, *with), in[0]);
}

/// One verb of a format, such as "%03d".
struct Verb
{
    QChar letter;
    qsizetype width = 0;
    bool padsLeft = true;
    bool padsWithZeros = false;
};

/// Reads the verb behind the "%" at this place, and moves the place to its letter.
Verb readVerb(const QString &pattern, qsizetype &at)
{
    Verb verb;
    for (++at; at < pattern.size() && (pattern[at] == QLatin1Char('-') || pattern[at] == QLatin1Char('0')); ++at) {
        if (pattern[at] == QLatin1Char('-'))
            verb.padsLeft = false;
        else
            verb.padsWithZeros = true;
    }
    for (;
         at < pattern.size() && pattern[at] >= QLatin1Char('0') && pattern[at] <= QLatin1Char('9') && verb.width < 1000;
         ++at)
        verb.width = verb.width * 10 + pattern[at].digitValue();
    verb.letter = at < pattern.size() ? pattern[at] : QChar();
    return verb;
}

QString padded(const QString &text, const Verb &verb)
{
    if (!verb.padsLeft)
        return text.leftJustified(verb.width);
    const bool isNegative = text.startsWith(QLatin1Char('-'));
    if (!verb.padsWithZeros || verb.letter != QLatin1Char('d'))
        return text.rightJustified(verb.width);
    return isNegative ? QLatin1Char('-') + text.mid(1).rightJustified(verb.width - 1, QLatin1Char('0'))
                      : text.rightJustified(verb.width, QLatin1Char('0'));
}

bool isWhole(const Value &value)
{
    return value.kind == Value::Kind::Number && std::floor(value.toDouble()) == value.toDouble();
}

/// format with %s, %d, %v and %%, and their widths; other verbs are not guessed.
CallResult format(const Arguments &in)
{
    const auto pattern = in.empty() ? std::nullopt : asString(in[0]);
    if (!pattern)
        return wrongType();
    QString out;
    std::size_t next = 1;
    for (qsizetype i = 0; i < pattern->size(); ++i) {
        if (pattern->at(i) != QLatin1Char('%')) {
            out += pattern->at(i);
            continue;
        }
        const Verb verb = readVerb(*pattern, i);
        if (verb.letter == QLatin1Char('%')) {
            out += verb.letter;
            continue;
        }
        const bool isKnownVerb =
            verb.letter == QLatin1Char('s') || verb.letter == QLatin1Char('v') || verb.letter == QLatin1Char('d');
        const auto value = next < in.size() ? asString(in[next]) : std::nullopt;
        if (!isKnownVerb || !value)
            return refuse(
                Message{QT_TRANSLATE_NOOP("Message", "format(\"%1\") uses a verb or an argument that is not evaluated"),
                    {*pattern}});
        if (verb.letter == QLatin1Char('d') && !isWhole(in[next]))
            return refuse({QT_TRANSLATE_NOOP("Message", "%d takes a whole number"), {}});
        out += padded(*value, verb);
        ++next;
    }
    return next == in.size() ? done(Value::string(out))
                             : refuse({QT_TRANSLATE_NOOP("Message", "format has more arguments than verbs"), {}});
}

CallResult merge(const Arguments &in)
{
    Value out = Value::map({});
    for (const Value &map : in) {
        if (map.isNull())
            continue;
        if (!map.isMap())
            return wrongType();
        for (std::size_t i = 0; i < map.keys.size(); ++i)
            out.insert(map.keys[i], map.elements[i]);
    }
    if (in.size() == 1)
        out.origin = in[0].origin;
    return done(std::move(out));
}

CallResult concat(const Arguments &in)
{
    Value out = Value::list({});
    for (const Value &list : in) {
        if (!list.isSequence())
            return wrongType();
        out.elements.insert(out.elements.end(), list.elements.begin(), list.elements.end());
    }
    return done(std::move(out));
}

void flattenInto(const Value &list, std::vector<Value> &out)
{
    for (const Value &element : list.elements) {
        if (element.isSequence())
            flattenInto(element, out);
        else
            out.push_back(element);
    }
}

CallResult flatten(const Arguments &in)
{
    if (in.size() != 1 || !in[0].isSequence())
        return wrongType();
    if (const Value *unknown = in[0].firstUnknown();
        unknown &&
        std::any_of(in[0].elements.begin(), in[0].elements.end(), [](const Value &v) { return v.isUnknown(); }))
        return refuse(unknown->reason);
    std::vector<Value> out;
    flattenInto(in[0], out);
    return done(Value::list(std::move(out)));
}

CallResult setUnion(const Arguments &in)
{
    const CallResult all = concat(in);
    return all.refusal.isEmpty() ? toSet(all.value.elements, {}) : all;
}

CallResult toSetFunction(const Arguments &in)
{
    return in.size() == 1 && in[0].isSequence() ? toSet(in[0].elements, in[0].origin) : wrongType();
}

CallResult toList(const Arguments &in)
{
    if (in.size() != 1 || !in[0].isSequence())
        return wrongType();
    Value list = in[0];
    list.kind = Value::Kind::List;
    return done(std::move(list));
}

CallResult distinct(const Arguments &in)
{
    if (in.size() != 1 || !in[0].isSequence())
        return wrongType();
    Value out = Value::list({}, in[0].origin);
    for (const Value &element : in[0].elements) {
        if (const Value *unknown = element.firstUnknown())
            return refuse(unknown->reason);
        if (std::none_of(
                out.elements.begin(), out.elements.end(), [&](const Value &other) { return other.sameAs(element); }))
            out.elements.push_back(element);
    }
    return done(std::move(out));
}

CallResult toMap(const Arguments &in)
{
    return in.size() == 1 && in[0].isMap() ? done(in[0]) : wrongType();
}

CallResult toStringFunction(const Arguments &in)
{
    if (in.size() == 1 && in[0].isNull())
        return done(in[0]);
    const auto string = in.size() == 1 ? asString(in[0]) : std::nullopt;
    return string ? done(Value::string(*string, in[0].origin)) : wrongType();
}

CallResult toNumber(const Arguments &in)
{
    bool isNumber = in.size() == 1 && in[0].kind == Value::Kind::Number;
    if (in.size() == 1 && in[0].isString())
        in[0].text.toDouble(&isNumber);
    return isNumber ? done(Value::number(in[0].text, in[0].origin)) : wrongType();
}

CallResult toBoolFunction(const Arguments &in)
{
    const auto string = in.size() == 1 ? asString(in[0]) : std::nullopt;
    if (string == QStringLiteral("true") || string == QStringLiteral("false"))
        return done(Value::boolean(*string == QStringLiteral("true"), in[0].origin));
    return wrongType();
}

CallResult coalesce(const Arguments &in)
{
    for (const Value &value : in) {
        if (!value.isNull() && !(value.isString() && value.text.isEmpty()))
            return done(value);
    }
    return refuse({QT_TRANSLATE_NOOP("Message", "coalesce has no argument that is neither null nor empty"), {}});
}

CallResult lookup(const Arguments &in)
{
    const auto key = in.size() >= 2 && in.size() <= 3 && in[0].isMap() ? asString(in[1]) : std::nullopt;
    if (!key)
        return wrongType();
    if (const Value *found = in[0].find(*key))
        return done(*found);
    return in.size() == 3 ? done(in[2]) : refuse({QT_TRANSLATE_NOOP("Message", "the map has no key \"%1\""), {*key}});
}

std::vector<std::size_t> sortedOrder(const Value &map)
{
    std::vector<std::size_t> order(map.keys.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return map.keys[a].toUtf8() < map.keys[b].toUtf8(); });
    return order;
}

CallResult keysOf(const Arguments &in)
{
    if (in.size() != 1 || !in[0].isMap())
        return wrongType();
    QStringList keys;
    for (const std::size_t i : sortedOrder(in[0]))
        keys += in[0].keys[i];
    return done(listOf(keys));
}

CallResult valuesOf(const Arguments &in)
{
    if (in.size() != 1 || !in[0].isMap())
        return wrongType();
    std::vector<Value> values;
    for (const std::size_t i : sortedOrder(in[0]))
        values.push_back(in[0].elements[i]);
    return done(Value::list(std::move(values)));
}

CallResult contains(const Arguments &in)
{
    if (in.size() != 2 || !in[0].isSequence())
        return wrongType();
    if (std::any_of(
            in[0].elements.begin(), in[0].elements.end(), [&](const Value &each) { return each.sameAs(in[1]); }))
        return done(Value::boolean(true));
    if (const Value *unknown = in[0].firstUnknown())
        return refuse(unknown->reason);
    return done(Value::boolean(false));
}

CallResult length(const Arguments &in)
{
    if (in.size() != 1 || !(in[0].isSequence() || in[0].isMap() || in[0].isString()))
        return wrongType();
    const auto count = in[0].isString() ? in[0].text.toUcs4().size() : static_cast<qsizetype>(in[0].elements.size());
    return done(Value::number(QString::number(count)));
}

CallResult zipMap(const Arguments &in)
{
    const auto keys = in.size() == 2 ? strings(in[0]) : std::nullopt;
    if (!keys || !in[1].isSequence() || in[1].elements.size() != static_cast<std::size_t>(keys->size()))
        return wrongType();
    Value map = Value::map({});
    for (qsizetype i = 0; i < keys->size(); ++i)
        map.insert(keys->at(i), in[1].elements[static_cast<std::size_t>(i)]);
    return done(std::move(map));
}

CallResult passThrough(const Arguments &in)
{
    return in.size() == 1 ? done(in[0]) : wrongType();
}

const QHash<QString, Function> &table()
{
    static const QHash<QString, Function> functions{
        {QStringLiteral("lower"), overString([](const QString &s) { return s.toLower(); })},
        {QStringLiteral("upper"), overString([](const QString &s) { return s.toUpper(); })},
        {QStringLiteral("trimspace"), overString([](const QString &s) { return s.trimmed(); })},
        {QStringLiteral("trimprefix"),
            overTwoStrings([](const QString &s, const QString &p) { return s.startsWith(p) ? s.mid(p.size()) : s; })},
        {QStringLiteral("trimsuffix"),
            overTwoStrings([](const QString &s, const QString &p) { return s.endsWith(p) ? s.chopped(p.size()) : s; })},
        {QStringLiteral("replace"), replaceText},
        {QStringLiteral("format"), format},
        {QStringLiteral("join"), join},
        {QStringLiteral("split"), split},
        {QStringLiteral("merge"), merge},
        {QStringLiteral("concat"), concat},
        {QStringLiteral("flatten"), flatten},
        {QStringLiteral("distinct"), distinct},
        {QStringLiteral("setunion"), setUnion},
        {QStringLiteral("toset"), toSetFunction},
        {QStringLiteral("tolist"), toList},
        {QStringLiteral("tomap"), toMap},
        {QStringLiteral("tostring"), toStringFunction},
        {QStringLiteral("tonumber"), toNumber},
        {QStringLiteral("tobool"), toBoolFunction},
        {QStringLiteral("coalesce"), coalesce},
        {QStringLiteral("lookup"), lookup},
        {QStringLiteral("keys"), keysOf},
        {QStringLiteral("values"), valuesOf},
        {QStringLiteral("contains"), contains},
        {QStringLiteral("length"), length},
        {QStringLiteral("zipmap"), zipMap},
        {QStringLiteral("jsonencode"), passThrough},
        {QStringLiteral("sensitive"), passThrough},
        {QStringLiteral("nonsensitive"), passThrough},
        {QStringLiteral("ephemeralasnull"),
            [](const Arguments &) {
                return refuse({QT_TRANSLATE_NOOP("Message", "ephemeralasnull is known only to Terraform"), {}});
            }},
    };
    return functions;
}

} // namespace

CallResult callFunction(const QString &name, const std::vector<Value> &arguments)
{
    const QString plain = name.startsWith(QLatin1String("core::")) ? name.mid(6) : name;
    const auto function = table().constFind(plain);
    if (function == table().constEnd())
        return refuse({QT_TRANSLATE_NOOP("Message", "the function %1 is not evaluated"), {name}});
    CallResult result = (*function)(arguments);
    if (result.refusal == wrongType().refusal)
        result.refusal = {QT_TRANSLATE_NOOP("Message", "%1 does not take these arguments"), {name}};
    return result;
}

std::optional<QString> asString(const Value &value)
{
    switch (value.kind) {
    case Value::Kind::Bool:
    case Value::Kind::Number:
    case Value::Kind::String:
        return value.text;
    default:
        return std::nullopt;
    }
}

std::optional<QString> decimal(double number)
{
    if (!std::isfinite(number) || std::abs(number) >= 1e15)
        return std::nullopt;
    return QString::number(number, 'g', 15).contains(QLatin1Char('e')) ? QString::number(number, 'f', 15)
                                                                       : QString::number(number, 'g', 15);
}

} // namespace sallyport::hcl
