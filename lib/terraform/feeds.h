#pragma once

#include "terraform/declaration.h"
#include "terraform/frame.h"

namespace sallyport::terraform {

/// Something whose value does not stand in the repository and goes into an expression.
struct Feed
{
    /// GeneratedHere, Variable or Attribute; Unknown says that only one of the others does, and which one is not known.
    ValueSource kind = ValueSource::Unknown;
    QString address;    ///< unique in its root: "module.a.ephemeral.random_password.pg", "var.token"
    QString expression; ///< as it is called where it is declared: "ephemeral.random_password.pg", "var.tokens[\"x\"]"
    friend bool operator==(const Feed &, const Feed &) = default;
};

/// An expression where it stands, and which part of its value is meant: {"password"} of local.pg_warehouse.
struct Part
{
    const Frame *frame = nullptr;
    const Repetition *repetition = nullptr;
    ExpressionAt expression;
    QStringList path;
};

/// What feeds this part, without repetitions, followed through locals, variables, module inputs and outputs.
std::vector<Feed> feedsOf(const Part &part);

/// The keys of the object that an expression comes to, as far as they are known.
struct Keys
{
    QStringList names;
    bool areAll = false;
};
Keys keysOf(const Part &part);

/// The variable is filled by whoever runs Terraform: it has no value in the repository, or only a default that is a
/// placeholder, since the variable is ephemeral or sensitive.
bool isFilledFromOutside(const Frame &root, const QString &variable);

} // namespace sallyport::terraform
