#pragma once

#include "terraform/feeds.h"
#include "terraform/model.h"

namespace sallyport::terraform {

/// What the declarations of one root are read with.
struct Reading
{
    QString root;
    QString variant;
    QStringList mounts; ///< paths of all vault_mount of the root, longest first
};

/// A declaration, and what feeds the part of its value that is secret.
struct FedDeclaration
{
    Declaration declaration;
    std::vector<Feed> feeds;
    /// As references lead to it: "module.a.aws_secretsmanager_secret.pg.x" of ….pg["x"].
    QString reference;
    /// Of a resource that joins a secret: the references of what it may belong to.
    QStringList owners;
};

/// One instance of a resource block, of a type that shapeOf() knows.
FedDeclaration readDeclaration(
    const Reading &reading, const Frame &frame, BlockAt resource, const Repetition &repetition);

/// The declaration of a block whose for_each or count is not known.
FedDeclaration readUnknownInstances(
    const Reading &reading, const Frame &frame, BlockAt resource, const Repetitions &repetitions);

} // namespace sallyport::terraform
