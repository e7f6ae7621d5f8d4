#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QStringList>

namespace sallyport::core {

/// What stands in a repository that has no sallyport.hcl yet. Found by names alone: nothing is run.
struct Surroundings
{
    QString name;      ///< of the folder
    QString terraform; ///< folder with the Terraform files, "." when they lie at the top; empty when there are none
    QString policies;  ///< folder with Vault policies
    QStringList dags;  ///< folders with DAGs
    QStringList environments; ///< folders of the Terraform folder that look like environments: prod, staging, dev, …
    QString mount;            ///< of the first vault_mount or KV resource that was found
    QStringList airflowConfigs; ///< airflow.cfg files, relative
    friend bool operator==(const Surroundings &, const Surroundings &) = default;
};

Surroundings lookAround(const QString &folder);

/// A commented starter file for these surroundings; it parses as it is.
QByteArray starterFile(const Surroundings &surroundings);

/// Writes it as sallyport.hcl into the folder and gives its path. Errors: Exists (never overwritten), Unwritable.
Result<QString> writeStarterFile(const QString &folder, const QByteArray &text);

} // namespace sallyport::core
