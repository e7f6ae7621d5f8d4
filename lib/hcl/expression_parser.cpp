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

/// Gives the parent one more operand. The tree is no deeper than the stack allows, also where a loop builds it
/// ("a.b.c…", "a + b + c…").
bool Parser::adopt(Expression &parent, Expression &&child)
{
    const int height = child.height + 1;
    if (height > maximumDepth)
        return failAt(child.range.begin, QStringLiteral("nested deeper than %1 levels").arg(maximumDepth));
    parent.height = std::max(parent.height, static_cast<std::uint16_t>(height));
    parent.operands.push_back(std::move(child));
    return true;
}

/// Turns base into step applied to base: step's first operand is what base was.
bool Parser::extend(Expression &base, Expression &&step)
{
    step.range.begin = base.range.begin;
    step.operands.reserve(2);
    if (!adopt(step, std::move(base)))
        return false;
    base = std::move(step);
    return true;
}

bool Parser::parseExpression(Expression &out)
{
    Depth depth(*this);
    if (!depth.fits() || !parseBinary(1, out))
        return false;
    if (!peekIs(TokenType::Question))
        return true;
    take();
    Expression conditional = node(Kind::Conditional, out.range);
    Expression whenTrue;
    Expression whenFalse;
    if (!parseExpression(whenTrue) || !expect(TokenType::Colon, QStringLiteral("\":\" of the conditional")) ||
        !parseExpression(whenFalse))
        return false;
    conditional.range.end = whenFalse.range.end;
    if (!extend(out, std::move(conditional)) || !adopt(out, std::move(whenTrue)))
        return false;
    return adopt(out, std::move(whenFalse));
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
        if (!extend(out, std::move(binary)) || !adopt(out, std::move(right)))
            return false;
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
        return failAt(peek(), QStringLiteral("an expression"));
    }
}

bool Parser::parseNumber(Expression &out)
{
    const Lexeme number = take();
    out = node(Kind::Number, number.range);
    out.name = text(number.range);
    if (!isNumber(out.name))
        return failAt(number.range.begin, QStringLiteral("\"%1\" is not a number").arg(QString::fromUtf8(out.name)));
    return true;
}

bool Parser::parseNamed(Expression &out)
{
    const Lexeme name = take();
    if (peekIs(TokenType::OpenParenthesis) || peekIs(TokenType::DoubleColon))
        return parseCall(name, out);
    out = node(Kind::Variable, name.range);
    out.name = text(name.range);
    if (out.name == "true" || out.name == "false")
        out.kind = Kind::Bool;
    else if (out.name == "null")
        out.kind = Kind::Null;
    return true;
}

bool Parser::parseCall(const Lexeme &name, Expression &out)
{
    out = node(Kind::Call, name.range);
    qsizetype nameEnd = name.range.end;
    while (peekIs(TokenType::DoubleColon)) {
        take();
        if (!peekIs(TokenType::Name))
            return failAt(peek(), QStringLiteral("a function's name after \"::\""));
        nameEnd = take().range.end;
    }
    out.name = text({name.range.begin, nameEnd});
    if (!expect(TokenType::OpenParenthesis, QStringLiteral("\"(\" after the function's name")))
        return false;
    const NewlineMode mode(*this, Lexer::Newlines::AreSpace);
    if (!parseArguments(out))
        return false;
    out.range.end = take().range.end;
    return true;
}

