#pragma once

#include "base/error.h"
#include "hcl/collected.h"
#include "hcl/lexer.h"
#include "hcl/parser.h"
#include "hcl/tree.h"

#include <optional>
#include <string_view>
#include <unordered_map>

namespace sallyport::hcl {

/// One template part before %{if}, %{for} and their ends are matched.
struct TemplatePart
{
    enum class Role { Content, If, Else, EndIf, For, EndFor };

    Role role = Role::Content;
    Expression expression;
};

using Operands = Collected<Expression>;
using TemplateParts = Collected<TemplatePart>;

/// Recursive descent over hclsyntax's grammar. Every parse function fills its last argument and returns whether that
/// went well; the first failure is kept, with its place.
class Parser
{
public:
    Parser(QByteArrayView bytes, const QString &fileName, Arena &arena)
        : m_bytes(bytes)
        , m_fileName(fileName)
        , m_arena(arena)
        , m_lexer(bytes)
    {
        // Enough for a small file, and small enough to come from the allocator's cache of this thread.
        m_attributes.reserve(8);
        m_blocks.reserve(8);
        m_operands.reserve(16);
    }

    static Result<File> parseFile(QByteArray bytes, const QString &fileName);
    bool parseWhole(Body &body);
    bool parseWhole(Expression &expression);
    Error error() const { return m_error.value_or(Error()); }

private:
    // parser.cpp: bodies, and the tokens
    const Lexeme &peek()
    {
        if (!m_hasPeeked)
            fetch();
        return m_peeked;
    }
    void fetch();
    Lexeme take();
    bool peekIs(TokenType type) { return peek().type == type; }
    bool peekIsKeyword(const char *keyword);
    bool expect(TokenType type, const char *expected);
    bool failAt(const Lexeme &found, const Message &expected);
    bool failAt(qsizetype offset, const Message &what, const Message &advice = {});
    Message describe(const Lexeme &lexeme) const;
    QByteArrayView text(ByteRange range) const { return m_bytes.sliced(range.begin, range.size()); }
    bool isConflictMarker(qsizetype offset) const;

    class Items;
    bool parseBody(TokenType end, Body &body);
    bool parseItem(Items &items);
    bool parseAttribute(const Lexeme &name, Items &items);
    bool rejectDuplicate(const Attribute &attribute, Items &items);
    bool parseBlock(const Lexeme &type, Items &items);
    bool parseBlockHeader(Block &block);
    bool parseLabel(Label &label);
    bool parseOneLineBody(Body &body);
    bool endLine(const char *expected);

    // expression_parser.cpp
    bool parseExpression(Expression &out);
    bool parseConditional(Expression &out);
    bool parseBinary(int minimumLevel, Expression &out);
    bool parseOperand(Expression &out);
    bool parseTerm(Expression &out);
    bool parseTraversals(Expression &out);
    bool parseDot(Expression &out);
    bool parseBracket(Expression &out);
    bool parseAttributeName(Expression &out);
    bool applyStep(Kind kind, qsizetype end, const Expression &operand, Expression &out);
    bool parseIndex(Expression &out);
    bool parseAttributeSplat(const Lexeme &dot, Expression &out);
    bool parseFullSplat(const Lexeme &open, Expression &out);
    bool parseLegacyIndex(Expression &out);
    bool parseNumber(Expression &out);
    bool parseNamed(Expression &out);
    bool parseCall(const Lexeme &name, Expression &out);
    bool parseArguments(Operands &arguments, Expression &call);
    bool parseUnary(Expression &out);
    bool parseParentheses(Expression &out);
    bool parseTuple(Expression &out);
    bool parseObject(Expression &out);
    bool parseObjectItem(const Lexeme &open, Operands &items);
    bool parseFor(const Lexeme &open, Expression &out);
    bool parseForNames(Expression &names);
    bool parseForResult(Operands &operands, Expression &out);
    bool parseOneMore(Operands &operands);
    bool complete(Expression &parent, const Operands &operands);
    bool complete(Expression &parent, const Expression &operand);
    bool complete(Expression &parent, const Expression &first, const Expression &second);
    bool complete(Expression &parent, List<Expression> operands);

