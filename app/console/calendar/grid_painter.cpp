#include "console/calendar/grid_painter.h"

#include "widgets/icons.h"
#include "widgets/type.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace sallyport::console {

namespace {

/// Gives this file its translation context.
class CalendarText
{
    Q_DECLARE_TR_FUNCTIONS(CalendarText)
};

constexpr int daysOfWeek = 7;

QString iconOf(const CalendarChip &chip)
{
    if (chip.isStaged)
        return QStringLiteral("file-pen-line");
    switch (chip.entry.kind) {
    case rotation::Entry::Kind::Automatic:
        return QStringLiteral("bot");
    case rotation::Entry::Kind::Done:
        return QStringLiteral("check");
    case rotation::Entry::Kind::Step:
        return QStringLiteral("chevron-right");
    case rotation::Entry::Kind::Rotation:
        break;
    }
    return chip.entry.isOverdue ? QStringLiteral("octagon-alert") : QString();
}

} // namespace

Role bandBackground(const EnvironmentLook &look)
{
    switch (bandRole(look)) {
    case Role::Production:
        return Role::ProductionBg;
    case Role::Env2:
        return Role::Env2Bg;
    default:
        return Role::Env3Bg;
    }
}

GridLayout GridLayout::of(const QRect &whole, const CalendarContent &content, const QFont &font)
{
    GridLayout layout;
    layout.whole = whole;
    layout.from = content.span.from;
    layout.weeks = int(content.span.from.daysTo(content.span.until) + 1) / daysOfWeek;
    const QFontMetrics caption(font);
    layout.head = caption.height() + 10;
    layout.numberWidth = caption.horizontalAdvance(QStringLiteral("W53")) + caption.height() + 8;
    layout.loadWidth = caption.averageCharWidth() * 20;
    layout.chipHeight = caption.height();
    layout.dayLine = caption.height() + 1;
    return layout;
}

QRect GridLayout::week(int index) const
{
    const int height = whole.height() - head;
    const int top = whole.top() + head + height * index / weeks;
    return {whole.left(), top, whole.width(), whole.top() + head + height * (index + 1) / weeks - top};
}

QRect GridLayout::day(QDate date) const
{
    const int days = int(from.daysTo(date));
    if (days < 0 || days >= weeks * daysOfWeek)
        return {};
    const QRect row = week(days / daysOfWeek);
    const int width = row.width() - numberWidth - loadWidth;
    const int column = days % daysOfWeek;
    const int left = row.left() + numberWidth + width * column / daysOfWeek;
    return {left, row.top(), row.left() + numberWidth + width * (column + 1) / daysOfWeek - left, row.height()};
}

QDate GridLayout::dayAt(const QPoint &place) const
{
    const int width = whole.width() - numberWidth - loadWidth;
    const int x = place.x() - whole.left() - numberWidth;
    const int y = place.y() - whole.top() - head;
    if (x < 0 || x >= width || y < 0 || weeks == 0)
        return {};
    for (int index = 0; index < weeks; ++index) {
        if (!week(index).contains(whole.left(), place.y()))
            continue;
        for (int column = 0; column < daysOfWeek; ++column) {
            const QDate date = from.addDays(index * daysOfWeek + column);
            if (day(date).contains(place))
                return date;
        }
    }
    return {};
}

QRect GridLayout::load(int index) const
{
    const QRect row = week(index);
    return {row.right() + 1 - loadWidth, row.top(), loadWidth, row.height()};
}

QRect GridLayout::chip(QDate date, int index) const
{
    const QRect rect = day(date);
    return {rect.left() + 3, rect.top() + dayLine + index * (chipHeight + 1), rect.width() - 6, chipHeight};
}

int GridLayout::chipsThatFit() const
{
    const int height = weeks > 0 ? (whole.height() - head) / weeks : 0;
    return std::max(0, (height - dayLine) / (chipHeight + 1));
}

GridPainter::GridPainter(QPainter &painter, const QPalette &palette, const core::View &view,
    const CalendarContent &content, const GridLayout &layout)
    : m_painter(painter)
    , m_palette(palette)
    , m_view(view)
    , m_content(content)
    , m_layout(layout)
{
}

void GridPainter::paint(QDate current, bool hasFocus) const
{
    m_painter.fillRect(m_layout.whole, colorOf(Role::Base));
    m_painter.setFont(console::font(Type::Caption));
    paintHead();
    for (int index = 0; index < m_layout.weeks; ++index)
        paintWeek(index);
    paintMonthLines();
    paintCurrent(current, hasFocus);
}

