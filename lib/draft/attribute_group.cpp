#include "draft/attribute_group.h"

#include <algorithm>
#include <utility>

namespace sallyport::draft {

namespace {

/// One attribute on lines of its own.
struct Item
{
    QByteArray name;
    QByteArray rest;      ///< the expression and what stands behind it on the line
    qsizetype column = 0; ///< of the equals sign, from the name
    bool isOneLine = true;
};

qsizetype lineBegin(const QByteArray &bytes, qsizetype offset)
{
    return offset == 0 ? 0 : bytes.lastIndexOf('\n', offset - 1) + 1;
}

/// Behind the last character of the line of offset, before its line end.
qsizetype lineEnd(const QByteArray &bytes, qsizetype offset)
{
    const qsizetype newline = bytes.indexOf('\n', offset);
    const qsizetype end = newline < 0 ? bytes.size() : newline;
    return end > offset && bytes[end - 1] == '\r' ? end - 1 : end;
}

/// The attributes around `wanted` that follow each other line by line.
std::pair<size_t, size_t> groupAround(const hcl::File &file, const hcl::Body &body, size_t wanted)
{
    const QByteArray &bytes = file.bytes();
    const auto adjoin = [&](const hcl::Attribute &above, const hcl::Attribute &below) {
        const qsizetype next = bytes.indexOf('\n', above.range.end) + 1;
        return next > 0 && bytes.mid(next, below.range.begin - next).trimmed().isEmpty() &&
               lineBegin(bytes, below.range.begin) == next;
    };
    size_t first = wanted;
    while (first > 0 && adjoin(body.attributes[first - 1], body.attributes[first]))
        --first;
    size_t last = wanted;
    while (last + 1 < body.attributes.size() && adjoin(body.attributes[last], body.attributes[last + 1]))
        ++last;
    return {first, last};
}

Item itemOf(const hcl::File &file, const hcl::Attribute &attribute)
{
    const QByteArray &bytes = file.bytes();
    Item item;
    item.name = attribute.name.toByteArray();
    item.rest =
        bytes.mid(attribute.value.range.begin, lineEnd(bytes, attribute.value.range.end) - attribute.value.range.begin);
    item.column = bytes.indexOf('=', attribute.nameRange.end) - attribute.nameRange.begin;
    item.isOneLine = !file.text(attribute.range).contains('\n');
    return item;
}

qsizetype widthOf(const QByteArray &name)
{
    return QString::fromUtf8(name).size();
}

qsizetype widest(const std::vector<Item> &items)
{
    qsizetype width = 0;
    for (const Item &item : items)
        width = std::max(width, item.isOneLine ? widthOf(item.name) : 0);
    return width;
}

/// `terraform fmt` aligns what stands on one line; what opens a bracket keeps one space.
bool isAligned(const std::vector<Item> &items)
{
    const qsizetype column = widest(items) + 1;
    return std::all_of(
        items.begin(), items.end(), [&](const Item &item) { return !item.isOneLine || item.column == column; });
}

QByteArray linesOf(const std::vector<Item> &items, bool align, const QByteArray &separator)
{
    const qsizetype width = widest(items);
    QByteArrayList lines;
    for (const Item &item : items) {
        const qsizetype padding = !item.isOneLine ? 0
                                  : align         ? width - widthOf(item.name)
                                                  : std::max<qsizetype>(item.column - 1 - widthOf(item.name), 0);
        lines += item.name + QByteArray(padding, ' ') + " = " + item.rest;
    }
    return lines.join(separator);
}

} // namespace

Result<QByteArray> replaceAttribute(
    const hcl::File &file, const hcl::Body &body, QByteArrayView name, const std::vector<NewAttribute> &replacements)
{
    const auto found = std::find_if(body.attributes.begin(), body.attributes.end(),
        [&](const hcl::Attribute &attribute) { return attribute.name == name; });
    if (found == body.attributes.end())
        return fail(ErrorCode::NotFound,
            {QT_TRANSLATE_NOOP("Message", "the block does not set %1"), {QString::fromUtf8(name)}}, file.name(), {});
    const auto wanted = static_cast<size_t>(found - body.attributes.begin());
    const auto [first, last] = groupAround(file, body, wanted);
    std::vector<Item> before;
    std::vector<Item> after;
    for (size_t i = first; i <= last; ++i) {
        before.push_back(itemOf(file, body.attributes[i]));
        if (i != wanted) {
            after.push_back(before.back());
            continue;
        }
        // A comment behind the attribute stays behind the first of those that replace it.
        QByteArray behind = before.back().rest.mid(body.attributes[i].value.range.size());
        for (const NewAttribute &replacement : replacements) {
            const bool isOneLine = !replacement.expression.contains('\n');
            after.push_back({replacement.name, replacement.expression + std::exchange(behind, {}), 0, isOneLine});
        }
    }
    const QByteArray &bytes = file.bytes();
    const qsizetype begin = body.attributes[first].range.begin;
    if (!bytes.mid(lineBegin(bytes, begin), begin - lineBegin(bytes, begin)).trimmed().isEmpty())
        return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "it stands on one line with its block"), {}},
            hcl::locate(file, begin).toString(),
            {QT_TRANSLATE_NOOP("Message", "Write the block over several lines first"), {}});
    const ByteRange target{begin, lineEnd(bytes, body.attributes[last].value.range.end)};
    const QByteArray indent = bytes.mid(lineBegin(bytes, begin), begin - lineBegin(bytes, begin));
    const bool isCrlf = bytes.mid(target.end, 2) == "\r\n";
    return hcl::replace(file, target, linesOf(after, isAligned(before), (isCrlf ? "\r\n" : "\n") + indent));
}

} // namespace sallyport::draft
