#include "hcl/lexer.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <cstring>

namespace sallyport::hcl {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAsciiNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// Unicode's ID_Start (UAX #31): letters, letter numbers, and the few characters of Other_ID_Start.
bool isNameStart(char32_t c)
{
    constexpr std::array<char32_t, 6> others{0x1885, 0x1886, 0x2118, 0x212E, 0x309B, 0x309C};
    return (QChar::isLetter(c) && c != 0x2E2F) || QChar::category(c) == QChar::Number_Letter ||
           std::find(others.begin(), others.end(), c) != others.end();
}

bool isNameContinue(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Number_DecimalDigit:
    case QChar::Punctuation_Connector:
        return true;
    default:
        return isNameStart(c) || c == 0x00B7 || c == 0x0387 || (c >= 0x1369 && c <= 0x1371) || c == 0x19DA;
    }
}

/// What a byte begins outside of strings.
enum class Class : std::uint8_t { Other, Space, LineFeed, CarriageReturn, Name, Digit, Hash, Slash, Single };

constexpr std::array<Class, 256> classes = [] {
    std::array<Class, 256> table{};
    for (std::size_t c = 0x80; c < 256; ++c)
        table[c] = Class::Name;
    for (std::size_t c = 'a'; c <= 'z'; ++c)
        table[c] = table[c - 'a' + 'A'] = Class::Name;
    for (std::size_t c = '0'; c <= '9'; ++c)
        table[c] = Class::Digit;
    for (const unsigned char c : {'"', '{', '}', '[', ']', '(', ')', ',', '*', '%', '+', '-', '?'})
        table[c] = Class::Single;
    table['_'] = Class::Name;
    table[' '] = table['\t'] = Class::Space;
    table['\n'] = Class::LineFeed;
    table['\r'] = Class::CarriageReturn;
    table['#'] = Class::Hash;
    table['/'] = Class::Slash;
    return table;
}();

/// The ASCII characters that a name goes on with.
constexpr std::array<bool, 256> continuesName = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 128; ++c)
        table[c] = classes[c] == Class::Name || classes[c] == Class::Digit || c == '-';
    return table;
}();

constexpr std::array<bool, 256> isPlainText = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 128; ++c)
        table[c] = c != '"' && c != '\\' && c != '$' && c != '%' && c != '\n' && c != '\r';
    return table;
}();

std::size_t byteAt(const char *place)
{
    return static_cast<unsigned char>(*place);
}

/// How many bytes of a number continue it at this place: a digit, a dot, or an exponent.
int numberPiece(const char *at, const char *end)
{
    if (at == end)
        return 0;
    if (isDigit(*at) || *at == '.')
        return 1;
    if (*at != 'e' && *at != 'E')
        return 0;
    const int sign = (end - at > 1 && (at[1] == '+' || at[1] == '-')) ? 1 : 0;
    return end - at > 1 + sign && isDigit(at[1 + sign]) ? 2 + sign : 0;
}

} // namespace

