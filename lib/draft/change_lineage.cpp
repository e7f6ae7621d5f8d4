#include "draft/change_lineage.h"

namespace sallyport::draft {

namespace {

/// Lines with their ends, so that a missing final newline counts.
QList<QByteArray> linesOf(const QByteArray &bytes)
{
    QList<QByteArray> lines;
    for (qsizetype begin = 0; begin < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? bytes.size() : newline + 1;
        lines += bytes.mid(begin, end - begin);
        begin = end;
    }
    return lines;
}

} // namespace

ChangeLineage::ChangeLineage(const QByteArray &base)
{
    const auto count = linesOf(base).size();
    for (int line = 1; line <= count; ++line)
        m_lines.push_back({line, 0});
}

Result<ChangeLineage::Step> ChangeLineage::follow(const git::FileEdit &edit, int change)
{
    const auto diff = git::diffOf(edit);
    if (!diff)
        return Failure(diff.error());
    Step step{diff->added, diff->removed, {}};
    std::vector<Line> after;
    size_t next = 0; // the first line of the old text that is not yet taken over
    const auto keepUntil = [&](size_t end) {
        for (; next < end && next < m_lines.size(); ++next)
            after.push_back(m_lines[next]);
    };
    for (const git::DiffHunk &hunk : diff->hunks) {
        for (const git::DiffLine &line : hunk.lines) {
            if (line.kind == git::DiffLine::Kind::Added) {
                after.push_back({0, change});
                continue;
            }
            keepUntil(size_t(line.oldLine - 1));
            if (line.kind == git::DiffLine::Kind::Context) {
                keepUntil(size_t(line.oldLine));
                continue;
            }
            if (const int base = m_lines.at(next).base; base > 0) {
                m_removedBy.insert(base, change);
                step.places.insert(base);
            }
            ++next;
        }
    }
    keepUntil(m_lines.size());
    int lastBase = 0;
    std::set<int> addedAfter;
    for (const Line &line : after) {
        lastBase = line.base > 0 ? line.base : lastBase;
        if (line.owner == change)
            addedAfter.insert(std::max(lastBase, 1));
    }
    if (step.places.empty())
        step.places = addedAfter;
    m_lines = std::move(after);
    m_changes.insert(change);
    return step;
}

std::vector<std::vector<int>> ChangeLineage::owners(const git::DiffFile &diff) const
{
    // Where the whole diff pairs equal lines otherwise than the single edits did, the last change stands for them.
    const int fallback = m_changes.empty() ? 0 : *m_changes.rbegin();
    std::vector<std::vector<int>> owners;
    for (const git::DiffHunk &hunk : diff.hunks) {
        std::vector<int> &row = owners.emplace_back();
        for (const git::DiffLine &line : hunk.lines) {
            int owner = 0;
            if (line.kind == git::DiffLine::Kind::Removed)
                owner = m_removedBy.value(line.oldLine, fallback);
            else if (line.kind == git::DiffLine::Kind::Added)
                owner = m_lines.at(size_t(line.newLine - 1)).owner;
            const bool isChanged = line.kind != git::DiffLine::Kind::Context;
            row.push_back(isChanged && owner == 0 ? fallback : owner);
        }
    }
    return owners;
}

bool ChangeLineage::isPure(const QByteArray &base, const QByteArray &after) const
{
    const auto before = linesOf(base);
    const auto now = linesOf(after);
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
