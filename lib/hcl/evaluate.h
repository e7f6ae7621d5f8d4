#pragma once

#include "base/error.h"
#include "hcl/tree.h"
#include "hcl/value.h"

#include <functional>
#include <optional>

namespace sallyport::hcl {

/// What a scope knows of a traversal: the value of its first `used` names. The evaluator applies the others.
struct Resolution
{
    Value value;
    int used = 1;
};

/// Looks up the names of a traversal as far as they are plain: var.x["k"].y asks for {var, x}, each.value.path for
/// {each, value, path}. Answers with Value::unknown and its reason for what it does not know. It must not recurse for
/// ever: cycles among locals are the scope's to notice.
using Scope = std::function<Resolution(const QStringList &names)>;

/// Answers calls of functions that look at more than their arguments, such as file("…"); nothing for any other one.
using Calls = std::function<std::optional<Value>(const QString &name, const std::vector<Value> &arguments)>;

/// A scope that knows nothing.
Resolution emptyScope(const QStringList &names);

/// Evaluates without side effects and without guessing: whatever cannot be known from the source is unknown, with its
/// text and reason. Elements keep the origin of the literal they came from, through traversals, locals and functions
/// that only move values about. jsonencode yields the value it was given, so that its keys can be read (its result is a
/// Map, not a String).
Value evaluate(const File &file, const Expression &expression, const Scope &scope = emptyScope,
    const Calls &calls = {});

/// For files that hold nothing but literals: strings without interpolation, numbers (also negative), booleans, null,
/// lists and objects. Anything else is ErrorCode::Malformed at file:line:column, with what was expected.
Result<Value> literal(const File &file, const Expression &expression);

} // namespace sallyport::hcl
