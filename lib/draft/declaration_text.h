#pragma once

#include "terraform/placement.h"

namespace sallyport::draft {

/// What a new declaration shall say.
struct Wanted
{
    QString mount;
    QString name;                                      ///< path in the mount: "prod/connections/pg_x"
    QString label;                                     ///< of the new block, free in its root
    QStringList keys;                                  ///< of the value
    QStringList variables;                             ///< one for each key, without "var."
    std::vector<std::pair<QString, QString>> metadata; ///< for custom_metadata, in this order; may be empty
    int maxVersions = 0;                               ///< 0: the mount's setting
};

/// Attributes on lines of their own, with their equals signs in one column as `terraform fmt` writes them.
struct Line
{
    QByteArray name;
    QByteArray value;
};
QByteArray aligned(const std::vector<Line> &lines, const QByteArray &indent);

/// `"owner"` or `owner`, as the key of an object.
QByteArray keyText(const QString &key);

/// A `custom_metadata` block, indented from column 0.
QByteArray customMetadataBlock(const std::vector<std::pair<QString, QString>> &metadata, int maxVersions = 0);

/// `variable` blocks that CI fills: type string, ephemeral, sensitive.
QByteArray variableBlocks(const QStringList &names);

/// The text of a `name` attribute, written as the example's is where that tells its folder. Both may be null.
QByteArray nameText(const QString &name, const terraform::Declaration *example, const hcl::File *file);

/// `import { to = … id = "…" }`.
QByteArray importBlock(const QString &address, const QString &id);

/// A `vault_kv_secret_v2` with write-only arguments, mount and name written as the example does. Formatted as
/// `terraform fmt` writes it. `example` may be null, and is in `file` otherwise.
QByteArray resourceBlock(const Wanted &wanted, const terraform::Declaration *example, const hcl::File *file);

/// A piece of a file with what it says of its own secret replaced: version 1, the new name, the new metadata.
/// `replacements` are whole names outside of strings: variables.
QByteArray imitated(const hcl::File &file, ByteRange piece, const terraform::Declaration &example, const Wanted &wanted,
    const QMap<QString, QString> &replacements);

} // namespace sallyport::draft
