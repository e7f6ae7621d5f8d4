#pragma once

#include "hcl/tree.h"
#include "terraform/lint/token_shapes.h"

#include <set>
#include <vector>

namespace sallyport::terraform {

/// Where a file holds what is taken for the value of a secret. Never the value itself.
struct Plaintext
{
    ByteRange range;         ///< of the value, without its quotes
    int line = 0;            ///< 1-based, where it begins
    const char *reason = ""; ///< a template of a Message without arguments
    /// What it belongs to: "var.db_password", "local.x", "aws_db_instance.main", "module.db", "provider.aws"; empty in
    /// a comment or a file that is no Terraform.
    QString holder;
    friend bool operator==(const Plaintext &a, const Plaintext &b)
    {
        return a.range == b.range && a.line == b.line && a.holder == b.holder && qstrcmp(a.reason, b.reason) == 0;
    }
};

/// Names of a directory that go into the value of a secret although they do not sound so.
struct FeedingNames
{
    std::set<QString> variables;
    std::set<QString> locals;
};

/// The plaintext of one file, in its order: in a Terraform file by the meaning of its attributes, and in its comments;
/// in any other file, and one that does not parse, line by line. Pure. Placeholders, references and names are left out:
/// what is found is worth being looked at.
std::vector<Plaintext> plaintextIn(const QString &path, const QByteArray &bytes, const FeedingNames &feeding = {});
std::vector<Plaintext> plaintextIn(const hcl::File &file, const FeedingNames &feeding = {});

/// The same for a text that stands alone: a line that somebody typed, a heredoc, a workflow.
std::vector<Suspect> plaintextInText(QByteArrayView text);

/// A file whose history is looked at: .tf, .tfvars, and both as JSON.
bool isTerraformFile(const QString &path);

} // namespace sallyport::terraform
