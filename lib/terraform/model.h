#pragma once

#include "base/error.h"
#include "hcl/tree.h"
#include "terraform/declaration_list.h"

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
    /// Why the bytes are not here, as a sentence: a symbolic link, a file that is too large. Empty when they are.
    Message notRead = {};
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

/// How Terraform is run for one environment, as far as the estate says.
struct Run
{
    QString environment;
    QString root; ///< directory of its root module; empty when the estate does not name it
    /// Given with -var-file, in this order; relative to the repository's root. Empty: by name, see read().
    QStringList variableFiles;
    QString workspace; ///< empty: the environment's name
    friend bool operator==(const Run &, const Run &) = default;
};

/// One way in which a root is read: for one environment, whose .tfvars files and workspace apply.
struct Variant
{
    QString environment;
    QStringList variableFiles; ///< given with -var-file; the later wins
    QString workspace;         ///< what terraform.workspace is
    friend bool operator==(const Variant &, const Variant &) = default;
};

/// A directory that Terraform is run in: it has .tf files, and no other directory of the repository calls it.
struct Root
{
    QString dir;               ///< relative to the repository's root; empty is its top
    QString backend;           ///< "s3", "local", …, "cloud"; empty when none is configured
    QStringList variableFiles; ///< terraform.tfvars and *.auto.tfvars, in the order Terraform loads them
    /// Other *.tfvars: given with -var-file, so the repository does not say which one applies.
    QStringList optionalVariableFiles;
    /// By environment; empty when the root is read once, as it stands.
    std::vector<Variant> variants;
    friend bool operator==(const Root &, const Root &) = default;
};

struct Directory;
struct RootReading;

/// What a root came to, and its declarations with what they share counted over all roots.
struct CountedReading
{
    std::shared_ptr<const RootReading> reading;
    SharedDeclarations declarations; ///< null until they are counted
};

/// What the Terraform files of a repository declare, without running Terraform and without a state file.
struct Model
{
    /// Every .tf and .tfvars file that was parsed, by path.
    std::map<QString, std::shared_ptr<const hcl::File>> files;
    /// Every .tf.json and .tfvars.json, as native text with a source map. Never edited, and so kept apart.
    std::map<QString, std::shared_ptr<const hcl::File>> json;
    std::map<QString, QByteArray> texts; ///< what else was given, for file("…")
    std::vector<Root> roots;             ///< by directory
    DeclarationList declarations;        ///< by root, then by address, then by variant
    std::vector<FileProblem> problems;   ///< by file
    /// Calls of modules that are not in this repository: what they declare is not known. `expression` is the source.
    std::vector<Unresolved> notFollowed;

    std::vector<Run> runs; ///< what it was read with
    /// What each directory holds, and what each root came to, for reread().
    std::map<QString, std::shared_ptr<const Directory>> directories;
    std::map<QString, CountedReading> readings;

    /// A file of either syntax; null when there is none that parses.
    const hcl::File *parsed(const QString &path) const;
    /// Of several variants the first.
    const Declaration *find(const QString &root, const QString &address, const QString &variant = {}) const;
};

/// Reads *.tf, *.tfvars, their JSON forms, and whatever file("…") names among `files`; the others are ignored. `runs`
/// says as which environments a root is to be read that is run more than once (see variantsOf() for how they are told
/// apart). Pure, and never fails as a whole: what cannot be read is a problem, and what cannot be known is an
/// Unresolved.
Model read(const std::vector<SourceFile> &files, std::vector<Run> runs = {});

/// The same as read() with the runs of `previous`. Only files whose bytes differ are parsed, and only roots that they
/// belong to are evaluated: what a form does at each keystroke.
Model reread(const Model &previous, const std::vector<SourceFile> &files);

} // namespace sallyport::terraform
