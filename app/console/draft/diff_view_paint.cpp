#include "console/draft/diff_line_text.h"
#include "console/draft/diff_view.h"
#include "widgets/icons.h"
#include "widgets/type.h"

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

QChar signOf(const git::DiffLine &line)
{
    if (line.kind == Kind::Context)
        return u' ';
    return isAdded(line) ? u'+' : u'-';
}

} // namespace

void DiffView::paintRow(QPainter &painter, int index) const
{
    const DiffRow &row = m_document.rows().at(index);
    const QRect rect = rectOf(index);
    switch (row.kind) {
    case DiffRow::Kind::File:
        paintFileHeader(painter, index);
        break;
    case DiffRow::Kind::Notice:
        painter.setFont(console::font(Type::Small));
        painter.setPen(tone(Role::Text3));
        painter.drawText(rect.adjusted(m_columns.text, 0, 0, 0), Qt::AlignVCenter, m_document.textOf(index));
        break;
    case DiffRow::Kind::Hunk:
        paintHunkHeader(painter, row, rect);
        break;
    case DiffRow::Kind::Line:
        paintLine(painter, index, rect);
        break;
    }
    if (hasFocus() && index == m_caret.row) {
        painter.setPen(tone(Role::Accent));
        painter.setBrush(Qt::NoBrush);
        const QRect outline = row.kind == DiffRow::Kind::File ? headerRect(index) : rect;
        painter.drawRect(outline.adjusted(0, 0, -1, -1));
    }
}

void DiffView::paintFileHeader(QPainter &painter, int index) const
{
    const DiffRow &row = m_document.rows().at(index);
    const QRect header = headerRect(index);
    const QRect gap(0, rectOf(index).top(), header.width(), header.top() - rectOf(index).top());
    painter.fillRect(gap, tone(Role::Window));
    painter.fillRect(header, tone(Role::Header));
    painter.setPen(tone(Role::Line));
    painter.drawLine(header.bottomLeft(), header.bottomRight());
    if (!gap.isEmpty()) {
        painter.drawLine(gap.topLeft(), gap.topRight());
        painter.drawLine(header.topLeft(), header.topRight());
    }
    paintBand(&painter, header, m_document.look(row.file), palette());
    const QRect chevron(14, header.top(), iconSide, header.height());
    const bool isFolded = m_document.isFolded(row.file);
    paintIcon(&painter, chevron, isFolded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"),
        tone(Role::Text2));
    const QRect copy = copyRect(header);
    paintIcon(&painter, copy.adjusted(4, 4, -4, -4), QStringLiteral("copy"), tone(Role::Text2));
    const int left = chevron.right() + 9;
    paintFileName(
        painter, m_document.file(row.file).diff, QRect(left, header.top(), copy.left() - left - 4, header.height()));
}

void DiffView::paintFileName(QPainter &painter, const git::DiffFile &file, const QRect &rect) const
{
    QFont strong = console::font(Type::Mono);
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    const QString added = QStringLiteral("+%1").arg(file.added);
    const QString removed = QStringLiteral("\u2212%1").arg(file.removed);
    const int room = rect.width() - metrics.horizontalAdvance(added + removed) - 3 * m_digit;
    // The name comes before the proof where there is no room for both.
    const QFontMetrics small(console::font(Type::Small));
    if (metrics.horizontalAdvance(file.path) + small.horizontalAdvance(m_proof) + m_digit <= room) {
        painter.setFont(console::font(Type::Small));
        painter.setPen(tone(Role::Text3));
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight, m_proof);
    }
    int x = rect.left();
    const auto draw = [&](const QFont &face, Role role, const QString &text) {
        painter.setFont(face);
        painter.setPen(tone(role));
        painter.drawText(QRect(x, rect.top(), rect.right() - x, rect.height()), Qt::AlignVCenter, text);
        x += QFontMetrics(face).horizontalAdvance(text) + m_digit;
    };
    draw(strong, Role::Text, metrics.elidedText(file.path, Qt::ElideMiddle, room));
    draw(console::font(Type::Mono), Role::Good, added);
    draw(console::font(Type::Mono), Role::Critical, removed);
}

void DiffView::paintHunkHeader(QPainter &painter, const DiffRow &row, const QRect &rect) const
{
    painter.fillRect(rect, tone(Role::Alternate));
    painter.setPen(tone(Role::LineSoft));
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    painter.setFont(console::font(Type::Mono));
    painter.setPen(tone(Role::Text3));
    const git::DiffHunk &hunk = m_document.hunk(row);
    const QString text = hunkRange(hunk) + QStringLiteral("   ") + lineText(hunk.context);
    const QRect button = dropRect(rect);
    const bool isDroppable = canDrop(row);
    const QRect room = rect.adjusted(m_columns.sign, 0, isDroppable ? button.left() - rect.right() - 8 : -12, 0);
    if (isDroppable) {
        painter.setFont(console::font(Type::Small));
        painter.setPen(tone(Role::Accent));
        painter.drawText(button, Qt::AlignCenter, tr("Leave out"));
        painter.setFont(console::font(Type::Mono));
        painter.setPen(tone(Role::Text3));
    }
    painter.drawText(
        room, Qt::AlignVCenter, QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, room.width()));
}

