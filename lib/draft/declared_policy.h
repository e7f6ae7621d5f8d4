#pragma once

#include "draft/change_kind.h"
#include "vault/policy_edit.h"

namespace sallyport::draft {

/// Where a policy's text stands: whoever names the same place says the same.
struct PolicyPlace
{
    enum class Form {
        File,     ///< of its own
        Heredoc,  ///< in the Terraform file of the resource
        Document, ///< the rules of a `data "vault_policy_document"`
    };
    QString file;
    int line = 1; ///< of the text's first line in the file, or of the document's block
    Form form = Form::File;
    QString document = {}; ///< the document's name
    friend bool operator==(const PolicyPlace &, const PolicyPlace &) = default;
};

/// A policy as the repository holds it, ready to be edited where its text stands.
struct DeclaredPolicy
{
    QString name;
    QString address; ///< of the vault_policy; empty when only the file is there
    PolicyPlace place;
    QByteArray text; ///< of the policy itself
    const terraform::Declaration *declaration = nullptr;
};

/// The policy that a change's target names, in its environment's root, else wherever it is declared once, else the file
/// of its name below the estate's policies. Refused where its text is computed; NotFound where there is none.
Result<DeclaredPolicy> declaredPolicy(const Change &change, const PlanContext &context);

/// The policies that an environment's root and the estate's policies folder declare, by name.
QStringList policyNames(const QString &environment, const PlanContext &context);

/// Edits the text where it stands, and says in the plan's effects what it means: one difference each, and every other
/// policy that has the same text. Exists when the edit changes nothing; refused where the text is production's too and
/// `environment` is not.
Result<Plan> planPolicyEdit(const DeclaredPolicy &policy, const QString &environment, const PlanContext &context,
    const vault::PolicyEdit &edit);

/// The paths of a policy's stanzas, as they are written; none when the text cannot be read.
QStringList pathsOf(const DeclaredPolicy &policy);

} // namespace sallyport::draft
