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

/// How many white space characters lead the line, or nothing for an empty line, which does not count.
std::optional<std::uint32_t> leadingSpaces(const TemplatePart &part)
{
    if (part.expression.kind != Kind::Text)
        return 0;
    const QString text = decodedText(part.expression);
    const auto firstOther = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    if (firstOther == text.end() && text.endsWith(QLatin1Char('\n')))
        return std::nullopt;
    return static_cast<std::uint32_t>(firstOther - text.begin());
}

/// Says which parts of a heredoc start a line, and how much "<<-" takes from them.
void markLines(std::vector<TemplatePart> &parts, Quoting quoting)
{
    std::vector<Expression *> indented;
    std::optional<std::uint32_t> least;
    bool startsLine = true;
    for (TemplatePart &part : parts) {
        Expression &expression = part.expression;
        const bool isText = expression.kind == Kind::Text;
        if (startsLine && quoting == Quoting::FlushHeredoc) {
            if (const auto spaces = leadingSpaces(part)) {
                least = std::min(least.value_or(*spaces), *spaces);
                if (isText)
                    indented.push_back(&expression);
            }
        }
        expression.startsLine = isText && startsLine;
        startsLine = isText && decodedText(expression).endsWith(QLatin1Char('\n'));
    }
    for (Expression *text : indented)
        text->indent = least.value_or(0);
}

} // namespace

bool Parser::parseQuoted(Expression &out)
{
    const qsizetype begin = take().range.begin;
    std::vector<TemplatePart> parts;
    qsizetype at = m_position;
    while (true) {
        const char c = at < m_bytes.size() ? m_bytes[at] : '\n';
        if (c == '"')
            break;
        if (c == '\n' || c == '\r')
            return failAt(begin, QStringLiteral("the string is not closed on its line"),
                QStringLiteral("Close it with a quotation mark, or use a heredoc for several lines."));
        const QByteArrayView rest = m_bytes.sliced(at);
        int length = 1;
        if (opensSequence(rest)) {
            addText(at, Quoting::Quoted, parts);
            if (!parseSequence(parts))
                return false;
            at = m_position;
            continue;
        }
        if (escapesSequence(rest))
            length = 3;
        else if (c == '\\' ? !checkEscape(at, &length) : (length = m_lexer.characterLength(at)) == 0)
            return failAt(at, QStringLiteral("bytes that are not UTF-8"));
        at += length;
    }
    addText(at, Quoting::Quoted, parts);
    m_position = at + 1;
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
           failAt(offset,
               QStringLiteral("not an escape sequence (\\n, \\r, \\t, \\\", \\\\, \\uNNNN and \\UNNNNNNNN are)"));
}

/// What stands between the last part and end, if anything, becomes literal text.
void Parser::addText(qsizetype end, Quoting quoting, std::vector<TemplatePart> &parts)
{
    if (end > m_position) {
        Expression literal;
        literal.kind = Kind::Text;
        literal.quoting = quoting;
        literal.range = {m_position, end};
        literal.name = text(literal.range);
        literal.trimsLeft = m_trimsNext;
        parts.push_back({Role::Content, std::move(literal)});
        m_trimsNext = false;
        m_position = end;
    }
}

bool Parser::parseHeredoc(Expression &out)
{
    const Lexeme open = take();
    const QByteArrayView opener = text(open.range).trimmed();
    const bool flush = opener.startsWith("<<-");
    const QByteArray marker = opener.sliced(flush ? 3 : 2).toByteArray();
    out = Expression();
    out.kind = Kind::Template;
    out.quoting = flush ? Quoting::FlushHeredoc : Quoting::Heredoc;
    std::vector<TemplatePart> parts;
    bool closed = false;
    while (!closed) {
        if (m_position >= m_bytes.size())
            return failAt(open.range.begin, QStringLiteral("the heredoc is never closed: no line holds only \"%1\"")
                                                .arg(QString::fromUtf8(marker)));
        if (!parseHeredocLine(marker, parts, out.quoting, &closed))
            return false;
    }
    m_trimsNext = false;
    out.range = {open.range.begin, m_position};
    markLines(parts, out.quoting);
    return buildTemplate(parts, out);
}

bool Parser::parseHeredocLine(const QByteArray &marker, std::vector<TemplatePart> &parts, Quoting quoting, bool *closed)
{
    qsizetype at = m_position;
    const qsizetype lineEnd = m_bytes.indexOf('\n', at);
    if (lineEnd >= 0 && text({at, lineEnd}).trimmed() == marker) {
        *closed = true;
        m_position = lineEnd - (m_bytes[lineEnd - 1] == '\r' ? 1 : 0);
        return true;
    }
    while (at < m_bytes.size() && m_bytes[at] != '\n') {
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
            return failAt(at, QStringLiteral("bytes that are not UTF-8"));
        if (rest[0] == '\r' && !rest.startsWith("\r\n"))
            return failAt(at, QStringLiteral("a carriage return without a line feed"));
        at += length;
    }
    addText(std::min(at + 1, m_bytes.size()), quoting, parts);
    return true;
}

