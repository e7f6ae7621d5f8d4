#pragma once

#include "terraform/declarations.h"

namespace sallyport::terraform {

/// Makes one declaration of a cloud's secret and the resources that refer to it: its version with the value, its
/// rotation rule, its policy, who may read it. A resource whose secret is not declared in the same root stays for
/// itself.
void joinResources(std::vector<FedDeclaration> &declared);

/// The address of the resource that carries the value of a declaration: that of its version, if it has one.
QString valueAddress(const Declaration &declaration);

} // namespace sallyport::terraform
