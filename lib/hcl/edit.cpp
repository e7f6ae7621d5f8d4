#include "hcl/edit.h"

#include "hcl/lexer.h"
#include "hcl/parser.h"

#include <QStringDecoder>

#include <algorithm>

namespace sallyport::hcl {

namespace {

/// The place of one node, to see that an edit moved it and did nothing else to it.
struct Span
{
    int kind = 0;
    ByteRange range;
    friend bool operator==(const Span &, const Span &) = default;
};

void collect(const Expression &expression, std::vector<Span> &spans)
{
    // The text of a template may change in its middle; the template itself stays.
    if (expression.kind == Kind::Text)
        return;
    spans.push_back({static_cast<int>(expression.kind), expression.range});
    for (const Expression &operand : expression.operands)
        collect(operand, spans);
}

void collect(const Body &body, std::vector<Span> &spans)
{
    for (const Attribute &attribute : body.attributes) {
        spans.push_back({-1, attribute.range});
        spans.push_back({-2, attribute.nameRange});
        collect(attribute.value, spans);
    }
    for (const Block &block : body.blocks) {
        spans.push_back({-3, block.range});
        spans.push_back({-4, {block.bodyRange.begin - 1, block.bodyRange.begin}}); // the opening brace
        for (const Label &label : block.labels)
            spans.push_back({-5, label.range});
        collect(block.body, spans);
    }
}

/// Every node that is not inside target, where it stands once target has grown by growth bytes.
std::vector<Span> outside(const File &file, ByteRange target, qsizetype growth)
{
    std::vector<Span> spans;
    collect(file.body(), spans);
    std::erase_if(
        spans, [&](const Span &span) { return target.begin <= span.range.begin && span.range.end <= target.end; });
    for (Span &span : spans) {
        const bool isBehind = span.range.begin >= target.end;
        if (isBehind)
            span.range.begin += growth;
        if (span.range.end > target.begin)
            span.range.end += growth;
    }
    return spans;
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return !decoder.hasError();
}

QByteArray lineEnd(const File &file)
{
    const qsizetype newline = file.bytes().indexOf('\n');
    return newline > 0 && file.bytes()[newline - 1] == '\r' ? QByteArrayLiteral("\r\n") : QByteArrayLiteral("\n");
}

qsizetype lineBegin(const File &file, qsizetype offset)
{
    const qsizetype begin = offset == 0 ? 0 : file.bytes().lastIndexOf('\n', offset - 1) + 1;
    return begin == 0 && file.bytes().startsWith("\xEF\xBB\xBF") ? 3 : begin;
}

/// Behind the last character of the line, before its line end.
qsizetype lineContentEnd(const File &file, qsizetype offset)
{
    const qsizetype newline = file.bytes().indexOf('\n', offset);
    if (newline < 0)
        return file.bytes().size();
    return newline > offset && file.bytes()[newline - 1] == '\r' ? newline - 1 : newline;
}

qsizetype nextLine(const File &file, qsizetype offset)
{
    const qsizetype newline = file.bytes().indexOf('\n', offset);
    return newline < 0 ? file.bytes().size() : newline + 1;
}

QByteArray line(const File &file, qsizetype offset)
{
    const qsizetype begin = lineBegin(file, offset);
    return file.bytes().mid(begin, lineContentEnd(file, begin) - begin);
}

QByteArray indentation(const File &file, qsizetype offset)
{
    const QByteArray text = line(file, offset);
    const auto end = std::find_if(text.begin(), text.end(), [](char c) { return c != ' ' && c != '\t'; });
    return text.left(end - text.begin());
}

/// One more level than the line of offset: a tab where the file indents by tabs.
QByteArray deeper(const File &file, qsizetype offset)
{
    const QByteArray own = indentation(file, offset);
    const bool usesTabs = own.contains('\t') || file.bytes().contains("\n\t");
    return own + (usesTabs ? "\t" : "  ");
}

bool isOnOneLine(const File &file, ByteRange range)
{
    return !file.text(range).contains('\n');
}

bool startsItsLine(const File &file, qsizetype offset)
{
    return file.bytes().mid(lineBegin(file, offset), offset - lineBegin(file, offset)).trimmed().isEmpty();
}

/// Text written at column 0 with plain line ends, as it stands at this indentation. A heredoc's lines are its content,
/// so they stay.
QByteArray fitted(const File &file, QByteArray text, const QByteArray &indent)
{
    text.replace("\r\n", "\n");
    if (!text.contains("<<")) {
        QByteArrayList lines = text.split('\n');
        for (qsizetype i = 1; i < lines.size(); ++i) {
            if (!lines[i].isEmpty())
                lines[i].prepend(indent);
        }
        text = lines.join('\n');
    }
    return text.replace("\n", lineEnd(file));
}

Failure wrongExpression(const Error &error)
{
    return fail(
        ErrorCode::Malformed, QStringLiteral("the new text is not an expression: %1").arg(error.what), error.subject);
}

/// "name = value" that joins the group of the last entry: aligned where the name fits, set apart by an empty line where
/// it would have to realign the others.
QByteArray joined(const File &file, const QByteArray &name, const QByteArray &value, ByteRange lastName, ByteRange last)
{
    const QByteArray eol = lineEnd(file);
    const QByteArray indent = indentation(file, last.begin);
    const qsizetype equals = file.bytes().indexOf('=', lastName.end);
    const auto width = [](const QByteArray &text) { return QString::fromUtf8(text).size(); };
    const qsizetype room = width(file.bytes().mid(lastName.begin, equals - lastName.begin)) - 1;
    const bool joins = isOnOneLine(file, last) && !value.contains('\n');
    if (!joins)
        return eol + indent + name + " = " + value;
    if (width(name) > room)
        return eol + eol + indent + name + " = " + value;
    return eol + indent + name + QByteArray(room - width(name), ' ') + " = " + value;
}

/// A block on one line, with its content on lines of its own and room for more.
Result<QByteArray> openUp(const File &file, const Block &block, const QByteArray &addition)
{
    const QByteArray eol = lineEnd(file);
    const QByteArray indent = deeper(file, block.range.begin);
    const QByteArray inside = file.text(block.bodyRange).toByteArray().trimmed();
    const QByteArray before = inside.isEmpty() ? QByteArray() : eol + indent + inside;
    return replace(file, block.bodyRange, before + addition + eol + indentation(file, block.range.begin));
}

/// Where the lines of an item begin, with the comment lines that stand directly above it.
qsizetype withCommentsAbove(const File &file, qsizetype offset)
{
    qsizetype begin = lineBegin(file, offset);
    while (begin > 0) {
        const qsizetype above = lineBegin(file, begin - 1);
        const QByteArray text = line(file, above).trimmed();
        if (above >= begin || !(text.startsWith('#') || text.startsWith("//")))
            break;
        begin = above;
    }
    return begin;
}

/// Removes whole lines, and one empty line where two would meet or a brace would follow one.
Result<QByteArray> removeLines(const File &file, ByteRange item)
{
    qsizetype begin = withCommentsAbove(file, item.begin);
    qsizetype end = nextLine(file, item.end);
    const bool isEmptyAbove = begin > 0 && line(file, begin - 1).trimmed().isEmpty();
    const QByteArray below = end < file.bytes().size() ? line(file, end).trimmed() : QByteArray();
    if (isEmptyAbove && (below.isEmpty() || below.startsWith('}')))
        begin = lineBegin(file, begin - 1);
    else if (begin == 0 && below.isEmpty())
        end = nextLine(file, end);
    return replace(file, {begin, end}, {});
}

const Body &bodyOf(const File &file, const Block *block)
{
    return block ? block->body : file.body();
}

QByteArray appended(const File &file, const QByteArray &text)
{
    const QByteArray eol = lineEnd(file);
    const QByteArray &bytes = file.bytes();
    if (bytes.trimmed().isEmpty() || bytes == "\xEF\xBB\xBF")
        return text + eol;
    if (!bytes.endsWith('\n'))
        return eol + eol + text;
    const bool endsWithEmptyLine = bytes.endsWith("\n\n") || bytes.endsWith("\n\r\n");
    return (endsWithEmptyLine ? QByteArray() : eol) + text + eol;
}

Result<QByteArray> addFirstAttribute(
    const File &file, const Block *block, const QByteArray &name, const QByteArray &expression)
{
    const QByteArray eol = lineEnd(file);
    if (!block) {
        const qsizetype end = file.bytes().size();
        return replace(file, {end, end}, appended(file, name + " = " + fitted(file, expression, {})));
    }
    const QByteArray indent = deeper(file, block->range.begin);
    QByteArray text = eol + indent + name + " = " + fitted(file, expression, indent);
    if (isOnOneLine(file, block->bodyRange))
        return openUp(file, *block, text);
    if (!block->body.blocks.empty())
        text += eol;
    const qsizetype at = lineContentEnd(file, block->bodyRange.begin);
    return replace(file, {at, at}, text);
}

/// The comma behind an entry of an object or a list, if there is one.
std::optional<qsizetype> commaBehind(const File &file, qsizetype offset)
{
    const Lexeme next = Lexer(file.bytes()).next(offset, Lexer::Newlines::AreSpace);
    return next.type == TokenType::Comma ? std::optional(next.end()) : std::nullopt;
}

/// The entries of an object (key to value) or a list.
std::vector<ByteRange> entries(const Expression &collection)
{
    std::vector<ByteRange> ranges;
    const std::size_t stride = collection.kind == Kind::Object ? 2 : 1;
    for (std::size_t i = 0; i + stride <= collection.operands.size(); i += stride)
        ranges.push_back({collection.operands[i].range.begin, collection.operands[i + stride - 1].range.end});
    return ranges;
}

/// Takes entry number index out of "{a = 1, b = 2}" or "[1, 2]", with one of its commas.
Result<QByteArray> removeEntry(const File &file, const Expression &collection, std::size_t index)
{
    const std::vector<ByteRange> all = entries(collection);
    const ByteRange entry = all[index];
    const auto comma = commaBehind(file, entry.end);
    const qsizetype end = comma.value_or(entry.end);
    const ByteRange lines{entry.begin, end};
    const qsizetype closer = collection.range.end - 1;
    const bool nextSharesLine =
        index + 1 < all.size() ? !startsItsLine(file, all[index + 1].begin) : !startsItsLine(file, closer);
    if (startsItsLine(file, entry.begin) && !nextSharesLine)
        return removeLines(file, lines);
    if (all.size() == 1)
        return replace(file, {collection.range.begin + 1, closer}, {});
    if (index + 1 < all.size())
        return replace(file, {entry.begin, all[index + 1].begin}, {});
    return replace(file, {all[index - 1].end, end}, {});
}

bool isName(const QByteArray &text)
{
    const Lexeme whole = Lexer(text).next(0, Lexer::Newlines::Matter);
    return whole.type == TokenType::Name && whole.range() == ByteRange{0, text.size()};
}

/// Written as the other keys are: bare where it can be, unless they are all in quotes.
QByteArray keyText(const Expression &object, const QString &key)
{
    const QByteArray bare = key.toUtf8();
    bool othersAreQuoted = !object.operands.empty();
    for (std::size_t i = 0; i < object.operands.size(); i += 2)
        othersAreQuoted = othersAreQuoted && object.operands[i].kind == Kind::Template;
    return isName(bare) && bare != "for" && !othersAreQuoted ? bare : quoted(key);
}

Result<QByteArray> addToEmpty(const File &file, const Expression &collection, const QByteArray &entry)
{
    const ByteRange inside{collection.range.begin + 1, collection.range.end - 1};
    const QByteArray indent = deeper(file, collection.range.begin);
    const QByteArray text = fitted(file, entry, indent);
    const bool isObject = collection.kind == Kind::Object;
    if (!isOnOneLine(file, inside)) {
        const qsizetype at = lineContentEnd(file, inside.begin);
        return replace(file, {at, at}, lineEnd(file) + indent + text + (isObject ? "" : ","));
    }
    if (!file.text(inside).trimmed().isEmpty())
        return fail(ErrorCode::Refused, QStringLiteral("a comment stands inside the empty brackets"),
            locate(file, inside.begin).toString());
    return replace(file, inside, isObject ? " " + entry + " " : entry);
}

Result<QByteArray> addObjectItem(
    const File &file, const Expression &object, const QByteArray &key, const QByteArray &expression)
{
    if (object.operands.empty())
        return addToEmpty(file, object, key + " = " + expression);
    const ByteRange last = entries(object).back();
    const Expression &lastKey = object.operands[object.operands.size() - 2];
    const auto comma = commaBehind(file, last.end);
    const Lexeme separator = Lexer(file.bytes()).next(lastKey.range.end, Lexer::Newlines::Matter);
    const bool usesColon = separator.type == TokenType::Colon;
    const QByteArray oneLine =
        key + (usesColon ? (separator.begin > lastKey.range.end ? " : " : ": ") : " = ") + expression;
    if (!startsItsLine(file, object.range.end - 1) || !startsItsLine(file, last.begin)) {
        const qsizetype at = comma.value_or(last.end);
        return replace(file, {at, at}, (comma ? " " : ", ") + oneLine);
    }
    const QByteArray indent = indentation(file, last.begin);
    const QByteArray value = fitted(file, expression, indent);
    const qsizetype at = lineContentEnd(file, comma.value_or(last.end));
    QByteArray text = usesColon ? lineEnd(file) + indent + oneLine : joined(file, key, value, lastKey.range, last);
    if (comma)
        text += ",";
    return replace(file, {at, at}, text);
}

} // namespace

Result<QByteArray> replace(const File &file, ByteRange target, const QByteArray &newText)
{
    if (target.begin < 0 || target.end < target.begin || target.end > file.bytes().size())
        return fail(ErrorCode::Refused, QStringLiteral("the place to edit is not in the file"), file.name());
    if (!isUtf8(file.bytes()))
        return fail(ErrorCode::Refused, QStringLiteral("the file is not UTF-8"), file.name(),
            QStringLiteral("Convert it to UTF-8 first."));
    QByteArray bytes = file.bytes();
    bytes.replace(target.begin, target.size(), newText);
    const Result<File> edited = parse(bytes, file.name());
    if (!edited)
        return fail(ErrorCode::Malformed,
            QStringLiteral("the file would not parse any more: %1").arg(edited.error().what), edited.error().subject);
    const ByteRange written{target.begin, target.begin + newText.size()};
    if (outside(file, target, newText.size() - target.size()) != outside(*edited, written, 0))
        return fail(ErrorCode::Refused,
            QStringLiteral("the new text would change the meaning of what stands around it"),
            locate(file, target.begin).toString());
    return bytes;
}

Result<QByteArray> setAttribute(
    const File &file, const Block *block, const QByteArray &name, const QByteArray &expression)
{
    const QByteArray text = expression.trimmed();
    if (const Result<void> valid = checkExpression(text); !valid)
        return wrongExpression(valid.error());
    const Body &body = bodyOf(file, block);
    if (const Attribute *existing = body.attribute(name))
        return replace(file, existing->value.range, fitted(file, text, indentation(file, existing->range.begin)));
    if (!isName(name))
        return fail(ErrorCode::Invalid,
            QStringLiteral("\"%1\" cannot be an attribute's name").arg(QString::fromUtf8(name)), file.name());
    if (body.attributes.empty())
        return addFirstAttribute(file, block, name, text);
    const Attribute &last = body.attributes.back();
    if (block && isOnOneLine(file, block->range)) {
        const QByteArray indent = deeper(file, block->range.begin);
        const QByteArray padding(std::max<qsizetype>(0, last.name.size() - name.size()), ' ');
        const QByteArray gap = name.size() > last.name.size() ? lineEnd(file) : QByteArray();
        return openUp(file, *block, gap + lineEnd(file) + indent + name + padding + " = " + fitted(file, text, indent));
    }
    const qsizetype at = lineContentEnd(file, last.range.end);
    return replace(file, {at, at},
        joined(file, name, fitted(file, text, indentation(file, last.range.begin)), last.nameRange, last.range));
}

Result<QByteArray> removeAttribute(const File &file, const Block *block, const QByteArray &name)
{
    const Attribute *attribute = bodyOf(file, block).attribute(name);
    if (!attribute)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no attribute \"%1\"").arg(QString::fromUtf8(name)),
            file.name());
    if (block && isOnOneLine(file, block->range))
        return replace(file, block->bodyRange, {});
    return removeLines(file, attribute->range);
}

