#pragma once

#include "hcl/tree.h"
#include "terraform/declaration.h"

#include <map>
#include <memory>
#include <vector>

namespace sallyport::terraform {

/// An expression and the file it stands in.
struct ExpressionAt
{
    const hcl::File *file = nullptr;
    const hcl::Expression *expression = nullptr;
    explicit operator bool() const { return expression != nullptr; }
    /// As it is written.
    QString text() const;
    SourceRef at() const;
};

/// A block and the file it stands in.
struct BlockAt
{
    const hcl::File *file = nullptr;
    const hcl::Block *block = nullptr;
    explicit operator bool() const { return block != nullptr; }
    /// The expression of an attribute of this block; none when it has no such attribute.
    ExpressionAt attribute(QByteArrayView name) const;
    SourceRef at() const;
};

/// A piece of a file, in the text that it was made from if it was.
Place placeOf(const hcl::File &file, ByteRange range);

/// What the .tf files of one directory declare together, by name.
struct Directory
{
    using Blocks = std::map<QString, BlockAt>;

    QString path; ///< relative to the repository's root; empty is its top
    Blocks variables;
    Blocks outputs;
    Blocks modules;
    Blocks resources;  ///< "vault_mount.airflow"
    Blocks ephemerals; ///< "random_password.pg"
    std::map<QString, ExpressionAt> locals;
    Blocks data; ///< "vault_policy_document.ci"
    QString backend;
    bool usesWorkspace = false; ///< terraform.workspace stands somewhere in it

    std::vector<std::shared_ptr<const hcl::File>> files; ///< what it was made of

    void add(std::shared_ptr<const hcl::File> file);

private:
    void addBackend(const hcl::Block &block);
};

} // namespace sallyport::terraform
