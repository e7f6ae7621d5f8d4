#pragma once

#include "base/error.h"
#include "hcl/tree.h"

#include <QStringList>

#include <vector>

namespace sallyport::hcl {

/// One step of an address.
struct Step
{
    enum class Kind {
        Name,   ///< .name, ."any text" or ["any text"]: an attribute, a block's type or label, or the key of an object
        Number, ///< [2]: an element of a list, or the third of several blocks that are called the same
        Append, ///< [+]: behind the last element of a list
    };

    Kind kind = Kind::Name;
    QString name;
    std::size_t number = 0;

    friend bool operator==(const Step &, const Step &) = default;
};

using Address = std::vector<Step>;

/// Where something stands in a file: `resource.vault_kv_secret_v2.pg.data_json_wo_version`. A block is named by its
/// type and all its labels; a step into an attribute goes into its object or list, also when a call wraps that, as in
/// jsonencode({…}). Examples:
///
///     locals.secrets.pg.version
///     resource.vault_kv_secret_v2.pg.data_json_wo.password
///     resource.aws_iam_policy."a.b".statement[1].actions[+]
Result<Address> parseAddress(const QString &text);

/// Replaces what stands at the address, or adds it when only its last step is missing (an attribute, a key, [+]).
/// Blocks are added with appendBlock().
Result<QByteArray> setAt(const File &file, const Address &address, const QByteArray &expression);

/// Removes what stands at the address: an attribute, a block, a key or an element.
Result<QByteArray> removeAt(const File &file, const Address &address);

} // namespace sallyport::hcl
