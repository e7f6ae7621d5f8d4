#include "console/forms/plan_notes.h"

#include "console/draft/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace sallyport::console {

PlanNotes::PlanNotes(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("What the change means"));
    setPlan({});
}

void PlanNotes::setPlan(const draft::Plan &plan)
{
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(12, 8, 12, 8);
    m_column->setSpacing(3);
    if (!plan.notes.empty() || plan.newVersions)
        addHeading(tr("Good to know"));
    if (plan.newVersions)
        addLine(QStringLiteral("·"), Role::Text3,
            *plan.newVersions > 0 ? tr("The first apply writes %n new versions.", nullptr, *plan.newVersions)
                                  : tr("The first apply writes no new version."));
    for (const Message &note : plan.notes)
        addLine(QStringLiteral("·"), Role::Text3, m_words.plain(note));
    if (!plan.tasks.empty())
        addHeading(tr("Before the merge"));
    for (const Message &task : plan.tasks)
        addLine(QStringLiteral("\u2610"), Role::Warning, m_words.plain(task));
    if (!plan.effects.empty())
        addHeading(tr("After the merge"));
    int number = 0;
    for (const Message &effect : plan.effects)
        addLine(QString::number(++number), Role::Text3, m_words.plain(effect));
    m_column->addStretch(1);
    setWidget(content);
    setVisible(plan.newVersions || !plan.notes.empty() || !plan.tasks.empty() || !plan.effects.empty());
}

void PlanNotes::addHeading(const QString &text)
{
    if (m_column->count() > 0)
        m_column->addSpacing(6);
    m_column->addWidget(label(Type::PaneTitle, Role::Text, text));
}

void PlanNotes::addLine(const QString &lead, Role tone, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    QLabel *mark = label(Type::Small, tone, lead);
    mark->setMinimumWidth(14);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(wrappedLabel(Type::Small, Role::Text, text), 1);
    m_column->addLayout(row);
}

} // namespace sallyport::console
