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
    Arena arena(static_cast<std::size_t>(text.size()));
    Parser parser(text, QString(), arena);
    Expression expression;
    if (!parser.parseWhole(expression))
        return tl::unexpected(parser.error());
    return {};
}

Result<File> Parser::parseFile(QByteArray bytes, const QString &fileName)
{
    File file(std::move(bytes), fileName);
    const auto arena = std::make_shared<Arena>(static_cast<std::size_t>(file.m_bytes.size()));
    Parser parser(file.m_bytes, file.m_name, *arena);
    if (!parser.parseWhole(file.m_body))
        return tl::unexpected(parser.error());
    file.m_arena = arena;
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
    return parseExpression(expression) &&
           expect(TokenType::End, QT_TRANSLATE_NOOP("Message", "the end of the expression"));
}

bool Parser::Depth::refuse()
{
    return m_parser.failAt(
        m_parser.m_position, {QT_TRANSLATE_NOOP("Message", "nested deeper than %1 levels"), {maximumDepth}});
}

void Parser::fetch()
{
    m_peeked = m_lexer.next(m_position, m_newlines);
    m_hasPeeked = true;
}

Lexeme Parser::take()
{
    const Lexeme taken = peek();
    m_position = taken.end();
    m_hasPeeked = false;
    return taken;
}

bool Parser::peekIsKeyword(const char *keyword)
{
    return peekIs(TokenType::Name) && text(peek().range()) == keyword;
}

bool Parser::expect(TokenType type, const char *expected)
{
    if (!peekIs(type))
        return failAt(peek(), Message{expected, {}});
    take();
    return true;
}

bool Parser::failAt(const Lexeme &found, const Message &expected)
{
    if (isConflictMarker(found.begin)) {
        return failAt(found.begin, {QT_TRANSLATE_NOOP("Message", "a merge conflict marker stands here"), {}},
            {QT_TRANSLATE_NOOP("Message", "Resolve the merge conflict in this file first."), {}});
    }
    return failAt(found.begin, {QT_TRANSLATE_NOOP("Message", "expected %1, found %2"), {expected, describe(found)}});
}

bool Parser::failAt(qsizetype offset, const Message &what, const Message &advice)
{
    if (!m_error)
        m_error = Error{ErrorCode::Malformed, what, locate(m_bytes, m_fileName, offset).toString(), advice};
    return false;
}

Message Parser::describe(const Lexeme &lexeme) const
{
    if (lexeme.type == TokenType::End)
        return {QT_TRANSLATE_NOOP("Message", "the end of the file"), {}};
    if (lexeme.type == TokenType::Newline)
        return {QT_TRANSLATE_NOOP("Message", "the end of the line"), {}};
    if (lexeme.type == TokenType::Heredoc)
        return {QT_TRANSLATE_NOOP("Message", "a heredoc"), {}};
    if (lexeme.type == TokenType::Invalid && m_lexer.characterLength(lexeme.begin) == 0)
        return {QT_TRANSLATE_NOOP("Message", "bytes that are not UTF-8"), {}};
    if (text(lexeme.range()) == "/*")
        return {QT_TRANSLATE_NOOP("Message", "a comment that is never closed"), {}};
    return {"\"%1\"", {QString::fromUtf8(text(lexeme.range()).first(std::min<qsizetype>(lexeme.range().size(), 40)))}};
}

/// Git's markers are seven of a kind at the start of a line.
bool Parser::isConflictMarker(qsizetype offset) const
{
    const qsizetype lineStart = m_bytes.first(offset).lastIndexOf('\n') + 1;
    const QByteArrayView line = m_bytes.sliced(lineStart);
    return line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>") ||
           line.startsWith("|||||||");
}

const Attribute *Parser::Items::attribute(QByteArrayView name)
{
    if (attributes.size() < fewAttributes) {
        const auto isIt = [name](const Attribute &each) { return each.name == name; };
        const Attribute *found = std::find_if(attributes.begin(), attributes.end(), isIt);
        return found == attributes.end() ? nullptr : found;
    }
    const auto key = [](QByteArrayView text) {
        return std::string_view(text.data(), static_cast<std::size_t>(text.size()));
    };
    for (std::size_t i = m_places.size(); i < attributes.size(); ++i)
        m_places.emplace(key(attributes[i].name), i);
    const auto found = m_places.find(key(name));
    return found == m_places.end() ? nullptr : &attributes[found->second];
}

