#pragma once

#include "terraform/frame.h"

namespace sallyport::terraform {

/// The policy text that a `data "vault_policy_document"` gives as its `hcl`, as the provider writes it
/// (https://registry.terraform.io/providers/hashicorp/vault/latest/docs/data-sources/policy_document); unknown with the
/// reason when a part of it is.
hcl::Value policyDocument(const Frame &frame, BlockAt document, const Repetition &repetition);

} // namespace sallyport::terraform
