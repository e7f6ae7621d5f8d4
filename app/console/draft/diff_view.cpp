#include "console/draft/diff_view.h"

#include "console/draft/diff_line_text.h"
#include "widgets/icons.h"
#include "widgets/type.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>

namespace sallyport::console {

namespace {

using Kind = git::DiffLine::Kind;

constexpr int iconSide = 14;

bool isAdded(const git::DiffLine &line)
{
    return line.kind == Kind::Added;
}

int digitsOf(int number)
{
    return int(QString::number(number).size());
}

/// Begin and end of the name or number at a place of a line.
std::pair<int, int> wordAround(const QString &text, int column)
{
    const auto isPart = [&](int at) { return text.at(at).isLetterOrNumber() || text.at(at) == u'_'; };
    int begin = column;
    while (begin > 0 && isPart(begin - 1))
        --begin;
    int end = column;
    while (end < text.size() && isPart(end))
        ++end;
    return {begin, end};
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    installDiffViewAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Unified diff"));
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    measure();
}

void DiffView::setFiles(std::vector<draft::RenderedFile> files, std::vector<EnvironmentLook> looks)
{
    m_document.setFiles(std::move(files), std::move(looks));
    const int last = int(m_document.rows().size()) - 1;
    m_caret = {std::min(std::max(m_caret.row, 0), last), 0};
    m_anchor = m_caret;
    measure();
    viewport()->update();
}

void DiffView::setProof(const QString &proof)
{
    m_proof = proof;
    viewport()->update();
}

void DiffView::setLayout(DiffLayout layout)
{
    m_document.setLayout(layout);
    setAccessibleName(layout == DiffLayout::SideBySide ? tr("Diff, side by side") : tr("Unified diff"));
    m_caret = m_anchor = {std::min(std::max(m_caret.row, 0), int(m_document.rows().size()) - 1), 0};
    measure();
    viewport()->update();
}

void DiffView::setDroppable(std::function<bool(const QString &path, int hunk)> droppable)
{
    m_isDroppable = std::move(droppable);
    viewport()->update();
}

void DiffView::setWhitespaceShown(bool shown)
{
    m_showsWhitespace = shown;
    viewport()->update();
}

void DiffView::showChange(int change)
{
    const int row = m_document.firstRowOf(change);
    if (row < 0)
        return;
    setCurrentRow(row);
    // The change stands in the upper part of the view, with some lines before it, where a reader starts.
    const int above = std::min(viewport()->height() / 4, m_document.metrics().line * 6);
    const QRect rect = rectOf(row);
    const bool isSeen = rect.top() >= above / 2 && rect.bottom() < viewport()->height() * 3 / 4;
    if (!isSeen)
        verticalScrollBar()->setValue(m_document.rows().at(row).top - above);
}

void DiffView::measure()
{
    const QFontMetrics metrics(console::font(Type::Mono));
    m_digit = metrics.horizontalAdvance(u'0');
    DiffMetrics heights;
    heights.line = metrics.height() + 2;
    heights.header = QFontMetrics(console::font(Type::Small)).height() + 14;
    m_document.setMetrics(heights);
    const int number = std::max(3, digitsOf(m_document.largestNumber())) * m_digit;
    m_columns.change = 4;
    m_columns.changeWidth = 3 * m_digit + 2;
    m_columns.oldRight = m_columns.change + m_columns.changeWidth + 13 + number;
    m_columns.newRight = m_columns.oldRight + 14 + number;
    m_columns.sign = m_columns.newRight + 10;
    m_columns.text = m_columns.newText = m_columns.sign + m_digit + 9;
    if (isSideBySide()) {
        m_columns.half = viewport()->width() / 2;
        m_columns.text = m_columns.sign = m_columns.oldRight + 12;
        m_columns.newRight = m_columns.half + 8 + number;
        m_columns.newText = m_columns.newRight + 12;
    }
    updateScrollBars();
}

void DiffView::updateScrollBars()
{
    const QSize room = viewport()->size();
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(m_document.metrics().line);
    verticalScrollBar()->setRange(0, std::max(0, m_document.height() + m_document.metrics().gap - room.height()));
    const int width = (m_document.longestLine() + 2) * m_digit;
    const int textRoom = isSideBySide() ? std::min(m_columns.half - m_columns.text, room.width() - m_columns.newText)
                                        : room.width() - m_columns.text;
    horizontalScrollBar()->setPageStep(std::max(1, textRoom));
    horizontalScrollBar()->setSingleStep(m_digit * 4);
    horizontalScrollBar()->setRange(0, std::max(0, width - textRoom));
}

QRect DiffView::rectOf(int row) const
{
    const DiffRow &at = m_document.rows().at(row);
    return {0, at.top - verticalScrollBar()->value(), viewport()->width(), at.height};
}

int DiffView::rowAt(int y) const
{
    return m_document.rowAt(y + verticalScrollBar()->value());
}

QRect DiffView::headerRect(int row) const
{
    QRect rect = rectOf(row);
    rect.setTop(rect.bottom() + 1 - m_document.metrics().header);
    return rect;
}

QRect DiffView::copyRect(const QRect &header) const
{
    const int side = iconSide + 8;
    return {header.right() - side - 10, header.center().y() - side / 2, side, side};
}

int DiffView::rowsOnPage() const
{
    return std::max(1, viewport()->height() / m_document.metrics().line - 1);
}

QString DiffView::spokenRow(int index) const
{
    const DiffRow &row = m_document.rows().at(index);
    const QString text = m_document.textOf(index);
    if (row.kind == DiffRow::Kind::File)
        return tr("file %1").arg(text);
    if (row.kind != DiffRow::Kind::Line)
        return text;
    const int change = m_document.ownerOf(row);
    const git::DiffLine *before = m_document.line(row, DiffSide::Old);
    const git::DiffLine *after = m_document.line(row, DiffSide::New);
    QStringList lines;
    if (before && before != after)
        lines += spokenLine(*before, change);
    if (after)
        lines += spokenLine(*after, change);
    return lines.join(QStringLiteral("; "));
}

QString DiffView::spokenLine(const git::DiffLine &line, int change) const
{
    const QString text = lineText(line.bytes);
    if (line.kind == Kind::Context)
        return tr("line %1: %2").arg(line.newLine).arg(text);
    if (change == 0)
        return isAdded(line) ? tr("added line %1: %2").arg(line.newLine).arg(text)
                             : tr("removed line %1: %2").arg(line.oldLine).arg(text);
    return isAdded(line) ? tr("change %1, added line %2: %3").arg(change).arg(line.newLine).arg(text)
                         : tr("change %1, removed line %2: %3").arg(change).arg(line.oldLine).arg(text);
}

QString DiffView::selectedText() const
{
    if (m_anchor == m_caret || m_anchor.row < 0 || m_caret.row < 0)
        return {};
    const auto [from, to] = std::minmax(m_anchor, m_caret);
    QStringList lines;
    for (int row = from.row; row <= to.row; ++row) {
        // Beside lines that only the other side has stands nothing to copy.
        const DiffRow &at = m_document.rows().at(row);
        if (at.kind == DiffRow::Kind::Line && !m_document.line(at, m_side))
            continue;
        const QString text = m_document.textOf(row, m_side);
        const int begin = row == from.row ? from.column : 0;
        const int end = row == to.row ? to.column : int(text.size());
        lines += text.mid(begin, end - begin);
    }
    return lines.join(u'\n');
}

void DiffView::setCurrentRow(int row)
{
    moveTo({row, 0}, Extend::No);
}

void DiffView::moveTo(Position position, Extend extend)
{
    if (m_document.rows().empty())
        return;
    position.row = std::clamp(position.row, 0, int(m_document.rows().size()) - 1);
    const bool changesRow = position.row != m_caret.row;
    m_caret = position;
    if (extend == Extend::No)
        m_anchor = position;
    ensureVisible(position.row);
    viewport()->update();
    if (!changesRow)
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(position.row);
    QAccessible::updateAccessibility(&event);
}

void DiffView::moveBy(int rows, Extend extend)
{
    const int row = std::clamp(m_caret.row + rows, 0, std::max(0, int(m_document.rows().size()) - 1));
    // With Shift whole lines are taken: up to the end of the line where the caret goes down to.
    const bool isDown = Position{row, 0} >= m_anchor;
    const int column = extend == Extend::Yes && isDown && row < int(m_document.rows().size())
                           ? int(m_document.textOf(row, m_side).size())
                           : 0;
    moveTo({row, column}, extend);
}

void DiffView::ensureVisible(int row)
{
    const QRect rect = rectOf(row);
    QScrollBar *bar = verticalScrollBar();
    if (rect.top() < 0)
        bar->setValue(bar->value() + rect.top());
    else if (rect.bottom() >= viewport()->height())
        bar->setValue(bar->value() + rect.bottom() - viewport()->height() + 1);
}

void DiffView::toggleFold(int file)
{
    m_document.setFolded(file, !m_document.isFolded(file));
    const auto &rows = m_document.rows();
    const auto header = std::find_if(rows.begin(), rows.end(),
        [&](const DiffRow &row) { return row.file == file && row.kind == DiffRow::Kind::File; });
    updateScrollBars();
    setCurrentRow(int(header - rows.begin()));
}

void DiffView::copySelection()
{
    const QString text = selectedText();
    if (!text.isEmpty())
        Q_EMIT copyRequested(text);
    else if (m_caret.row >= 0)
        Q_EMIT copyRequested(m_document.textOf(m_caret.row, m_side));
}

void DiffView::copyFile(int file)
{
    Q_EMIT patchRequested(m_document.file(file).diff.path);
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    const Extend extend = event->modifiers() & Qt::ShiftModifier ? Extend::Yes : Extend::No;
    const int count = int(m_document.rows().size());
    const bool isOnFile =
        m_caret.row >= 0 && m_caret.row < count && m_document.rows().at(m_caret.row).kind == DiffRow::Kind::File;
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (event->matches(QKeySequence::SelectAll) && count > 0) {
        moveTo({0, 0}, Extend::No);
        moveBy(count, Extend::Yes);
        return;
    }
    // Alt and Ctrl with arrows belong to the page and the window.
    if (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier)) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        return moveBy(-1, extend);
    case Qt::Key_Down:
        return moveBy(1, extend);
    case Qt::Key_PageUp:
        return moveBy(-rowsOnPage(), extend);
    case Qt::Key_PageDown:
        return moveBy(rowsOnPage(), extend);
    case Qt::Key_Home:
        return moveBy(-count, extend);
    case Qt::Key_End:
        return moveBy(count, extend);
    case Qt::Key_Left:
        return horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub);
    case Qt::Key_Right:
        return horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd);
    case Qt::Key_Delete:
        if (m_caret.row >= 0 && m_caret.row < count)
            dropHunk(m_document.rows().at(m_caret.row));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (isOnFile)
            return toggleFold(m_document.rows().at(m_caret.row).file);
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