Result<QByteArray> appendBlock(const File &file, const Block *parent, const QByteArray &blockText)
{
    if (!parent) {
        const qsizetype end = file.bytes().size();
        return replace(file, {end, end}, appended(file, fitted(file, blockText.trimmed(), {})));
    }
    const QByteArray eol = lineEnd(file);
    const QByteArray indent = deeper(file, parent->range.begin);
    const QByteArray text = indent + fitted(file, blockText.trimmed(), indent);
    const bool isEmpty = parent->body.attributes.empty() && parent->body.blocks.empty();
    if (isOnOneLine(file, parent->bodyRange))
        return openUp(file, *parent, (isEmpty ? eol : eol + eol) + text);
    const qsizetype at = lineBegin(file, parent->bodyRange.end);
    return replace(file, {at, at}, (isEmpty ? QByteArray() : eol) + text + eol);
}

Result<QByteArray> insertBlockAfter(const File &file, const Block &sibling, const QByteArray &blockText)
{
    const QByteArray indent = indentation(file, sibling.range.begin);
    const qsizetype at = lineContentEnd(file, sibling.range.end);
    return replace(file, {at, at}, lineEnd(file) + lineEnd(file) + indent + fitted(file, blockText.trimmed(), indent));
}

Result<QByteArray> removeBlock(const File &file, const Block &block)
{
    return removeLines(file, block.range);
}

