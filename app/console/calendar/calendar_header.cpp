#include "console/calendar/calendar_header.h"

#include "widgets/icons.h"
#include "widgets/type.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace sallyport::console {

CalendarHeader::CalendarHeader(QWidget *parent)
    : Surface(Role::Base, Qt::BottomEdge, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(6);
    auto *title = new ToneLabel(Role::Text);
    title->setFont(console::font(Type::PageTitle));
    title->setText(tr("Calendar"));
    m_span = new ToneLabel(Role::Text2);
    m_sums = new ToneLabel(Role::Text2);
    row->addWidget(title);
    row->addSpacing(4);
    row->addWidget(m_span);
    buildSteps(row);
    row->addSpacing(6);
    row->addWidget(m_sums);
    row->addStretch(1);
    buildModes(row);
    row->addSpacing(6);
    buildActs(row);
    setFixedHeight(QFontMetrics(title->font()).height() + 24);
}

void CalendarHeader::buildSteps(QHBoxLayout *row)
{
    const auto arrow = [&](const QString &name, const QString &text, int direction) {
        auto *button = new QToolButton;
        button->setAutoRaise(true);
        button->setIcon(icon(name));
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, [this, direction] { Q_EMIT stepRequested(direction); });
        row->addWidget(button);
    };
    arrow(QStringLiteral("arrow-left"), tr("Earlier"), -1);
    auto *today = new QPushButton(tr("Today"));
    today->setFont(console::font(Type::Small));
    connect(today, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(0); });
    row->addWidget(today);
    arrow(QStringLiteral("arrow-right"), tr("Later"), 1);
}

void CalendarHeader::buildModes(QHBoxLayout *row)
{
    m_modes = new QButtonGroup(this);
    const std::pair<CalendarMode, QString> modes[] = {{CalendarMode::Month, tr("Month")},
        {CalendarMode::Quarter, tr("Quarter")}, {CalendarMode::List, tr("List")}, {CalendarMode::Year, tr("Year")}};
    row->setSpacing(6);
    auto *group = new QHBoxLayout;
    group->setSpacing(0);
    for (const auto &[mode, name] : modes) {
        auto *button = new QPushButton(name);
        button->setFont(console::font(Type::Small));
        button->setCheckable(true);
        m_modes->addButton(button, int(mode));
        group->addWidget(button);
    }
    connect(m_modes, &QButtonGroup::idClicked, this, [this](int mode) { Q_EMIT modeChosen(CalendarMode(mode)); });
    row->addLayout(group);
}

void CalendarHeader::buildActs(QHBoxLayout *row)
{
    auto *menu = new QMenu(this);
    menu->addAction(icon(QStringLiteral("download")), tr("Export .ics…"), this, &CalendarHeader::exportRequested);
    menu->addAction(tr("Print…"), this, &CalendarHeader::printRequested);
    menu->addAction(tr("Save as PDF…"), this, &CalendarHeader::pdfRequested);
    auto *propose = new QPushButton(icon(QStringLiteral("calendar-days")), tr("Propose days…"));
    propose->setFont(console::font(Type::Small));
    propose->setToolTip(tr("Off weekends and freezes, within the weekly limit, never past the due day"));
    connect(propose, &QPushButton::clicked, this, &CalendarHeader::proposeRequested);
    auto *share = new QPushButton(icon(QStringLiteral("download")), tr("Export"));
    share->setFont(console::font(Type::Small));
    share->setMenu(menu);
    row->addWidget(propose);
    row->addWidget(share);
}

void CalendarHeader::show(const CalendarContent &content)
{
    const QLocale locale;
    const QString format = QStringLiteral("d MMM yyyy");
    m_span->setText(
        content.query.mode == CalendarMode::Month
            ? locale.standaloneMonthName(content.query.anchor.month()) + u' ' +
                  QString::number(content.query.anchor.year())
            : tr("%1 to %2")
                  .arg(locale.toString(content.span.from, format), locale.toString(content.span.until, format)));
    QStringList sums{tr("%n due", "so many rotations", content.due),
        tr("%n overdue", "so many rotations", int(content.overdue.size())),
        tr("%n automatic", "so many rotations", content.automatic)};
    m_sums->setText(QStringLiteral("·  ") + sums.join(QStringLiteral(", ")));
    m_modes->button(int(content.query.mode))->setChecked(true);
    fit();
}

void CalendarHeader::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    fit();
}

void CalendarHeader::fit()
{
    for (ToneLabel *label : {m_sums, m_span})
        label->setVisible(true);
    for (ToneLabel *label : {m_sums, m_span}) {
        layout()->activate();
        if (layout()->minimumSize().width() <= width())
            return;
        label->setVisible(false);
    }
}

} // namespace sallyport::console
