#include "hcl/parser.h"
#include "hcl/syntax.h"
#include "hcl/text.h"

#include <algorithm>
#include <cstring>

namespace sallyport::hcl {

namespace {

using Role = TemplatePart::Role;

bool opensSequence(QByteArrayView rest)
{
    return rest.size() > 1 && (rest[0] == '$' || rest[0] == '%') && rest[1] == '{';
}

/// "$${" and "%%{" stand for "${" and "%{".
bool escapesSequence(QByteArrayView rest)
{
    return rest.size() > 2 && (rest[0] == '$' || rest[0] == '%') && rest[1] == rest[0] && rest[2] == '{';
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Whether the bytes of a text say as much about its white space as its characters would.
bool isAsWritten(const Expression &text)
{
    return !text.trimsLeft && !text.trimsRight;
}

bool endsLine(const Expression &text)
{
    return isAsWritten(text) ? text.name.endsWith('\n') : decodedText(text).endsWith(QLatin1Char('\n'));
}

/// How many white space characters lead the line, or nothing for an empty line, which does not count.
std::optional<std::uint32_t> leadingSpaces(const Expression &part)
{
    if (part.kind != Kind::Text)
        return 0;
    const char *const first = std::find_if_not(part.name.begin(), part.name.end(), isSpace);
    const bool isAscii = first == part.name.end() || static_cast<unsigned char>(*first) < 0x80;
    if (isAsWritten(part) && isAscii) {
        const bool isEmptyLine = first == part.name.end() && part.name.endsWith('\n');
        return isEmptyLine ? std::nullopt : std::optional(static_cast<std::uint32_t>(first - part.name.begin()));
    }
    const QString text = decodedText(part);
    const auto firstOther = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    if (firstOther == text.end() && text.endsWith(QLatin1Char('\n')))
        return std::nullopt;
    return static_cast<std::uint32_t>(firstOther - text.begin());
}

/// Says which parts of a heredoc start a line, and how much "<<-" takes from them.
void markLines(TemplateParts &parts, Quoting quoting)
{
    std::optional<std::uint32_t> least;
    bool startsLine = true;
    for (TemplatePart &part : parts) {
        Expression &expression = part.expression;
        if (startsLine && quoting == Quoting::FlushHeredoc) {
            if (const auto spaces = leadingSpaces(expression)) {
                least = std::min(least.value_or(*spaces), *spaces);
                expression.indent = 1; // it loses what all of them have
            }
        }
        const bool isText = expression.kind == Kind::Text;
        expression.startsLine = isText && startsLine;
        startsLine = isText && endsLine(expression);
    }
    for (TemplatePart &part : parts)
        part.expression.indent *= least.value_or(0);
}

} // namespace

bool Parser::parseQuoted(Expression &out)
{
    const qsizetype begin = take().begin;
    TemplateParts parts(m_parts);
    qsizetype at = m_lexer.plainTextEnd(m_position, m_bytes.size());
    while (true) {
        const char c = at < m_bytes.size() ? m_bytes[at] : '\n';
        if (c == '"')
            return completeQuoted(begin, at, parts, out);
        if (c == '\n' || c == '\r')
            return failAt(begin, {QT_TRANSLATE_NOOP("Message", "the string is not closed on its line"), {}},
                {QT_TRANSLATE_NOOP("Message", "Close it with a quotation mark, or use a heredoc for several lines."),
                    {}});
        const QByteArrayView rest = m_bytes.sliced(at);
        int length = 1;
        if (opensSequence(rest)) {
            addText(at, Quoting::Quoted, parts);
            if (!parseSequence(parts))
                return false;
            at = m_lexer.plainTextEnd(m_position, m_bytes.size());
            continue;
        }
        if (escapesSequence(rest))
            length = 3;
        else if (c == '\\' ? !checkEscape(at, &length) : (length = m_lexer.characterLength(at)) == 0)
            return failAt(at, {QT_TRANSLATE_NOOP("Message", "bytes that are not UTF-8"), {}});
        at = m_lexer.plainTextEnd(at + length, m_bytes.size());
    }
}

bool Parser::completeQuoted(qsizetype begin, qsizetype end, TemplateParts &parts, Expression &out)
{
    addText(end, Quoting::Quoted, parts);
    m_position = end + 1;
    m_trimsNext = false;
    out = Expression();
    out.kind = Kind::Template;
    out.range = {begin, m_position};
    return buildTemplate(parts, out);
}

bool Parser::checkEscape(qsizetype offset, int *length)
{
    const Escape escape = readEscape(m_bytes.sliced(offset));
    *length = escape.length;
    return escape.isValid ||
           failAt(offset, {QT_TRANSLATE_NOOP("Message",
                               "not an escape sequence (\\n, \\r, \\t, \\\", \\\\, \\uNNNN and \\UNNNNNNNN are)"),
                              {}});
}

/// What stands between the last part and end, if anything, becomes literal text.
void Parser::addText(qsizetype end, Quoting quoting, TemplateParts &parts)
{
    if (end > m_position) {
        Expression literal;
        literal.kind = Kind::Text;
        literal.quoting = quoting;
        literal.range = {m_position, end};
        literal.name = text(literal.range);
        literal.trimsLeft = m_trimsNext;
        parts.add({Role::Content, literal});
        m_trimsNext = false;
        m_position = end;
    }
}

bool Parser::parseHeredoc(Expression &out)
{
    const Lexeme open = take();
    const QByteArrayView opener = text(open.range()).trimmed();
    const bool flush = opener.startsWith("<<-");
    const QByteArrayView marker = opener.sliced(flush ? 3 : 2);
    out = Expression();
    out.kind = Kind::Template;
    out.quoting = flush ? Quoting::FlushHeredoc : Quoting::Heredoc;
    TemplateParts parts(m_parts);
    bool closed = false;
    while (!closed) {
        if (m_position >= m_bytes.size())
            return failAt(
                open.begin, {QT_TRANSLATE_NOOP("Message", "the heredoc is never closed: no line holds only \"%1\""),
                                {QString::fromUtf8(marker)}});
        if (!parseHeredocLine(marker, parts, out.quoting, &closed))
            return false;
    }
    m_trimsNext = false;
    out.range = {open.begin, m_position};
    markLines(parts, out.quoting);
    return buildTemplate(parts, out);
}

bool Parser::parseHeredocLine(QByteArrayView marker, TemplateParts &parts, Quoting quoting, bool *closed)
{
    qsizetype at = m_position;
    const qsizetype lineEnd = m_bytes.indexOf('\n', at);
    if (lineEnd >= 0 && text({at, lineEnd}).trimmed() == marker) {
        *closed = true;
        m_position = lineEnd - (m_bytes[lineEnd - 1] == '\r' ? 1 : 0);
        return true;
    }
    const qsizetype limit = lineEnd < 0 ? m_bytes.size() : lineEnd;
    while ((at = m_lexer.plainTextEnd(at, limit)) < m_bytes.size() && m_bytes[at] != '\n') {
        const QByteArrayView rest = m_bytes.sliced(at);
        if (opensSequence(rest)) {
            addText(at, quoting, parts);
            if (!parseSequence(parts))
                return false;
            at = m_position;
            continue;
        }
        const int length = escapesSequence(rest) ? 3 : m_lexer.characterLength(at);
        if (length == 0)
            return failAt(at, {QT_TRANSLATE_NOOP("Message", "bytes that are not UTF-8"), {}});
        if (rest[0] == '\r' && !rest.startsWith("\r\n"))
            return failAt(at, {QT_TRANSLATE_NOOP("Message", "a carriage return without a line feed"), {}});
        at += length;
    }
    addText(std::min(at + 1, m_bytes.size()), quoting, parts);
    return true;
}

bool Parser::parseSequence(TemplateParts &parts)
{
    Depth depth(*this);
    const qsizetype begin = m_position;
    const bool trims = begin + 2 < m_bytes.size() && m_bytes[begin + 2] == '~';
    m_position += trims ? 3 : 2;
    m_hasPeeked = false;
    m_trimsNext = false;
    if (trims && !parts.empty() && parts.back().expression.kind == Kind::Text)
        parts.back().expression.trimsRight = true;
    const NewlineMode mode(*this, Lexer::Newlines::AreSpace);
    if (!depth.fits())
        return false;
    return m_bytes[begin] == '$' ? parseInterpolation(begin, parts) : parseDirective(begin, parts);
}

bool Parser::parseInterpolation(qsizetype begin, TemplateParts &parts)
{
    Expression inner;
    Expression interpolation;
    interpolation.kind = Kind::Interpolation;
    if (!parseExpression(inner) || !closeSequence(begin, interpolation) || !complete(interpolation, inner))
        return false;
    parts.add({Role::Content, interpolation});
    return true;
}

bool Parser::closeSequence(qsizetype begin, Expression &sequence)
{
    if (!peekIs(TokenType::CloseBrace) && !peekIs(TokenType::TemplateEnd))
        return failAt(peek(), {QT_TRANSLATE_NOOP("Message",
                                   "\"}\" at the end of the template sequence (\"$${\" writes a literal \"${\")"),
                                  {}});
    m_trimsNext = peekIs(TokenType::TemplateEnd);
    sequence.range = {begin, take().end()};
    return true;
}

bool Parser::parseDirective(qsizetype begin, TemplateParts &parts)
{
    if (!peekIs(TokenType::Name))
        return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "if, else, endif, for or endfor"), {}});
    const Lexeme keyword = take();
    const QByteArrayView word = text(keyword.range());
    TemplatePart part;
    Expression &directive = part.expression;
    directive.kind = Kind::IfDirective;
    Operands operands(m_operands);
    if (word == "if") {
        part.role = Role::If;
    } else if (word == "for") {
        part.role = Role::For;
        directive.kind = Kind::ForDirective;
        Expression names;
        if (!parseForNames(names))
            return false;
        operands.add(names);
    } else if (word == "else") {
        part.role = Role::Else;
    } else if (word == "endif") {
        part.role = Role::EndIf;
    } else if (word == "endfor") {
        part.role = Role::EndFor;
    } else {
        return failAt(keyword, {QT_TRANSLATE_NOOP("Message", "if, else, endif, for or endfor"), {}});
    }
    const bool hasExpression = part.role == Role::If || part.role == Role::For;
    if (hasExpression && !parseOneMore(operands))
        return false;
    if (!closeSequence(begin, directive) || !complete(directive, operands))
        return false;
    parts.add(part);
    return true;
}

