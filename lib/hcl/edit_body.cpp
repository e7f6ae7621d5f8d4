#include "hcl/edit_parts.h"

#include <algorithm>

namespace sallyport::hcl {

namespace {

const Body &bodyOf(const File &file, const Block *block)
{
    return block ? block->body : file.body();
}

bool isEmpty(const Body &body)
{
    return body.attributes.empty() && body.blocks.empty();
}

/// Whether the content of the block begins on the line of its brace: there is then room for one attribute only.
bool isInOneLine(const File &file, const Block &block)
{
    const qsizetype begin = block.bodyRange.begin;
    if (isEmpty(block.body))
        return !file.text(block.bodyRange).contains('\n');
    const auto sharesLine = [&](qsizetype item) { return !file.text({begin, item}).contains('\n'); };
    return block.body.blocks.empty() && sharesLine(block.body.attributes.front().range.begin);
}

/// The block with its content on lines of its own, followed by what is added.
Result<QByteArray> openUp(const File &file, const Block &block, QByteArray inside, const QByteArray &addition)
{
    const Layout layout(file);
    const QByteArray own = layout.indentation(block.range.begin);
    const QByteArray indent = layout.deeper(block.range.begin);
    inside = layout.fitted(inside.trimmed(), indent.sliced(own.size()));
    if (!inside.isEmpty())
        inside.prepend(layout.lineEnd() + indent);
    return replace(file, block.bodyRange, inside + addition + layout.lineEnd() + own);
}

Result<QByteArray> openUp(const File &file, const Block &block, const QByteArray &addition)
{
    return openUp(file, block, file.text(block.bodyRange).toByteArray(), addition);
}

/// What is added at the end of the file, and where.
Splice atTheEnd(const File &file, const QByteArray &text)
{
    const QByteArray eol = Layout(file).lineEnd();
    const QByteArray &bytes = file.bytes();
    const ByteRange end{bytes.size(), bytes.size()};
    if (bytes.trimmed().isEmpty() || bytes == "\xEF\xBB\xBF")
        return {end, text + eol};
    if (!bytes.endsWith('\n'))
        return {end, eol + eol + text};
    const bool endsWithEmptyLine = bytes.endsWith("\n\n") || bytes.endsWith("\n\r\n");
    return {end, (endsWithEmptyLine ? QByteArray() : eol) + text + eol};
}

Result<QByteArray> addFirstAttribute(
    const File &file, const Block *block, const QByteArray &name, const QByteArray &expression)
{
    const Layout layout(file);
    if (!block)
        return replace(file, atTheEnd(file, name + " = " + layout.fitted(expression, {})));
    const QByteArray indent = layout.deeper(block->range.begin);
    QByteArray text = layout.lineEnd() + indent + name + " = " + layout.fitted(expression, indent);
    if (isInOneLine(file, *block))
        return openUp(file, *block, text);
    if (!block->body.blocks.empty())
        text += layout.lineEnd();
    const qsizetype at = layout.itemLineEnd(block->bodyRange.begin);
    return replace(file, ByteRange{at, at}, text);
}

/// Beside the one attribute of a block on one line: both get lines of their own, aligned if the new name fits.
Result<QByteArray> addSecondAttribute(
    const File &file, const Block &block, const QByteArray &name, const QByteArray &expression)
{
    const Layout layout(file);
    const Attribute &first = block.body.attributes.front();
    const QByteArray indent = layout.deeper(block.range.begin);
    const qsizetype room = layout.isOnOneLine(first.range) ? first.name.size() : name.size();
    const QByteArray padding(std::max<qsizetype>(0, room - name.size()), ' ');
    const QByteArray gap = name.size() > room ? layout.lineEnd() : QByteArray();
    return openUp(
        file, block, gap + layout.lineEnd() + indent + name + padding + " = " + layout.fitted(expression, indent));
}

Result<QByteArray> replaceValue(const File &file, const Block *block, std::size_t index, const QByteArray &text)
{
    const Layout layout(file);
    const Body &body = bodyOf(file, block);
    const Attribute &attribute = body.attributes[index];
    if (block && isInOneLine(file, *block) && text.contains('\n') && layout.isOnOneLine(block->range)) {
        const QByteArray indent = layout.deeper(block->range.begin);
        return openUp(file, *block, {},
            layout.lineEnd() + indent + attribute.name.toByteArray() + " = " + layout.fitted(text, indent));
    }
    const QByteArray fitted = layout.fitted(text, layout.indentation(attribute.range.begin));
    return replace(file, layout.rewritten(entriesOf(body), index, attribute.name.toByteArray(), fitted));
}

Failure noAttribute(const File &file, const QByteArray &name)
{
    return fail(ErrorCode::NotFound,
        {QT_TRANSLATE_NOOP("Message", "there is no attribute \"%1\""), {QString::fromUtf8(name)}}, file.name());
}

Failure notAName(const File &file, const QByteArray &name)
{
    return fail(ErrorCode::Invalid,
        {QT_TRANSLATE_NOOP("Message", "\"%1\" cannot be an attribute's name"), {QString::fromUtf8(name)}}, file.name());
}

QByteArray labelText(bool staysBare, const QString &text)
{
    return staysBare && isName(text.toUtf8()) ? text.toUtf8() : quoted(text);
}

} // namespace

Result<QByteArray> setAttribute(
    const File &file, const Block *block, const QByteArray &name, const QByteArray &expression)
{
    const Result<QByteArray> text = checked(expression);
    if (!text)
        return text;
    const Body &body = bodyOf(file, block);
    if (const Attribute *existing = body.attribute(name))
        return replaceValue(file, block, static_cast<std::size_t>(existing - body.attributes.data()), *text);
    if (!isName(name))
        return notAName(file, name);
    if (body.attributes.empty())
        return addFirstAttribute(file, block, name, *text);
    if (block && isInOneLine(file, *block))
        return addSecondAttribute(file, *block, name, *text);
    const Layout layout(file);
    const ByteRange last = body.attributes.back().range;
    const qsizetype at = layout.itemLineEnd(last.end);
    return replace(file, ByteRange{at, at},
        layout.added(entriesOf(body), name, layout.fitted(*text, layout.indentation(last.begin))));
}

Result<QByteArray> renameAttribute(
    const File &file, const Block *block, const QByteArray &name, const QByteArray &newName)
{
    const Body &body = bodyOf(file, block);
    const Attribute *attribute = body.attribute(name);
    if (!attribute)
        return noAttribute(file, name);
    if (!isName(newName))
        return notAName(file, newName);
    const auto index = static_cast<std::size_t>(attribute - body.attributes.data());
    const QByteArray value = file.text(attribute->value.range).toByteArray();
    return replace(file, Layout(file).rewritten(entriesOf(body), index, newName, value));
}

Result<QByteArray> removeAttribute(const File &file, const Block *block, const QByteArray &name)
{
    const Attribute *attribute = bodyOf(file, block).attribute(name);
    if (!attribute)
        return noAttribute(file, name);
    if (block && isInOneLine(file, *block))
        return replace(file, block->bodyRange, {});
    return removeLines(file, attribute->range);
}

Result<QByteArray> appendBlock(const File &file, const Block *parent, const QByteArray &blockText)
{
    const Layout layout(file);
    if (!parent)
        return replace(file, atTheEnd(file, layout.fitted(blockText.trimmed(), {})));
    const QByteArray eol = layout.lineEnd();
    const QByteArray indent = layout.deeper(parent->range.begin);
    const QByteArray text = indent + layout.fitted(blockText.trimmed(), indent);
    if (isInOneLine(file, *parent))
        return openUp(file, *parent, (isEmpty(parent->body) ? eol : eol + eol) + text);
    const qsizetype brace = parent->bodyRange.end;
    if (!layout.startsItsLine(brace))
        return replace(file, ByteRange{brace, brace}, eol + text + eol + layout.indentation(parent->range.begin));
    const qsizetype at = layout.lineBegin(brace);
    const bool isApart = isEmpty(parent->body) || layout.line(at - 1).trimmed().isEmpty();
    return replace(file, ByteRange{at, at}, (isApart ? QByteArray() : eol) + text + eol);
}

Result<QByteArray> insertBlockAfter(const File &file, const Block &sibling, const QByteArray &blockText)
{
    const Layout layout(file);
    const QByteArray indent = layout.indentation(sibling.range.begin);
    const qsizetype at = layout.itemLineEnd(sibling.range.end);
    return replace(file, ByteRange{at, at},
        layout.lineEnd() + layout.lineEnd() + indent + layout.fitted(blockText.trimmed(), indent));
}

Result<QByteArray> replaceBlock(const File &file, const Block &block, const QByteArray &blockText)
{
    const Layout layout(file);
    return replace(file, block.range, layout.fitted(blockText.trimmed(), layout.indentation(block.range.begin)));
}

Result<QByteArray> removeBlock(const File &file, const Block &block)
{
    return removeLines(file, block.range);
}

Result<QByteArray> setLabel(const File &file, const Label &label, const QString &text)
{
    return replace(file, label.range, labelText(!label.quoted, text));
}

Result<QByteArray> insertLabel(const File &file, const Block &block, std::size_t index, const QString &text)
{
    if (index > block.labels.size())
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "there is no such place for a label"), {}},
            locate(file, block.range.begin).toString());
    const auto isQuoted = [](const Label &label) { return label.quoted; };
    const bool areBare = !block.labels.empty() && std::none_of(block.labels.begin(), block.labels.end(), isQuoted);
    const qsizetype at = index == 0 ? block.typeRange.end : block.labels[index - 1].range.end;
    return replace(file, ByteRange{at, at}, " " + labelText(areBare, text));
}

Result<QByteArray> removeLabel(const File &file, const Block &block, std::size_t index)
{
    if (index >= block.labels.size())
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "there is no such label"), {}},
            locate(file, block.range.begin).toString());
    const qsizetype begin = index == 0 ? block.typeRange.end : block.labels[index - 1].range.end;
    return replace(file, ByteRange{begin, block.labels[index].range.end}, {});
}

} // namespace sallyport::hcl