bool DiffView::pressHeader(const DiffRow &row, const QPoint &at)
{
    if (row.kind != DiffRow::Kind::File)
        return false;
    const int index = rowAt(at.y());
    const QRect header = headerRect(index);
    if (copyRect(header).contains(at))
        copyFile(row.file);
    else if (header.contains(at))
        toggleFold(row.file);
    return true;
}

QRect DiffView::dropRect(const QRect &rect) const
{
    const QFontMetrics metrics(console::font(Type::Small));
    const int width = metrics.horizontalAdvance(tr("Leave out")) + 16;
    return {rect.right() - width - 10, rect.top() + 1, width, rect.height() - 2};
}

bool DiffView::pressHunk(const DiffRow &row, const QPoint &at)
{
    const bool isButton =
        canDrop(row) && row.kind == DiffRow::Kind::Hunk && dropRect(rectOf(rowAt(at.y()))).contains(at);
    if (isButton)
        dropHunk(row);
    return isButton;
}

bool DiffView::canDrop(const DiffRow &row) const
{
    const bool isInHunk = row.kind == DiffRow::Kind::Hunk || row.kind == DiffRow::Kind::Line;
    return m_isDroppable && isInHunk && m_isDroppable(m_document.file(row.file).diff.path, row.hunk);
}

