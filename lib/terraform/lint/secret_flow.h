#pragma once

#include "terraform/lint/plaintext.h"
#include "terraform/model.h"
#include "terraform/paths.h"

#include <map>

namespace sallyport::terraform {

/// What of one directory goes into the value of a secret.
struct DirectoryFlow
{
    std::map<QString, SourceRef> variables; ///< and where: the attribute, or the module's argument
    std::set<QString> locals;

    FeedingNames names() const;
};

/// Follows what the value attributes of resources, passwords of providers and arguments of local modules are given,
/// back to variables and locals. Syntax only: what goes through an index, a for or an unknown function is not followed.
/// By directory.
std::map<QString, DirectoryFlow> secretFlows(const Model &model);

} // namespace sallyport::terraform