void GridPainter::paintHead() const
{
    const QRect head(m_layout.whole.left(), m_layout.whole.top(), m_layout.whole.width(), m_layout.head);
    m_painter.fillRect(head, colorOf(Role::Header));
    m_painter.setPen(colorOf(Role::Text3));
    m_painter.drawText(head.adjusted(6, 0, 0, 0), Qt::AlignVCenter, CalendarText::tr("Week"));
    for (int column = 0; column < daysOfWeek; ++column) {
        const QRect day = m_layout.day(m_layout.from.addDays(column));
        m_painter.drawText(QRect(day.left() + 6, head.top(), day.width(), head.height()), Qt::AlignVCenter,
            QLocale().dayName(column + 1, QLocale::ShortFormat));
    }
    const QRect load(head.right() - m_layout.loadWidth + 8, head.top(), m_layout.loadWidth - 8, head.height());
    m_painter.drawText(load, Qt::AlignVCenter,
        m_content.limit ? CalendarText::tr("Load, limit %1").arg(*m_content.limit) : CalendarText::tr("Load"));
    m_painter.fillRect(QRect(head.left(), head.bottom(), head.width(), 1), colorOf(Role::Line));
}

void GridPainter::paintWeek(int index) const
{
    const QRect row = m_layout.week(index);
    const QDate monday = m_layout.from.addDays(index * daysOfWeek);
    const bool isNow = m_content.today >= monday && m_content.today < monday.addDays(daysOfWeek);
    QFont number = m_painter.font();
    number.setWeight(isNow ? QFont::DemiBold : QFont::Normal);
    m_painter.setFont(number);
    m_painter.setPen(colorOf(isNow ? Role::Text : Role::Text3));
    QString text = CalendarText::tr("W%1", "week of the year").arg(monday.weekNumber());
    const QDate sunday = monday.addDays(daysOfWeek - 1);
    if (index == 0 || sunday.day() <= daysOfWeek)
        text +=
            u'\n' + QLocale().standaloneMonthName(index == 0 ? monday.month() : sunday.month(), QLocale::ShortFormat);
    m_painter.drawText(row.adjusted(6, 3, 0, 0), Qt::AlignTop | Qt::AlignLeft, text);
    m_painter.setFont(console::font(Type::Caption));
    for (int column = 0; column < daysOfWeek; ++column)
        paintDay(monday.addDays(column));
    paintLoad(index);
    m_painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), colorOf(Role::LineSoft));
}

void GridPainter::paintLoad(int index) const
{
    if (size_t(index) >= m_content.weeks.size())
        return;
    const rotation::Week &week = m_content.weeks.at(size_t(index));
    const QRect rect = m_layout.load(index);
    m_painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), colorOf(Role::Line));
    const bool isOver = m_content.limit && week.count > *m_content.limit;
    QFont count = m_painter.font();
    count.setWeight(isOver ? QFont::DemiBold : QFont::Normal);
    m_painter.setFont(count);
    m_painter.setPen(colorOf(isOver ? Role::Warning : Role::Text2));
    m_painter.drawText(rect.adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight,
        isOver ? CalendarText::tr("%1 !", "rotations of a week that has too many").arg(week.count)
               : QString::number(week.count));
    m_painter.setFont(console::font(Type::Caption));
    // Room for the number, and for one and a half times the limit.
    const int room = rect.width() - 16 - m_painter.fontMetrics().horizontalAdvance(QStringLiteral("000"));
    int highest = m_content.limit ? *m_content.limit * 3 / 2 : 1;
    for (const rotation::Week &other : m_content.weeks)
        highest = std::max(highest, other.count);
    const int height = std::max(8, m_layout.chipHeight * 2 / 3);
    int left = rect.left() + 8;
    const int top = rect.center().y() - height / 2;
    for (const estate::Environment &environment : m_view.estate().environments) {
        const int part = week.byEnvironment.value(environment.name) * room / highest;
        EnvironmentLook look;
        look.isProduction = environment.isProduction();
        for (const estate::Environment &before : m_view.estate().environments) {
            if (before.name == environment.name)
                break;
            look.index += !before.isProduction();
        }
        m_painter.fillRect(QRect(left, top, part, height), colorOf(bandRole(look)));
        left += part;
    }
    if (m_content.limit) {
        m_painter.setPen(QPen(colorOf(Role::Text2), 1, Qt::DotLine));
        const int x = rect.left() + 8 + *m_content.limit * room / highest;
        m_painter.drawLine(x, top - 3, x, top + height + 3);
    }
}

void GridPainter::paintDay(QDate day) const
{
    const QRect rect = m_layout.day(day);
    if (rotation::isWeekend(day))
        m_painter.fillRect(rect, colorOf(Role::Alternate));
    const auto &freezes = m_view.calendar.freezes();
    const bool isFrozen = std::any_of(freezes.begin(), freezes.end(),
        [&](const estate::Freeze &freeze) { return day >= freeze.from && day <= freeze.until; });
    if (isFrozen)
        m_painter.fillRect(rect, QBrush(colorOf(Role::Line), Qt::BDiagPattern));
    const auto &chips = m_content.on(day);
    const int fit = m_layout.chipsThatFit();
    const int shown = std::min(int(chips.size()), fit);
    paintDayNumber(rect, day, int(chips.size()) - shown);
    for (int i = 0; i < shown; ++i)
        paintChip(m_layout.chip(day, i), chips.at(size_t(i)));
    m_painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), colorOf(Role::LineSoft));
}

