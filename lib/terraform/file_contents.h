#pragma once

#include "terraform/model.h"

namespace sallyport::terraform {

/// One block at the top of a file: a resource, a variable, an output, the call of a module, …
struct FileBlock
{
    QString type; ///< "resource", "variable", "module", …
    QString name; ///< "vault_kv_secret_v2.pg", "token"; empty for locals and terraform
    SourceRef at;
    friend bool operator==(const FileBlock &, const FileBlock &) = default;
};

/// What one file of the model declares.
struct FileContents
{
    QString path;
    std::vector<FileBlock> blocks; ///< in the order of the file
    /// Those whose resource block, or whose entry or call, stands in this file, or a resource that joins them; in the
    /// order of the model, over all roots and variants. A file of a module declares once for each of its calls.
    std::vector<const Declaration *> declarations;
    QStringList variables; ///< that a .tfvars file sets
    Message readOnly;      ///< why it cannot be edited; empty when it can
    std::vector<Error> problems;
};

/// Fails with NotFound when the model has no such file. The declarations are the model's own.
Result<FileContents> contentsOf(const Model &model, const QString &path);

} // namespace sallyport::terraform