void DiffView::dropHunk(const DiffRow &row)
{
    if (canDrop(row))
        Q_EMIT hunkDropRequested(m_document.file(row.file).diff.path, row.hunk);
}

DiffSide DiffView::sideAt(int x) const
{
    return isSideBySide() && x < m_columns.half ? DiffSide::Old : DiffSide::New;
}

DiffView::Position DiffView::positionAt(const QPoint &at) const
{
    const int index = rowAt(at.y());
    if (index < 0)
        return {};
    const DiffRow &row = m_document.rows().at(index);
    const git::DiffLine *line = row.kind == DiffRow::Kind::Line ? m_document.line(row, m_side) : nullptr;
    if (!line)
        return {index, 0};
    QTextLayout layout;
    layOutText(layout, *line);
    const qreal x = at.x() + horizontalScrollBar()->value() - textLeft(m_side);
    return {index, layout.lineAt(0).xToCursor(x)};
}

void DiffView::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const int index = rowAt(at.y());
    if (event->button() != Qt::LeftButton || index < 0)
        return;
    const DiffRow row = m_document.rows().at(index);
    if (pressHeader(row, at) || pressHunk(row, at))
        return;
    m_isSelecting = true;
    m_side = sideAt(at.x());
    const int change = m_document.ownerOf(row);
    moveTo(positionAt(at), event->modifiers() & Qt::ShiftModifier ? Extend::Yes : Extend::No);
    if (change > 0 && at.x() < m_columns.change + m_columns.changeWidth)
        Q_EMIT changeClicked(change);
}

