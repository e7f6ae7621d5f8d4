#pragma once

#include "console/draft/diff_document.h"

#include <QAbstractScrollArea>

#include <functional>

class QTextLayout;

namespace sallyport::console {

/// A diff of several files, unified or side by side, painted line by line: only what is visible is laid out, so that
/// its length does not matter. The first gutter says which change put a line there; a click on it selects that change.
class DiffView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    void setFiles(std::vector<draft::RenderedFile> files, std::vector<EnvironmentLook> looks);
    /// Shown in each file's header; empty where there is nothing that was proven.
    void setProof(const QString &proof);
    void setLayout(DiffLayout layout);
    /// A hunk's header has a button, and Del leaves out the hunk that the caret is in.
    /// Which hunks (by path and number) may be left out; none where it is empty.
    void setDroppable(std::function<bool(const QString &path, int hunk)> droppable);
    /// Makes spaces and tabs visible.
    void setWhitespaceShown(bool shown);
    /// Scrolls to the first line of a change (from 1) and makes it the current line.
    void showChange(int change);

    const DiffDocument &document() const { return m_document; }
    int currentRow() const { return m_caret.row; }
    /// The row as seen in the viewport, wholly or in part or not at all.
    QRect rectOf(int row) const;
    /// The row at a height of the viewport, -1 when there are none.
    int rowAt(int y) const;
    /// What a screen reader says of a row: "change 1, added line 34: …".
    QString spokenRow(int row) const;
    /// The selected words, without gutters and signs; empty when nothing is selected.
    QString selectedText() const;
    void setCurrentRow(int row);

Q_SIGNALS:
    void changeClicked(int change); ///< from 1
    void copyRequested(const QString &text);
    void patchRequested(const QString &path); ///< of one file
    void hunkDropRequested(const QString &path, int hunk);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    /// Left edges and widths of the gutters.
    struct Columns
    {
        int change = 0;
        int changeWidth = 0;
        int oldRight = 0;
        int newRight = 0;
        int sign = 0; ///< unified only
        int text = 0; ///< side by side: of the old file
        int half = 0; ///< side by side: where the new file begins
        int newText = 0;
    };
    struct Position
    {
        int row = -1;
        int column = 0;
        friend auto operator<=>(const Position &, const Position &) = default;
    };
    enum class Extend { No, Yes };

    void measure();
    void updateScrollBars();
    void moveTo(Position position, Extend extend);
    void moveBy(int rows, Extend extend);
    void ensureVisible(int row);
    void toggleFold(int file);
    void copySelection();
    void copyFile(int file);
    bool pressHeader(const DiffRow &row, const QPoint &at);
    bool pressHunk(const DiffRow &row, const QPoint &at);
    bool canDrop(const DiffRow &row) const;
    void dropHunk(const DiffRow &row);
    /// The button in a hunk's header.
    QRect dropRect(const QRect &rect) const;
    Position positionAt(const QPoint &at) const;
    bool isSideBySide() const { return m_document.layout() == DiffLayout::SideBySide; }
    DiffSide sideAt(int x) const;
    int textLeft(DiffSide side) const { return side == DiffSide::Old ? m_columns.text : m_columns.newText; }
    QString spokenLine(const git::DiffLine &line, int change) const;
    QRect headerRect(int row) const;
    QRect copyRect(const QRect &header) const;
    int rowsOnPage() const;

    void layOutText(QTextLayout &layout, const git::DiffLine &line) const;
    void paintRow(QPainter &painter, int row) const;
    void paintFileHeader(QPainter &painter, int row) const;
    void paintFileName(QPainter &painter, const git::DiffFile &file, const QRect &rect) const;
    void paintHunkHeader(QPainter &painter, const DiffRow &row, const QRect &rect) const;
    void paintLine(QPainter &painter, int row, const QRect &rect) const;
    void paintGutters(QPainter &painter, const DiffRow &row, const QRect &rect) const;
    void paintHalf(QPainter &painter, int row, DiffSide side, const QRect &rect) const;
    void paintChangeNumber(QPainter &painter, const DiffRow &row, const QRect &rect) const;
    void paintText(QPainter &painter, int row, DiffSide side, const QRect &rect) const;
    QColor tone(Role role) const { return color(palette(), role); }

    DiffDocument m_document;
    QString m_proof;
    Columns m_columns;
    int m_digit = 7; ///< width of one character of the fixed face
    bool m_showsWhitespace = false;
    std::function<bool(const QString &path, int hunk)> m_isDroppable;
    DiffSide m_side = DiffSide::New; ///< that is selected in
    bool m_isSelecting = false;      ///< the button went down on a line
    Position m_anchor;
    Position m_caret;
};

/// Makes DiffView readable for screen readers; safe to call more than once.
void installDiffViewAccessibility();

} // namespace sallyport::console
