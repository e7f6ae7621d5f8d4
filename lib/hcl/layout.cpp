#include "hcl/layout.h"

#include "hcl/lexer.h"
#include "hcl/parser.h"

#include <algorithm>

namespace sallyport::hcl {

namespace {

constexpr auto byteOrderMark = "\xEF\xBB\xBF";

qsizetype width(QByteArrayView text)
{
    return QString::fromUtf8(text).size();
}

QByteArray spaces(qsizetype count)
{
    return QByteArray(std::max<qsizetype>(count, 1), ' ');
}

bool beginsComment(const QByteArray &text)
{
    return text.startsWith('#') || text.startsWith("//");
}

/// Whether the first line opens a bracket that it does not close: terraform fmt then keeps it out of all columns.
bool opensLines(const QByteArray &text)
{
    const qsizetype end = text.indexOf('\n');
    if (end < 0)
        return false;
    int open = 0;
    bool isQuoted = false;
    for (qsizetype i = 0; i < end; ++i) {
        const char c = text[i];
        if (c == '\\' && isQuoted)
            ++i;
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == '{' || c == '[' || c == '('))
            ++open;
        else if (!isQuoted && (c == '}' || c == ']' || c == ')'))
            --open;
    }
    return open > 0;
}

void addHeredocs(const Expression &expression, std::vector<ByteRange> &heredocs)
{
    if (expression.kind == Kind::Template && expression.quoting == Quoting::Heredoc)
        heredocs.push_back(expression.range);
    for (const Expression &operand : expression.operands)
        addHeredocs(operand, heredocs);
}

void addHeredocs(const Body &body, std::vector<ByteRange> &heredocs)
{
    for (const Attribute &attribute : body.attributes)
        addHeredocs(attribute.value, heredocs);
    for (const Block &block : body.blocks)
        addHeredocs(block.body, heredocs);
}

/// Of a text that is a body or an expression; nothing of what is neither.
std::vector<ByteRange> heredocsIn(const QByteArray &text)
{
    std::vector<ByteRange> heredocs;
    if (!text.contains("<<"))
        return heredocs;
    if (const auto body = parse(text)) {
        addHeredocs(body->body(), heredocs);
        return heredocs;
    }
    const QByteArray name = "_ = ";
    if (const auto attribute = parse(name + text + "\n"))
        addHeredocs(attribute->body(), heredocs);
    for (ByteRange &range : heredocs)
        range = {range.begin - name.size(), range.end - name.size()};
    return heredocs;
}

} // namespace

QByteArray Layout::lineEnd() const
{
    const qsizetype newline = m_bytes.indexOf('\n');
    return newline > 0 && m_bytes[newline - 1] == '\r' ? QByteArrayLiteral("\r\n") : QByteArrayLiteral("\n");
}

qsizetype Layout::lineBegin(qsizetype offset) const
{
    const qsizetype begin = offset == 0 ? 0 : m_bytes.lastIndexOf('\n', offset - 1) + 1;
    return begin == 0 && m_bytes.startsWith(byteOrderMark) ? 3 : begin;
}

qsizetype Layout::lineContentEnd(qsizetype offset) const
{
    const qsizetype newline = m_bytes.indexOf('\n', offset);
    if (newline < 0)
        return m_bytes.size();
    return newline > offset && m_bytes[newline - 1] == '\r' ? newline - 1 : newline;
}

qsizetype Layout::itemLineEnd(qsizetype offset) const
{
    const Lexeme next = Lexer(m_bytes).next(offset, Lexer::Newlines::Matter);
    if (next.type != TokenType::Newline)
        return next.type == TokenType::End ? m_bytes.size() : lineContentEnd(next.begin);
    // A line comment takes the carriage return that follows it.
    return m_bytes[next.begin] == '\n' && m_bytes.mid(next.begin - 1, 1) == "\r" ? next.begin - 1 : next.begin;
}

qsizetype Layout::nextLine(qsizetype offset) const
{
    const qsizetype newline = m_bytes.indexOf('\n', offset);
    return newline < 0 ? m_bytes.size() : newline + 1;
}

