#pragma once

#include "terraform/feeds.h"
#include "terraform/model.h"

namespace sallyport::terraform {

/// What the declarations of one root are read with.
struct Reading
{
    QString root;
    QStringList mounts;                         ///< paths of all vault_mount of the root, longest first
    const std::map<QString, QByteArray> &texts; ///< files that file("…") may name
};

/// One value-bearing attribute of a resource instance ("postgresql.password_wo"), and what feeds it.
struct FedAttribute
{
    Consumer consumer;
    std::vector<Feed> feeds;
};

/// The resource types that become declarations.
bool isDeclared(const QString &type);

/// A declaration, and what feeds the part of its value that is secret.
struct FedDeclaration
{
    Declaration declaration;
    std::vector<Feed> feeds;
};

/// One instance of a resource block, of a type that isDeclared().
FedDeclaration readDeclaration(
    const Reading &reading, const Frame &frame, BlockAt resource, const Repetition &repetition);

/// The declaration of a block whose for_each or count is not known.
FedDeclaration readUnknownInstances(
    const Reading &reading, const Frame &frame, BlockAt resource, const Repetitions &repetitions);

/// The attributes of any resource instance that could take a secret's value and are fed by something.
std::vector<FedAttribute> readFedAttributes(const Frame &frame, BlockAt resource, const Repetition &repetition);

/// The literal that an attribute's value comes from; nothing when it is computed or not known.
std::optional<EditableLiteral> editableLiteral(
    const Frame &frame, const ExpressionAt &expression, const Repetition &repetition);

} // namespace sallyport::terraform
