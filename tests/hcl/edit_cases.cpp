#include "edit_cases.h"

#include "hcl/edit.h"
#include "hcl/parser.h"

#include <algorithm>

using namespace sallyport::hcl;

namespace sallyport::test {

namespace {

using Path = std::vector<std::size_t>;

const Block *blockAt(const File &file, const Path &path)
{
    const Body *body = &file.body();
    const Block *block = nullptr;
    for (const std::size_t step : path) {
        block = &body->blocks[step];
        body = &block->body;
    }
    return block;
}

const Body &bodyAt(const File &file, const Path &path)
{
    return path.empty() ? file.body() : blockAt(file, path)->body;
}

const Expression &expressionAt(const File &file, const Path &body, std::size_t attribute, const Path &path)
{
    const Expression *expression = &bodyAt(file, body).attributes[attribute].value;
    for (const std::size_t step : path)
        expression = &expression->operands[step];
    return *expression;
}

/// How far the lines around an item reach, up to the items beside it: its comments and empty lines are in between.
ByteRange around(const Body &body, ByteRange within, ByteRange item)
{
    const auto narrow = [&](ByteRange other) {
        if (other.end <= item.begin)
            within.begin = std::max(within.begin, other.end);
        else if (other.begin >= item.end)
            within.end = std::min(within.end, other.begin);
    };
    for (const Attribute &attribute : body.attributes)
        narrow(attribute.range);
    for (const Block &block : body.blocks)
        narrow(block.range);
    return within;
}

class Cases
{
public:
    explicit Cases(const File &file)
        : m_file(file)
    {
        addBody({}, {0, file.bytes().size()});
    }

    std::vector<EditCase> take() { return std::move(m_cases); }

private:
    void add(const char *kind, ByteRange allowed, EditCase::Edit edit, EditCase::Edit again = {})
    {
        m_cases.push_back({kind, allowed, std::move(edit), std::move(again)});
    }

    void addRepeatable(const char *kind, ByteRange allowed, const EditCase::Edit &edit)
    {
        add(kind, allowed, edit, edit);
    }

    void addBody(const Path &path, ByteRange within)
    {
        const Body &body = bodyAt(m_file, path);
        addAttributes(path, body, within);
        for (std::size_t i = 0; i < body.blocks.size(); ++i) {
            Path inner = path;
            inner.push_back(i);
            addBlock(inner, body, within);
            addLabels(inner, body.blocks[i]);
            addBody(inner, body.blocks[i].bodyRange);
        }
    }

    void addAttributes(const Path &path, const Body &body, ByteRange within)
    {
        addRepeatable("add an attribute", within,
            [path](const File &file) { return setAttribute(file, blockAt(file, path), "sallyport_new", "[1, 2]"); });
        if (body.attributes.empty())
            return;
        const Attribute &first = body.attributes.front();
        const QByteArray name = first.name.toByteArray();
        const ByteRange reach = around(body, within, first.range);
        addRepeatable("set an attribute", reach,
            [path, name](const File &file) { return setAttribute(file, blockAt(file, path), name, "\"sallyport\""); });
        addRepeatable("set an attribute over lines", reach, [path, name](const File &file) {
            return setAttribute(file, blockAt(file, path), name, "{\n  sallyport = 1\n}");
        });
        add(
            "rename an attribute", reach,
            [path, name](
                const File &file) { return renameAttribute(file, blockAt(file, path), name, "sallyport_renamed"); },
            [path](const File &file) {
                return renameAttribute(file, blockAt(file, path), "sallyport_renamed", "sallyport_renamed");
            });
        add("remove an attribute", reach,
            [path, name](const File &file) { return removeAttribute(file, blockAt(file, path), name); });
        for (std::size_t i = 0; i < body.attributes.size(); ++i)
            addCollections(path, i, {}, body.attributes[i].value);
    }

    void addBlock(const Path &path, const Body &parent, ByteRange within)
    {
        const Block &block = parent.blocks[path.back()];
        const ByteRange reach = around(parent, within, block.range);
        const QByteArray text = m_file.text({block.range.begin, block.bodyRange.begin}).toByteArray() +
                                "\n  sallyport = 1\n  deeper {\n    text = <<EOT\n x\nEOT\n  }\n}";
        add("append a block inside", block.range, [path](const File &file) {
            return appendBlock(file, blockAt(file, path), "sallyport \"x\" {\n  name = \"y\"\n}");
        });
        add("insert a block behind", reach, [path](const File &file) {
            return insertBlockAfter(file, *blockAt(file, path), "sallyport \"x\" {\n  name = \"y\"\n}");
        });
        addRepeatable("replace a block", block.range,
            [path, text](const File &file) { return replaceBlock(file, *blockAt(file, path), text); });
        add("remove a block", reach, [path](const File &file) { return removeBlock(file, *blockAt(file, path)); });
    }

