#pragma once

#include "terraform/declaration.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace sallyport::terraform {

/// How a resource type of the Vault provider says what it declares, as that provider's documentation describes it.
struct Shape
{
    const char *type;
    const char *mount;        ///< attribute with the mount or backend; null: none
    const char *defaultMount; ///< what the provider takes when it is absent; null: it must be there
    const char *name;         ///< attribute with the path or name
    std::vector<QByteArray> settings;
    std::vector<QByteArray> values; ///< attributes that carry a secret's value, the better one first
    bool nameHoldsMount = false;    ///< the name is a path whose beginning is the mount
    Backend backend = Backend::Vault;
};

/// Null for a type that declares nothing we know.
const Shape *shapeOf(const QString &type);

} // namespace sallyport::terraform
