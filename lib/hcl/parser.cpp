#include "hcl/parser.h"

#include "hcl/syntax.h"

#include <algorithm>

namespace sallyport::hcl {

Result<File> parse(QByteArray bytes, const QString &fileName)
{
    return Parser::parseFile(std::move(bytes), fileName);
}

Result<void> checkExpression(const QByteArray &text)
{
    Parser parser(text, QString());
    Expression expression;
    if (!parser.parseWhole(expression))
        return tl::unexpected(parser.error());
    return {};
}

Result<File> Parser::parseFile(QByteArray bytes, const QString &fileName)
{
    File file(std::move(bytes), fileName);
    Parser parser(file.m_bytes, file.m_name);
    if (!parser.parseWhole(file.m_body))
        return tl::unexpected(parser.error());
    return file;
}

bool Parser::parseWhole(Body &body)
{
    if (m_bytes.startsWith("\xEF\xBB\xBF"))
        m_position = 3;
    return parseBody(TokenType::End, body);
}

bool Parser::parseWhole(Expression &expression)
{
    const NewlineMode mode(*this, Lexer::Newlines::AreSpace);
    return parseExpression(expression) && expect(TokenType::End, QStringLiteral("the end of the expression"));
}

bool Parser::Depth::fits()
{
    if (m_parser.m_depth <= maximumDepth)
        return true;
    return m_parser.failAt(m_parser.m_position, QStringLiteral("nested deeper than %1 levels").arg(maximumDepth));
}

const Lexeme &Parser::peek()
{
    if (!m_hasPeeked) {
        m_peeked = m_lexer.next(m_position, m_newlines);
        m_hasPeeked = true;
    }
    return m_peeked;
}

Lexeme Parser::take()
{
    const Lexeme taken = peek();
    m_position = taken.range.end;
    m_hasPeeked = false;
    return taken;
}

bool Parser::peekIsKeyword(const char *keyword)
{
    return peekIs(TokenType::Name) && text(peek().range) == keyword;
}

bool Parser::expect(TokenType type, const QString &expected)
{
    if (!peekIs(type))
        return failAt(peek(), expected);
    take();
    return true;
}

bool Parser::failAt(const Lexeme &found, const QString &expected)
{
    if (isConflictMarker(found.range.begin)) {
        return failAt(found.range.begin, QStringLiteral("a merge conflict marker stands here"),
            QStringLiteral("Resolve the merge conflict in this file first."));
    }
    return failAt(found.range.begin, QStringLiteral("expected %1, found %2").arg(expected, describe(found)));
}

bool Parser::failAt(qsizetype offset, const QString &what, const QString &advice)
{
    if (!m_error)
        m_error = Error{ErrorCode::Malformed, what, locate(m_bytes, m_fileName, offset).toString(), advice};
    return false;
}

QString Parser::describe(const Lexeme &lexeme) const
{
    if (lexeme.type == TokenType::End)
        return QStringLiteral("the end of the file");
    if (lexeme.type == TokenType::Newline)
        return QStringLiteral("the end of the line");
    if (lexeme.type == TokenType::Heredoc)
        return QStringLiteral("a heredoc");
    if (lexeme.type == TokenType::Invalid && m_lexer.characterLength(lexeme.range.begin) == 0)
        return QStringLiteral("bytes that are not UTF-8");
    if (text(lexeme.range) == "/*")
        return QStringLiteral("a comment that is never closed");
    return QStringLiteral("\"%1\"").arg(
        QString::fromUtf8(text(lexeme.range).first(std::min<qsizetype>(lexeme.range.size(), 40))));
}

/// Git's markers are seven of a kind at the start of a line.
bool Parser::isConflictMarker(qsizetype offset) const
{
    const qsizetype lineStart = m_bytes.first(offset).lastIndexOf('\n') + 1;
    const QByteArrayView line = m_bytes.sliced(lineStart);
    return line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>") ||
           line.startsWith("|||||||");
}

bool Parser::parseBody(TokenType end, Body &body)
{
    while (true) {
        if (peekIs(end))
            return true;
        if (peekIs(TokenType::Newline))
            take();
        else if (!peekIs(TokenType::Name))
            return failAt(peek(), end == TokenType::End ? QStringLiteral("an attribute or a block")
                                                        : QStringLiteral("an attribute, a block or the block's \"}\""));
        else if (!parseItem(body))
            return false;
    }
}

bool Parser::parseItem(Body &body)
{
    const Lexeme name = take();
    switch (peek().type) {
    case TokenType::Equals:
        return parseAttribute(name, body) && endLine(QStringLiteral("the attribute"));
    case TokenType::Quote:
    case TokenType::Name:
    case TokenType::OpenBrace:
        return parseBlock(name, body) && endLine(QStringLiteral("the block"));
    default:
        return failAt(
            peek(), QStringLiteral("\"=\", a label or \"{\" after \"%1\"").arg(QString::fromUtf8(text(name.range))));
    }
}

bool Parser::endLine(const QString &after)
{
    if (peekIs(TokenType::End))
        return true;
    return expect(TokenType::Newline, QStringLiteral("the end of the line after %1").arg(after));
}

bool Parser::parseAttribute(const Lexeme &name, Body &body)
{
    take(); // the equals sign
    Attribute attribute;
    attribute.name = text(name.range);
    attribute.nameRange = name.range;
    if (!rejectDuplicate(attribute, body) || !parseExpression(attribute.value))
        return false;
    attribute.range = {name.range.begin, attribute.value.range.end};
    body.attributes.push_back(std::move(attribute));
    return true;
}

bool Parser::rejectDuplicate(const Attribute &attribute, const Body &body)
{
    const Attribute *first = body.attribute(attribute.name);
    if (!first)
        return true;
    const int line = locate(m_bytes, m_fileName, first->range.begin).line;
    return failAt(attribute.nameRange.begin,
        QStringLiteral("\"%1\" was already set in line %2").arg(QString::fromUtf8(attribute.name)).arg(line));
}

bool Parser::parseBlock(const Lexeme &type, Body &body)
{
    Depth depth(*this);
    Block block;
    block.type = text(type.range);
    block.typeRange = type.range;
    if (!depth.fits() || !parseBlockHeader(block))
        return false;
    block.bodyRange.begin = m_position;
    const bool manyLines = peekIs(TokenType::Newline) || peekIs(TokenType::End) || peekIs(TokenType::CloseBrace);
    if (!(manyLines ? parseBody(TokenType::CloseBrace, block.body) : parseOneLineBody(block.body)))
        return false;
    const Lexeme close = take();
    block.bodyRange.end = close.range.begin;
    block.range = {type.range.begin, close.range.end};
    body.blocks.push_back(std::move(block));
    return true;
}

bool Parser::parseBlockHeader(Block &block)
{
    while (!peekIs(TokenType::OpenBrace)) {
        Label label;
        if (!parseLabel(label))
            return false;
        block.labels.push_back(std::move(label));
    }
    take();
    return true;
}

bool Parser::parseLabel(Label &label)
{
    label.range = peek().range;
    if (peekIs(TokenType::Name)) {
        label.text = QString::fromUtf8(text(take().range));
        return true;
    }
    if (!peekIs(TokenType::Quote))
        return failAt(peek(), QStringLiteral("a label or \"{\" on the line of the block's type"));
    Expression quoted;
    if (!parseQuoted(quoted))
        return false;
    const std::optional<QString> literal = literalString(quoted);
    if (!literal)
        return failAt(quoted.range.begin, QStringLiteral("a label cannot hold an interpolation or a directive"));
    label = {*literal, quoted.range, true};
    return true;
}

/// A block on one line holds exactly one attribute.
bool Parser::parseOneLineBody(Body &body)
{
    if (!peekIs(TokenType::Name))
        return failAt(peek(), QStringLiteral("an attribute, \"}\" or the end of the line"));
    const Lexeme name = take();
    if (!peekIs(TokenType::Equals))
        return failAt(peek(), QStringLiteral("\"=\" (a block on one line holds a single attribute)"));
    if (!parseAttribute(name, body))
        return false;
    if (!peekIs(TokenType::CloseBrace))
        return failAt(peek(), QStringLiteral("\"}\" (a block on one line holds a single attribute)"));
    return true;
}

} // namespace sallyport::hcl