int Lexer::characterLength(qsizetype offset) const
{
    const auto lead = static_cast<unsigned char>(m_bytes[offset]);
    const int length = lead < 0x80 ? 1 : lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 0;
    if (offset + length > m_bytes.size())
        return 0;
    for (int i = 1; i < length; ++i) {
        if ((static_cast<unsigned char>(m_bytes[offset + i]) & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

char32_t Lexer::character(qsizetype offset, int length) const
{
    constexpr std::array<unsigned, 5> leadMask{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t value = static_cast<unsigned char>(m_bytes[offset]) & leadMask[static_cast<std::size_t>(length)];
    for (int i = 1; i < length; ++i)
        value = (value << 6) | (static_cast<unsigned char>(m_bytes[offset + i]) & 0x3F);
    return value;
}

qsizetype Lexer::plainTextEnd(qsizetype offset, qsizetype limit) const
{
    const char *place = m_bytes.data() + offset;
    const char *const end = m_bytes.data() + limit;
    while (place < end && isPlainText[byteAt(place)])
        ++place;
    return place - m_bytes.data();
}

qsizetype Lexer::nameEnd(qsizetype offset) const
{
    const qsizetype begin = offset;
    const char *const end = m_bytes.data() + m_bytes.size();
    while (offset < m_bytes.size()) {
        const char *place = m_bytes.data() + offset;
        if (offset > begin || isAsciiNameStart(*place)) {
            while (place < end && continuesName[byteAt(place)])
                ++place;
            offset = place - m_bytes.data();
        }
        if (place == end || static_cast<unsigned char>(*place) < 0x80)
            break;
        const int length = characterLength(offset);
        if (length == 0)
            break;
        const char32_t letter = character(offset, length);
        if (!(offset == begin ? isNameStart(letter) : isNameContinue(letter)))
            break;
        offset += length;
    }
    return offset;
}

qsizetype Lexer::spaceEnd(qsizetype offset) const
{
    const char *place = m_bytes.data() + offset;
    const char *const end = m_bytes.data() + m_bytes.size();
    while (place < end && (*place == ' ' || *place == '\t'))
        ++place;
    return place - m_bytes.data();
}

/// Where the comment ends (a line comment: before its line end, so that this counts), or -1 when it does not.
qsizetype Lexer::commentEnd(qsizetype offset) const
{
    if (m_bytes[offset] == '/' && at(offset + 1) == '*') {
        const qsizetype close = m_bytes.indexOf("*/", offset + 2);
        return close < 0 ? -1 : close + 2;
    }
    const void *found = std::memchr(m_bytes.data() + offset, '\n', static_cast<std::size_t>(m_bytes.size() - offset));
    return found ? static_cast<const char *>(found) - m_bytes.data() : m_bytes.size();
}

Lexeme Lexer::next(qsizetype offset, Newlines newlines) const
{
    const char *const bytes = m_bytes.data();
    const qsizetype size = m_bytes.size();
    while (offset < size) {
        switch (classes[byteAt(bytes + offset)]) {
        case Class::Space:
            offset = spaceEnd(offset + 1);
            break;
        case Class::Name:
            return name(offset);
        case Class::Single:
            return {static_cast<TokenType>(bytes[offset]), {offset, offset + 1}};
        case Class::Digit:
            return number(offset);
        case Class::LineFeed:
            if (newlines == Newlines::Matter)
                return {TokenType::Newline, {offset, offset + 1}};
            ++offset;
            break;
        case Class::CarriageReturn:
            if (at(offset + 1) != '\n')
                return symbol(offset);
            if (newlines == Newlines::Matter)
                return {TokenType::Newline, {offset, offset + 2}};
            offset += 2;
            break;
        case Class::Slash:
            if (at(offset + 1) != '/' && at(offset + 1) != '*')
                return {TokenType::Slash, {offset, offset + 1}};
            [[fallthrough]];
        case Class::Hash: {
            const qsizetype end = commentEnd(offset);
            if (end < 0)
                return {TokenType::Invalid, {offset, offset + 2}};
            offset = end;
            break;
        }
        case Class::Other:
            return symbol(offset);
        }
    }
    return {TokenType::End, {size, size}};
}

Lexeme Lexer::name(qsizetype offset) const
{
    const qsizetype end = nameEnd(offset);
    if (end == offset)
        return {TokenType::Invalid, {offset, offset + std::max(1, characterLength(offset))}};
    return {TokenType::Name, {offset, end}};
}

Lexeme Lexer::number(qsizetype offset) const
{
    const char *end = m_bytes.data() + m_bytes.size();
    const char *p = m_bytes.data() + offset + 1;
    const char *accepted = p;
    // A number takes dots in the middle, but never ends with one: "1..." is a number and an ellipsis.
    while (const int piece = numberPiece(p, end)) {
        const bool dot = *p == '.';
        p += piece;
        if (!dot)
            accepted = p;
    }
    return {TokenType::Number, {offset, accepted - m_bytes.data()}};
}

Lexeme Lexer::heredocOrLess(qsizetype offset) const
{
    if (at(offset + 1) == '=')
        return {TokenType::LessEqual, {offset, offset + 2}};
    if (at(offset + 1) == '<') {
        const qsizetype marker = offset + (at(offset + 2) == '-' ? 3 : 2);
        qsizetype end = nameEnd(marker);
        if (end > marker) {
            if (at(end) == '\r')
                ++end;
            if (at(end) == '\n')
                return {TokenType::Heredoc, {offset, end + 1}};
        }
    }
    return {TokenType::Less, {offset, offset + 1}};
}

Lexeme Lexer::symbol(qsizetype offset) const
{
    const char second = at(offset + 1);
    const auto two = [offset](TokenType type) { return Lexeme{type, {offset, offset + 2}}; };
    const auto one = [offset](TokenType type) { return Lexeme{type, {offset, offset + 1}}; };
    switch (m_bytes[offset]) {
    case '=':
        return second == '='   ? two(TokenType::EqualEqual)
               : second == '>' ? two(TokenType::Arrow)
                               : one(TokenType::Equals);
    case '!':
        return second == '=' ? two(TokenType::NotEqual) : one(TokenType::Not);
    case '>':
        return second == '=' ? two(TokenType::GreaterEqual) : one(TokenType::Greater);
    case '<':
        return heredocOrLess(offset);
    case '&':
        return second == '&' ? two(TokenType::AndAnd) : one(TokenType::Invalid);
    case '|':
        return second == '|' ? two(TokenType::OrOr) : one(TokenType::Invalid);
    case ':':
        return second == ':' ? two(TokenType::DoubleColon) : one(TokenType::Colon);
    case '~':
        return second == '}' ? two(TokenType::TemplateEnd) : one(TokenType::Invalid);
    case '.':
        if (second == '.' && at(offset + 2) == '.')
            return {TokenType::Ellipsis, {offset, offset + 3}};
        return one(TokenType::Dot);
    default:
        return one(TokenType::Invalid);
    }
}

} // namespace sallyport::hcl
