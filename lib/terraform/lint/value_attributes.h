#pragma once

#include <QByteArrayView>
#include <QString>

namespace sallyport::terraform {

/// A plain attribute through which a resource type takes a secret's value, which Terraform then keeps in its state.
struct ValueAttribute
{
    const char *type;
    const char *attribute;
    const char *writeOnly; ///< the argument that keeps it out of the state; null where the type has none
    const char *since;     ///< provider version that has the write-only argument
};

/// Null for an attribute that we do not know to carry a value. Attributes of nested blocks count as the resource's.
const ValueAttribute *valueAttribute(const QString &type, QByteArrayView attribute);
/// The same for a write-only argument: "data_json_wo".
bool isWriteOnlyArgument(const QString &type, QByteArrayView attribute);

} // namespace sallyport::terraform