void GridPainter::paintDayNumber(const QRect &rect, QDate day, int more) const
{
    const QRect line(rect.left() + 6, rect.top() + 1, rect.width() - 10, m_layout.dayLine - 2);
    const bool isFirst = day.day() == 1 || day == m_layout.from;
    const QString number = isFirst ? QLocale().toString(day, QStringLiteral("d MMM")) : QString::number(day.day());
    if (day == m_content.today) {
        const QFontMetrics metrics = m_painter.fontMetrics();
        const QString whole = CalendarText::tr("%1 today").arg(day.day());
        const int needed = metrics.horizontalAdvance(whole + QStringLiteral("  +99")) + 8;
        // A narrow cell keeps the number: its colour says that it is today.
        const QString text = needed <= line.width() ? whole : QString::number(day.day());
        QRect tag = metrics.boundingRect(text).adjusted(-4, 0, 4, 0);
        tag.moveTopLeft(line.topLeft());
        tag.setHeight(line.height());
        m_painter.fillRect(tag, colorOf(Role::AccentFill));
        m_painter.setPen(colorOf(Role::OnAccent));
        m_painter.drawText(tag, Qt::AlignCenter, text);
    } else {
        QFont font = m_painter.font();
        font.setWeight(day.day() == 1 ? QFont::DemiBold : QFont::Normal);
        m_painter.setFont(font);
        m_painter.setPen(colorOf(day.day() == 1 ? Role::Text : Role::Text3));
        m_painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, number);
        m_painter.setFont(console::font(Type::Caption));
    }
    if (more > 0) {
        m_painter.setPen(colorOf(Role::Text));
        m_painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, QStringLiteral("+%1").arg(more));
    }
}

void GridPainter::paintChip(const QRect &rect, const CalendarChip &chip) const
{
    const bool isDone = chip.entry.kind == rotation::Entry::Kind::Done;
    m_painter.fillRect(rect, colorOf(bandBackground(chip.look)));
    m_painter.fillRect(
        QRect(rect.left(), rect.top(), bandWidth(chip.look), rect.height()), colorOf(bandRole(chip.look)));
    const QColor ink = colorOf(isDone ? Role::Text3 : bandRole(chip.look));
    int left = rect.left() + bandWidth(chip.look) + 3;
    const QString iconOfChip = iconOf(chip);
    if (!iconOfChip.isEmpty()) {
        const int side = rect.height() - 3;
        paintIcon(&m_painter, QRect(left, rect.top() + 1, side, side), iconOfChip,
            chip.entry.isOverdue ? colorOf(Role::Critical) : ink);
        left += side + 2;
    }
    m_painter.setPen(ink);
    const QRect text(left, rect.top(), rect.right() - left, rect.height());
    m_painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
        m_painter.fontMetrics().elidedText(chip.text, Qt::ElideRight, text.width()));
    // What only follows from the one before being done on its day is paler by its outline.
    if (chip.entry.isProjected) {
        m_painter.setPen(QPen(colorOf(Role::Base), 1, Qt::DotLine));
        m_painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

/// A month begins behind a stronger line, which steps where its first day stands.
void GridPainter::paintMonthLines() const
{
    const QColor line = colorOf(Role::Text2);
    for (int index = 0; index < m_layout.weeks * daysOfWeek; ++index) {
        const QDate day = m_layout.from.addDays(index);
        if (day.day() != 1 || index == 0)
            continue;
        const QRect first = m_layout.day(day);
        const QRect row = m_layout.week(index / daysOfWeek);
        const int right = m_layout.load(index / daysOfWeek).left();
        m_painter.fillRect(QRect(first.left(), first.top() - 1, right - first.left(), 2), line);
        if (index % daysOfWeek == 0)
            continue;
        m_painter.fillRect(QRect(first.left() - 1, first.top() - 1, 2, first.height() + 1), line);
        m_painter.fillRect(
            QRect(row.left() + m_layout.numberWidth, row.bottom(), first.left() - row.left() - m_layout.numberWidth, 2),
            line);
    }
}

void GridPainter::paintCurrent(QDate day, bool hasFocus) const
{
    const QRect rect = m_layout.day(day);
    if (rect.isEmpty())
        return;
    m_painter.setPen(QPen(colorOf(hasFocus ? Role::Accent : Role::ControlLine), 2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(rect.adjusted(1, 1, -1, -1));
}

} // namespace sallyport::console
