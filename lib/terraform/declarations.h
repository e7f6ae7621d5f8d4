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
};

/// One instance of a resource block, of a type that shapeOf() knows.
FedDeclaration readDeclaration(
    const Reading &reading, const Frame &frame, BlockAt resource, const Repetition &repetition);

/// The declaration of a block whose for_each or count is not known.
FedDeclaration readUnknownInstances(
    const Reading &reading, const Frame &frame, BlockAt resource, const Repetitions &repetitions);

} // namespace sallyport::terraform
