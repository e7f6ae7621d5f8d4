#pragma once

#include "base/error.h"
#include "hcl/tree.h"
#include "terraform/declaration.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace sallyport::terraform {

/// A file of the repository at one commit.
struct SourceFile
{
    QString path; ///< relative to the repository's root, with '/'
    QByteArray bytes;
    friend bool operator==(const SourceFile &, const SourceFile &) = default;
};

/// Something that keeps the model from being complete; nothing that depends on it is proven.
struct FileProblem
{
    QString file;
    /// ErrorCode::Malformed: does not parse. ErrorCode::Refused: not read (JSON configuration, a module cycle, …).
    Error error;
    friend bool operator==(const FileProblem &, const FileProblem &) = default;
};

/// A directory that Terraform is run in: it has .tf files, and no other directory of the repository calls it.
struct Root
{
    QString dir;               ///< relative to the repository's root; empty is its top
    QString backend;           ///< "s3", "local", …, "cloud"; empty when none is configured
    QStringList variableFiles; ///< terraform.tfvars and *.auto.tfvars, in the order Terraform loads them
    /// Other *.tfvars: given with -var-file, so the repository does not say which one applies.
    QStringList optionalVariableFiles;
    friend bool operator==(const Root &, const Root &) = default;
};

/// What the Terraform files of a repository declare, without running Terraform and without a state file.
struct Model
{
    /// Every .tf and .tfvars file that was parsed, by path.
    std::map<QString, std::shared_ptr<const hcl::File>> files;
    std::vector<Root> roots;               ///< by directory
    std::vector<Declaration> declarations; ///< by root, then by address
    std::vector<FileProblem> problems;     ///< by file
    /// Calls of modules that are not in this repository: what they declare is not known. `expression` is the source.
    std::vector<Unresolved> notFollowed;

    const Declaration *find(const QString &root, const QString &address) const;
};

/// Reads *.tf, *.tfvars, and whatever file("…") names among `files`; the others are ignored. Pure, and never fails as a
/// whole: what cannot be read is a problem, and what cannot be known is an Unresolved.
Model read(const std::vector<SourceFile> &files);

} // namespace sallyport::terraform
