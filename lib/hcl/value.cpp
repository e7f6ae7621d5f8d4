#include "hcl/value.h"

#include <algorithm>

namespace sallyport::hcl {

namespace {

Value make(Value::Kind kind, QString text, Origin origin)
{
    Value value;
    value.kind = kind;
    value.text = std::move(text);
    value.origin = std::move(origin);
    return value;
}

} // namespace

Value Value::unknown(QString expression, Message reason, Origin origin)
{
    Value value = make(Kind::Unknown, std::move(expression), std::move(origin));
    value.reason = std::move(reason);
    return value;
}

Value Value::null(Origin origin)
{
    return make(Kind::Null, {}, std::move(origin));
}

Value Value::boolean(bool value, Origin origin)
{
    return make(Kind::Bool, value ? QStringLiteral("true") : QStringLiteral("false"), std::move(origin));
}

Value Value::number(const QString &decimal, Origin origin)
{
    return make(Kind::Number, decimal, std::move(origin));
}

Value Value::string(QString characters, Origin origin)
{
    return make(Kind::String, std::move(characters), std::move(origin));
}

Value Value::list(std::vector<Value> elements, Origin origin)
{
    Value value = make(Kind::List, {}, std::move(origin));
    value.elements = std::move(elements);
    return value;
}

Value Value::map(std::vector<std::pair<QString, Value>> items, Origin origin)
{
    Value value = make(Kind::Map, {}, std::move(origin));
    for (auto &[key, element] : items)
        value.insert(key, std::move(element));
    return value;
}

bool Value::isWhollyKnown() const
{
    return firstUnknown() == nullptr;
}

const Value *Value::firstUnknown() const
{
    if (isUnknown())
        return this;
    for (const Value &element : elements) {
        if (const Value *found = element.firstUnknown())
            return found;
    }
    return nullptr;
}

const Value *Value::find(const QString &key) const
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? nullptr : &elements[static_cast<std::size_t>(found - keys.begin())];
}

void Value::insert(const QString &key, Value value)
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found != keys.end()) {
        elements[static_cast<std::size_t>(found - keys.begin())] = std::move(value);
        return;
    }
    keys.push_back(key);
    elements.push_back(std::move(value));
}

bool Value::sameAs(const Value &other) const
{
    if (kind != other.kind || elements.size() != other.elements.size())
        return false;
    if (kind == Kind::Number)
        return text == other.text || toDouble() == other.toDouble();
    if (kind != Kind::Map)
        return text == other.text && std::equal(elements.begin(), elements.end(), other.elements.begin(),
                                         [](const Value &a, const Value &b) { return a.sameAs(b); });
    return std::all_of(keys.begin(), keys.end(), [&](const QString &key) {
        const Value *theirs = other.find(key);
        return theirs && find(key)->sameAs(*theirs);
    });
}

} // namespace sallyport::hcl
