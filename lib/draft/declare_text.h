#pragma once

#include "terraform/placement.h"

namespace sallyport::draft {

/// What a new declaration shall say.
struct Wanted
{
    QString mount;
    QString name;          ///< path in the mount: "prod/connections/pg_x"
    QString label;         ///< of the new block, free in its root
    QStringList keys;      ///< of the value
    QStringList variables; ///< one for each key, without "var."
    QString owner;         ///< for custom_metadata; may be empty
    QString kind;
};

/// "pg-x" as a label or variable: "pg_x".
QString identifierFrom(const QString &text);

/// `variable` blocks that CI fills: type string, ephemeral, sensitive.
QByteArray variableBlocks(const QStringList &names);

/// A `vault_kv_secret_v2` with write-only arguments, mount and name written as the example does. Formatted as
/// `terraform fmt` writes it. `example` may be null, and is in `file` otherwise.
QByteArray resourceBlock(const Wanted &wanted, const terraform::Declaration *example, const hcl::File *file);

/// A piece of a file with what it says of its own secret replaced: version 1, the new name, the new owner.
/// `replacements` are whole names outside of strings: variables.
QByteArray imitated(const hcl::File &file, ByteRange piece, const terraform::Declaration &example, const Wanted &wanted,
    const QMap<QString, QString> &replacements);

} // namespace sallyport::draft
