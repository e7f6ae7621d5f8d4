#pragma once

#include "audit/event.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace sallyport::audit {

/// A field of a write and its hash in the log, both shortened to 64 bits. Lives in memory only.
struct FieldHash
{
    quint64 field = 0;
    quint64 value = 0;

    friend bool operator==(const FieldHash &, const FieldHash &) = default;
};

/// 64 bits of a text, continued from those of an enclosing field's name.
quint64 shortHash(std::string_view text, quint64 seed = 0);

/// Remembers the hashes of each secret's latest write, to tell whether the next one brings another value.
/// Nothing but the answer is kept with the event.
class ValueMemory
{
public:
    enum class Merge {
        Replace, ///< the write names all fields
        Patch,   ///< the write names some fields, the others stay
    };

    /// Takes a write that succeeded, in the order of the log.
    ValueChange take(quint32 secret, const std::vector<FieldHash> &fields, Merge merge);
    /// The hashes to come are made with another salt, so they cannot be compared with those before.
    void forget() { m_latest.clear(); }

private:
    std::unordered_map<quint32, std::vector<FieldHash>> m_latest;
};

} // namespace sallyport::audit