QByteArray Layout::line(qsizetype offset) const
{
    const qsizetype begin = lineBegin(offset);
    return m_bytes.mid(begin, lineContentEnd(begin) - begin);
}

QByteArray Layout::indentation(qsizetype offset) const
{
    const QByteArray text = line(offset);
    const auto end = std::find_if(text.begin(), text.end(), [](char c) { return c != ' ' && c != '\t'; });
    return text.left(end - text.begin());
}

QByteArray Layout::deeper(qsizetype offset) const
{
    const QByteArray own = indentation(offset);
    const bool usesTabs = own.contains('\t') || m_bytes.contains("\n\t");
    return own + (usesTabs ? "\t" : "  ");
}

bool Layout::countsAsOneLine(ByteRange value) const
{
    return isOnOneLine(value) || m_file.text(value).startsWith("<<");
}

bool Layout::startsItsLine(qsizetype offset) const
{
    const qsizetype begin = lineBegin(offset);
    return m_file.text({begin, offset}).trimmed().isEmpty();
}

qsizetype Layout::withCommentsAbove(qsizetype offset) const
{
    qsizetype begin = lineBegin(offset);
    while (begin > 0) {
        const qsizetype above = lineBegin(begin - 1);
        if (above >= begin || !beginsComment(line(above).trimmed()))
            break;
        begin = above;
    }
    return begin;
}

bool Layout::holdsComment(ByteRange between) const
{
    const QByteArrayView text = m_file.text(between);
    return text.contains('#') || text.contains('/');
}

QByteArray Layout::fitted(QByteArray text, const QByteArray &indent) const
{
    text.replace("\r\n", "\n");
    const std::vector<ByteRange> heredocs = heredocsIn(text);
    const auto isContent = [&](qsizetype lineStart) {
        return std::any_of(heredocs.begin(), heredocs.end(),
            [&](ByteRange heredoc) { return heredoc.begin < lineStart && lineStart <= heredoc.end; });
    };
    QByteArray fitted;
    for (qsizetype begin = 0; begin <= text.size();) {
        const qsizetype newline = text.indexOf('\n', begin);
        const QByteArray one = text.mid(begin, newline < 0 ? -1 : newline - begin);
        if (begin > 0)
            fitted += lineEnd();
        if (begin > 0 && !one.isEmpty() && !isContent(begin))
            fitted += indent;
        fitted += one;
        begin = newline < 0 ? text.size() + 1 : newline + 1;
    }
    return fitted;
}

/// Zero for a key that a colon follows: terraform fmt has no columns for those.
qsizetype Layout::equalsSign(const Entry &entry) const
{
    const QByteArrayView between = m_file.text({entry.key.end, entry.value.begin});
    return between.trimmed() == "=" ? entry.key.end + between.indexOf('=') : 0;
}

qsizetype Layout::column(qsizetype offset) const
{
    return width(m_file.text({lineBegin(offset), offset}));
}

/// Whether terraform fmt aligns the line of this entry with its neighbours.
bool Layout::sharesColumns(const Entry &entry) const
{
    return equalsSign(entry) > 0 && startsItsLine(entry.key.begin) &&
           !opensLines(m_file.text(entry.value).toByteArray());
}

/// Where the equals signs stand in the lines directly above and below, if they share columns.
std::optional<qsizetype> Layout::equalsColumn(const std::vector<Entry> &entries, std::size_t index) const
{
    const Entry &own = entries[index];
    if (index > 0) {
        const Entry &above = entries[index - 1];
        const bool isNext = nextLine(above.value.end) == lineBegin(own.key.begin);
        if (isNext && countsAsOneLine(above.value) && sharesColumns(above))
            return column(equalsSign(above));
    }
    if (index + 1 < entries.size()) {
        const Entry &below = entries[index + 1];
        if (nextLine(own.value.end) == lineBegin(below.key.begin) && sharesColumns(below))
            return column(equalsSign(below));
    }
    return std::nullopt;
}

