#pragma once

#include "terraform/model.h"

namespace sallyport::draft {

/// The `data "vault_policy_document"` of this name, or nullptr.
const hcl::Block *policyDocumentNamed(const hcl::File &file, const QString &name);

/// The file after its document's rules were edited so that they say `after` instead of `before`: both are the policy's
/// text as Terraform writes it, one stanza for each rule. Refused where a rule that has to change is computed.
Result<QByteArray> editPolicyRules(const terraform::Model &model, const QString &file, const QString &document,
    const QByteArray &before, const QByteArray &after);

} // namespace sallyport::draft
