#pragma once

#include "base/message.h"
#include "base/source_ref.h"

#include <QString>

#include <utility>
#include <vector>

namespace sallyport::hcl {

/// Where the literal stands that a value came from; file is empty when it came from no file (a computed value).
struct Origin
{
    QString file;
    ByteRange range;

    bool isKnown() const { return !file.isEmpty(); }
    friend bool operator==(const Origin &, const Origin &) = default;
};

/// What a static evaluation knows of an expression. Collections may hold unknown elements.
struct Value
{
    enum class Kind { Unknown, Null, Bool, Number, String, List, Set, Map };

    Kind kind = Kind::Null;
    QString text; ///< String: its characters; Number: decimal; Bool: true or false; Unknown: the expression as written
    Message reason;              ///< Unknown: why, as half a sentence: "var.x has no default"
    std::vector<QString> keys;   ///< Map: in the order of the source, one for each element
    std::vector<Value> elements; ///< List, Set (sorted, each once) and Map
    Origin origin; ///< the literal to edit in order to change this value; of a computed value the whole expression

    static Value unknown(QString expression, Message reason, Origin origin = {});
    static Value null(Origin origin = {});
    static Value boolean(bool value, Origin origin = {});
    static Value number(const QString &decimal, Origin origin = {});
    static Value string(QString characters, Origin origin = {});
    static Value list(std::vector<Value> elements, Origin origin = {});
    static Value map(std::vector<std::pair<QString, Value>> items, Origin origin = {});

    bool isUnknown() const { return kind == Kind::Unknown; }
    bool isNull() const { return kind == Kind::Null; }
    bool isString() const { return kind == Kind::String; }
    bool isMap() const { return kind == Kind::Map; }
    /// List or Set.
    bool isSequence() const { return kind == Kind::List || kind == Kind::Set; }
    /// Neither this value nor anything inside it is unknown.
    bool isWhollyKnown() const;
    bool toBool() const { return kind == Kind::Bool && text == QLatin1String("true"); }
    double toDouble() const { return text.toDouble(); }
    /// The first unknown in it, itself included, or nullptr.
    const Value *firstUnknown() const;
    /// The element of a Map, or nullptr.
    const Value *find(const QString &key) const;
    void insert(const QString &key, Value value);

    /// Equal in meaning: the origin does not count, nor the order of a map's keys.
    bool sameAs(const Value &other) const;
};

} // namespace sallyport::hcl
