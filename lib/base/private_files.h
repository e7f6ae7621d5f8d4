#pragma once

#include "base/error.h"

#include <QByteArray>

namespace sallyport {

/// Makes the folder and its parents; the folder itself is readable by this user only (0700), also when it was there.
Result<void> makePrivateFolder(const QString &path);

/// Replaces the file as a whole or not at all (write, fsync, rename), readable by this user only (0600).
Result<void> writePrivateFile(const QString &path, const QByteArray &bytes);

/// Reads a whole file; the error says whether it is missing, unreadable, a folder, or over the limit in bytes.
Result<QByteArray> readFile(const QString &path, qint64 limit = 64 * 1024 * 1024);

/// Keeps the kernel from writing a core of this process and other users' programs from reading its memory.
void refuseCoreDumps();

} // namespace sallyport
