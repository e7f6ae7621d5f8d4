#include "console/calendar/year_map.h"

#include "widgets/icons.h"
#include "widgets/type.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace sallyport::console {

namespace {

constexpr int daysOfWeek = 7;
constexpr int gap = 2;
constexpr int margin = 16;

} // namespace

YearMap::YearMap(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Rotations of the past year"));
    setMinimumSize(scaled(420), scaled(220));
}

void YearMap::show(std::shared_ptr<const CalendarContent> content)
{
    m_content = std::move(content);
    m_days.clear();
    if (m_content) {
        for (const rotation::PastRotation &past : m_content->past) {
            Kept &kept = m_days[past.day];
            kept.onTime += past.promise == rotation::Promise::OnTime;
            kept.late += past.promise == rotation::Promise::Late;
            kept.missed += past.promise == rotation::Promise::Missed;
        }
        m_day = m_content->span.until;
    }
    update();
}

int YearMap::side() const
{
    if (!m_content)
        return 1;
    const int weeks = int(m_content->span.from.daysTo(m_content->span.until)) / daysOfWeek + 1;
    return std::clamp((width() - 2 * margin - scaled(34)) / weeks - gap, scaled(6), scaled(22));
}

QRect YearMap::squareOf(QDate day) const
{
    const int days = int(m_content->span.from.daysTo(day));
    const int step = side() + gap;
    const int top = margin + fontMetrics().height() + 6;
    return {margin + scaled(34) + days / daysOfWeek * step, top + days % daysOfWeek * step, side(), side()};
}

QDate YearMap::dayAt(const QPoint &place) const
{
    if (!m_content)
        return {};
    for (QDate day = m_content->span.from; day <= m_content->span.until; day = day.addDays(1)) {
        if (squareOf(day).adjusted(0, 0, gap, gap).contains(place))
            return day;
    }
    return {};
}

QString YearMap::spokenDay(QDate day) const
{
    const auto found = m_days.find(day);
    const Kept kept = found == m_days.end() ? Kept() : found->second;
    QStringList parts;
    if (kept.onTime > 0)
        parts.push_back(tr("%n on time", nullptr, kept.onTime));
    if (kept.late > 0)
        parts.push_back(tr("%n late", nullptr, kept.late));
    if (kept.missed > 0)
        parts.push_back(tr("%n missed", nullptr, kept.missed));
    return QStringLiteral("%1: %2").arg(QLocale().toString(day, QLocale::LongFormat),
        parts.isEmpty() ? tr("nothing") : parts.join(QStringLiteral(", ")));
}

void YearMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(palette(), Role::Base));
    if (!m_content)
        return;
    painter.setFont(console::font(Type::Caption));
    paintMonths(painter);
    for (QDate day = m_content->span.from; day <= m_content->span.until; day = day.addDays(1)) {
        const auto found = m_days.find(day);
        paintDay(painter, day, found == m_days.end() ? Kept() : found->second);
    }
    painter.setPen(QPen(color(palette(), hasFocus() ? Role::Accent : Role::ControlLine), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(squareOf(m_day).adjusted(-1, -1, 1, 1));
    paintSums(painter);
}

void YearMap::paintMonths(QPainter &painter) const
{
    painter.setPen(color(palette(), Role::Text3));
    for (const int weekday : {1, 3, 5}) {
        const QRect square = squareOf(m_content->span.from.addDays(weekday - 1));
        painter.drawText(QRect(margin, square.top(), scaled(34), square.height()), Qt::AlignVCenter,
            QLocale().dayName(weekday, QLocale::ShortFormat));
    }
    for (QDate day = m_content->span.from; day <= m_content->span.until; day = day.addDays(1)) {
        if (day.day() == 1)
            painter.drawText(squareOf(rotation::mondayOf(day)).left(), margin + painter.fontMetrics().ascent(),
                QLocale().standaloneMonthName(day.month(), QLocale::ShortFormat));
    }
}

void YearMap::paintDay(QPainter &painter, QDate day, const Kept &kept) const
{
    const QRect square = squareOf(day);
    const Role role = kept.missed > 0   ? Role::CriticalFill
                      : kept.late > 0   ? Role::WarningFill
                      : kept.onTime > 0 ? Role::GoodFill
                                        : Role::LineSoft;
    QColor fill = color(palette(), role);
    // Many on one day are stronger than one; three and more look the same.
    if (kept.all() > 0)
        fill.setAlphaF(float(std::min(1.0, 0.55 + 0.15 * kept.all())));
    painter.fillRect(square, fill);
    if (kept.missed == 0 && kept.late == 0)
        return;
    painter.setPen(color(palette(), Role::Base));
    painter.drawText(square, Qt::AlignCenter, kept.missed > 0 ? QStringLiteral("×") : QStringLiteral("!"));
}

void YearMap::paintSums(QPainter &painter) const
{
    Kept sum;
    for (const auto &[day, kept] : m_days) {
        sum.onTime += kept.onTime;
        sum.late += kept.late;
        sum.missed += kept.missed;
    }
    int left = margin + scaled(34);
    const int top = squareOf(m_content->span.from.addDays(6)).bottom() + 14;
    const std::tuple<Role, QString, QString> parts[] = {
        {Role::GoodFill, QString(), tr("%n on time", nullptr, sum.onTime)},
        {Role::WarningFill, QStringLiteral("!"), tr("%n late", nullptr, sum.late)},
        {Role::CriticalFill, QStringLiteral("×"), tr("%n missed", nullptr, sum.missed)}};
    const int height = painter.fontMetrics().height();
    for (const auto &[role, sign, text] : parts) {
        const QRect square(left, top, height, height);
        painter.fillRect(square, color(palette(), role));
        painter.setPen(color(palette(), Role::Base));
        painter.drawText(square, Qt::AlignCenter, sign);
        painter.setPen(color(palette(), Role::Text));
        painter.drawText(left + height + 5, top + painter.fontMetrics().ascent(), text);
        left += height + 24 + painter.fontMetrics().horizontalAdvance(text);
    }
    painter.setPen(color(palette(), Role::Text2));
    const QRect note(margin + scaled(34), top + height + 10, width() - 2 * margin - scaled(34), height * 3);
    painter.drawText(note, Qt::TextWordWrap,
        tr("By when versions were written, which the audit log knows further back. A write does not prove a new "
           "value."));
}

void YearMap::mousePressEvent(QMouseEvent *event)
{
    const QDate day = dayAt(event->pos());
    if (!day.isValid())
        return;
    m_day = day;
    update();
    Q_EMIT dayActivated(day);
}

void YearMap::keyPressEvent(QKeyEvent *event)
{
    const QHash<int, int> steps{
        {Qt::Key_Left, -daysOfWeek}, {Qt::Key_Right, daysOfWeek}, {Qt::Key_Up, -1}, {Qt::Key_Down, 1}};
    if (!m_content || !steps.contains(event->key())) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_day = std::clamp(m_day.addDays(steps.value(event->key())), m_content->span.from, m_content->span.until);
    setAccessibleDescription(spokenDay(m_day));
    update();
    Q_EMIT dayActivated(m_day);
}

bool YearMap::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QDate day = dayAt(help->pos());
        QToolTip::showText(help->globalPos(), day.isValid() ? spokenDay(day) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace sallyport::console
