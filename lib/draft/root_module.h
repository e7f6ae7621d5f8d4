#pragma once

#include "draft/change_kind.h"

namespace sallyport::draft {

/// The root module of an environment: as the estate file says, else the one that declares most of its secrets. Refused
/// where neither tells.
Result<QString> rootOf(const estate::Environment &environment, const terraform::Model &model);

/// The names of all variables that a root module declares.
QStringList variablesOf(const terraform::Model &model, const QString &root);

/// A label for a resource of this type that nothing in the root has yet: the secret's name, else its whole path.
QString freeLabel(
    const terraform::Model &model, const QString &root, const QString &type, const estate::SecretId &secret);

/// Where the root keeps its variables, when that is a file of its own: "variables.tf". Empty otherwise.
QString variablesFileOf(const terraform::Model &model, const QString &root);

} // namespace sallyport::draft
