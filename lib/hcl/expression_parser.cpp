#include "hcl/parser.h"
#include "hcl/syntax.h"

#include <algorithm>

namespace sallyport::hcl {

namespace {

struct BinaryOperator
{
    int level = 0; ///< higher binds tighter; 0: not a binary operator
    Operator op = Operator::None;
};

BinaryOperator binaryOperator(TokenType type)
{
    switch (type) {
    case TokenType::OrOr:
        return {1, Operator::Or};
    case TokenType::AndAnd:
        return {2, Operator::And};
    case TokenType::EqualEqual:
        return {3, Operator::Equal};
    case TokenType::NotEqual:
        return {3, Operator::NotEqual};
    case TokenType::Greater:
        return {4, Operator::Greater};
    case TokenType::GreaterEqual:
        return {4, Operator::GreaterOrEqual};
    case TokenType::Less:
        return {4, Operator::Less};
    case TokenType::LessEqual:
        return {4, Operator::LessOrEqual};
    case TokenType::Plus:
        return {5, Operator::Add};
    case TokenType::Minus:
        return {5, Operator::Subtract};
    case TokenType::Star:
        return {6, Operator::Multiply};
    case TokenType::Slash:
        return {6, Operator::Divide};
    case TokenType::Percent:
        return {6, Operator::Modulo};
    default:
        return {};
    }
}

Expression node(Kind kind, ByteRange range)
{
    Expression made;
    made.kind = kind;
    made.range = range;
    return made;
}

/// hclsyntax keeps numbers as big floats: any digits will do, but two dots, two exponents or an exponent beyond 32 bits
/// will not.
bool isNumber(QByteArrayView digits)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::all_of(digits.begin(), digits.end(), isDigit))
        return true;
    if (std::count(digits.begin(), digits.end(), '.') > 1)
        return false;
    const auto isExponent = [](char c) { return c == 'e' || c == 'E'; };
    const auto exponent = std::find_if(digits.begin(), digits.end(), isExponent);
    if (exponent == digits.end())
        return true;
    const QByteArrayView power = digits.sliced(exponent - digits.begin() + 1);
    if (power.contains('.') || std::any_of(power.begin(), power.end(), isExponent))
        return false;
    bool fits = false;
    const qlonglong value = power.toByteArray().toLongLong(&fits);
    constexpr qlonglong largestPower = 646456993; // 2^31 times log10(2)
    return fits && value >= -largestPower && value <= largestPower;
}

} // namespace

bool Parser::complete(Expression &parent, const Operands &operands)
{
    return complete(parent, operands.keptIn(m_arena));
}

bool Parser::complete(Expression &parent, const Expression &operand)
{
    return complete(parent, m_arena.keep(&operand, 1));
}

bool Parser::complete(Expression &parent, const Expression &first, const Expression &second)
{
    Operands operands(m_operands);
    operands.add(first);
    operands.add(second);
    return complete(parent, operands);
}

/// Gives the parent its operands. The tree is no deeper than the stack of those who walk it allows, also where a loop
/// builds it ("a.b.c…", "a + b + c…").
bool Parser::complete(Expression &parent, List<Expression> operands)
{
    std::uint16_t height = 0;
    for (const Expression &operand : operands)
        height = std::max(height, operand.height);
    if (height >= maximumDepth)
        return failAt(
            parent.range.begin, {QT_TRANSLATE_NOOP("Message", "nested deeper than %1 levels"), {maximumDepth}});
    parent.height = static_cast<std::uint16_t>(height + 1);
    parent.operands = operands;
    return true;
}

bool Parser::parseOneMore(Operands &operands)
{
    Expression operand;
    if (!parseExpression(operand))
        return false;
    operands.add(operand);
    return true;
}

bool Parser::parseExpression(Expression &out)
{
    Depth depth(*this);
    if (!depth.fits() || !parseBinary(1, out))
        return false;
    return !peekIs(TokenType::Question) || parseConditional(out);
}

