#include "hcl/edit_parts.h"

#include "hcl/lexer.h"
#include "hcl/parser.h"

namespace sallyport::hcl {

std::vector<Entry> entriesOf(const Body &body)
{
    std::vector<Entry> entries;
    for (const Attribute &attribute : body.attributes)
        entries.push_back({attribute.nameRange, attribute.value.range});
    return entries;
}

bool isName(const QByteArray &text)
{
    const Lexeme whole = Lexer(text).next(0, Lexer::Newlines::Matter);
    return whole.type == TokenType::Name && whole.range() == ByteRange{0, text.size()};
}

Result<QByteArray> checked(const QByteArray &expression)
{
    const QByteArray text = expression.trimmed();
    // The end marker of a heredoc needs a line end, which the file will have.
    if (const Result<void> valid = checkExpression(text + '\n'); !valid)
        return fail(ErrorCode::Malformed,
            {QT_TRANSLATE_NOOP("Message", "the new text is not an expression: %1"), {valid.error().what}},
            valid.error().subject);
    return text;
}

Result<QByteArray> removeLines(const File &file, ByteRange item)
{
    const Layout layout(file);
    qsizetype begin = layout.startsItsLine(item.begin) ? layout.withCommentsAbove(item.begin) : item.begin;
    qsizetype end = layout.nextLine(layout.itemLineEnd(item.end));
    const bool isEmptyAbove = begin > 0 && layout.line(begin - 1).trimmed().isEmpty();
    const QByteArray below = end < file.bytes().size() ? layout.line(end).trimmed() : QByteArray();
    const bool closes = below.startsWith('}') || below.startsWith(']') || below.startsWith(')');
    if (isEmptyAbove && (below.isEmpty() || closes))
        begin = layout.lineBegin(begin - 1);
    else if (layout.lineBegin(0) == begin && below.isEmpty())
        end = layout.nextLine(end);
    return replace(file, ByteRange{begin, end}, {});
}

} // namespace sallyport::hcl
