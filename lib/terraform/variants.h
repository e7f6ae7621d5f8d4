#pragma once

#include "terraform/frame.h"
#include "terraform/model.h"

namespace sallyport::terraform {

/// The environments as which a root is read. They are those whose run names its directory or has one of its .tfvars
/// files; else those whose name is a folder of its path; else all that name no directory. A root that gives them no choice, neither by optional .tfvars
/// files nor by terraform.workspace, is read once and has none.
///
/// A .tfvars file belongs to an environment whose run names it, or else when it, or the folder it lies in below the
/// root, is called like the environment: envs/prod.tfvars, prod/secrets.tfvars.
std::vector<Variant> variantsOf(
    const Root &root, bool usesWorkspace, const Sources &sources, const std::vector<Run> &runs);

/// The values that a root's variables have from outside the configuration; `variant` is null for a root that is read
/// once. What stands in optional files that belong to no environment may apply or not, and so is chosen later.
Frame::Inputs inputsOf(const Root &root, const Variant *variant, const Sources &sources);

} // namespace sallyport::terraform
