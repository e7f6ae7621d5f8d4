#pragma once

#include "draft/change_kind.h"

namespace sallyport::draft {

/// Whether a file is HCL by its name.
bool isHcl(const QString &path);

/// The files of a model as they would be read again, with the edits applied.
std::vector<terraform::SourceFile> sourcesOf(const terraform::Model &model, const std::vector<git::FileEdit> &edits);

/// The declarations of the model that manage a secret, in the mount and prefix of its environment.
std::vector<const terraform::Declaration *> declarationsOf(const PlanContext &context, const estate::SecretId &secret);

/// Refuses a change to a secret whose declaration is read and never edited, such as JSON configuration.
Result<void> checkEditable(const Change &change, const PlanContext &context);

/// The environment of a secret and its Vault; Refused where the estate file has none.
Result<const estate::Environment *> environmentOf(const PlanContext &context, const estate::SecretId &secret);

/// "prod/connections/pg_x": the path in the mount.
QString pathInMount(const estate::Environment &environment, const estate::SecretId &secret);

/// ", although 2 files could not be read (a.tf.json)": what keeps "not declared" from being proven. Empty when nothing
/// does.
QString unreadNote(const terraform::Model &model);

} // namespace sallyport::draft
