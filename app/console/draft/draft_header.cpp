#include "console/draft/draft_header.h"

#include "console/draft/parts.h"
#include "widgets/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sallyport::console {

DraftHeader::DraftHeader(QWidget *parent)
    : Surface(Role::Base, Qt::BottomEdge, parent)
{
    setFixedHeight(QFontMetrics(console::font(Type::PageTitle)).height() + 24);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(12, 0, 12, 0);
    m_row->setSpacing(10);
    m_row->addWidget(label(Type::PageTitle, Role::Text, tr("Draft")));
    m_facts = new QWidget;
    auto *facts = new QHBoxLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(9);
    m_branch = new CodeLink({}, Role::Text);
    connect(m_branch, &CodeLink::clicked, this, [this] { Q_EMIT copyRequested(m_branch->text()); });
    m_base = label(Type::Mono, Role::Text);
    m_counts = label(Type::Base, Role::Text2);
    m_added = label(Type::Mono, Role::Good);
    m_removed = label(Type::Mono, Role::Critical);
    m_production = new EnvironmentTag({tr("touches production"), true, 0});
    facts->addWidget(m_branch);
    facts->addWidget(new IconLabel(QStringLiteral("arrow-right"), Role::Text3, 14));
    facts->addWidget(m_base);
    facts->addWidget(label(Type::Base, Role::Text3, QStringLiteral("·")));
    for (QWidget *part : std::initializer_list<QWidget *>{m_counts, m_added, m_removed, m_production})
        facts->addWidget(part);
    m_row->addWidget(m_facts);
    m_row->addStretch(1);
    m_copy = addButton(tr("Copy as patch"), QStringLiteral("copy"));
    m_plan = addButton(tr("Run plan…"), QStringLiteral("play"));
    m_discard = addButton(tr("Discard draft…"), {});
    connect(m_copy, &QPushButton::clicked, this, &DraftHeader::copyPatchRequested);
    connect(m_plan, &QPushButton::clicked, this, &DraftHeader::planRequested);
    connect(m_discard, &QPushButton::clicked, this, &DraftHeader::discardRequested);
    setRendering({});
}

QPushButton *DraftHeader::addButton(const QString &text, const QString &iconName)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    button->setIconSize({14, 14});
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    m_row->addWidget(button);
    return button;
}

void DraftHeader::setRendering(const draft::Rendering &rendering)
{
    const bool isEmpty = rendering.changes.empty();
    m_facts->setVisible(!isEmpty);
    m_copy->setVisible(!isEmpty);
    m_plan->setVisible(!isEmpty);
    m_discard->setVisible(!isEmpty);
    m_copy->setEnabled(!rendering.patch.isEmpty());
    m_branch->setCode(rendering.branch);
    m_base->setText(rendering.baseBranch);
    m_counts->setText(tr("%n changes", nullptr, int(rendering.changes.size())) + QStringLiteral(", ") +
                      tr("%n files", nullptr, int(rendering.files.size())));
    m_added->setText(QStringLiteral("+%1").arg(rendering.added));
    m_removed->setText(QStringLiteral("\u2212%1").arg(rendering.removed));
    m_production->setVisible(rendering.touchesProduction);
}

} // namespace sallyport::console
