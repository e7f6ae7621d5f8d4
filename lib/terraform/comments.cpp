#include "terraform/comments.h"

#include <algorithm>

namespace sallyport::terraform {

namespace {

/// What a "#" may stand in without beginning a comment.
void addStrings(const hcl::Expression &expression, std::vector<ByteRange> &strings)
{
    if (expression.kind == hcl::Kind::Template) {
        strings.push_back(expression.range);
        return;
    }
    for (const hcl::Expression &operand : expression.operands)
        addStrings(operand, strings);
}

void addStrings(const hcl::Body &body, std::vector<ByteRange> &strings)
{
    for (const hcl::Attribute &attribute : body.attributes)
        addStrings(attribute.value, strings);
    for (const hcl::Block &block : body.blocks) {
        for (const hcl::Label &label : block.labels)
            strings.push_back(label.range);
        addStrings(block.body, strings);
    }
}

/// The end of the comment that begins here; `from` itself when none does.
qsizetype commentEnd(const QByteArray &bytes, qsizetype from)
{
    const QByteArrayView rest = QByteArrayView(bytes).sliced(from);
    if (rest.startsWith("/*")) {
        const qsizetype end = bytes.indexOf("*/", from + 2);
        return end < 0 ? bytes.size() : end + 2;
    }
    if (rest.startsWith('#') || rest.startsWith("//")) {
        const qsizetype end = bytes.indexOf('\n', from);
        return end < 0 ? bytes.size() : end;
    }
    return from;
}

} // namespace

std::vector<ByteRange> commentsOf(const hcl::File &file)
{
    std::vector<ByteRange> strings;
    addStrings(file.body(), strings);
    std::sort(strings.begin(), strings.end(), [](const ByteRange &a, const ByteRange &b) { return a.begin < b.begin; });
    std::vector<ByteRange> comments;
    auto string = strings.begin();
    for (qsizetype at = 0; at < file.bytes().size();) {
        while (string != strings.end() && string->begin < at)
            ++string;
        if (string != strings.end() && string->begin == at && string->size() > 0) {
            at = string->end;
            continue;
        }
        const qsizetype end = commentEnd(file.bytes(), at);
        if (end > at)
            comments.push_back({at, end});
        at = std::max(end, at + 1);
    }
    return comments;
}

} // namespace sallyport::terraform
