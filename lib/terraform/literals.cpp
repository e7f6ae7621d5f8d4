#include "terraform/literals.h"

#include <algorithm>

namespace sallyport::terraform {

using hcl::Kind;

void addLiterals(const hcl::Expression &expression, std::vector<ByteRange> &spans)
{
    if (expression.kind == Kind::Text || expression.kind == Kind::Number)
        spans.push_back(expression.range);
    for (size_t i = 0; i < expression.operands.size(); ++i) {
        const bool isKey = expression.kind == Kind::Object && i % 2 == 0;
        const bool isIndex = expression.kind == Kind::Index && i == 1;
        if (!isKey && !isIndex)
            addLiterals(expression.operands[i], spans);
    }
}

std::vector<ByteRange> tidied(std::vector<ByteRange> spans)
{
    std::sort(spans.begin(), spans.end(),
        [](const ByteRange &a, const ByteRange &b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
    std::vector<ByteRange> tidy;
    for (const ByteRange &span : spans) {
        if (span.size() <= 0)
            continue;
        if (!tidy.empty() && span.begin < tidy.back().end)
            tidy.back().end = std::max(tidy.back().end, span.end);
        else
            tidy.push_back(span);
    }
    return tidy;
}

QString paintedText(const hcl::File &file, const hcl::Expression &expression)
{
    std::vector<ByteRange> spans;
    addLiterals(expression, spans);
    QString text;
    qsizetype from = expression.range.begin;
    for (const ByteRange &span : tidied(std::move(spans))) {
        text += QString::fromUtf8(file.text({from, span.begin})) + paint();
        from = span.end;
    }
    return text + QString::fromUtf8(file.text({from, expression.range.end}));
}

QString paint()
{
    return QStringLiteral("•••");
}

} // namespace sallyport::terraform