/// Up to, but without, the closing parenthesis.
bool Parser::parseArguments(Expression &call)
{
    while (!peekIs(TokenType::CloseParenthesis)) {
        Expression argument;
        if (!parseExpression(argument) || !adopt(call, std::move(argument)))
            return false;
        if (peekIs(TokenType::Ellipsis)) {
            take();
            call.expandsLast = true;
            return peekIs(TokenType::CloseParenthesis) || failAt(peek(), QStringLiteral("\")\" after \"...\""));
        }
        if (!peekIs(TokenType::CloseParenthesis) &&
            !expect(TokenType::Comma, QStringLiteral("\",\" or \")\" after an argument")))
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
    out = node(Kind::Unary, {sign.range.begin, operand.range.end});
    out.op = sign.type == TokenType::Minus ? Operator::Negate : Operator::Not;
    return adopt(out, std::move(operand));
}

bool Parser::parseParentheses(Expression &out)
{
    const Lexeme open = take();
    const NewlineMode mode(*this, Lexer::Newlines::AreSpace);
    Expression inner;
    if (!parseExpression(inner))
        return false;
    if (!peekIs(TokenType::CloseParenthesis))
        return failAt(peek(), QStringLiteral("\")\""));
    out = node(Kind::Parentheses, {open.range.begin, take().range.end});
    return adopt(out, std::move(inner));
}

bool Parser::parseTuple(Expression &out)
{
    const Lexeme open = take();
    const NewlineMode mode(*this, Lexer::Newlines::AreSpace);
    if (peekIsKeyword("for"))
        return parseFor(open, out);
    out = node(Kind::Tuple, open.range);
    while (!peekIs(TokenType::CloseBracket)) {
        Expression element;
        if (!parseExpression(element) || !adopt(out, std::move(element)))
            return false;
        if (!peekIs(TokenType::CloseBracket) &&
            !expect(TokenType::Comma, QStringLiteral("\",\" or \"]\" after an element")))
            return false;
    }
    out.range.end = take().range.end;
    return true;
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
    out = node(Kind::Object, open.range);
    while (!peekIs(TokenType::CloseBrace)) {
        if (peekIs(TokenType::Newline))
            take();
        else if (!parseObjectItem(open, out))
            return false;
    }
    out.range.end = take().range.end;
    return true;
}

bool Parser::parseObjectItem(const Lexeme &open, Expression &object)
{
    Expression key;
    Expression value;
    if (peekIs(TokenType::End))
        return failAt(open.range.begin, QStringLiteral("this \"{\" is never closed"));
    if (!parseExpression(key))
        return false;
    if (!peekIs(TokenType::Equals) && !peekIs(TokenType::Colon))
        return failAt(peek(), QStringLiteral("\"=\" after the key"));
    take();
    if (!parseExpression(value) || !adopt(object, std::move(key)) || !adopt(object, std::move(value)))
        return false;
    if (peekIs(TokenType::CloseBrace))
        return true;
    if (!peekIs(TokenType::Comma) && !peekIs(TokenType::Newline))
        return failAt(peek(), QStringLiteral("\",\", \"}\" or the end of the line after an item"));
    take();
    return true;
}

bool Parser::parseFor(const Lexeme &open, Expression &out)
{
    const bool object = open.type == TokenType::OpenBrace;
    const TokenType closer = object ? TokenType::CloseBrace : TokenType::CloseBracket;
    take(); // for
    out = node(object ? Kind::ForObject : Kind::ForTuple, open.range);
    Expression names;
    Expression collection;
    if (!parseForNames(names) || !parseExpression(collection) ||
        !expect(TokenType::Colon, QStringLiteral("\":\" after the collection")))
        return false;
    if (!adopt(out, std::move(names)) || !adopt(out, std::move(collection)) || !parseForResult(out))
        return false;
    if (peekIsKeyword("if")) {
        take();
        Expression condition;
        if (!parseExpression(condition) || !adopt(out, std::move(condition)))
            return false;
    }
    if (!peekIs(closer))
        return failAt(
            peek(), QStringLiteral("\"%1\" at the end of the for expression").arg(QLatin1Char(object ? '}' : ']')));
    out.range.end = take().range.end;
    return true;
}

/// "key, value in", for expressions and template directives alike.
bool Parser::parseForNames(Expression &names)
{
    names = node(Kind::ForNames, peek().range);
    do {
        if (!names.operands.empty())
            take(); // the comma
        if (!peekIs(TokenType::Name))
            return failAt(peek(), QStringLiteral("a variable's name after \"for\""));
        Expression name = node(Kind::Variable, take().range);
        name.name = text(name.range);
        names.range.end = name.range.end;
        if (!adopt(names, std::move(name)))
            return false;
    } while (names.operands.size() < 2 && peekIs(TokenType::Comma));
    if (!peekIsKeyword("in"))
        return failAt(peek(), QStringLiteral("\"in\" after the names of \"for\""));
    take();
    return true;
}

bool Parser::parseForResult(Expression &out)
{
    Expression first;
    if (!parseExpression(first))
        return false;
    const bool object = out.kind == Kind::ForObject;
    if (object != peekIs(TokenType::Arrow))
        return failAt(peek(),
            object ? QStringLiteral("\"=>\" after the key") : QStringLiteral("\"]\" (only an object has keys)"));
    if (!adopt(out, std::move(first)))
        return false;
    if (!object)
        return !peekIs(TokenType::Ellipsis) || failAt(peek(), QStringLiteral("\"]\" (only an object can group)"));
    take();
    Expression value;
    if (!parseExpression(value) || !adopt(out, std::move(value)))
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
    if (!peekIs(TokenType::Name))
        return failAt(peek(), QStringLiteral("an attribute's name after \".\""));
    Expression step = node(Kind::GetAttribute, take().range);
    step.name = text(step.range);
    return extend(out, std::move(step));
}

/// a.0 is the old way to write a[0]; a.0.1 would be read as the number 0.1.
bool Parser::parseLegacyIndex(Expression &out)
{
    Expression number;
    if (text(peek().range).contains('.'))
        return failAt(peek(), QStringLiteral("a single index after \".\" (write [0][1] for two)"));
    if (!parseNumber(number))
        return false;
    Expression step = node(Kind::Index, number.range);
    return extend(out, std::move(step)) && adopt(out, std::move(number));
}

bool Parser::parseAttributeSplat(const Lexeme &dot, Expression &out)
{
    Expression each = node(Kind::SplatItem, {dot.range.begin, take().range.end});
    while (peekIs(TokenType::Dot)) {
        take();
        if (peekIs(TokenType::Number)) {
            if (!parseLegacyIndex(each))
                return false;
            continue;
        }
        if (!peekIs(TokenType::Name))
            return failAt(peek(), QStringLiteral("an attribute's name after \".\""));
        Expression step = node(Kind::GetAttribute, take().range);
        step.name = text(step.range);
        if (!extend(each, std::move(step)))
            return false;
    }
    Expression splat = node(Kind::AttributeSplat, each.range);
    return extend(out, std::move(splat)) && adopt(out, std::move(each));
}

bool Parser::parseBracket(Expression &out)
{
    const Lexeme open = take();
    return peekIs(TokenType::Star) ? parseFullSplat(open, out) : parseIndex(open, out);
}

bool Parser::parseFullSplat(const Lexeme &open, Expression &out)
{
    Depth depth(*this);
    take(); // the star
    if (!peekIs(TokenType::CloseBracket))
        return failAt(peek(), QStringLiteral("\"]\" after \"[*\""));
    Expression each = node(Kind::SplatItem, {open.range.begin, take().range.end});
    if (!depth.fits() || !parseTraversals(each))
        return false;
    Expression splat = node(Kind::FullSplat, each.range);
    return extend(out, std::move(splat)) && adopt(out, std::move(each));
}

bool Parser::parseIndex(const Lexeme &open, Expression &out)
{
    const NewlineMode mode(*this, Lexer::Newlines::AreSpace);
    Expression key;
    if (!parseExpression(key))
        return false;
    if (!peekIs(TokenType::CloseBracket))
        return failAt(peek(), QStringLiteral("\"]\" after the index"));
    Expression step = node(Kind::Index, {open.range.begin, take().range.end});
    return extend(out, std::move(step)) && adopt(out, std::move(key));
}

} // namespace sallyport::hcl