Result<QByteArray> setObjectItem(
    const File &file, const Expression &object, const QString &key, const QByteArray &expression)
{
    const QByteArray text = expression.trimmed();
    if (object.kind != Kind::Object)
        return fail(
            ErrorCode::Refused, QStringLiteral("this is not an object"), locate(file, object.range.begin).toString());
    if (const Result<void> valid = checkExpression(text); !valid)
        return wrongExpression(valid.error());
    if (const Expression *existing = object.item(key))
        return replace(file, existing->range, fitted(file, text, indentation(file, existing->range.begin)));
    return addObjectItem(file, object, keyText(object, key), text);
}

Result<QByteArray> removeObjectItem(const File &file, const Expression &object, const QString &key)
{
    const Expression *value = object.item(key);
    if (!value)
        return fail(ErrorCode::NotFound, QStringLiteral("there is no key \"%1\"").arg(key),
            locate(file, object.range.begin).toString());
    return removeEntry(file, object, static_cast<std::size_t>(value - object.operands.data()) / 2);
}

Result<QByteArray> appendListElement(const File &file, const Expression &tuple, const QByteArray &expression)
{
    const QByteArray text = expression.trimmed();
    if (tuple.kind != Kind::Tuple)
        return fail(
            ErrorCode::Refused, QStringLiteral("this is not a list"), locate(file, tuple.range.begin).toString());
    if (const Result<void> valid = checkExpression(text); !valid)
        return wrongExpression(valid.error());
    if (tuple.operands.empty())
        return addToEmpty(file, tuple, text);
    const ByteRange last = tuple.operands.back().range;
    const auto comma = commaBehind(file, last.end);
    if (!startsItsLine(file, tuple.range.end - 1) || !startsItsLine(file, last.begin)) {
        const qsizetype at = comma.value_or(last.end);
        return replace(file, {at, at}, (comma ? " " : ", ") + text);
    }
    const QByteArray indent = indentation(file, last.begin);
    const QByteArray added = lineEnd(file) + indent + fitted(file, text, indent);
    const qsizetype end = lineContentEnd(file, comma.value_or(last.end));
    if (comma)
        return replace(file, {end, end}, added + ",");
    // Without a comma behind the last element, that element gets one, before any comment on its line.
    return replace(file, {last.end, end}, "," + file.bytes().mid(last.end, end - last.end) + added);
}

Result<QByteArray> removeListElement(const File &file, const Expression &tuple, std::size_t index)
{
    if (tuple.kind != Kind::Tuple || index >= tuple.operands.size())
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such element"),
            locate(file, tuple.range.begin).toString());
    return removeEntry(file, tuple, index);
}

Result<QByteArray> setLabel(const File &file, const Label &label, const QString &text)
{
    const bool staysBare = !label.quoted && isName(text.toUtf8());
    return replace(file, label.range, staysBare ? text.toUtf8() : quoted(text));
}

QByteArray quoted(const QString &text)
{
    QByteArray out = "\"";
    const QByteArray utf8 = text.toUtf8();
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        if (c == '"' || c == '\\')
            out += '\\';
        if ((c == '$' || c == '%') && i + 1 < utf8.size() && utf8[i + 1] == '{')
            out += c;
        if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else if (c == '\t')
            out += "\\t";
        else
            out += c;
    }
    return out + '"';
}

} // namespace sallyport::hcl
