#include "draft/change_lineage.h"

#include <algorithm>

namespace sallyport::draft {

ChangeLineage::ChangeLineage(const QByteArray &base)
{
    const auto count = linesWithEnds(base).size();
    for (int line = 1; line <= count; ++line)
        m_lines.push_back({line, {}});
}

/// Replaces the lines that a part removes by those that it adds.
void ChangeLineage::take(const Part &part, Owner owner, size_t &next, std::vector<Line> &after, Step &step)
{
    for (; next < size_t(part.firstOld - 1); ++next)
        after.push_back(m_lines.at(next));
    for (int i = 0; i < part.removed; ++i, ++next) {
        if (const int base = m_lines.at(next).base; base > 0) {
            m_removedBy.insert(base, owner);
            step.places.insert(base);
        }
    }
    after.insert(after.end(), size_t(part.added), {0, owner});
    step.added += part.added;
    step.removed += part.removed;
}

Result<ChangeLineage::Step> ChangeLineage::follow(const git::FileEdit &edit, int change)
{
    const auto parts = partsOf(edit);
    if (!parts)
        return Failure(parts.error());
    Step step;
    std::vector<Line> after;
    size_t next = 0; // the first line of the old text that is not yet taken over
    for (const Part &part : *parts) {
        take(part, {change, int(m_parts[change].size())}, next, after, step);
        m_parts[change].push_back(part.id);
    }
    after.insert(after.end(), m_lines.begin() + std::ptrdiff_t(std::min(next, m_lines.size())), m_lines.end());
    int lastBase = 0;
    std::set<int> addedAfter;
    for (const Line &line : after) {
        lastBase = line.base > 0 ? line.base : lastBase;
        if (line.owner.change == change)
            addedAfter.insert(std::max(lastBase, 1));
    }
    if (step.places.empty())
        step.places = addedAfter;
    m_lines = std::move(after);
    m_changes.insert(change);
    return step;
}

ChangeLineage::Owner ChangeLineage::ownerOf(const git::DiffLine &line) const
{
    switch (line.kind) {
    case git::DiffLine::Kind::Context:
        break;
    case git::DiffLine::Kind::Removed:
        return m_removedBy.value(line.oldLine);
    case git::DiffLine::Kind::Added:
        return m_lines.at(size_t(line.newLine - 1)).owner;
    }
    return {};
}

std::vector<std::vector<int>> ChangeLineage::owners(const git::DiffFile &diff) const
{
    // Where the whole diff pairs equal lines otherwise than the single edits did, the last change stands for them.
    const int fallback = m_changes.empty() ? 0 : *m_changes.rbegin();
    std::vector<std::vector<int>> owners;
    for (const git::DiffHunk &hunk : diff.hunks) {
        std::vector<int> &row = owners.emplace_back();
        for (const git::DiffLine &line : hunk.lines) {
            const int owner = ownerOf(line).change;
            const bool isChanged = line.kind != git::DiffLine::Kind::Context;
            row.push_back(isChanged && owner == 0 ? fallback : owner);
        }
    }
    return owners;
}

std::vector<std::vector<ChangePart>> ChangeLineage::parts(const git::DiffFile &diff) const
{
    std::vector<std::vector<ChangePart>> parts;
    for (const git::DiffHunk &hunk : diff.hunks) {
        std::vector<ChangePart> &row = parts.emplace_back();
        for (const git::DiffLine &line : hunk.lines) {
            const Owner owner = ownerOf(line);
            if (owner.change == 0)
                continue;
            const ChangePart part{owner.change, m_parts.at(owner.change).at(size_t(owner.part))};
            if (std::find(row.begin(), row.end(), part) == row.end())
                row.push_back(part);
        }
    }
    return parts;
}

bool ChangeLineage::isPure(const QByteArray &base, const QByteArray &after) const
{
    const auto before = linesWithEnds(base);
    const auto now = linesWithEnds(after);
    if (std::ssize(m_lines) != now.size())
        return false;
    int expected = 1;
    const auto skipRemoved = [&] {
        while (m_removedBy.contains(expected))
            ++expected;
    };
    for (qsizetype i = 0; i < now.size(); ++i) {
        const Line &line = m_lines[size_t(i)];
        if (line.base == 0)
            continue;
        skipRemoved();
        if (line.base != expected || before.value(line.base - 1) != now[i])
            return false;
        ++expected;
    }
    skipRemoved();
    return expected == before.size() + 1;
}

} // namespace sallyport::draft
