#include "hcl/edit_parts.h"
#include "hcl/parser.h"

#include <algorithm>
#include <vector>

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

/// Where a splice stands, and by how many bytes it makes the file longer.
struct Growth
{
    ByteRange place;
    qsizetype bytes = 0;
};

/// Every node that is not inside one of the places, where it stands once they have grown.
std::vector<Span> outside(const File &file, const std::vector<Growth> &growths)
{
    std::vector<Span> spans;
    collect(file.body(), spans);
    std::erase_if(spans, [&](const Span &span) {
        return std::any_of(growths.begin(), growths.end(), [&](const Growth &growth) {
            return growth.place.begin <= span.range.begin && span.range.end <= growth.place.end;
        });
    });
    for (Span &span : spans) {
        const ByteRange before = span.range;
        for (const Growth &growth : growths) {
            span.range.begin += before.begin >= growth.place.end ? growth.bytes : 0;
            span.range.end += before.end > growth.place.begin ? growth.bytes : 0;
        }
    }
    return spans;
}

} // namespace

Result<QByteArray> replace(const File &file, ByteRange target, const QByteArray &newText)
{
    return replace(file, std::vector<Splice>{{target, newText}});
}

Result<QByteArray> replace(const File &file, const std::vector<Splice> &splices)
{
    if (!file.bytes().isValidUtf8())
        return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "the file is not UTF-8"), {}}, file.name(),
            {QT_TRANSLATE_NOOP("Message", "Convert it to UTF-8 first."), {}});
    QByteArray bytes;
    std::vector<Growth> growths;
    std::vector<Growth> written;
    qsizetype done = 0;
    for (const auto &[target, text] : splices) {
        if (target.begin < done || target.end < target.begin || target.end > file.bytes().size())
            return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "the place to edit is not in the file"), {}},
                file.name());
        bytes += file.text({done, target.begin});
        growths.push_back({target, text.size() - target.size()});
        written.push_back({{bytes.size(), bytes.size() + text.size()}, 0});
        bytes += text;
        done = target.end;
    }
    bytes += file.text({done, file.bytes().size()});
    const Result<File> edited = parse(bytes, file.name());
    if (!edited)
        return fail(ErrorCode::Malformed,
            {QT_TRANSLATE_NOOP("Message", "the file would not parse any more: %1"), {edited.error().what}},
            edited.error().subject);
    if (outside(file, growths) != outside(*edited, written))
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "the new text would change the meaning of what stands around it"), {}},
            locate(file, splices.front().target.begin).toString());
    return bytes;
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