bool Parser::parseBody(TokenType end, Body &body)
{
    Items items(*this);
    while (!peekIs(end)) {
        if (peekIs(TokenType::Newline))
            take();
        else if (!peekIs(TokenType::Name))
            return failAt(
                peek(), end == TokenType::End
                            ? Message{QT_TRANSLATE_NOOP("Message", "an attribute or a block"), {}}
                            : Message{QT_TRANSLATE_NOOP("Message", "an attribute, a block or the block's \"}\""), {}});
        else if (!parseItem(items))
            return false;
    }
    body = items.keptIn(m_arena);
    return true;
}

bool Parser::parseItem(Items &items)
{
    const Lexeme name = take();
    switch (peek().type) {
    case TokenType::Equals:
        return parseAttribute(name, items) &&
               endLine(QT_TRANSLATE_NOOP("Message", "the end of the line after the attribute"));
    case TokenType::Quote:
    case TokenType::Name:
    case TokenType::OpenBrace:
        return parseBlock(name, items) && endLine(QT_TRANSLATE_NOOP("Message", "the end of the line after the block"));
    default:
        return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "\"=\", a label or \"{\" after \"%1\""),
                                  {QString::fromUtf8(text(name.range()))}});
    }
}

bool Parser::endLine(const char *expected)
{
    return peekIs(TokenType::End) || expect(TokenType::Newline, expected);
}

bool Parser::parseAttribute(const Lexeme &name, Items &items)
{
    take(); // the equals sign
    Attribute attribute;
    attribute.name = text(name.range());
    attribute.nameRange = name.range();
    if (!rejectDuplicate(attribute, items) || !parseExpression(attribute.value))
        return false;
    attribute.range = {name.begin, attribute.value.range.end};
    items.attributes.add(attribute);
    return true;
}

bool Parser::rejectDuplicate(const Attribute &attribute, Items &items)
{
    const Attribute *first = items.attribute(attribute.name);
    if (!first)
        return true;
    const int line = locate(m_bytes, m_fileName, first->range.begin).line;
    return failAt(attribute.nameRange.begin, {QT_TRANSLATE_NOOP("Message", "\"%1\" was already set in line %2"),
                                                 {QString::fromUtf8(attribute.name), qint64(line)}});
}

bool Parser::parseBlock(const Lexeme &type, Items &items)
{
    Depth depth(*this);
    Block block;
    block.type = text(type.range());
    block.typeRange = type.range();
    if (!depth.fits() || !parseBlockHeader(block))
        return false;
    block.bodyRange.begin = m_position;
    const bool manyLines = peekIs(TokenType::Newline) || peekIs(TokenType::End) || peekIs(TokenType::CloseBrace);
    if (!(manyLines ? parseBody(TokenType::CloseBrace, block.body) : parseOneLineBody(block.body)))
        return false;
    const Lexeme close = take();
    block.bodyRange.end = close.begin;
    block.range = {type.begin, close.end()};
    items.blocks.add(block);
    return true;
}

bool Parser::parseBlockHeader(Block &block)
{
    Collected<Label> labels(m_labels);
    while (!peekIs(TokenType::OpenBrace)) {
        Label label;
        if (!parseLabel(label))
            return false;
        labels.add(label);
    }
    block.labels = labels.keptIn(m_arena);
    take();
    return true;
}

bool Parser::parseLabel(Label &label)
{
    label.range = peek().range();
    if (peekIs(TokenType::Name)) {
        label.raw = text(take().range());
        return true;
    }
    if (!peekIs(TokenType::Quote))
        return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "a label or \"{\" on the line of the block's type"), {}});
    Expression quoted;
    if (!parseQuoted(quoted))
        return false;
    const auto isText = [](const Expression &part) { return part.kind == Kind::Text; };
    if (!std::all_of(quoted.operands.begin(), quoted.operands.end(), isText))
        return failAt(quoted.range.begin,
            {QT_TRANSLATE_NOOP("Message", "a label cannot hold an interpolation or a directive"), {}});
    label = {text({quoted.range.begin + 1, quoted.range.end - 1}), quoted.range, true};
    return true;
}

/// A block on one line holds exactly one attribute.
bool Parser::parseOneLineBody(Body &body)
{
    Items items(*this);
    if (!peekIs(TokenType::Name))
        return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "an attribute, \"}\" or the end of the line"), {}});
    const Lexeme name = take();
    if (!peekIs(TokenType::Equals))
        return failAt(
            peek(), {QT_TRANSLATE_NOOP("Message", "\"=\" (a block on one line holds a single attribute)"), {}});
    if (!parseAttribute(name, items))
        return false;
    if (!peekIs(TokenType::CloseBrace))
        return failAt(
            peek(), {QT_TRANSLATE_NOOP("Message", "\"}\" (a block on one line holds a single attribute)"), {}});
    body = items.keptIn(m_arena);
    return true;
}

} // namespace sallyport::hcl
