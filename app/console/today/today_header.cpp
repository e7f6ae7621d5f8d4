#include "today/today_header.h"

#include "today/finding_texts.h"
#include "widgets/icons.h"
#include "widgets/key_cap.h"
#include "widgets/type.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace sallyport::console {

FindingCounts FindingCounts::of(const core::View &view, const QString &environment)
{
    FindingCounts counts;
    for (const findings::Finding &finding : view.findings) {
        if (!isOpen(finding) || (!environment.isEmpty() && finding.subject.environment != environment))
            continue;
        counts.critical += finding.severity == findings::Severity::Critical;
        counts.warning += finding.severity == findings::Severity::Warning;
        counts.notChecked += finding.severity == findings::Severity::NotChecked;
        counts.rotations += isRotationToStage(finding);
    }
    return counts;
}

TodayHeader::TodayHeader(QWidget *parent)
    : Surface(Role::Base, Qt::BottomEdge, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(6);
    auto *title = new ToneLabel(Role::Text);
    title->setFont(console::font(Type::PageTitle));
    title->setText(tr("Today"));
    m_date = new ToneLabel(Role::Text2);
    row->addWidget(title);
    row->addSpacing(4);
    row->addWidget(m_date);
    row->addSpacing(10);
    m_critical = addTally(Mark::Critical);
    m_warning = addTally(Mark::Warning);
    m_notChecked = addTally(Mark::NotChecked);
    row->addStretch(1);
    buildFilter();
    row->addSpacing(4);
    buildGrouping();
    buildOwner();
    row->addSpacing(4);
    m_stageAll = new QPushButton;
    m_stageAll->setFont(console::font(Type::Small));
    m_stageAll->setVisible(false);
    row->addWidget(m_stageAll);
    connect(m_stageAll, &QPushButton::clicked, this, &TodayHeader::stageAllRequested);
    setFixedHeight(QFontMetrics(title->font()).height() + 24);
}

TodayHeader::Tally TodayHeader::addTally(Mark mark)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    Tally tally{new IconLabel(iconName(mark), roleOf(mark)), new ToneLabel(roleOf(mark))};
    tally.text->setTextFormat(Qt::RichText);
    row->addWidget(tally.icon);
    row->addWidget(tally.text);
    row->addSpacing(4);
    showTally(tally, 0, {});
    return tally;
}

void TodayHeader::showTally(const Tally &tally, int count, const QString &text)
{
    tally.icon->setVisible(count > 0);
    tally.text->setVisible(count > 0);
    tally.text->setText(QStringLiteral("<b>%1</b> %2").arg(QLocale().toString(count), text));
}

void TodayHeader::buildFilter()
{
    m_filter = new QLineEdit;
    m_filter->setFont(console::font(Type::Small));
    m_filter->setPlaceholderText(tr("Filter findings"));
    m_filter->setAccessibleName(tr("Filter findings"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("list-filter")), QLineEdit::LeadingPosition);
    nameButtons(m_filter);
    const int letter = QFontMetrics(m_filter->font()).averageCharWidth();
    m_filter->setMinimumWidth(letter * 18);
    m_filter->setMaximumWidth(letter * 28);
    // The key's name lies in the field while it is empty.
    auto *cap = new KeyCap(QKeySequence(Qt::Key_Slash), m_filter);
    auto *inside = new QHBoxLayout(m_filter);
    inside->setContentsMargins(0, 0, 6, 0);
    inside->addStretch(1);
    inside->addWidget(cap);
    connect(m_filter, &QLineEdit::textChanged, cap, [cap](const QString &text) { cap->setVisible(text.isEmpty()); });
    static_cast<QHBoxLayout *>(layout())->addWidget(m_filter, 10);
}

void TodayHeader::buildGrouping()
{
    m_groupButton = new QPushButton;
    m_groupButton->setFont(console::font(Type::Small));
    auto *menu = new QMenu(m_groupButton);
    auto *group = new QActionGroup(menu);
    const std::pair<Grouping, QString> choices[] = {
        {Grouping::Cause, tr("cause")}, {Grouping::Environment, tr("environment")}, {Grouping::Owner, tr("owner")}};
    for (const auto &[grouping, name] : choices) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(grouping == m_grouping);
        group->addAction(action);
        connect(
            action, &QAction::triggered, this, [this, grouping = grouping, name = name] { choose(grouping, name); });
    }
    m_groupButton->setMenu(menu);
    choose(Grouping::Cause, tr("cause"));
    layout()->addWidget(m_groupButton);
}

void TodayHeader::buildOwner()
{
    m_ownerButton = new QPushButton;
    m_ownerButton->setFont(console::font(Type::Small));
    m_ownerButton->setIcon(icon(QStringLiteral("users")));
    auto *menu = new QMenu(m_ownerButton);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        menu->addAction(tr("everybody"), this, [this] { chooseOwner({}); });
        menu->addSeparator();
        for (const QString &owner : m_owners)
            menu->addAction(owner, this, [this, owner] { chooseOwner(owner); });
    });
    m_ownerButton->setMenu(menu);
    m_ownerButton->setAccessibleName(tr("Owner: %1").arg(tr("everybody")));
    layout()->addWidget(m_ownerButton);
}

void TodayHeader::chooseOwner(const QString &owner)
{
    m_owner = owner;
    m_ownerButton->setAccessibleName(tr("Owner: %1").arg(owner.isEmpty() ? tr("everybody") : owner));
    fitDay();
    Q_EMIT ownerChanged();
}

void TodayHeader::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    fitDay();
}

void TodayHeader::fitDay()
{
    m_date->setVisible(true);
    m_ownerButton->setText(m_ownerButton->accessibleName());
    m_ownerButton->setToolTip(m_ownerButton->accessibleName());
    layout()->activate();
    m_date->setVisible(layout()->minimumSize().width() <= width());
    layout()->activate();
    if (layout()->minimumSize().width() > width())
        m_ownerButton->setText({});
}

void TodayHeader::choose(Grouping grouping, const QString &name)
{
    m_grouping = grouping;
    m_groupButton->setText(tr("Group: %1").arg(name));
    Q_EMIT groupingChanged();
}

void TodayHeader::show(const core::View &view, const FindingCounts &counts)
{
    m_date->setText(QLocale().toString(toDate(view.inputs.now), QStringLiteral("ddd d MMM yyyy")));
    showTally(m_critical, counts.critical, tr("critical", "so many findings", counts.critical));
    showTally(m_warning, counts.warning, tr("warning", "so many findings", counts.warning));
    showTally(m_notChecked, counts.notChecked, tr("not checked", "so many findings", counts.notChecked));
    m_owners = ownersOf(view);
    m_ownerButton->setVisible(!m_owners.isEmpty() || !m_owner.isEmpty());
    m_stageAll->setVisible(counts.rotations > 0);
    m_stageAll->setText(tr("Stage all rotations (%1)").arg(counts.rotations));
    fitDay();
}

} // namespace sallyport::console
