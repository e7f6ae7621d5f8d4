#include "console/calendar/day_panel.h"

#include "console/calendar/rotation_card.h"
#include "core/words.h"
#include "widgets/icons.h"
#include "widgets/retire.h"
#include "widgets/type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::console {

namespace {

constexpr size_t mostCards = 20;

QString shortDay(QDate day)
{
    return QLocale().toString(day, QStringLiteral("d MMM"));
}

/// Proposals that take something out of a week that has too many, as many as are too many.
std::vector<rotation::Proposal> wayOutOf(const core::View &view, const rotation::Week &week)
{
    std::vector<rotation::Proposal> found;
    const int tooMany = week.count - view.calendar.limit()->rotations;
    for (const rotation::Proposal &proposal : rotation::propose(view.calendar, week.monday, week.monday.addDays(6))) {
        const bool leaves = proposal.to && rotation::mondayOf(*proposal.to) != week.monday &&
                            rotation::mondayOf(proposal.from) == week.monday;
        if (leaves && int(found.size()) < tooMany)
            found.push_back(proposal);
    }
    return found;
}

} // namespace

DayPanel::DayPanel(QWidget *parent)
    : Surface(Role::Base, {}, parent)
{
    auto *header = new Surface(Role::Base, Qt::BottomEdge);
    auto *line = new QHBoxLayout(header);
    line->setContentsMargins(12, 6, 6, 7);
    m_title = new ToneLabel(Role::Text);
    m_title->setFont(console::font(Type::PageTitle));
    m_distance = new ToneLabel(Role::Text2);
    m_distance->setFont(console::font(Type::Small));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_distance);
    line->addLayout(words, 1);
    const std::tuple<const char *, QString, int> steps[] = {
        {"arrow-left", tr("The day before"), -1}, {"arrow-right", tr("The next day"), 1}};
    for (const auto &[name, text, days] : steps) {
        auto *button = new QToolButton;
        button->setAutoRaise(true);
        button->setIcon(icon(QLatin1String(name)));
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, [this, step = days] { Q_EMIT dayRequested(m_day.addDays(step)); });
        line->addWidget(button);
    }
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body = new QWidget;
    m_body->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(m_body);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(scroll, 1);
}

void DayPanel::show(const core::View &view, const CalendarContent &content, QDate day)
{
    m_day = day;
    const int days = int(content.today.daysTo(day));
    const core::Words words;
    const QString span = words.span(Duration(std::chrono::days(std::abs(days))));
    m_title->setText(QLocale().toString(day, QStringLiteral("ddd d MMM")));
    m_distance->setText(days == 0  ? tr("today, week %1").arg(day.weekNumber())
                        : days > 0 ? tr("in %1, week %2").arg(span).arg(day.weekNumber())
                                   : tr("%1 ago, week %2").arg(span).arg(day.weekNumber()));
    retireContents(*m_body);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    fillDay(view, content, day);
    fillWeek(view, content, day);
    fillFreezes(view, content, day);
    m_column->addStretch(1);
}

void DayPanel::fillDay(const core::View &view, const CalendarContent &content, QDate day)
{
    const auto &chips = content.on(day);
    for (size_t i = 0; i < std::min(mostCards, chips.size()); ++i) {
        auto *card = new RotationCard(view, chips.at(i), RotationCard::Form::Whole);
        connect(card, &RotationCard::stageRequested, this, &DayPanel::stageRequested);
        connect(card, &RotationCard::planRequested, this, &DayPanel::planRequested);
        connect(card, &RotationCard::openRequested, this, &DayPanel::openRequested);
        m_column->addWidget(card);
    }
    if (chips.empty())
        addText(tr("No rotation on this day."), Role::Text2);
    if (chips.size() > mostCards) {
        auto *more = new QPushButton(tr("%n more in the list", nullptr, int(chips.size() - mostCards)));
        connect(more, &QPushButton::clicked, this, &DayPanel::listRequested);
        m_column->addWidget(more);
    }
}

