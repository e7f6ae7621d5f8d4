#pragma once

#include <QByteArray>
#include <QString>

namespace sallyport::test {

/// Does with any bytes what the program may do with a file: parses them, walks and evaluates the tree, and tries an
/// edit that the bytes themselves pick. Says what went wrong, or nothing.
QString exerciseHcl(const QByteArray &bytes);

} // namespace sallyport::test
