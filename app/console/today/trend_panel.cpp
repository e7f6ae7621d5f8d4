#include "today/trend_panel.h"

#include "core/words.h"
#include "today/finding_texts.h"
#include "widgets/icons.h"
#include "widgets/type.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace sallyport::console {

namespace {

constexpr int days = 30;

int heightOf(Type type)
{
    return QFontMetrics(console::font(type)).height();
}

int headingHeight()
{
    return heightOf(Type::PaneTitle) + 11;
}

} // namespace

TrendPanel::TrendPanel(QWidget *parent)
    : Surface(Role::Base, Qt::BottomEdge, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMouseTracking(true);
}

QSize TrendPanel::sizeHint() const
{
    const int chart = m_history.trend.size() > 1 ? scaled(52) + heightOf(Type::Caption) + 8 : 0;
    return {200, headingHeight() + heightOf(Type::Figure) + 16 + chart + heightOf(Type::Small) + 10};
}

void TrendPanel::show(const core::ViewPtr &view, const QString &environment)
{
    m_history = {};
    m_open = m_critical = 0;
    if (view) {
        for (const findings::Finding &finding : view->findings) {
            if (!isOpen(finding) || (!environment.isEmpty() && finding.subject.environment != environment))
                continue;
            ++m_open;
            m_critical += finding.severity == findings::Severity::Critical;
        }
        if (view->inputs.records && !view->inputs.records->empty())
            m_history =
                findings::historyOf(*view->inputs.records, environment, view->inputs.now, view->calendar.zone(), days);
    }
    setAccessibleName(spoken());
    updateGeometry();
    update();
}

QString TrendPanel::spoken() const
{
    QStringList parts{tr("%n open findings", nullptr, m_open), tr("%n critical", nullptr, m_critical)};
    if (m_history.trend.size() > 1)
        parts.push_back(
            tr("%1 in %n days", nullptr, int(m_history.trend.size()) - 1).arg(QLocale().toString(m_history.change)));
    return parts.join(QStringLiteral(", "));
}

void TrendPanel::paintEvent(QPaintEvent *event)
{
    Surface::paintEvent(event);
    QPainter painter(this);
    paintHeading(painter);
    paintFigures(painter);
    if (m_history.trend.size() > 1)
        paintChart(painter);
    paintSums(painter);
}

void TrendPanel::paintHeading(QPainter &painter) const
{
    const QRect heading(0, 0, width(), headingHeight());
    painter.fillRect(heading, color(palette(), Role::Header));
    painter.fillRect(QRect(0, heading.bottom(), width(), 1), color(palette(), Role::Line));
    painter.setFont(console::font(Type::PaneTitle));
    painter.setPen(color(palette(), Role::Text));
    painter.drawText(heading.adjusted(10, 0, 0, 0), Qt::AlignVCenter, tr("Open findings"));
}

void TrendPanel::paintFigures(QPainter &painter) const
{
    QRect line(10, headingHeight() + 6, width() - 20, heightOf(Type::Figure) + 4);
    const core::Words words;
    const auto put = [&](Type type, Role role, const QString &text) {
        painter.setFont(console::font(type));
        painter.setPen(color(palette(), role));
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, text);
        line.setLeft(line.left() + QFontMetrics(console::font(type)).horizontalAdvance(text) + 6);
    };
    put(Type::Figure, Role::Text, words.count(m_open));
    put(Type::Small, Role::Text2, tr("open"));
    if (m_history.trend.size() > 1) {
        const int change = m_history.change;
        const QString number = change < 0 ? QStringLiteral("−%1").arg(-change) : QStringLiteral("+%1").arg(change);
        put(Type::Small,
            change < 0   ? Role::Good
            : change > 0 ? Role::Warning
                         : Role::Text2,
            tr("%1 in %n days", nullptr, int(m_history.trend.size()) - 1).arg(number));
    }
    if (m_critical == 0)
        return;
    QString text = tr("%n critical", nullptr, m_critical);
    painter.setFont(console::font(Type::Small));
    // Where the column is narrow the mark says the word.
    if (painter.fontMetrics().horizontalAdvance(text) + 24 > line.width())
        text = words.count(m_critical);
    painter.setPen(color(palette(), Role::Critical));
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, text);
    const int left = line.right() - painter.fontMetrics().horizontalAdvance(text) - 20;
    paintIcon(&painter, QRect(left, line.center().y() - 7, 15, 15), QStringLiteral("octagon-alert"),
        color(palette(), Role::Critical));
}

