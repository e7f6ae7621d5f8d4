#pragma once

#include "estate/estate.h"
#include "terraform/model.h"

namespace sallyport::estate {

/// How Terraform is run for each environment, as the estate's file says.
std::vector<terraform::Run> runsOf(const Estate &estate);

/// Whether a declaration is one of this environment's. A root that is read once for each environment says so itself.
/// Otherwise the root module decides: named in the environment's block, or with the environment's name among its
/// folders; a root with neither serves all environments, and for Vault the mount and prefix tell them apart. For a
/// cloud it is the key of a for_each, or else a word of the secret's name ("prod/airflow/pg", "prod-pg"); without any
/// of these it belongs to none, unless there is only one environment.
bool belongsTo(const terraform::Declaration &declaration, const Estate &estate, const Environment &environment);

/// The environments that a declaration belongs to, in the estate's order; for a Vault secret or database role also by
/// mount and prefix.
QStringList environmentsOf(const terraform::Declaration &declaration, const Estate &estate);

/// The path of a declared secret as SecretId has it in this environment ("connections/pg_x", "database/roles/etl",
/// "aws:prod/pg_x"); nothing when it declares no secret there, or its name is not known.
std::optional<QString> secretPath(const terraform::Declaration &declaration, const Environment &environment);

/// A secret of a KV mount: its value, or (adopted) its metadata alone.
bool isKeyValue(const terraform::Declaration &declaration);

/// A role of AppRole or of tokens, whose secret-ids or tokens live for a time.
bool isAuthRole(const terraform::Declaration &declaration);
/// "auth/approle/role/airflow", "auth/token/roles/ci"
QString authRolePath(const QString &mount, const QString &name);

/// What can be a row of the estate, as opposed to a policy, a mount or a role of another auth method.
bool isSecret(const terraform::Declaration &declaration);

} // namespace sallyport::estate