/// Turns out, which has been read, into the condition of what follows it.
bool Parser::parseConditional(Expression &out)
{
    Operands operands(m_operands);
    operands.add(out);
    take();
    if (!parseOneMore(operands) ||
        !expect(TokenType::Colon, QT_TRANSLATE_NOOP("Message", "\":\" of the conditional")) || !parseOneMore(operands))
        return false;
    out = node(Kind::Conditional, {out.range.begin, operands.back().range.end});
    return complete(out, operands);
}

bool Parser::parseBinary(int minimumLevel, Expression &out)
{
    if (!parseOperand(out))
        return false;
    while (true) {
        const BinaryOperator found = binaryOperator(peek().type);
        if (found.level < minimumLevel || found.level == 0)
            return true;
        take();
        Expression right;
        if (!parseBinary(found.level + 1, right))
            return false;
        Expression binary = node(Kind::Binary, {out.range.begin, right.range.end});
        binary.op = found.op;
        if (!complete(binary, out, right))
            return false;
        out = binary;
    }
}

bool Parser::parseOperand(Expression &out)
{
    return parseTerm(out) && parseTraversals(out);
}

bool Parser::parseTerm(Expression &out)
{
    switch (peek().type) {
    case TokenType::Name:
        return parseNamed(out);
    case TokenType::Number:
        return parseNumber(out);
    case TokenType::Quote:
        return parseQuoted(out);
    case TokenType::Heredoc:
        return parseHeredoc(out);
    case TokenType::Minus:
    case TokenType::Not:
        return parseUnary(out);
    case TokenType::OpenParenthesis:
        return parseParentheses(out);
    case TokenType::OpenBracket:
        return parseTuple(out);
    case TokenType::OpenBrace:
        return parseObject(out);
    default:
        return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "an expression"), {}});
    }
}

bool Parser::parseNumber(Expression &out)
{
    const Lexeme number = take();
    out = node(Kind::Number, number.range());
    out.name = text(number.range());
    if (!isNumber(out.name))
        return failAt(
            number.begin, {QT_TRANSLATE_NOOP("Message", "\"%1\" is not a number"), {QString::fromUtf8(out.name)}});
    return true;
}

bool Parser::parseNamed(Expression &out)
{
    const Lexeme name = take();
    if (peekIs(TokenType::OpenParenthesis) || peekIs(TokenType::DoubleColon))
        return parseCall(name, out);
    out = node(Kind::Variable, name.range());
    out.name = text(name.range());
    if (out.name == "true" || out.name == "false")
        out.kind = Kind::Bool;
    else if (out.name == "null")
        out.kind = Kind::Null;
    return true;
}

bool Parser::parseCall(const Lexeme &name, Expression &out)
{
    out = node(Kind::Call, name.range());
    qsizetype nameEnd = name.end();
    while (peekIs(TokenType::DoubleColon)) {
        take();
        if (!peekIs(TokenType::Name))
            return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "a function's name after \"::\""), {}});
        nameEnd = take().end();
    }
    out.name = text({name.begin, nameEnd});
    if (!expect(TokenType::OpenParenthesis, QT_TRANSLATE_NOOP("Message", "\"(\" after the function's name")))
        return false;
    const NewlineMode mode(*this, Lexer::Newlines::AreSpace);
    Operands arguments(m_operands);
    if (!parseArguments(arguments, out))
        return false;
    out.range.end = take().end();
    return complete(out, arguments);
}

/// Up to, but without, the closing parenthesis.
bool Parser::parseArguments(Operands &arguments, Expression &call)
{
    while (!peekIs(TokenType::CloseParenthesis)) {
        if (!parseOneMore(arguments))
            return false;
        if (peekIs(TokenType::Ellipsis)) {
            take();
            call.expandsLast = true;
            return peekIs(TokenType::CloseParenthesis) ||
                   failAt(peek(), {QT_TRANSLATE_NOOP("Message", "\")\" after \"...\""), {}});
        }
        if (!peekIs(TokenType::CloseParenthesis) &&
            !expect(TokenType::Comma, QT_TRANSLATE_NOOP("Message", "\",\" or \")\" after an argument")))
            return false;
    }
    return true;
}

bool Parser::parseUnary(Expression &out)
{
    Depth depth(*this);
    const Lexeme sign = take();
    Expression operand;
    if (!depth.fits() || !parseOperand(operand))
        return false;
    out = node(Kind::Unary, {sign.begin, operand.range.end});
    out.op = sign.type == TokenType::Minus ? Operator::Negate : Operator::Not;
    return complete(out, operand);
}