QRect TrendPanel::chartRect() const
{
    return {10, headingHeight() + heightOf(Type::Figure) + 14, width() - 44, scaled(52)};
}

void TrendPanel::paintChart(QPainter &painter) const
{
    const QRect chart = chartRect();
    int highest = 1;
    for (const findings::DayCount &day : m_history.trend)
        highest = std::max(highest, day.open);
    painter.setFont(console::font(Type::Caption));
    painter.fillRect(QRect(chart.left(), chart.top(), chart.width(), 1), color(palette(), Role::LineSoft));
    painter.fillRect(QRect(chart.left(), chart.bottom(), chart.width(), 1), color(palette(), Role::LineSoft));
    painter.setPen(color(palette(), Role::Text3));
    painter.drawText(QRect(chart.right() + 4, chart.top() - 7, 30, 15), Qt::AlignVCenter, QString::number(highest));
    const QRect axis(chart.left(), chart.bottom() + 3, chart.width(), heightOf(Type::Caption));
    painter.drawText(axis, Qt::AlignLeft, QLocale().toString(m_history.trend.front().day, QStringLiteral("d MMM")));
    painter.drawText(axis, Qt::AlignRight, tr("today"));
    painter.setRenderHint(QPainter::Antialiasing);
    const auto line = [&](int findings::DayCount::*count, Role role, Qt::PenStyle style) {
        QPolygonF points;
        for (size_t i = 0; i < m_history.trend.size(); ++i)
            points << QPointF(chart.left() + double(i) * chart.width() / double(m_history.trend.size() - 1),
                chart.bottom() - double(m_history.trend.at(i).*count) / highest * (chart.height() - 2));
        painter.setPen(QPen(color(palette(), role), 1.6, style));
        painter.drawPolyline(points);
        painter.setBrush(color(palette(), role));
        painter.drawEllipse(points.back(), 2.5, 2.5);
        painter.setBrush(Qt::NoBrush);
    };
    line(&findings::DayCount::open, Role::Accent, Qt::SolidLine);
    line(&findings::DayCount::critical, Role::CriticalFill, Qt::DashLine);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TrendPanel::paintSums(QPainter &painter) const
{
    const QRect line(10, height() - heightOf(Type::Small) - 7, width() - 20, heightOf(Type::Small));
    QStringList parts;
    if (m_history.trend.size() <= 1) {
        parts.push_back(tr("The line begins with the second day of readings"));
    } else {
        parts.push_back(tr("%n mended this week", nullptr, m_history.mendedThisWeek));
        if (m_history.meanTimeToMend)
            parts.push_back(tr("%1 to mend one").arg(core::Words().span(*m_history.meanTimeToMend)));
    }
    painter.setFont(console::font(Type::Small));
    painter.setPen(color(palette(), Role::Text2));
    painter.drawText(line, Qt::AlignVCenter,
        painter.fontMetrics().elidedText(parts.join(QStringLiteral(", ")), Qt::ElideRight, line.width()));
}

bool TrendPanel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_history.trend.size() <= 1)
        return Surface::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QRect chart = chartRect();
    const double place = double(help->pos().x() - chart.left()) / std::max(1, chart.width());
    const auto last = double(m_history.trend.size() - 1);
    const findings::DayCount &day = m_history.trend.at(size_t(std::clamp(place * last, 0.0, last) + 0.5));
    QToolTip::showText(help->globalPos(),
        tr("%1: %2 open, %3 critical")
            .arg(QLocale().toString(day.day, QStringLiteral("ddd d MMM")))
            .arg(day.open)
            .arg(day.critical),
        this);
    return true;
}

} // namespace sallyport::console
