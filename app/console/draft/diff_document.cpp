#include "console/draft/diff_document.h"

#include "console/draft/diff_line_text.h"

#include <algorithm>

namespace sallyport::console {

namespace {

/// Takes what must not be seen out of every line, so that nothing behind this has it: not the picture, not a copy, not
/// a screen reader.
void hide(draft::RenderedFile &file)
{
    for (size_t hunk = 0; hunk < file.hidden.size(); ++hunk) {
        QVector<git::DiffLine> &lines = file.diff.hunks[qsizetype(hunk)].lines;
        const std::vector<QVector<ByteRange>> &hidden = file.hidden.at(hunk);
        for (qsizetype line = 0; line < std::min(lines.size(), qsizetype(hidden.size())); ++line)
            hideIn(lines[line], hidden.at(size_t(line)));
    }
}

} // namespace

void DiffDocument::setFiles(std::vector<draft::RenderedFile> files, std::vector<EnvironmentLook> looks)
{
    m_files = std::move(files);
    for (draft::RenderedFile &file : m_files)
        hide(file);
    m_looks = std::move(looks);
    m_looks.resize(m_files.size());
    measure();
    layOut();
}

void DiffDocument::setMetrics(const DiffMetrics &metrics)
{
    if (metrics == m_metrics)
        return;
    m_metrics = metrics;
    layOut();
}

void DiffDocument::setLayout(DiffLayout layout)
{
    m_layout = layout;
    layOut();
}

void DiffDocument::setFolded(int file, bool folded)
{
    const QString &path = m_files.at(file).diff.path;
    if (folded)
        m_folded.insert(path);
    else
        m_folded.erase(path);
    layOut();
}

void DiffDocument::measure()
{
    m_longestLine = 0;
    m_largestNumber = 0;
    for (const draft::RenderedFile &file : m_files) {
        for (const git::DiffHunk &hunk : file.diff.hunks) {
            for (const git::DiffLine &line : hunk.lines) {
                m_longestLine = std::max(m_longestLine, displayColumns(line.bytes));
                m_largestNumber = std::max({m_largestNumber, line.oldLine, line.newLine});
            }
        }
    }
}

void DiffDocument::append(DiffRow row)
{
    row.top = height();
    row.height = m_metrics.line;
    if (row.kind == DiffRow::Kind::File)
        row.height = m_metrics.header + (m_rows.empty() ? 0 : m_metrics.gap);
    m_rows.push_back(row);
}

void DiffDocument::layOut()
{
    m_rows.clear();
    for (int file = 0; file < int(m_files.size()); ++file) {
        append({DiffRow::Kind::File, file});
        if (isFolded(file))
            continue;
        const git::DiffFile &diff = m_files.at(file).diff;
        if (diff.hunks.isEmpty())
            append({DiffRow::Kind::Notice, file});
        for (int hunk = 0; hunk < int(diff.hunks.size()); ++hunk) {
            append({DiffRow::Kind::Hunk, file, hunk});
            layOutHunk(file, hunk);
        }
    }
}

/// Side by side the lines of a run that were removed stand beside those that were added in their place.
void DiffDocument::layOutHunk(int file, int hunk)
{
    const QVector<git::DiffLine> &lines = m_files.at(file).diff.hunks.at(hunk).lines;
    const auto isOf = [&](int line, git::DiffLine::Kind kind) {
        return line < int(lines.size()) && lines.at(line).kind == kind;
    };
    for (int line = 0; line < int(lines.size());) {
        if (m_layout == DiffLayout::Unified || isOf(line, git::DiffLine::Kind::Context)) {
            append({DiffRow::Kind::Line, file, hunk, line, line});
            ++line;
            continue;
        }
        int removed = line;
        while (isOf(line, git::DiffLine::Kind::Removed))
            ++line;
        int added = line;
        const int firstAdded = added;
        while (isOf(line, git::DiffLine::Kind::Added))
            ++line;
        while (removed < firstAdded || added < line)
            append(
                {DiffRow::Kind::Line, file, hunk, removed < firstAdded ? removed++ : -1, added < line ? added++ : -1});
    }
}

const git::DiffHunk &DiffDocument::hunk(const DiffRow &row) const
{
    return m_files.at(row.file).diff.hunks.at(row.hunk);
}

const git::DiffLine *DiffDocument::line(const DiffRow &row, DiffSide side) const
{
    const int index = side == DiffSide::Old ? row.line : row.other;
    return index < 0 ? nullptr : &hunk(row).lines.at(index);
}

int DiffDocument::ownerOf(const DiffRow &row) const
{
    if (row.kind != DiffRow::Kind::Line)
        return 0;
    const std::vector<int> &owners = m_files.at(row.file).owners.at(row.hunk);
    return std::max(row.line < 0 ? 0 : owners.at(row.line), row.other < 0 ? 0 : owners.at(row.other));
}

int DiffDocument::height() const
{
    return m_rows.empty() ? 0 : m_rows.back().top + m_rows.back().height;
}

int DiffDocument::rowAt(int y) const
{
    const auto after = std::upper_bound(
        m_rows.begin(), m_rows.end(), y, [](int height, const DiffRow &row) { return height < row.top; });
    const int row = int(after - m_rows.begin()) - 1;
    return m_rows.empty() ? -1 : std::max(row, 0);
}

int DiffDocument::firstRowOf(int change) const
{
    const auto found = std::find_if(
        m_rows.begin(), m_rows.end(), [&](const DiffRow &row) { return change > 0 && ownerOf(row) == change; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString DiffDocument::textOf(int index, DiffSide side) const
{
    const DiffRow &row = m_rows.at(index);
    switch (row.kind) {
    case DiffRow::Kind::File:
        return fileHeaderText(file(row.file).diff);
    case DiffRow::Kind::Notice:
        return noticeText(file(row.file).diff);
    case DiffRow::Kind::Hunk:
        return hunkHeaderText(hunk(row));
    case DiffRow::Kind::Line:
        return line(row, side) ? lineText(line(row, side)->bytes) : QString();
    }
    return {};
}

} // namespace sallyport::console
