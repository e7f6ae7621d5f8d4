#pragma once

#include "terraform/frame.h"

namespace sallyport::terraform {

/// file(path) and templatefile(path, variables) of a text of the repository, as Terraform's documentation describes
/// them (https://developer.hashicorp.com/terraform/language/functions/templatefile); nothing for any other function.
/// Paths count from the directory of the root module.
std::optional<hcl::Value> callTextFunction(
    const Frame &frame, const QString &function, const std::vector<hcl::Value> &arguments);

} // namespace sallyport::terraform
