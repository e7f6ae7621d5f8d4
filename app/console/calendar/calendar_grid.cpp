#include "console/calendar/calendar_grid.h"

#include "console/calendar/consequences.h"
#include "console/calendar/grid_painter.h"
#include "core/calendar_export.h"
#include "core/words.h"
#include "widgets/type.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace sallyport::console {

CalendarGrid::CalendarGrid(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Rotations by day"));
    setMinimumSize(scaled(420), scaled(260));
    installCalendarGridAccessibility();
}

void CalendarGrid::show(const core::ViewPtr &view, std::shared_ptr<const CalendarContent> content)
{
    m_view = view;
    m_content = std::move(content);
    m_drag.reset();
    if (m_content && !m_content->span.contains(m_day))
        m_day = m_content->span.contains(m_content->today) ? m_content->today : m_content->query.anchor;
    update();
}

void CalendarGrid::setCurrentDay(QDate day)
{
    if (!m_content || !m_content->span.contains(day)) {
        m_day = day;
        Q_EMIT spanRequested(day);
        return;
    }
    if (m_day == day)
        return;
    m_day = day;
    update();
    Q_EMIT currentDayChanged(day);
}

int CalendarGrid::weekCount() const
{
    return m_content ? GridLayout::of(rect(), *m_content, console::font(Type::Caption)).weeks : 0;
}

QDate CalendarGrid::dayAt(const QPoint &place) const
{
    return m_content ? GridLayout::of(rect(), *m_content, console::font(Type::Caption)).dayAt(place) : QDate();
}

QRect CalendarGrid::rectOf(QDate day) const
{
    return m_content ? GridLayout::of(rect(), *m_content, console::font(Type::Caption)).day(day) : QRect();
}

const CalendarChip *CalendarGrid::chipAt(const QPoint &place) const
{
    const QDate day = dayAt(place);
    if (!day.isValid())
        return nullptr;
    const GridLayout layout = GridLayout::of(rect(), *m_content, console::font(Type::Caption));
    const auto &chips = m_content->on(day);
    for (int i = 0; i < std::min(int(chips.size()), layout.chipsThatFit()); ++i) {
        if (layout.chip(day, i).contains(place))
            return &chips.at(size_t(i));
    }
    return nullptr;
}

QString CalendarGrid::spokenDay(QDate day) const
{
    QStringList parts{QLocale().toString(day, QLocale::LongFormat)};
    if (!m_content)
        return parts.front();
    if (day == m_content->today)
        parts.push_back(tr("today"));
    for (const CalendarChip &chip : m_content->on(day)) {
        parts.push_back(core::titleOf(*m_view, chip.entry));
        if (chip.isStaged)
            parts.back() += QStringLiteral(", ") + tr("staged in the draft");
    }
    for (const estate::Freeze &freeze : m_view->calendar.freezes()) {
        if (day >= freeze.from && day <= freeze.until)
            parts.push_back(freeze.name);
    }
    if (parts.size() == 1)
        parts.push_back(tr("nothing"));
    return parts.join(QStringLiteral(", "));
}

QString CalendarGrid::consequence() const
{
    if (!m_drag || !m_drag->over.isValid() || !m_view)
        return {};
    const auto answer = rotation::whatIf(m_view->calendar, m_drag->entry.secret, m_drag->over);
    return answer ? consequencesOf(*answer).join(u'\n') : QString();
}

void CalendarGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_content || !m_view) {
        painter.fillRect(rect(), color(palette(), Role::Base));
        return;
    }
    const GridLayout layout = GridLayout::of(rect(), *m_content, console::font(Type::Caption));
    GridPainter(painter, palette(), *m_view, *m_content, layout)
        .paint(m_drag && m_drag->over.isValid() ? m_drag->over : m_day, hasFocus());
}

void CalendarGrid::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrentDay(m_day.addDays(-1));
        break;
    case Qt::Key_Right:
        setCurrentDay(m_day.addDays(1));
        break;
    case Qt::Key_Up:
        setCurrentDay(m_day.addDays(-7));
        break;
    case Qt::Key_Down:
        setCurrentDay(m_day.addDays(7));
        break;
    case Qt::Key_PageUp:
        setCurrentDay(m_day.addMonths(-1));
        break;
    case Qt::Key_PageDown:
        setCurrentDay(m_day.addMonths(1));
        break;
    case Qt::Key_Home:
        if (m_content)
            setCurrentDay(m_content->today);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT activated(m_day);
        break;
    case Qt::Key_Escape:
        if (m_drag) {
            endDrag();
            break;
        }
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

void CalendarGrid::mousePressEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->pos());
    if (event->button() != Qt::LeftButton || !day.isValid())
        return;
    setCurrentDay(day);
    const CalendarChip *chip = chipAt(event->pos());
    // Only the next rotation that somebody does has a day that a plan can move.
    if (chip && chip->entry.kind == rotation::Entry::Kind::Rotation && !chip->entry.isProjected)
        m_drag = Drag{chip->entry, event->pos(), {}};
}

void CalendarGrid::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag) {
        const CalendarChip *chip = chipAt(event->pos());
        setCursor(chip && chip->entry.kind == rotation::Entry::Kind::Rotation && !chip->entry.isProjected
                      ? Qt::OpenHandCursor
                      : Qt::ArrowCursor);
        return;
    }
    if ((event->pos() - m_drag->from).manhattanLength() < QApplication::startDragDistance() && !m_drag->over.isValid())
        return;
    setCursor(Qt::ClosedHandCursor);
    m_drag->over = dayAt(event->pos());
    QToolTip::showText(event->globalPosition().toPoint(), consequence(), this);
    update();
}

void CalendarGrid::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_drag || event->button() != Qt::LeftButton)
        return;
    const rotation::Entry entry = m_drag->entry;
    const QDate day = m_drag->over;
    endDrag();
    if (day.isValid() && day != entry.day)
        Q_EMIT planRequested(entry, day);
}

void CalendarGrid::endDrag()
{
    m_drag.reset();
    unsetCursor();
    QToolTip::hideText();
    update();
}

void CalendarGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->pos());
    if (day.isValid())
        Q_EMIT activated(day);
}

bool CalendarGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_content && !m_drag) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QDate day = dayAt(help->pos());
        QToolTip::showText(help->globalPos(),
            day.isValid() ? spokenDay(day).replace(QStringLiteral(", "), QStringLiteral("\n")) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace sallyport::console