void DiffView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (m_isSelecting) {
        moveTo(positionAt(at), Extend::Yes);
        return;
    }
    const int index = rowAt(at.y());
    if (index < 0)
        return;
    const DiffRow &row = m_document.rows().at(index);
    const bool isHeader = row.kind == DiffRow::Kind::File ||
                          (canDrop(row) && row.kind == DiffRow::Kind::Hunk && dropRect(rectOf(index)).contains(at));
    const bool isNumber = at.x() < m_columns.change + m_columns.changeWidth && m_document.ownerOf(row) > 0;
    if (isHeader || isNumber)
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->setCursor(at.x() >= m_columns.text ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void DiffView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_side = sideAt(event->position().toPoint().x());
    const Position at = positionAt(event->position().toPoint());
    if (at.row < 0 || m_document.rows().at(at.row).kind != DiffRow::Kind::Line)
        return;
    const auto [begin, end] = wordAround(m_document.textOf(at.row, m_side), at.column);
    moveTo({at.row, begin}, Extend::No);
    moveTo({at.row, end}, Extend::Yes);
}

void DiffView::mouseReleaseEvent(QMouseEvent *)
{
    m_isSelecting = false;
}

void DiffView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_caret.row < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("copy")), tr("Copy"), this, &DiffView::copySelection);
    const int file = m_document.rows().at(m_caret.row).file;
    menu->addAction(tr("Copy this file as patch"), this, [this, file] { copyFile(file); });
    if (canDrop(m_document.rows().at(m_caret.row)))
        menu->addAction(tr("Leave this hunk out of the draft"), this,
            [this, row = m_document.rows().at(m_caret.row)] { dropHunk(row); });
    menu->popup(event->globalPos());
}

void DiffView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
    QAbstractScrollArea::changeEvent(event);
}

void DiffView::resizeEvent(QResizeEvent *)
{
    measure();
}

void DiffView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void DiffView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tone(Role::Base));
    const int bottom = event->rect().bottom() + verticalScrollBar()->value();
    int row = rowAt(event->rect().top());
    for (; row >= 0 && row < int(m_document.rows().size()) && m_document.rows().at(row).top <= bottom; ++row)
        paintRow(painter, row);
}

} // namespace sallyport::console
