#pragma once

#include "draft/change_kind.h"

namespace sallyport::draft {

/// The one declaration that manages a secret. Refused where there is none, or more than one.
Result<const terraform::Declaration *> onlyDeclaration(const estate::SecretId &secret, const PlanContext &context);

/// The one declaration with this address. Refused where there is none, more than one, or none that may be edited.
Result<const terraform::Declaration *> declarationAt(const QString &address, const PlanContext &context);

/// The one of those that were found for a subject. Refused where there is none, more than one, or it is only read.
Result<const terraform::Declaration *> onlyOne(
    const std::vector<const terraform::Declaration *> &found, const QString &subject, const PlanContext &context);

/// Adopted: Terraform manages the metadata of a live secret and nothing else of it.
bool isAdopted(const terraform::Declaration &declaration);

/// Refused where the piece that declares it (the entry of a for_each, the call of a module) declares others as well.
Result<void> checkPlaceIsItsOwn(const terraform::Declaration &declaration, const terraform::Model &model);

/// The resource block stands in the root module itself and not in a module that others may call too.
bool isInRoot(const terraform::Declaration &declaration);

/// The call in the root that leads to it: "pg_reports" of "module.pg_reports[\"x\"].…"; empty in the root itself.
QString moduleCallOf(const terraform::Declaration &declaration);

/// The .tf file of the root in which blocks about this declaration belong ("moved", "removed", "import"): that of its
/// block or of its module's call.
QString rootFileOf(const terraform::Declaration &declaration, const terraform::Model &model);

/// "airflow/data/prod/variables/x", as the provider's import takes it
/// (registry.terraform.io/providers/hashicorp/vault, kv_secret_v2, "Import").
QString importIdOf(const QString &mount, const QString &name);

} // namespace sallyport::draft
