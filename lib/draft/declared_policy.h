#pragma once

#include "draft/change_kind.h"
#include "vault/policy_edit.h"

namespace sallyport::draft {

/// A policy as the repository holds it, ready to be edited where its text stands.
struct DeclaredPolicy
{
    QString name;
    QString address; ///< of the vault_policy; empty when only the file is there
    QString file;    ///< that holds the text: a policy file, or the Terraform file of a heredoc
    QByteArray text; ///< of the policy itself
    int line = 1;    ///< of the text's first line in the file
    const terraform::Declaration *declaration = nullptr;
    bool isHeredoc = false;
};

/// The policy that a change's target names, in its environment's root, else wherever it is declared once, else the file
/// of its name below the estate's policies. Refused where its text is computed; NotFound where there is none.
Result<DeclaredPolicy> declaredPolicy(const Change &change, const PlanContext &context);

/// The policies that an environment's root and the estate's policies folder declare, by name.
QStringList policyNames(const QString &environment, const PlanContext &context);

/// Edits the text where it stands, and says in the plan's effects what it means: one difference each. Exists when the
/// edit changes nothing.
Result<Plan> planPolicyEdit(const DeclaredPolicy &policy, const PlanContext &context, const vault::PolicyEdit &edit);

/// The paths of a policy's stanzas, as they are written; none when the text cannot be read.
QStringList pathsOf(const DeclaredPolicy &policy);

} // namespace sallyport::draft
