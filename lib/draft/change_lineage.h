#pragma once

#include "draft/change_parts.h"

#include <QHash>

#include <map>
#include <set>
#include <vector>

namespace sallyport::draft {

/// One file through the changes of a draft: which line came from which change. Changes are counted from 1, 0 is the
/// base.
class ChangeLineage
{
public:
    explicit ChangeLineage(const QByteArray &base);

    /// Follows one edit, which must start from what the last one left. `added` and `removed` are set.
    struct Step
    {
        int added = 0;
        int removed = 0;
        std::set<int> places; ///< lines of the base it touches; after which it adds, where it removes none
    };
    Result<Step> follow(const git::FileEdit &edit, int change);

    /// The change behind each line of the final diff, hunk by hunk.
    std::vector<std::vector<int>> owners(const git::DiffFile &diff) const;
    /// The parts that each hunk of the final diff consists of.
    std::vector<std::vector<ChangePart>> parts(const git::DiffFile &diff) const;
    /// Every line that no change touched is still there, in its order and to the byte, and nothing else is.
    bool isPure(const QByteArray &base, const QByteArray &after) const;
    const std::set<int> &changes() const { return m_changes; }

private:
    /// The change that made or took a line, and which of its parts in this file.
    struct Owner
    {
        int change = 0;
        int part = 0;
        friend bool operator==(const Owner &, const Owner &) = default;
    };
    struct Line
    {
        int base = 0; ///< line of the base, 0 when a change added it
        Owner owner;  ///< the change that added it
    };
    Owner ownerOf(const git::DiffLine &line) const;
    void take(const Part &part, Owner owner, size_t &next, std::vector<Line> &after, Step &step);

    std::vector<Line> m_lines;
    QHash<int, Owner> m_removedBy;
    std::map<int, std::vector<PartId>> m_parts; ///< of each change
    std::set<int> m_changes;
};

} // namespace sallyport::draft