void DiffView::paintLine(QPainter &painter, int index, const QRect &rect) const
{
    const DiffRow &row = m_document.rows().at(index);
    if (isSideBySide()) {
        paintHalf(painter, index, DiffSide::Old, QRect(rect.left(), rect.top(), m_columns.half, rect.height()));
        paintHalf(painter, index, DiffSide::New, rect.adjusted(m_columns.half, 0, 0, 0));
        painter.fillRect(m_columns.half, rect.top(), 1, rect.height(), tone(Role::Line));
        paintChangeNumber(painter, row, rect);
        return;
    }
    const git::DiffLine &line = *m_document.line(row, DiffSide::New);
    if (line.kind != Kind::Context)
        painter.fillRect(rect, tone(isAdded(line) ? Role::DiffAdd : Role::DiffDel));
    paintChangeNumber(painter, row, rect);
    paintGutters(painter, row, rect);
    paintText(painter, index, DiffSide::New, rect);
}

void DiffView::paintHalf(QPainter &painter, int index, DiffSide side, const QRect &rect) const
{
    const DiffRow &row = m_document.rows().at(index);
    const git::DiffLine *line = m_document.line(row, side);
    if (!line) {
        painter.fillRect(rect, tone(Role::Alternate));
        return;
    }
    const bool isContext = line->kind == Kind::Context;
    if (!isContext)
        painter.fillRect(rect, tone(isAdded(*line) ? Role::DiffAdd : Role::DiffDel));
    const bool isOld = side == DiffSide::Old;
    const int right = isOld ? m_columns.oldRight : m_columns.newRight;
    painter.setFont(console::font(Type::Mono));
    painter.setPen(tone(isContext ? Role::Text3 : isAdded(*line) ? Role::Good : Role::Critical));
    painter.drawText(QRect(rect.left(), rect.top(), right - rect.left(), rect.height()),
        Qt::AlignRight | Qt::AlignVCenter, QString::number(isOld ? line->oldLine : line->newLine));
    paintText(painter, index, side, rect);
}

void DiffView::paintChangeNumber(QPainter &painter, const DiffRow &row, const QRect &rect) const
{
    const int change = m_document.ownerOf(row);
    if (change == 0)
        return;
    QFont strong = console::font(Type::Mono);
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(tone(Role::Accent));
    painter.drawText(QRect(m_columns.change, rect.top(), m_columns.changeWidth, rect.height()),
        Qt::AlignHCenter | Qt::AlignVCenter, QString::number(change));
}

void DiffView::paintGutters(QPainter &painter, const DiffRow &row, const QRect &rect) const
{
    const git::DiffLine &line = *m_document.line(row, DiffSide::New);
    const auto draw = [&](int left, int right, Qt::Alignment alignment, const QString &text) {
        painter.drawText(QRect(left, rect.top(), right - left, rect.height()), alignment | Qt::AlignVCenter, text);
    };
    painter.setFont(console::font(Type::Mono));
    const bool isContext = line.kind == Kind::Context;
    painter.setPen(tone(isContext ? Role::Text3 : isAdded(line) ? Role::Good : Role::Critical));
    if (line.oldLine > 0)
        draw(0, m_columns.oldRight, Qt::AlignRight, QString::number(line.oldLine));
    if (line.newLine > 0)
        draw(0, m_columns.newRight, Qt::AlignRight, QString::number(line.newLine));
    draw(m_columns.sign, m_columns.text, Qt::AlignLeft, signOf(line));
}

void DiffView::layOutText(QTextLayout &layout, const git::DiffLine &line) const
{
    layout.setText(lineText(line.bytes));
    layout.setFont(console::font(Type::Mono));
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    if (m_showsWhitespace)
        option.setFlags(QTextOption::ShowTabsAndSpaces);
    option.setTabStopDistance(4.0 * m_digit);
    // A line of code is read from left to right, whatever it holds.
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const LineRun &run : syntaxRuns(line.bytes)) {
        QTextCharFormat format;
        format.setForeground(tone(run.role));
        formats.append({run.begin, run.length, format});
    }
    for (const LineRun &run : changedRuns(line)) {
        QTextCharFormat format;
        format.setBackground(tone(run.role));
        formats.append({run.begin, run.length, format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
}

void DiffView::paintText(QPainter &painter, int index, DiffSide side, const QRect &rect) const
{
    const DiffRow &row = m_document.rows().at(index);
    QTextLayout layout;
    layOutText(layout, *m_document.line(row, side));
    QList<QTextLayout::FormatRange> selections;
    const auto [from, to] = std::minmax(m_anchor, m_caret);
    const bool isSelectable = !isSideBySide() || side == m_side;
    if (isSelectable && from != to && index >= from.row && index <= to.row) {
        const int begin = index == from.row ? from.column : 0;
        const int end = index == to.row ? to.column : int(layout.text().size());
        QTextCharFormat format;
        format.setBackground(tone(Role::Selection));
        format.setForeground(tone(Role::OnSelection));
        selections.append({begin, end - begin, format});
    }
    const qreal y = rect.top() + (rect.height() - layout.lineAt(0).height()) / 2;
    painter.save();
    painter.setClipRect(QRect(QPoint(textLeft(side) - 2, rect.top()), rect.bottomRight()));
    painter.setPen(tone(Role::Text));
    layout.draw(&painter, QPointF(textLeft(side) - horizontalScrollBar()->value(), y), selections);
    painter.restore();
}

} // namespace sallyport::console
