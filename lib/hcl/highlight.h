#pragma once

#include "base/source_ref.h"

#include <QByteArrayView>

#include <vector>

namespace sallyport::hcl {

enum class TokenClass { Name, Keyword, String, Interpolation, Number, Comment, Punctuation };

struct Token
{
    TokenClass kind = TokenClass::Name;
    ByteRange range;

    friend bool operator==(const Token &, const Token &) = default;
};

/// The tokens of one line of a text that need not parse (a hunk of a diff), in order and without white space. Never
/// fails: an unclosed string ends with the line. A name at the start of a line that opens a block is a keyword.
std::vector<Token> tokens(QByteArrayView line);

} // namespace sallyport::hcl
