#include "draft/object_layout.h"

#include "hcl/edit.h"
#include "hcl/parser.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

/// An item that stands on one line, which it begins: "key   = value".
struct Item
{
    int line = 0;
    ByteRange key;
    qsizetype equals = 0; ///< where the sign stands
};

using Group = std::vector<Item>;

bool beginsItsLine(const hcl::File &file, qsizetype offset)
{
    const qsizetype begin = offset == 0 ? 0 : file.bytes().lastIndexOf('\n', offset - 1) + 1;
    return file.text({begin, offset}).trimmed().isEmpty();
}

/// What `terraform fmt` aligns together: items on consecutive lines.
std::vector<Group> groupsOf(const hcl::File &file, const hcl::Expression &object)
{
    std::vector<Group> groups;
    bool isOpen = false;
    for (size_t i = 0; i + 1 < object.operands.size(); i += 2) {
        const ByteRange key = object.operands[i].range;
        const ByteRange value = object.operands[i + 1].range;
        const Item item{hcl::locate(file, key.begin).line, key, file.bytes().indexOf('=', key.end)};
        const bool isOnOneLine = hcl::locate(file, value.end).line == item.line && beginsItsLine(file, key.begin) &&
                                 item.equals > 0 && item.equals < value.begin;
        if (!isOnOneLine) {
            isOpen = false;
            continue;
        }
        if (!isOpen || groups.back().back().line + 1 != item.line)
            groups.emplace_back();
        groups.back().push_back(item);
        isOpen = true;
    }
    return groups;
}

qsizetype widest(const Group &group)
{
    qsizetype width = 0;
    for (const Item &item : group)
        width = std::max(width, item.key.size());
    return width;
}

bool isAligned(const hcl::File &file, const hcl::Expression &object)
{
    const std::vector<Group> groups = groupsOf(file, object);
    return std::all_of(groups.begin(), groups.end(), [](const Group &group) {
        return std::all_of(group.begin(), group.end(),
            [width = widest(group)](const Item &item) { return item.equals - item.key.begin == width + 1; });
    });
}

const hcl::Expression *objectAt(const hcl::Expression &expression, qsizetype begin)
{
    if (expression.kind == hcl::Kind::Object && expression.range.begin == begin)
        return &expression;
    for (const hcl::Expression &operand : expression.operands) {
        if (const hcl::Expression *found = objectAt(operand, begin))
            return found;
    }
    return nullptr;
}

const hcl::Expression *objectAt(const hcl::Body &body, qsizetype begin)
{
    for (const hcl::Attribute &attribute : body.attributes) {
        if (const hcl::Expression *found = objectAt(attribute.value, begin))
            return found;
    }
    for (const hcl::Block &block : body.blocks) {
        if (const hcl::Expression *found = objectAt(block.body, begin))
            return found;
    }
    return nullptr;
}

QByteArray alignedText(const hcl::File &file, const hcl::Expression &object)
{
    QByteArray text = file.text(object.range).toByteArray();
    const std::vector<Group> groups = groupsOf(file, object);
    // From the end to the beginning, so that the other places stay where they are.
    for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
        const qsizetype width = widest(*group);
        for (auto item = group->rbegin(); item != group->rend(); ++item) {
            const QByteArray padding(width - item->key.size() + 1, ' ');
            text.replace(item->key.end - object.range.begin, item->equals - item->key.end, padding);
        }
    }
    return text;
}

} // namespace

Result<QByteArray> keptAligned(const hcl::File &before, const hcl::Expression &object, Result<QByteArray> edited)
{
    if (!edited || !isAligned(before, object))
        return edited;
    const auto file = hcl::parse(*edited, before.name());
    if (!file)
        return Failure(file.error());
    const hcl::Expression *now = objectAt(file->body(), object.range.begin);
    if (!now || isAligned(*file, *now))
        return edited;
    return hcl::replace(*file, now->range, alignedText(*file, *now));
}

} // namespace sallyport::draft