    // template_parser.cpp
    bool parseQuoted(Expression &out);
    bool parseHeredoc(Expression &out);
    bool parseHeredocLine(QByteArrayView marker, TemplateParts &parts, Quoting quoting, bool *closed);
    bool parseSequence(TemplateParts &parts);
    bool parseInterpolation(qsizetype begin, TemplateParts &parts);
    bool parseDirective(qsizetype begin, TemplateParts &parts);
    bool closeSequence(qsizetype begin, Expression &sequence);
    void addText(qsizetype end, Quoting quoting, TemplateParts &parts);
    bool checkEscape(qsizetype offset, int *length);
    bool completeQuoted(qsizetype begin, qsizetype end, TemplateParts &parts, Expression &out);
    bool buildTemplate(TemplateParts &parts, Expression &out);
    bool buildContent(TemplateParts &parts, std::size_t &at, Expression &out);
    bool buildDirective(TemplateParts &parts, std::size_t &at, Expression &out);

    class Depth;
    class NewlineMode;

    QByteArrayView m_bytes;
    QString m_fileName;
    Arena &m_arena;
    Lexer m_lexer;
    qsizetype m_position = 0; ///< behind the last token taken
    Lexeme m_peeked;
    bool m_hasPeeked = false;
    bool m_trimsNext = false; ///< the last sequence ended with "~}"
    Lexer::Newlines m_newlines = Lexer::Newlines::Matter;
    int m_depth = 0;
    std::vector<Attribute> m_attributes;
    std::vector<Block> m_blocks;
    std::vector<Label> m_labels;
    std::vector<Expression> m_operands;
    std::vector<TemplatePart> m_parts;
    std::optional<Error> m_error;
};

/// What is read of a body.
class Parser::Items
{
public:
    explicit Items(Parser &parser)
        : attributes(parser.m_attributes)
        , blocks(parser.m_blocks)
    {
    }

    const Attribute *attribute(QByteArrayView name);
    Body keptIn(Arena &arena) const { return {attributes.keptIn(arena), blocks.keptIn(arena)}; }

    Collected<Attribute> attributes;
    Collected<Block> blocks;

private:
    // Generated files set thousands of names in one body; a few are found faster by looking at each.
    static constexpr std::size_t fewAttributes = 16;
    std::unordered_map<std::string_view, std::size_t> m_places;
};

/// Counts nesting for as long as it lives.
class Parser::Depth
{
public:
    explicit Depth(Parser &parser)
        : m_parser(parser)
    {
        ++m_parser.m_depth;
    }
    ~Depth() { --m_parser.m_depth; }
    Depth(const Depth &) = delete;
    Depth &operator=(const Depth &) = delete;
    /// Whether there is room; otherwise the failure is recorded.
    bool fits() { return m_parser.m_depth <= maximumDepth || refuse(); }

private:
    bool refuse();

    Parser &m_parser;
};

/// Brackets decide whether line ends are white space; what was peeked under the old rule is looked at again.
class Parser::NewlineMode
{
public:
    NewlineMode(Parser &parser, Lexer::Newlines newlines)
        : m_parser(parser)
        , m_before(parser.m_newlines)
    {
        set(newlines);
    }
    ~NewlineMode() { set(m_before); }
    NewlineMode(const NewlineMode &) = delete;
    NewlineMode &operator=(const NewlineMode &) = delete;

private:
    void set(Lexer::Newlines newlines)
    {
        m_parser.m_newlines = newlines;
        m_parser.m_hasPeeked = false;
    }

    Parser &m_parser;
    Lexer::Newlines m_before;
};

} // namespace sallyport::hcl