void DayPanel::addHeading(const QString &title, const QString &note)
{
    auto *heading = new Surface(Role::Header, Qt::TopEdge | Qt::BottomEdge);
    auto *line = new QHBoxLayout(heading);
    line->setContentsMargins(12, 5, 8, 6);
    auto *name = new ToneLabel(Role::Text);
    name->setFont(console::font(Type::PaneTitle));
    name->setTextFormat(Qt::PlainText);
    name->setText(title);
    auto *text = new ToneLabel(Role::Text2);
    text->setFont(console::font(Type::Small));
    text->setTextFormat(Qt::PlainText);
    text->setText(note);
    line->addWidget(name);
    line->addWidget(text, 1);
    m_column->addWidget(heading);
}

ToneLabel *DayPanel::addText(const QString &text, Role tone)
{
    auto *label = new ToneLabel(tone);
    label->setFont(console::font(Type::Small));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setContentsMargins(12, 6, 10, 6);
    label->setText(text);
    m_column->addWidget(label);
    return label;
}

void DayPanel::fillWeek(const core::View &view, const CalendarContent &content, QDate day)
{
    const rotation::Week *week = content.weekOf(day);
    if (!week)
        return;
    addHeading(tr("Week %1").arg(day.weekNumber()),
        tr("%1 to %2, %3")
            .arg(shortDay(week->monday), shortDay(week->monday.addDays(6)), tr("%n rotations", nullptr, week->count)));
    QStringList owners;
    for (auto owner = week->byOwner.begin(); owner != week->byOwner.end(); ++owner)
        owners.push_back(
            QStringLiteral("%1 %2").arg(owner.key().isEmpty() ? tr("nobody named") : owner.key()).arg(owner.value()));
    if (!owners.isEmpty())
        addText(owners.join(QStringLiteral(", ")), Role::Text2);
    if (!content.limit || week->count <= *content.limit)
        return;
    const std::vector<rotation::Proposal> proposals = wayOutOf(view, *week);
    QStringList names;
    for (const rotation::Proposal &proposal : proposals)
        names.push_back(QStringLiteral("%1 → %2").arg(
            proposal.group.isEmpty() ? proposal.secret.name() : proposal.group, shortDay(*proposal.to)));
    QString text = tr("%n over the limit of %1, set in %2.", nullptr, week->count - *content.limit)
                       .arg(QString::number(*content.limit), view.calendar.limit()->at.toString());
    text +=
        u' ' + (names.isEmpty() ? tr("None of them can move and stay in cadence.")
                                : tr("These can move and stay in cadence: %1").arg(names.join(QStringLiteral(", "))));
    addText(text, Role::Warning);
    if (proposals.empty())
        return;
    auto *move = new QPushButton(icon(QStringLiteral("calendar-days")), tr("Move in the draft"));
    move->setFont(console::font(Type::Small));
    connect(move, &QPushButton::clicked, this, [this, proposals] { Q_EMIT moveRequested(proposals); });
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 0, 8, 10);
    line->addWidget(move);
    line->addStretch(1);
    m_column->addLayout(line);
}

void DayPanel::fillFreezes(const core::View &view, const CalendarContent &content, QDate day)
{
    const QDate monday = rotation::mondayOf(day);
    for (const estate::Freeze &freeze : view.calendar.freezes()) {
        if (freeze.until < monday || freeze.from > monday.addDays(6))
            continue;
        addHeading(tr("Change freeze"), freeze.at.toString());
        QString text = freeze.name;
        if (!freeze.environments.isEmpty())
            text += QStringLiteral(", ") + freeze.environments.join(QStringLiteral(", "));
        addText(QStringLiteral("%1: %2").arg(text, tr("%1 to %2").arg(shortDay(freeze.from), shortDay(freeze.until))),
            Role::Text);
        int inside = 0;
        for (const rotation::Entry &entry : view.calendar.between(freeze.from, freeze.until))
            inside +=
                entry.kind == rotation::Entry::Kind::Rotation && freeze.holds(entry.secret.environment, entry.day);
        if (inside > 0)
            addText(tr("%n rotations fall due inside", nullptr, inside), Role::Warning);
    }
    Q_UNUSED(content)
}

} // namespace sallyport::console
