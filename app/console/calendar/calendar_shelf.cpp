#include "console/calendar/calendar_shelf.h"

#include "console/calendar/rotation_card.h"
#include "console/looks.h"
#include "core/words.h"
#include "widgets/icons.h"
#include "widgets/retire.h"
#include "widgets/type.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace sallyport::console {

namespace {

/// More than this is a list's business.
constexpr size_t mostCards = 12;
constexpr size_t mostNames = 5;

} // namespace

CalendarShelf::CalendarShelf(QWidget *parent)
    : Surface(Role::Base, {}, parent)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_body = new QWidget;
    m_body->setAutoFillBackground(false);
    scroll->setWidget(m_body);
    auto *footer = new Surface(Role::Alternate, Qt::TopEdge);
    auto *line = new QHBoxLayout(footer);
    line->setContentsMargins(12, 3, 8, 3);
    m_zone = new ToneLabel(Role::Text2);
    m_zone->setFont(console::font(Type::Small));
    line->addWidget(new IconLabel(QStringLiteral("clock"), Role::Text2, 14));
    line->addWidget(m_zone, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(footer);
}

void CalendarShelf::show(const core::View &view, const CalendarContent &content)
{
    // A tick fills the shelf anew; the keyboard stays where it was.
    const QString focused = m_body->isAncestorOf(focusWidget()) ? focusWidget()->objectName() : QString();
    retireContents(*m_body);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    fillOverdue(view, content);
    fillWithoutCadence(view, content);
    fillFilters(view, content);
    m_column->addStretch(1);
    if (QWidget *again = focused.isEmpty() ? nullptr : m_body->findChild<QWidget *>(focused))
        again->setFocus();
    m_zone->setText(tr("days of %1").arg(QString::fromUtf8(view.calendar.zone().id())));
}

void CalendarShelf::addHeading(const QString &iconName, Role role, const QString &title, const QString &count)
{
    auto *heading = new Surface(Role::Header, Qt::BottomEdge);
    auto *line = new QHBoxLayout(heading);
    line->setContentsMargins(10, 5, 8, 6);
    if (!iconName.isEmpty())
        line->addWidget(new IconLabel(iconName, role, 14));
    auto *name = new ToneLabel(role);
    name->setFont(console::font(Type::PaneTitle));
    name->setText(title);
    auto *number = new ToneLabel(Role::Text2);
    number->setFont(console::font(Type::Small));
    number->setText(count);
    line->addWidget(name);
    line->addWidget(number, 1);
    m_column->addWidget(heading);
}

QWidget *CalendarShelf::addLink(const QString &text, void (CalendarShelf::*act)())
{
    auto *link = new ToneLabel(Role::Accent);
    link->setFont(console::font(Type::Small));
    link->setContentsMargins(12, 4, 8, 6);
    link->setText(linkTo(text, palette()));
    link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(link, &QLabel::linkActivated, this, act);
    m_column->addWidget(link);
    return link;
}

void CalendarShelf::fillOverdue(const core::View &view, const CalendarContent &content)
{
    const core::Words words;
    addHeading(QStringLiteral("octagon-alert"), content.overdue.empty() ? Role::Text2 : Role::Critical, tr("Overdue"),
        words.count(qint64(content.overdue.size())));
    for (size_t i = 0; i < std::min(mostCards, content.overdue.size()); ++i) {
        auto *card = new RotationCard(view, content.overdue.at(i), RotationCard::Form::Short);
        connect(card, &RotationCard::stageRequested, this, &CalendarShelf::stageRequested);
        m_column->addWidget(card);
    }
    if (content.overdue.size() > mostCards)
        addLink(tr("%n more", nullptr, int(content.overdue.size() - mostCards)), &CalendarShelf::overdueRequested);
    if (content.overdue.empty()) {
        auto *none = new ToneLabel(Role::Text2);
        none->setFont(console::font(Type::Small));
        none->setContentsMargins(12, 6, 8, 8);
        none->setText(tr("Nothing that has a cadence"));
        m_column->addWidget(none);
    }
}

