#pragma once

#include <QByteArrayView>

namespace sallyport::hcl {

/// A backslash sequence of a quoted string.
struct Escape
{
    int length = 1; ///< in bytes, with the backslash
    char32_t character = 0;
    bool isValid = false;
};

/// Reads the escape that text starts with.
Escape readEscape(QByteArrayView text);

} // namespace sallyport::hcl