bool Parser::buildTemplate(TemplateParts &parts, Expression &out)
{
    // Most templates are one literal text, or nothing.
    if (parts.empty())
        return true;
    if (parts.size() == 1 && parts[0].role == Role::Content)
        return complete(out, parts[0].expression);
    std::size_t at = 0;
    if (!buildContent(parts, at, out))
        return false;
    if (at < parts.size())
        return failAt(parts[at].expression.range.begin,
            {QT_TRANSLATE_NOOP("Message", "this directive closes nothing that is open"), {}});
    return true;
}

/// Takes parts until one that closes or divides a directive, or until the end.
bool Parser::buildContent(TemplateParts &parts, std::size_t &at, Expression &out)
{
    Depth depth(*this);
    if (!depth.fits())
        return false;
    Operands operands(m_operands);
    for (; at < parts.size(); ++at) {
        const TemplatePart &part = parts[at];
        if (part.role == Role::Content) {
            operands.add(part.expression);
        } else if (part.role == Role::If || part.role == Role::For) {
            Expression directive;
            if (!buildDirective(parts, at, directive))
                return false;
            operands.add(directive);
        } else {
            break;
        }
    }
    return complete(out, operands);
}

/// From the opening part on; at stands on the closing one afterwards.
bool Parser::buildDirective(TemplateParts &parts, std::size_t &at, Expression &out)
{
    const Role opener = parts[at].role;
    const Role closer = opener == Role::If ? Role::EndIf : Role::EndFor;
    out = parts[at].expression;
    Operands operands(m_operands);
    for (const Expression &operand : out.operands)
        operands.add(operand);
    bool mayElse = opener == Role::If;
    while (true) {
        Expression content;
        content.kind = Kind::Template;
        content.range.begin = parts[at].expression.range.end;
        ++at;
        if (!buildContent(parts, at, content))
            return false;
        if (at == parts.size())
            return failAt(out.range.begin, {QT_TRANSLATE_NOOP("Message", "this directive is never closed"), {}});
        const TemplatePart &end = parts[at];
        content.range.end = end.expression.range.begin;
        operands.add(content);
        if (end.role == closer) {
            out.range.end = end.expression.range.end;
            return complete(out, operands);
        }
        if (end.role != Role::Else || !mayElse)
            return failAt(end.expression.range.begin,
                {QT_TRANSLATE_NOOP("Message", "this directive does not fit the one that is open"), {}});
        mayElse = false;
    }
}

} // namespace sallyport::hcl