bool Parser::parseSequence(std::vector<TemplatePart> &parts)
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

bool Parser::parseInterpolation(qsizetype begin, std::vector<TemplatePart> &parts)
{
    Expression inner;
    Expression interpolation;
    interpolation.kind = Kind::Interpolation;
    if (!parseExpression(inner) || !adopt(interpolation, std::move(inner)) || !closeSequence(begin, interpolation))
        return false;
    parts.push_back({Role::Content, std::move(interpolation)});
    return true;
}

bool Parser::closeSequence(qsizetype begin, Expression &sequence)
{
    if (!peekIs(TokenType::CloseBrace) && !peekIs(TokenType::TemplateEnd))
        return failAt(
            peek(), QStringLiteral("\"}\" at the end of the template sequence (\"$${\" writes a literal \"${\")"));
    m_trimsNext = peekIs(TokenType::TemplateEnd);
    sequence.range = {begin, take().range.end};
    return true;
}

bool Parser::parseDirective(qsizetype begin, std::vector<TemplatePart> &parts)
{
    if (!peekIs(TokenType::Name))
        return failAt(peek(), QStringLiteral("if, else, endif, for or endfor"));
    const Lexeme keyword = take();
    const QByteArrayView word = text(keyword.range);
    TemplatePart part;
    Expression &directive = part.expression;
    directive.kind = Kind::IfDirective;
    Expression inner;
    if (word == "if") {
        part.role = Role::If;
    } else if (word == "for") {
        part.role = Role::For;
        directive.kind = Kind::ForDirective;
        Expression names;
        if (!parseForNames(names) || !adopt(directive, std::move(names)))
            return false;
    } else if (word == "else") {
        part.role = Role::Else;
    } else if (word == "endif") {
        part.role = Role::EndIf;
    } else if (word == "endfor") {
        part.role = Role::EndFor;
    } else {
        return failAt(keyword, QStringLiteral("if, else, endif, for or endfor"));
    }
    const bool hasExpression = part.role == Role::If || part.role == Role::For;
    if (hasExpression && (!parseExpression(inner) || !adopt(directive, std::move(inner))))
        return false;
    if (!closeSequence(begin, directive))
        return false;
    parts.push_back(std::move(part));
    return true;
}

bool Parser::buildTemplate(std::vector<TemplatePart> &parts, Expression &out)
{
    out.operands.reserve(parts.size());
    std::size_t at = 0;
    if (!buildContent(parts, at, out))
        return false;
    if (at < parts.size())
        return failAt(parts[at].expression.range.begin, QStringLiteral("this directive closes nothing that is open"));
    return true;
}

/// Takes parts until one that closes or divides a directive, or until the end.
bool Parser::buildContent(std::vector<TemplatePart> &parts, std::size_t &at, Expression &out)
{
    Depth depth(*this);
    if (!depth.fits())
        return false;
    while (at < parts.size()) {
        TemplatePart &part = parts[at];
        if (part.role == Role::If || part.role == Role::For) {
            Expression directive;
            if (!buildDirective(parts, at, directive) || !adopt(out, std::move(directive)))
                return false;
        } else if (part.role == Role::Content) {
            ++at;
            if (!adopt(out, std::move(part.expression)))
                return false;
        } else {
            return true;
        }
    }
    return true;
}

bool Parser::buildDirective(std::vector<TemplatePart> &parts, std::size_t &at, Expression &out)
{
    const Role opener = parts[at].role;
    const Role closer = opener == Role::If ? Role::EndIf : Role::EndFor;
    out = std::move(parts[at].expression);
    const qsizetype begin = out.range.begin;
    bool mayElse = opener == Role::If;
    while (true) {
        Expression content;
        content.kind = Kind::Template;
        content.range.begin = parts[at].role == opener ? out.range.end : parts[at].expression.range.end;
        ++at;
        if (!buildContent(parts, at, content))
            return false;
        if (at == parts.size())
            return failAt(begin, QStringLiteral("this directive is never closed"));
        const TemplatePart &end = parts[at];
        content.range.end = end.expression.range.begin;
        if (!adopt(out, std::move(content)))
            return false;
        if (end.role == closer) {
            out.range = {begin, end.expression.range.end};
            ++at;
            return true;
        }
        if (end.role != Role::Else || !mayElse)
            return failAt(
                end.expression.range.begin, QStringLiteral("this directive does not fit the one that is open"));
        mayElse = false;
    }
}

} // namespace sallyport::hcl