bool Parser::parseParentheses(Expression &out)
{
    const Lexeme open = take();
    const NewlineMode mode(*this, Lexer::Newlines::AreSpace);
    Expression inner;
    if (!parseExpression(inner))
        return false;
    if (!peekIs(TokenType::CloseParenthesis))
        return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "\")\""), {}});
    out = node(Kind::Parentheses, {open.begin, take().end()});
    return complete(out, inner);
}

bool Parser::parseTuple(Expression &out)
{
    const Lexeme open = take();
    const NewlineMode mode(*this, Lexer::Newlines::AreSpace);
    if (peekIsKeyword("for"))
        return parseFor(open, out);
    Operands elements(m_operands);
    while (!peekIs(TokenType::CloseBracket)) {
        if (!parseOneMore(elements))
            return false;
        if (!peekIs(TokenType::CloseBracket) &&
            !expect(TokenType::Comma, QT_TRANSLATE_NOOP("Message", "\",\" or \"]\" after an element")))
            return false;
    }
    out = node(Kind::Tuple, {open.begin, take().end()});
    return complete(out, elements);
}

bool Parser::parseObject(Expression &out)
{
    const Lexeme open = take();
    {
        // A for expression may start on another line, while the items of an object are told apart by their lines.
        const NewlineMode mode(*this, Lexer::Newlines::AreSpace);
        if (peekIsKeyword("for"))
            return parseFor(open, out);
    }
    const NewlineMode mode(*this, Lexer::Newlines::Matter);
    Operands items(m_operands);
    while (!peekIs(TokenType::CloseBrace)) {
        if (peekIs(TokenType::Newline))
            take();
        else if (!parseObjectItem(open, items))
            return false;
    }
    out = node(Kind::Object, {open.begin, take().end()});
    return complete(out, items);
}

bool Parser::parseObjectItem(const Lexeme &open, Operands &items)
{
    if (peekIs(TokenType::End))
        return failAt(open.begin, {QT_TRANSLATE_NOOP("Message", "this \"{\" is never closed"), {}});
    if (!parseOneMore(items))
        return false;
    if (!peekIs(TokenType::Equals) && !peekIs(TokenType::Colon))
        return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "\"=\" after the key"), {}});
    take();
    if (!parseOneMore(items))
        return false;
    if (peekIs(TokenType::CloseBrace))
        return true;
    if (!peekIs(TokenType::Comma) && !peekIs(TokenType::Newline))
        return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "\",\", \"}\" or the end of the line after an item"), {}});
    take();
    return true;
}

bool Parser::parseFor(const Lexeme &open, Expression &out)
{
    const bool object = open.type == TokenType::OpenBrace;
    const TokenType closer = object ? TokenType::CloseBrace : TokenType::CloseBracket;
    take(); // for
    out = node(object ? Kind::ForObject : Kind::ForTuple, open.range());
    Operands operands(m_operands);
    Expression names;
    if (!parseForNames(names))
        return false;
    operands.add(names);
    if (!parseOneMore(operands) ||
        !expect(TokenType::Colon, QT_TRANSLATE_NOOP("Message", "\":\" after the collection")) ||
        !parseForResult(operands, out))
        return false;
    if (peekIsKeyword("if")) {
        take();
        if (!parseOneMore(operands))
            return false;
    }
    if (!peekIs(closer))
        return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "\"%1\" at the end of the for expression"),
                                  {QString(QLatin1Char(object ? '}' : ']'))}});
    out.range.end = take().end();
    return complete(out, operands);
}

/// "key, value in", for expressions and template directives alike.
bool Parser::parseForNames(Expression &names)
{
    names = node(Kind::ForNames, peek().range());
    Operands operands(m_operands);
    do {
        if (!operands.empty())
            take(); // the comma
        if (!peekIs(TokenType::Name))
            return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "a variable's name after \"for\""), {}});
        Expression name = node(Kind::Variable, take().range());
        name.name = text(name.range);
        names.range.end = name.range.end;
        operands.add(name);
    } while (operands.size() < 2 && peekIs(TokenType::Comma));
    if (!peekIsKeyword("in"))
        return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "\"in\" after the names of \"for\""), {}});
    take();
    return complete(names, operands);
}

