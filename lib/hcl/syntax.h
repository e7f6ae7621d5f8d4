#pragma once

#include "base/error.h"
#include "hcl/lexer.h"
#include "hcl/tree.h"

#include <optional>

namespace sallyport::hcl {

/// One template part before %{if}, %{for} and their ends are matched.
struct TemplatePart
{
    enum class Role { Content, If, Else, EndIf, For, EndFor };

    Role role = Role::Content;
    Expression expression;
};

/// Recursive descent over hclsyntax's grammar. Every parse function fills its last argument and returns whether that
/// went well; the first failure is kept, with its place.
class Parser
{
public:
    Parser(QByteArrayView bytes, const QString &fileName)
        : m_bytes(bytes)
        , m_fileName(fileName)
        , m_lexer(bytes)
    {
    }

    static Result<File> parseFile(QByteArray bytes, const QString &fileName);
    bool parseWhole(Body &body);
    bool parseWhole(Expression &expression);
    Error error() const { return m_error.value_or(Error()); }

private:
    // parser.cpp: bodies, and the tokens
    const Lexeme &peek();
    Lexeme take();
    bool peekIs(TokenType type) { return peek().type == type; }
    bool peekIsKeyword(const char *keyword);
    bool expect(TokenType type, const QString &expected);
    bool failAt(const Lexeme &found, const QString &expected);
    bool failAt(qsizetype offset, const QString &what, const QString &advice = {});
    QString describe(const Lexeme &lexeme) const;
    QByteArrayView text(ByteRange range) const { return m_bytes.sliced(range.begin, range.size()); }
    bool isConflictMarker(qsizetype offset) const;

    bool parseBody(TokenType end, Body &body);
    bool parseItem(Body &body);
    bool parseAttribute(const Lexeme &name, Body &body);
    bool rejectDuplicate(const Attribute &attribute, const Body &body);
    bool parseBlock(const Lexeme &type, Body &body);
    bool parseBlockHeader(Block &block);
    bool parseLabel(Label &label);
    bool parseOneLineBody(Body &body);
    bool endLine(const QString &after);

    // expression_parser.cpp
    bool parseExpression(Expression &out);
    bool parseBinary(int minimumLevel, Expression &out);
    bool parseOperand(Expression &out);
    bool parseTerm(Expression &out);
    bool parseTraversals(Expression &out);
    bool parseDot(Expression &out);
    bool parseBracket(Expression &out);
    bool parseIndex(const Lexeme &open, Expression &out);
    bool parseAttributeSplat(const Lexeme &dot, Expression &out);
    bool parseFullSplat(const Lexeme &open, Expression &out);
    bool parseLegacyIndex(Expression &out);
    bool parseNumber(Expression &out);
    bool parseNamed(Expression &out);
    bool parseCall(const Lexeme &name, Expression &out);
    bool parseArguments(Expression &call);
    bool parseUnary(Expression &out);
    bool parseParentheses(Expression &out);
    bool parseTuple(Expression &out);
    bool parseObject(Expression &out);
    bool parseObjectItem(const Lexeme &open, Expression &object);
    bool parseFor(const Lexeme &open, Expression &out);
    bool parseForNames(Expression &names);
    bool parseForResult(Expression &out);
    bool adopt(Expression &parent, Expression &&child);
    bool extend(Expression &base, Expression &&step);

    // template_parser.cpp
    bool parseQuoted(Expression &out);
    bool parseHeredoc(Expression &out);
    bool parseHeredocLine(const QByteArray &marker, std::vector<TemplatePart> &parts, Quoting quoting, bool *closed);
    bool parseSequence(std::vector<TemplatePart> &parts);
    bool parseInterpolation(qsizetype begin, std::vector<TemplatePart> &parts);
    bool parseDirective(qsizetype begin, std::vector<TemplatePart> &parts);
    bool closeSequence(qsizetype begin, Expression &sequence);
    void addText(qsizetype end, Quoting quoting, std::vector<TemplatePart> &parts);
    bool checkEscape(qsizetype offset, int *length);
    bool buildTemplate(std::vector<TemplatePart> &parts, Expression &out);
    bool buildContent(std::vector<TemplatePart> &parts, std::size_t &at, Expression &out);
    bool buildDirective(std::vector<TemplatePart> &parts, std::size_t &at, Expression &out);

    class Depth;
    class NewlineMode;

    QByteArrayView m_bytes;
    QString m_fileName;
    Lexer m_lexer;
    qsizetype m_position = 0; ///< behind the last token taken
    Lexeme m_peeked;
    bool m_hasPeeked = false;
    bool m_trimsNext = false; ///< the last sequence ended with "~}"
    Lexer::Newlines m_newlines = Lexer::Newlines::Matter;
    int m_depth = 0;
    std::optional<Error> m_error;
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
    bool fits();

private:
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
