#include "hcl/tree.h"

#include <algorithm>

namespace sallyport::hcl {

namespace {

bool appendNames(const Expression &expression, QStringList &names)
{
    switch (expression.kind) {
    case Kind::Variable:
        names += QString::fromUtf8(expression.name);
        return true;
    case Kind::GetAttribute:
        if (!appendNames(expression.operands[0], names))
            return false;
        names += QString::fromUtf8(expression.name);
        return true;
    case Kind::Index: {
        const Expression &key = expression.operands[1];
        const std::optional<QString> name = key.kind == Kind::Variable ? std::nullopt : objectKey(key);
        if (!name || !appendNames(expression.operands[0], names))
            return false;
        names += *name;
        return true;
    }
    default:
        return false;
    }
}

} // namespace

const Expression *Expression::item(const QString &key) const
{
    if (kind != Kind::Object)
        return nullptr;
    for (std::size_t i = operands.size(); i >= 2; i -= 2) {
        if (objectKey(operands[i - 2]) == key)
            return &operands[i - 1];
    }
    return nullptr;
}

const Attribute *Body::attribute(QByteArrayView name) const
{
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [name](const Attribute &each) { return each.name == name; });
    return found == attributes.end() ? nullptr : &*found;
}

const Block *Body::block(QByteArrayView type, const QStringList &labels) const
{
    const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const Block &each) {
        const auto sameLabel = [](const QString &wanted, const Label &label) { return wanted == label.text(); };
        return each.type == type && static_cast<std::size_t>(labels.size()) <= each.labels.size() &&
               std::equal(labels.begin(), labels.end(), each.labels.begin(), sameLabel);
    });
    return found == blocks.end() ? nullptr : &*found;
}

QString Block::label(std::size_t index) const
{
    return index < labels.size() ? labels[index].text() : QString();
}

SourceRef locate(QByteArrayView bytes, const QString &fileName, qsizetype offset)
{
    const QByteArrayView before = bytes.first(std::clamp<qsizetype>(offset, 0, bytes.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {fileName, static_cast<int>(line), static_cast<int>(before.size() - lineStart) + 1};
}

SourceRef locate(const File &file, qsizetype offset)
{
    if (const SourceMap *map = file.sourceMap())
        return locate(map->original, file.name(), map->originalOf({offset, offset}).begin);
    return locate(file.bytes(), file.name(), offset);
}

ByteRange SourceMap::originalOf(ByteRange made) const
{
    auto piece = std::upper_bound(pieces.begin(), pieces.end(), made.begin,
        [](qsizetype begin, const Piece &other) { return begin < other.made.begin; });
    while (piece != pieces.begin()) {
        --piece;
        if (made.end <= piece->made.end)
            return piece->original;
    }
    return {};
}

std::optional<QString> objectKey(const Expression &key)
{
    switch (key.kind) {
    case Kind::Variable:
    case Kind::Number:
    case Kind::Bool:
    case Kind::Null:
        return QString::fromUtf8(key.name);
    case Kind::Template:
        return literalString(key);
    case Kind::Parentheses:
        return key.operands[0].kind == Kind::Variable ? std::nullopt : objectKey(key.operands[0]);
    default:
        return std::nullopt;
    }
}

std::optional<QStringList> traversal(const Expression &expression)
{
    QStringList names;
    return appendNames(expression, names) ? std::optional(names) : std::nullopt;
}

} // namespace sallyport::hcl
