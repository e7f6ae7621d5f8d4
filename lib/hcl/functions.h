#pragma once

#include "hcl/value.h"

#include <optional>

namespace sallyport::hcl {

/// What a call came to, or why it cannot be known.
struct CallResult
{
    Value value;
    Message refusal; ///< empty when value counts
};

/// Terraform's pure functions over values (https://developer.hashicorp.com/terraform/language/functions), as far as
/// names of secrets need them. Arguments hold no unknown at their top level; those inside collections pass through
/// where the function only moves them about.
CallResult callFunction(const QString &name, const std::vector<Value> &arguments);

/// The string that Terraform converts a primitive to, or nothing for a collection, null or unknown.
std::optional<QString> asString(const Value &value);

/// A number as Terraform prints it, or nothing when a double cannot hold it exactly enough.
std::optional<QString> decimal(double number);

} // namespace sallyport::hcl
