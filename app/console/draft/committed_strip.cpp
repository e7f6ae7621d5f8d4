#include "console/draft/committed_strip.h"

#include "console/draft/parts.h"
#include "widgets/icons.h"
#include "widgets/marks.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace sallyport::console {

CommittedStrip::CommittedStrip(QWidget *parent)
    : Surface(Role::GoodBg, Qt::BottomEdge, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 7, 8, 8);
    row->setSpacing(8);
    row->addWidget(new IconLabel(iconName(Mark::Good), roleOf(Mark::Good)));
    row->addWidget(label(Type::Strong, Role::Text, tr("Committed on")));
    m_name = new CodeLink({}, Role::Text);
    row->addWidget(m_name);
    QPushButton *copyName = smallButton(tr("Copy branch name"), QStringLiteral("copy"));
    for (QAbstractButton *name : std::initializer_list<QAbstractButton *>{m_name, copyName})
        connect(name, &QAbstractButton::clicked, this, [this] { Q_EMIT copyRequested(m_branch); });
    row->addWidget(copyName);
    row->addStretch(1);
    auto *close = new QToolButton;
    close->setAutoRaise(true);
    close->setIcon(icon(QStringLiteral("x")));
    close->setToolTip(tr("Hide this note"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    row->addWidget(close);
}

void CommittedStrip::setBranch(const QString &branch)
{
    m_branch = branch;
    m_name->setCode(branch);
    setAccessibleName(tr("Committed on %1").arg(branch));
}

} // namespace sallyport::console
