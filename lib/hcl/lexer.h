#pragma once

#include "base/source_ref.h"

#include <QByteArrayView>
#include <QString>

#include <cstdint>

namespace sallyport::hcl {

/// What stands for itself has the value of its character.
enum class TokenType : std::uint8_t {
    End = 0,
    Newline = '\n',
    Name = 'a',
    Number = '0',
    Quote = '"',
    Heredoc = 1, ///< <<EOT and its newline
    EqualEqual,
    NotEqual,
    GreaterEqual,
    LessEqual,
    AndAnd,
    OrOr,
    DoubleColon,
    Ellipsis,
    Arrow,
    Equals = '=',
    OpenBrace = '{',
    CloseBrace = '}',
    OpenBracket = '[',
    CloseBracket = ']',
    OpenParenthesis = '(',
    CloseParenthesis = ')',
    Comma = ',',
    Dot = '.',
    Star = '*',
    Slash = '/',
    Percent = '%',
    Plus = '+',
    Minus = '-',
    Question = '?',
    Colon = ':',
    Less = '<',
    Greater = '>',
    Not = '!',
    TemplateEnd = 128, ///< "~}"; a plain "}" may end a template sequence too
    Invalid,
};

/// Small enough to be passed in registers.
struct Lexeme
{
    Lexeme() = default;
    Lexeme(TokenType what, ByteRange range)
        : begin(range.begin)
        , size(static_cast<std::uint32_t>(range.size()))
        , type(what)
    {
    }

    qsizetype end() const { return begin + size; }
    ByteRange range() const { return {begin, end()}; }

    qsizetype begin = 0;
    std::uint32_t size = 0;
    TokenType type = TokenType::End;
};

/// Splits what stands outside of string literals into tokens. Comments are skipped.
class Lexer
{
public:
    explicit Lexer(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    /// The token at or behind offset. newlines: whether line ends are tokens or white space.
    enum class Newlines { Matter, AreSpace };
    Lexeme next(qsizetype offset, Newlines newlines) const;

    /// The length of the UTF-8 character at offset by its form (overlong forms and surrogates pass, as in hclsyntax),
    /// or 0 when it is broken.
    int characterLength(qsizetype offset) const;

    /// Where the run of plain text from offset on ends: before whatever may mean something in a string or a heredoc (a
    /// quote, a backslash, "$", "%", a line end), before a character beyond ASCII, or at limit.
    qsizetype plainTextEnd(qsizetype offset, qsizetype limit) const;

private:
    char at(qsizetype offset) const { return offset < m_bytes.size() ? m_bytes[offset] : '\0'; }
    qsizetype spaceEnd(qsizetype offset) const;
    qsizetype commentEnd(qsizetype offset) const;
    Lexeme name(qsizetype offset) const;
    Lexeme number(qsizetype offset) const;
    Lexeme heredocOrLess(qsizetype offset) const;
    Lexeme symbol(qsizetype offset) const;
    qsizetype nameEnd(qsizetype offset) const;
    char32_t character(qsizetype offset, int length) const;

    QByteArrayView m_bytes;
};

} // namespace sallyport::hcl
