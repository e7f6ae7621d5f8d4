#pragma once

#include "base/error.h"
#include "hcl/tree.h"

namespace sallyport::terraform {

/// A *.tf.json or *.tfvars.json as the native syntax would have it, with a source map that leads each piece back to the
/// JSON (https://developer.hashicorp.com/terraform/language/syntax/json). What a key of a resource means, a block or an
/// attribute, only its provider knows: the blocks of the types that are read here are told apart by name.
/// ErrorCode::Malformed, with the place in the JSON, when it cannot be read so.
Result<hcl::File> readJsonConfiguration(const QByteArray &bytes, const QString &path);

} // namespace sallyport::terraform
