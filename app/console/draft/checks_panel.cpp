#include "console/draft/checks_panel.h"

#include "console/draft/parts.h"
#include "widgets/marks.h"
#include "widgets/surface.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::console {

namespace {

using Outcome = draft::DraftCheck::Outcome;

constexpr int leadWidth = 14; ///< of a number or box before a line

Mark markOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return Mark::Good;
    case Outcome::Failed:
        return Mark::Critical;
    case Outcome::NotChecked:
        return Mark::NotChecked;
    }
    return Mark::NotChecked;
}

int countOf(const std::vector<draft::DraftCheck> &checks, Outcome outcome)
{
    return int(std::count_if(
        checks.begin(), checks.end(), [&](const draft::DraftCheck &check) { return check.outcome == outcome; }));
}

/// The same sentence of two changes is said once.
std::vector<Message> gathered(const draft::Rendering &rendering, std::vector<Message> draft::Plan::*part)
{
    std::vector<Message> all;
    for (const draft::RenderedChange &change : rendering.changes) {
        for (const Message &message : change.plan.*part) {
            if (std::find(all.begin(), all.end(), message) == all.end())
                all.push_back(message);
        }
    }
    return all;
}

} // namespace

ChecksPanel::ChecksPanel(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Checks"));
}

QString ChecksPanel::summaryOf(const std::vector<draft::DraftCheck> &checks)
{
    QStringList parts;
    if (const int failed = countOf(checks, Outcome::Failed))
        parts += tr("%n failed", nullptr, failed);
    parts += tr("%n passed", nullptr, countOf(checks, Outcome::Passed));
    if (const int open = countOf(checks, Outcome::NotChecked))
        parts += tr("%n not checked", nullptr, open);
    return parts.join(QStringLiteral(", "));
}

void ChecksPanel::setRendering(const draft::Rendering &rendering)
{
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    for (const draft::DraftCheck &check : rendering.checks)
        addCheck(
            {check.name, markOf(check.outcome), m_words.plain(check.what), m_words.plain(check.detail), check.output});
    const std::vector<Message> tasks = gathered(rendering, &draft::Plan::tasks);
    if (!tasks.empty())
        addHeading(tr("Before the merge"));
    for (const Message &task : tasks)
        addTask(task);
    const std::vector<Message> effects = gathered(rendering, &draft::Plan::effects);
    if (!effects.empty())
        addHeading(tr("After the merge"));
    for (int i = 0; i < int(effects.size()); ++i)
        addEffect(i + 1, effects.at(i));
    m_column->addStretch(1);
    setWidget(content);
}

QWidget *ChecksPanel::addRow(QWidget *lead, QWidget *words)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(12, 0, 10, 0);
    row->setSpacing(8);
    row->addWidget(lead, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    m_column->addWidget(line);
    return line;
}

void ChecksPanel::addCheck(const CheckLook &look)
{
    auto *row = new CheckRow(look);
    // What a person has opened stays open when the draft is rendered anew.
    row->setOpen(m_open.contains(look.name));
    connect(row, &CheckRow::toggled, this, [this, name = look.name](bool open) {
        if (open)
            m_open.insert(name);
        else
            m_open.remove(name);
    });
    m_column->addWidget(row);
    auto *rule = new Surface(Role::LineSoft);
    rule->setFixedHeight(1);
    m_column->addWidget(rule);
}

void ChecksPanel::addHeading(const QString &text)
{
    auto *heading = new Surface(Role::Header, Qt::TopEdge | Qt::BottomEdge);
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(12, 0, 10, 0);
    row->addWidget(label(Type::PaneTitle, Role::Text, text));
    heading->setFixedHeight(QFontMetrics(console::font(Type::PaneTitle)).height() + 12);
    m_column->addWidget(heading);
    m_column->addSpacing(6);
}

void ChecksPanel::addTask(const Message &task)
{
    // Nobody can tick it here: the box stands for the one in the commit message.
    QLabel *box = label(Type::Small, Role::Warning, QStringLiteral("\u2610"));
    box->setMinimumWidth(leadWidth);
    QWidget *row = addRow(box, wrappedLabel(Type::Small, Role::Text, m_words.plain(task)));
    row->setAccessibleName(tr("to do: %1").arg(m_words.plain(task)));
    m_column->addSpacing(5);
}

void ChecksPanel::addEffect(int number, const Message &effect)
{
    QLabel *count = label(Type::Small, Role::Text3, QString::number(number));
    count->setMinimumWidth(leadWidth);
    QWidget *row = addRow(count, wrappedLabel(Type::Small, Role::Text, m_words.plain(effect)));
    row->setAccessibleName(QStringLiteral("%1. %2").arg(number).arg(m_words.plain(effect)));
    m_column->addSpacing(5);
}

} // namespace sallyport::console
