#pragma once

#include "terraform/model.h"

namespace sallyport::terraform {

/// Where the repository would declare a secret that it does not declare yet.
struct Placement
{
    Style style = Style::Plain;
    QString root; ///< directory of the root module
    QString file; ///< the file to add to; it does not exist yet when `isNewFile`
    bool isNewFile = false;
    QStringList siblings; ///< addresses of those it would stand beside, nearest first
    /// The nearest sibling, to imitate: its resource block, for_each entry or module call is `example->place`.
    std::optional<Declaration> example;
    /// Where the new text goes: after this piece of `file` (Plain, ModuleCall: a block; ForEachEntry: the last entry).
    std::optional<Place> after;
    friend bool operator==(const Placement &, const Placement &) = default;
};

/// `mount` and `name` are those of the new KV secret ("airflow", "prod/connections/pg_x"), `root` the root module's
/// directory. In a root that is read for several environments only the declarations of `variant` are looked at. Fails
/// with NotFound when the model has no such root.
Result<Placement> placeFor(
    const Model &model, const QString &root, const QString &mount, const QString &name, const QString &variant = {});

} // namespace sallyport::terraform