void CalendarShelf::fillWithoutCadence(const core::View &view, const CalendarContent &content)
{
    const auto &rows = content.withoutCadence;
    if (rows.empty())
        return;
    addHeading(
        QStringLiteral("circle-dashed"), Role::Unknown, tr("No cadence"), core::Words().count(qint64(rows.size())));
    for (size_t i = 0; i < std::min(mostNames, rows.size()); ++i) {
        const estate::Secret &secret = view.inventory.secrets().at(rows.at(i));
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(12, 3, 10, 3);
        auto *name = new ToneLabel(Role::Text);
        name->setFont(console::font(Type::Mono));
        name->setTextFormat(Qt::PlainText);
        name->setText(secret.id.name());
        name->setToolTip(secret.id.key());
        name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        auto *age = new ToneLabel(Role::Text2);
        age->setFont(console::font(Type::Small));
        age->setText(ageOf(view, view.rotations.at(rows.at(i))));
        line->addWidget(name, 1);
        line->addWidget(age);
        m_column->addWidget(row);
    }
    if (rows.size() > mostNames)
        addLink(tr("%n more", nullptr, int(rows.size() - mostNames)), &CalendarShelf::withoutCadenceRequested);
    auto *add = new QPushButton(icon(QStringLiteral("square-pen")), tr("Add cadence rule…"));
    add->setFont(console::font(Type::Small));
    connect(add, &QPushButton::clicked, this, &CalendarShelf::cadenceRequested);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 2, 8, 10);
    line->addWidget(add);
    line->addStretch(1);
    m_column->addLayout(line);
}

QCheckBox *CalendarShelf::addCheck(const QString &text, int count, bool isChecked)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(12, 3, 10, 3);
    auto *box = new QCheckBox(text);
    box->setObjectName(QStringLiteral("show ") + text);
    box->setChecked(isChecked);
    auto *number = new ToneLabel(Role::Text2);
    number->setFont(console::font(Type::Small));
    number->setText(core::Words().count(count));
    line->addWidget(box, 1);
    line->addWidget(number);
    m_column->addWidget(row);
    return box;
}

void CalendarShelf::fillFilters(const core::View &view, const CalendarContent &content)
{
    addHeading({}, Role::Text, tr("Show"), {});
    for (const estate::Environment &environment : view.estate().environments) {
        QCheckBox *box = addCheck(environment.name, content.perEnvironment.value(environment.name),
            !content.query.hiddenEnvironments.contains(environment.name));
        connect(box, &QCheckBox::toggled, this,
            [this, name = environment.name](bool isShown) { Q_EMIT environmentToggled(name, isShown); });
    }
    connect(addCheck(tr("automatic"), content.automatic, content.query.showsAutomatic), &QCheckBox::toggled, this,
        &CalendarShelf::automaticToggled);
    connect(addCheck(tr("done before"), content.done, content.query.showsDone), &QCheckBox::toggled, this,
        &CalendarShelf::doneToggled);
    addKinds(content);
}

void CalendarShelf::addKinds(const CalendarContent &content)
{
    if (content.perKind.isEmpty())
        return;
    auto *button = new QPushButton(content.query.hiddenKinds.isEmpty()
                                       ? tr("All kinds")
                                       : tr("%n kinds hidden", nullptr, int(content.query.hiddenKinds.size())));
    button->setFont(console::font(Type::Small));
    auto *menu = new QMenu(button);
    for (auto kind = content.perKind.begin(); kind != content.perKind.end(); ++kind) {
        QAction *action = menu->addAction(QStringLiteral("%1  %2").arg(kind.key()).arg(kind.value()));
        action->setCheckable(true);
        action->setChecked(!content.query.hiddenKinds.contains(kind.key()));
        connect(action, &QAction::toggled, this,
            [this, name = kind.key()](bool isShown) { Q_EMIT kindToggled(name, isShown); });
    }
    button->setMenu(menu);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 4, 8, 10);
    line->addWidget(button);
    line->addStretch(1);
    m_column->addLayout(line);
}

} // namespace sallyport::console
