#pragma once

#include "draft/rendering.h"
#include "widgets/band.h"

#include <set>
#include <vector>

namespace sallyport::console {

/// One row of the diff as it stands on screen. Indexes point into the rendered files.
struct DiffRow
{
    enum class Kind { File, Notice, Hunk, Line };
    Kind kind = Kind::Line;
    int file = 0;
    int hunk = 0;
    int line = 0;   ///< side by side: of the old file, -1 where it has none here
    int other = -1; ///< side by side: the line of the new file, -1 where it has none here
    int top = 0;    ///< in pixels from the start of the document
    int height = 0; ///< the gap above a file header included

    friend bool operator==(const DiffRow &, const DiffRow &) = default;
};

enum class DiffLayout { Unified, SideBySide };
/// Of a row side by side; unified there is one line only, which is on both.
enum class DiffSide { Old, New };

/// Where rows lie, in pixels of the view that shows them.
struct DiffMetrics
{
    int line = 18;
    int header = 30;
    int gap = 8; ///< above each file but the first
    friend bool operator==(const DiffMetrics &, const DiffMetrics &) = default;
};

/// The rows of a diff, laid out once for each draft, metric, layout and fold; looking one up is a binary search. A line
/// of it is asked for by row, so that all text of the diff goes through one place (diff_line_text.h).
class DiffDocument
{
public:
    void setFiles(std::vector<draft::RenderedFile> files, std::vector<EnvironmentLook> looks);
    void setMetrics(const DiffMetrics &metrics);
    void setLayout(DiffLayout layout);
    DiffLayout layout() const { return m_layout; }
    void setFolded(int file, bool folded);
    bool isFolded(int file) const { return m_folded.contains(m_files.at(file).diff.path); }

    const DiffMetrics &metrics() const { return m_metrics; }
    const std::vector<DiffRow> &rows() const { return m_rows; }
    const draft::RenderedFile &file(int index) const { return m_files.at(index); }
    const EnvironmentLook &look(int file) const { return m_looks.at(file); }
    /// Null where that side has no line beside the other's.
    const git::DiffLine *line(const DiffRow &row, DiffSide side) const;
    const git::DiffHunk &hunk(const DiffRow &row) const;
    /// The change (1-based) that put the row there; 0 for context and for headers.
    int ownerOf(const DiffRow &row) const;

    int height() const;
    int longestLine() const { return m_longestLine; } ///< in characters
    int largestNumber() const { return m_largestNumber; }
    /// The row at a height of the document: the first above, the last below it; -1 when there are none.
    int rowAt(int y) const;
    /// First row of a change, -1 when none is shown.
    int firstRowOf(int change) const;
    /// The row's words, as a reader or a copy has them: code without signs, "path +2 -1", "@@ -32,15 +32,23 @@ …".
    QString textOf(int row, DiffSide side = DiffSide::New) const;

private:
    void layOut();
    void layOutHunk(int file, int hunk);
    void append(DiffRow row);
    void measure();

    std::vector<draft::RenderedFile> m_files;
    std::vector<EnvironmentLook> m_looks;
    std::vector<DiffRow> m_rows;
    std::set<QString> m_folded; ///< by path, so that it outlives an edit of the draft
    DiffMetrics m_metrics;
    DiffLayout m_layout = DiffLayout::Unified;
    int m_longestLine = 0;
    int m_largestNumber = 0;
};

} // namespace sallyport::console
