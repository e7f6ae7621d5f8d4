#include "audit/value_memory.h"

#include <algorithm>

namespace sallyport::audit {

namespace {

FieldHash *findField(std::vector<FieldHash> &fields, quint64 field)
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [field](const FieldHash &each) { return each.field == field; });
    return found == fields.end() ? nullptr : &*found;
}

ValueChange compare(std::vector<FieldHash> &before, const std::vector<FieldHash> &after)
{
    auto change = ValueChange::Unknown;
    for (const FieldHash &field : after) {
        const FieldHash *same = findField(before, field.field);
        if (same && same->value != field.value)
            return ValueChange::Changed;
        if (same)
            change = ValueChange::Same;
    }
    return change;
}

} // namespace

quint64 shortHash(std::string_view text, quint64 seed)
{
    // FNV-1a: short, and good enough for hashes of hashes that never leave the process.
    quint64 hash = 0xcbf29ce484222325u ^ (seed * 0x9e3779b97f4a7c15u);
    for (const char each : text)
        hash = (hash ^ quint8(each)) * 0x100000001b3u;
    return hash;
}

ValueChange ValueMemory::take(quint32 secret, const std::vector<FieldHash> &fields, Merge merge)
{
    std::vector<FieldHash> &latest = m_latest[secret];
    const ValueChange change = compare(latest, fields);
    if (merge == Merge::Replace) {
        latest = fields;
        return change;
    }
    for (const FieldHash &field : fields) {
        if (FieldHash *known = findField(latest, field.field))
            known->value = field.value;
        else
            latest.push_back(field);
    }
    return change;
}

} // namespace sallyport::audit
