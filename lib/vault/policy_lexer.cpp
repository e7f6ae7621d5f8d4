#include "vault/policy_lexer.h"

#include <QRegularExpression>

#include <algorithm>

namespace sallyport::vault {

namespace {

using Type = PolicyToken::Type;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDecimal(char c)
{
    return c >= '0' && c <= '9';
}

/// The character that starts at offset, and its length in bytes. The text is known to be UTF-8.
char32_t characterAt(QByteArrayView bytes, qsizetype offset, int *length)
{
    const auto first = static_cast<unsigned char>(bytes[offset]);
    *length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const QString text = QString::fromUtf8(bytes.sliced(offset, std::min<qsizetype>(*length, bytes.size() - offset)));
    const auto characters = text.toUcs4();
    return characters.isEmpty() ? U'\0' : characters.front();
}

/// How many digits of which base follow a backslash and this character; 0 digits: none, -1: there is no such escape.
struct EscapeShape
{
    int digits = 0;
    int base = 0;
    char plain = '\0';
};

EscapeShape escapeShape(char c)
{
    static constexpr std::string_view letters = "abfnrtv\\\"";
    static constexpr std::string_view meanings = "\a\b\f\n\r\t\v\\\"";
    if (const auto found = letters.find(c); found != std::string_view::npos)
        return {0, 0, meanings[found]};
    if (c >= '0' && c <= '7')
        return {3, 8};
    return c == 'x'   ? EscapeShape{2, 16}
           : c == 'u' ? EscapeShape{4, 16}
           : c == 'U' ? EscapeShape{8, 16}
                      : EscapeShape{-1};
}

} // namespace

PolicyToken PolicyLexer::next()
{
    if (m_mistake || !skipSpace() || m_position >= m_bytes.size())
        return token(Type::End, m_position);
    const char c = at(m_position);
    int length = 0;
    if (c == '"')
        return quoted();
    if (isDecimal(c) || ((c == '-' || c == '.') && isDecimal(at(m_position + 1))))
        return number();
    if (isNameAt(m_position, &length, true))
        return name();
    if (c == '<' && m_format == PolicyFormat::Hcl)
        return heredoc();
    return punctuation();
}

bool PolicyLexer::fail(qsizetype offset, const Message &what)
{
    if (!m_mistake)
        m_mistake = Mistake{offset, what};
    return false;
}

PolicyToken PolicyLexer::token(Type type, qsizetype begin) const
{
    const QByteArrayView text = m_bytes.sliced(begin, m_position - begin);
    return {type, {begin, m_position}, QString::fromUtf8(text)};
}

bool PolicyLexer::skipSpace()
{
    while (m_position < m_bytes.size()) {
        const char c = at(m_position);
        if (isSpace(c)) {
            ++m_position;
            continue;
        }
        if (m_format == PolicyFormat::Json || (c != '#' && c != '/'))
            return true;
        if (!skipComment())
            return false;
    }
    return true;
}

bool PolicyLexer::skipComment()
{
    const qsizetype begin = m_position;
    if (at(begin) == '/' && at(begin + 1) == '*') {
        // HCL 1 looks for the end behind the first character of the comment, so "/*/" does not close itself.
        const qsizetype end = m_bytes.indexOf("*/", begin + 2);
        if (end < 0)
            return fail(begin, {QT_TRANSLATE_NOOP("Message", "the comment is not closed"), {}});
        m_position = end + 2;
        return true;
    }
    if (at(begin) == '/' && at(begin + 1) != '/')
        return fail(begin, {QT_TRANSLATE_NOOP("Message", "a lone \"/\" stands here"), {}});
    const qsizetype newline = m_bytes.indexOf('\n', begin);
    m_position = newline < 0 ? m_bytes.size() : newline;
    return true;
}

PolicyToken PolicyLexer::punctuation()
{
    const qsizetype begin = m_position;
    int length = 1;
    const char32_t c = characterAt(m_bytes, begin, &length);
    m_position += length;
    const bool isHcl = m_format == PolicyFormat::Hcl;
    switch (c) {
    case U'{':
        return token(Type::LeftBrace, begin);
    case U'}':
        return token(Type::RightBrace, begin);
    case U'[':
        return token(Type::LeftBracket, begin);
    case U']':
        return token(Type::RightBracket, begin);
    case U',':
        return token(Type::Comma, begin);
    case U'.':
        return token(Type::Other, begin);
    case U'=':
        if (isHcl)
            return token(Type::Assign, begin);
        break;
    case U':':
        if (!isHcl)
            return token(Type::Assign, begin);
        break;
    case U'+':
    case U'-':
        if (isHcl)
            return token(Type::Other, begin);
        break;
    default:
        break;
    }
    fail(begin,
        c == U'\ufeff'
            ? Message{QT_TRANSLATE_NOOP("Message", "a byte order mark stands here, which Vault refuses"), {}}
            : Message{QT_TRANSLATE_NOOP("Message", "\"%1\" has no place in a policy"), {QString::fromUcs4(&c, 1)}});
    return token(Type::End, begin);
}

bool PolicyLexer::isNameAt(qsizetype offset, int *length, bool isFirst) const
{
    if (offset >= m_bytes.size())
        return false;
    const char32_t c = characterAt(m_bytes, offset, length);
    if (c < 0x80) {
        const bool isLetter = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_';
        const bool isInner = (c >= U'0' && c <= U'9') || c == U'-' || (c == U'.' && m_format == PolicyFormat::Hcl);
        return isLetter || (!isFirst && isInner);
    }
    return QChar::isLetter(c) || (!isFirst && QChar::isDigit(c));
}

PolicyToken PolicyLexer::name()
{
    const qsizetype begin = m_position;
    int length = 0;
    while (isNameAt(m_position, &length, m_position == begin))
        m_position += length;
    PolicyToken found = token(Type::Name, begin);
    if (found.text == QLatin1String("true") || found.text == QLatin1String("false"))
        found.type = Type::Bool;
    else if (m_format == PolicyFormat::Json && found.text == QLatin1String("null"))
        found.type = Type::Null;
    else if (m_format == PolicyFormat::Json)
        fail(begin, {QT_TRANSLATE_NOOP("Message", "\"%1\" is no JSON"), {found.text}});
    return found;
}

PolicyToken PolicyLexer::number()
{
    static const QRegularExpression hex(QStringLiteral("\\A-?0[xX][0-9a-fA-F]+"));
    static const QRegularExpression decimal(QStringLiteral("\\A-?[0-9]*(\\.[0-9]*)?([eE][-+]?[0-9]*)?"));
    const qsizetype begin = m_position;
    const QString rest = QString::fromLatin1(m_bytes.sliced(begin, std::min<qsizetype>(m_bytes.size() - begin, 80)));
    const auto hexMatch = m_format == PolicyFormat::Hcl ? hex.match(rest) : QRegularExpressionMatch();
    const QString text = hexMatch.hasMatch() ? hexMatch.captured() : decimal.match(rest).captured();
    m_position += text.size();
    const bool isFloat = !hexMatch.hasMatch() && text.contains(QRegularExpression(QStringLiteral("[.eE]")));
    PolicyToken found = token(isFloat ? Type::Float : Type::Number, begin);
    bool isNumber = false;
    // Base 0 as Go reads it: a leading 0 makes it octal.
    isFloat ? void(found.text.toDouble(&isNumber)) : void(found.text.toLongLong(&isNumber, 0));
    const bool startsWithZero = found.text.size() > 1 && found.text.startsWith(u'0') && !isFloat;
    if (!isNumber || (m_format == PolicyFormat::Json && startsWithZero))
        fail(begin, {QT_TRANSLATE_NOOP("Message", "\"%1\" is not a number"), {found.text}});
    return found;
}

PolicyToken PolicyLexer::quoted()
{
    const qsizetype begin = m_position;
    qsizetype end = begin + 1;
    PolicyToken found;
    if (!scanQuoted(&end) || !decode(m_bytes.sliced(begin + 1, end - begin - 2), &found.text))
        return token(Type::End, begin);
    m_position = end;
    found.type = Type::Text;
    found.range = {begin, end};
    return found;
}

/// Finds the closing quote. Inside ${…} HCL 1 lets quotes and line ends pass.
bool PolicyLexer::scanQuoted(qsizetype *end)
{
    const qsizetype begin = *end - 1;
    int braces = 0;
    for (qsizetype i = *end; i < m_bytes.size(); ++i) {
        const char c = at(i);
        const bool quotesPass = braces > 0 && m_format == PolicyFormat::Hcl;
        if (c == '\n' && !quotesPass)
            break;
        if (c == '"' && !quotesPass) {
            *end = i + 1;
            return true;
        }
        if (braces == 0 && c == '$' && at(i + 1) == '{') {
            ++braces;
            ++i;
        } else if (braces > 0 && (c == '{' || c == '}')) {
            braces += c == '{' ? 1 : -1;
        } else if (c == '\\') {
            if (escapeShape(at(i + 1)).digits < 0)
                return fail(i, {QT_TRANSLATE_NOOP("Message", "there is no such escape"), {}});
            ++i;
        }
    }
    return fail(begin, {QT_TRANSLATE_NOOP("Message", "the text in quotes is not closed"), {}});
}

bool PolicyLexer::decode(QByteArrayView inside, QString *text)
{
    QByteArray out;
    for (qsizetype i = 0; i < inside.size();) {
        if (m_format == PolicyFormat::Hcl && inside.sliced(i).startsWith("${")) {
            // What stands in ${…} is kept as it is written.
            int braces = 0;
            do {
                braces += inside[i] == '{' ? 1 : inside[i] == '}' ? -1 : 0;
                out += inside[i++];
            } while (i < inside.size() && (braces > 0 || inside[i - 1] == '$'));
        } else if (inside[i] == '\\') {
            if (!decodeEscape(inside, &i, &out))
                return fail(m_position + 1 + i, {QT_TRANSLATE_NOOP("Message", "there is no such escape"), {}});
        } else {
            out += inside[i++];
        }
    }
    *text = QString::fromUtf8(out);
    return true;
}

bool PolicyLexer::decodeEscape(QByteArrayView inside, qsizetype *offset, QByteArray *out)
{
    const char kind = *offset + 1 < inside.size() ? inside[*offset + 1] : '\0';
    const EscapeShape shape = escapeShape(kind);
    if (shape.digits <= 0) {
        *out += shape.plain;
        *offset += 2;
        return shape.digits == 0;
    }
    const qsizetype begin = *offset + (shape.base == 8 ? 1 : 2);
    if (begin + shape.digits > inside.size())
        return false;
    bool isNumber = false;
    const uint value = inside.sliced(begin, shape.digits).toByteArray().toUInt(&isNumber, shape.base);
    const bool isByte = shape.base == 8 || kind == 'x';
    if (!isNumber || (isByte ? value > 0xff : value > 0x10ffff || (value >= 0xd800 && value < 0xe000)))
        return false;
    const char32_t character = value;
    isByte ? void(*out += static_cast<char>(value)) : void(*out += QString::fromUcs4(&character, 1).toUtf8());
    *offset = begin + shape.digits;
    return true;
}

PolicyToken PolicyLexer::heredoc()
{
    static const QRegularExpression opening(QStringLiteral("\\A<<(-?)([\\p{L}_\\p{Nd}]+)\\r?\\n"));
    const qsizetype begin = m_position;
    const qsizetype lineEnd = m_bytes.indexOf('\n', begin);
    const QString firstLine = lineEnd < 0 ? QString() : QString::fromUtf8(m_bytes.sliced(begin, lineEnd + 1 - begin));
    const auto match = opening.match(firstLine);
    if (!match.hasMatch()) {
        fail(begin, {QT_TRANSLATE_NOOP("Message", "this heredoc has no marker, or it is never closed"), {}});
        return token(Type::End, begin);
    }
    const QByteArray marker = match.captured(2).toUtf8();
    const bool isFlush = !match.captured(1).isEmpty();
    // HCL 1 counts the "-" as part of the marker's length: an unindented marker does not close <<-.
    const qsizetype atLeast = marker.size() + (isFlush ? 1 : 0);
    for (qsizetype line = lineEnd + 1; line < m_bytes.size();) {
        const qsizetype newline = m_bytes.indexOf('\n', line);
        if (newline < 0)
            break;
        const bool endsInReturn = newline > line && at(newline - 1) == '\r';
        const QByteArrayView text = m_bytes.sliced(line, newline - line - (endsInReturn ? 1 : 0));
        if (text.size() >= atLeast && text.trimmed() == marker && (text.isEmpty() || !isSpace(text.back()))) {
            m_position = newline + 1;
            return {Type::Heredoc, {begin, m_position}, heredocText(lineEnd + 1, line, isFlush)};
        }
        line = newline + 1;
    }
    fail(begin, {QT_TRANSLATE_NOOP("Message", "the heredoc is not closed by a line \"%1\""), {match.captured(2)}});
    return token(Type::End, begin);
}

/// The lines of a heredoc; those of <<- lose the closing marker's indentation when all of them have it.
QString PolicyLexer::heredocText(qsizetype begin, qsizetype markerLine, bool isFlush) const
{
    QByteArray text = m_bytes.sliced(begin, markerLine - begin).toByteArray().replace("\r\n", "\n");
    const auto marker =
        std::find_if(m_bytes.begin() + markerLine, m_bytes.end(), [](char c) { return c != ' ' && c != '\t'; });
    const QByteArray indent = m_bytes.sliced(markerLine, marker - (m_bytes.begin() + markerLine)).toByteArray();
    if (!isFlush || indent.isEmpty())
        return QString::fromUtf8(text);
    QByteArrayList lines = text.split('\n');
    lines.pop_back(); // behind the last line end
    if (!std::all_of(lines.begin(), lines.end(), [&](const QByteArray &line) { return line.startsWith(indent); }))
        return QString::fromUtf8(text);
    for (QByteArray &line : lines)
        line.remove(0, indent.size());
    return QString::fromUtf8(lines.join('\n')) + u'\n';
}

} // namespace sallyport::vault