    void addLabels(const Path &path, const Block &block)
    {
        const ByteRange header{block.range.begin, block.bodyRange.begin};
        add("add a label", header, [path](const File &file) {
            return insertLabel(file, *blockAt(file, path), 0, QStringLiteral("sally\"port"));
        });
        if (block.labels.empty())
            return;
        addRepeatable("set a label", header, [path](const File &file) {
            return setLabel(file, blockAt(file, path)->labels[0], QStringLiteral("sallyport"));
        });
        add("remove a label", header, [path](const File &file) { return removeLabel(file, *blockAt(file, path), 0); });
    }

    void addCollections(const Path &body, std::size_t attribute, const Path &path, const Expression &expression)
    {
        const auto at = [body, attribute, path](const File &file) -> const Expression & {
            return expressionAt(file, body, attribute, path);
        };
        if (expression.kind == Kind::Object)
            addObject(at, expression);
        if (expression.kind == Kind::Tuple)
            addTuple(
                at, expression, path.empty() ? bodyAt(m_file, body).attributes[attribute].range : expression.range);
        for (std::size_t i = 0; i < expression.operands.size(); ++i) {
            Path inner = path;
            inner.push_back(i);
            addCollections(body, attribute, inner, expression.operands[i]);
        }
    }

    using Find = std::function<const Expression &(const File &)>;

    void addObject(const Find &at, const Expression &object)
    {
        const QString added = QStringLiteral("sallyport_key");
        addRepeatable("add an item", object.range,
            [at, added](const File &file) { return setObjectItem(file, at(file), added, "true"); });
        const auto key = object.operands.empty() ? std::nullopt : objectKey(object.operands.front());
        if (!key || object.item(*key) != &object.operands[1])
            return;
        addRepeatable("set an item", object.range,
            [at, key](const File &file) { return setObjectItem(file, at(file), *key, "\"sallyport\""); });
        add(
            "rename a key", object.range,
            [at, key, added](const File &file) { return renameObjectKey(file, at(file), *key, added); },
            [at, added](const File &file) { return renameObjectKey(file, at(file), added, added); });
        add("remove an item", object.range,
            [at, key](const File &file) { return removeObjectItem(file, at(file), *key); });
    }

    /// line: a list that gets onto one line may move its attribute's equals sign.
    void addTuple(const Find &at, const Expression &tuple, ByteRange line)
    {
        add("append an element", tuple.range,
            [at](const File &file) { return appendListElement(file, at(file), "\"sallyport\""); });
        if (tuple.operands.empty())
            return;
        add("insert an element", tuple.range,
            [at](const File &file) { return insertListElement(file, at(file), 0, "\"sallyport\""); });
        addRepeatable("replace an element", line,
            [at](const File &file) { return replaceListElement(file, at(file), 0, "\"sallyport\""); });
        add("remove an element", tuple.range, [at](const File &file) { return removeListElement(file, at(file), 0); });
    }

    const File &m_file;
    std::vector<EditCase> m_cases;
};

/// How many bytes are the same from the front and from the back.
std::pair<qsizetype, qsizetype> sameEnds(const QByteArray &before, const QByteArray &after)
{
    const auto [a, b] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const qsizetype front = a - before.begin();
    const qsizetype room = std::min(before.size(), after.size()) - front;
    qsizetype back = 0;
    while (back < room && before[before.size() - 1 - back] == after[after.size() - 1 - back])
        ++back;
    return {front, back};
}

bool hasBareLineFeed(const QByteArray &bytes)
{
    return bytes.count('\n') != bytes.count("\r\n");
}

} // namespace

std::vector<EditCase> editCases(const File &file)
{
    return Cases(file).take();
}

QString flaw(const File &before, const EditCase &edit, const QByteArray &after)
{
    const auto parsed = parse(after);
    if (!parsed)
        return QStringLiteral("the result does not parse: ") + parsed.error().toString();
    const QByteArrayView front = before.text({0, edit.allowed.begin});
    const QByteArrayView back = before.text({edit.allowed.end, before.bytes().size()});
    if (!after.startsWith(front) || !after.endsWith(back) || after.size() < front.size() + back.size())
        return QStringLiteral("bytes outside of %1 to %2 were changed").arg(edit.allowed.begin).arg(edit.allowed.end);
    if (before.bytes().contains('\n') && !hasBareLineFeed(before.bytes()) && hasBareLineFeed(after))
        return QStringLiteral("a line feed without a carriage return was written");
    if (!edit.again)
        return {};
    const auto again = edit.again(*parsed);
    if (!again)
        return QStringLiteral("it cannot be done again: ") + again.error().toString();
    return *again == after ? QString() : QStringLiteral("done again it changes the file once more");
}

std::pair<qsizetype, qsizetype> touchedLines(const QByteArray &before, const QByteArray &after)
{
    const auto [front, back] = sameEnds(before, after);
    const qsizetype first = after.left(front).count('\n');
    if (front + back == after.size())
        return {first, first - 1};
    return {first, after.left(after.size() - back - 1).count('\n')};
}

} // namespace sallyport::test