/// Where a comment begins that follows on the line, behind nothing but a comma.
std::optional<qsizetype> Layout::commentBehind(qsizetype offset) const
{
    qsizetype at = offset;
    const qsizetype end = lineContentEnd(offset);
    while (at < end && (m_bytes[at] == ' ' || m_bytes[at] == '\t' || m_bytes[at] == ','))
        ++at;
    return beginsComment(m_bytes.mid(at, end - at)) ? std::optional(at) : std::nullopt;
}

/// Whether the line at an offset ends with a comment behind something else.
bool Layout::endsWithComment(qsizetype at) const
{
    const QByteArray text = line(at).trimmed();
    return !beginsComment(text) && (text.contains(" #") || text.contains(" //"));
}

/// Whether the line below ends with a comment: terraform fmt then gives both the same column.
bool Layout::nextHasComment(qsizetype offset) const
{
    const qsizetype next = nextLine(offset);
    return next < m_bytes.size() && endsWithComment(next);
}

bool Layout::neighbourHasComment(qsizetype offset) const
{
    const qsizetype begin = lineBegin(offset);
    return (begin > 0 && endsWithComment(lineBegin(begin - 1))) || nextHasComment(offset);
}

/// The splice, which begins in this column, and another that fills the gap to the comment behind it, where the comment
/// shares its column with others. Behind a text of several lines it shares the one of the line below only.
std::vector<Splice> Layout::withCommentColumn(const Splice &splice, qsizetype begin) const
{
    const auto comment = commentBehind(splice.target.end);
    if (!comment || !neighbourHasComment(splice.target.end))
        return {splice};
    const QByteArrayView rest = m_file.text({splice.target.end, *comment});
    const qsizetype comma = rest.lastIndexOf(',') + 1;
    const qsizetype lastLine = splice.text.lastIndexOf('\n') + 1;
    const qsizetype end = (lastLine > 0 ? 0 : begin) + width(splice.text.mid(lastLine)) + comma;
    const bool shares = lastLine == 0 || nextHasComment(splice.target.end);
    const qsizetype room = column(*comment) - end;
    const qsizetype gap = !shares ? 1 : lastLine > 0 ? std::max<qsizetype>(1, room) : room;
    return {splice, {{splice.target.end + comma, *comment}, spaces(gap)}};
}

std::vector<Splice> Layout::rewritten(ByteRange value, const QByteArray &text) const
{
    if (m_file.text(value) == text)
        return {{value, text}};
    return withCommentColumn({value, text}, column(value.begin));
}

std::vector<Splice> Layout::rewritten(
    const std::vector<Entry> &entries, std::size_t index, const QByteArray &key, const QByteArray &value) const
{
    const Entry &entry = entries[index];
    const QByteArray oldKey = m_file.text(entry.key).toByteArray();
    const bool hasColumns = equalsSign(entry) > 0 && startsItsLine(entry.key.begin);
    const bool shares = !opensLines(value);
    if (key == oldKey && (!hasColumns || sharesColumns(entry) == shares))
        return rewritten(entry.value, value);
    if (!hasColumns) {
        const QByteArray between = m_file.text({entry.key.end, entry.value.begin}).toByteArray();
        return {{{entry.key.begin, entry.value.end}, key + between + value}};
    }
    const qsizetype begin = column(entry.key.begin);
    const auto wanted = shares ? equalsColumn(entries, index) : std::nullopt;
    const QByteArray written = key + spaces(wanted.value_or(0) - begin - width(key)) + "= " + value;
    return withCommentColumn({{entry.key.begin, entry.value.end}, written}, begin);
}

QByteArray Layout::added(const std::vector<Entry> &entries, const QByteArray &key, const QByteArray &value) const
{
    const QByteArray eol = lineEnd();
    const Entry &last = entries.back();
    const QByteArray indent = indentation(last.key.begin);
    const bool joins = countsAsOneLine(last.value) && sharesColumns(last) && !opensLines(value);
    if (!joins)
        return eol + indent + key + " = " + value;
    const qsizetype room = column(equalsSign(last)) - column(last.key.begin) - 1;
    if (width(key) > room)
        return eol + eol + indent + key + " = " + value;
    return eol + indent + key + QByteArray(room - width(key), ' ') + " = " + value;
}

} // namespace sallyport::hcl
