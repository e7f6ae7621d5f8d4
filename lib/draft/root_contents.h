#pragma once

#include "terraform/model.h"

#include <QSet>

namespace sallyport::draft {

/// What Terraform would load for one root module: its own files and those of the local modules it calls.
struct RootContents
{
    terraform::Root root;
    QSet<QString> folders;        ///< of the root and its local modules
    QSet<QString> files;          ///< other files that file("…") in it names
    QStringList resources;        ///< "module.x.vault_mount.airflow"; "…[*]" where it is not known how many there are
    QStringList dataSources;      ///< "data.vault_policy_document.on_call"
    QStringList providers;        ///< by the first word of their types: "vault", "random"
    bool makesChildToken = false; ///< the Vault provider is used, and not told to skip that
    QStringList openEphemerals;   ///< ephemeral variables of the root without a default
};

RootContents contentsOf(
    const terraform::Root &root, const terraform::Model &model, const std::vector<terraform::SourceFile> &sources);

} // namespace sallyport::draft
