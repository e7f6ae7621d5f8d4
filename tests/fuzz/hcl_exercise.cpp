#include "fuzz/hcl_exercise.h"

#include "hcl/address.h"
#include "hcl/edit_cases.h"
#include "hcl/evaluate.h"
#include "hcl/highlight.h"
#include "hcl/parser.h"
#include "hcl/ranges.h"

#include <QHash>

using namespace sallyport::hcl;

namespace sallyport::test {

namespace {

bool isWithin(ByteRange inner, ByteRange outer)
{
    return outer.begin <= inner.begin && inner.begin <= inner.end && inner.end <= outer.end;
}

bool isSound(const Expression &expression, ByteRange within)
{
    if (!isWithin(expression.range, within))
        return false;
    for (const Expression &operand : expression.operands) {
        if (operand.height >= expression.height || !isSound(operand, expression.range))
            return false;
    }
    return true;
}

bool isSound(const Body &body, ByteRange within)
{
    for (const Attribute &attribute : body.attributes) {
        if (!isWithin(attribute.range, within) || !isSound(attribute.value, attribute.range))
            return false;
    }
    for (const Block &block : body.blocks) {
        if (!isWithin(block.range, within) || !isWithin(block.bodyRange, block.range) ||
            !isSound(block.body, block.bodyRange))
            return false;
    }
    return true;
}

void evaluateAll(const File &file, const Body &body)
{
    for (const Attribute &attribute : body.attributes) {
        static_cast<void>(evaluate(file, attribute.value));
        static_cast<void>(literal(file, attribute.value));
    }
    for (const Block &block : body.blocks)
        evaluateAll(file, block.body);
}

QString tryAnEdit(const File &file, std::size_t choice)
{
    const std::vector<EditCase> cases = editCases(file);
    const EditCase &edit = cases[choice % cases.size()];
    const auto after = edit.edit(file);
    const QString problem = after ? flaw(file, edit, *after) : QString();
    return problem.isEmpty() ? problem : QStringLiteral("%1: %2").arg(QLatin1String(edit.kind), problem);
}

} // namespace

QString exerciseHcl(const QByteArray &bytes)
{
    for (const QByteArray &line : bytes.left(200).split('\n'))
        static_cast<void>(tokens(line));
    static_cast<void>(parseAddress(QString::fromUtf8(bytes.left(100))));
    const auto file = parse(bytes, QStringLiteral("x.tf"));
    if (!file)
        return file.error().what.isEmpty() || file.error().subject.isEmpty()
                   ? QStringLiteral("an error without a reason or a place")
                   : QString();
    if (!isSound(file->body(), {0, bytes.size()}))
        return QStringLiteral("a node reaches beyond the one that it is in");
    static_cast<void>(ranges(*file));
    evaluateAll(*file, file->body());
    return tryAnEdit(*file, qHash(bytes, 0));
}

} // namespace sallyport::test