bool Parser::parseForResult(Operands &operands, Expression &out)
{
    if (!parseOneMore(operands))
        return false;
    const bool object = out.kind == Kind::ForObject;
    if (object != peekIs(TokenType::Arrow))
        return failAt(peek(), object ? Message{QT_TRANSLATE_NOOP("Message", "\"=>\" after the key"), {}}
                                     : Message{QT_TRANSLATE_NOOP("Message", "\"]\" (only an object has keys)"), {}});
    if (!object)
        return !peekIs(TokenType::Ellipsis) ||
               failAt(peek(), {QT_TRANSLATE_NOOP("Message", "\"]\" (only an object can group)"), {}});
    take();
    if (!parseOneMore(operands))
        return false;
    out.groups = peekIs(TokenType::Ellipsis);
    if (out.groups)
        take();
    return true;
}

bool Parser::parseTraversals(Expression &out)
{
    while (true) {
        if (peekIs(TokenType::Dot)) {
            if (!parseDot(out))
                return false;
        } else if (peekIs(TokenType::OpenBracket)) {
            if (!parseBracket(out))
                return false;
        } else {
            return true;
        }
    }
}

bool Parser::parseDot(Expression &out)
{
    const Lexeme dot = take();
    if (peekIs(TokenType::Number))
        return parseLegacyIndex(out);
    if (peekIs(TokenType::Star))
        return parseAttributeSplat(dot, out);
    return parseAttributeName(out);
}

bool Parser::parseAttributeName(Expression &out)
{
    if (!peekIs(TokenType::Name))
        return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "an attribute's name after \".\""), {}});
    const ByteRange name = take().range();
    Expression step = node(Kind::GetAttribute, {out.range.begin, name.end});
    step.name = text(name);
    const bool fits = complete(step, out);
    out = step;
    return fits;
}

/// a.0 is the old way to write a[0]; a.0.1 would be read as the number 0.1.
bool Parser::parseLegacyIndex(Expression &out)
{
    Expression number;
    if (text(peek().range()).contains('.'))
        return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "a single index after \".\" (write [0][1] for two)"), {}});
    return parseNumber(number) && applyStep(Kind::Index, number.range.end, number, out);
}

/// Turns out into an index or a splat of itself.
bool Parser::applyStep(Kind kind, qsizetype end, const Expression &operand, Expression &out)
{
    Expression step = node(kind, {out.range.begin, end});
    const bool fits = complete(step, out, operand);
    out = step;
    return fits;
}

bool Parser::parseAttributeSplat(const Lexeme &dot, Expression &out)
{
    Expression each = node(Kind::SplatItem, {dot.begin, take().end()});
    while (peekIs(TokenType::Dot)) {
        take();
        if (!(peekIs(TokenType::Number) ? parseLegacyIndex(each) : parseAttributeName(each)))
            return false;
    }
    return applyStep(Kind::AttributeSplat, each.range.end, each, out);
}

bool Parser::parseBracket(Expression &out)
{
    const Lexeme open = take();
    return peekIs(TokenType::Star) ? parseFullSplat(open, out) : parseIndex(out);
}

bool Parser::parseFullSplat(const Lexeme &open, Expression &out)
{
    Depth depth(*this);
    take(); // the star
    if (!peekIs(TokenType::CloseBracket))
        return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "\"]\" after \"[*\""), {}});
    Expression each = node(Kind::SplatItem, {open.begin, take().end()});
    return depth.fits() && parseTraversals(each) && applyStep(Kind::FullSplat, each.range.end, each, out);
}

bool Parser::parseIndex(Expression &out)
{
    const NewlineMode mode(*this, Lexer::Newlines::AreSpace);
    Expression key;
    if (!parseExpression(key))
        return false;
    if (!peekIs(TokenType::CloseBracket))
        return failAt(peek(), {QT_TRANSLATE_NOOP("Message", "\"]\" after the index"), {}});
    return applyStep(Kind::Index, take().end(), key, out);
}

} // namespace sallyport::hcl
