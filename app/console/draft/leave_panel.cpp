#include "console/draft/leave_panel.h"

#include "console/draft/parts.h"
#include "core/words.h"
#include "widgets/icons.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sallyport::console {

namespace {

QString obstacleOf(const draft::Rendering &rendering)
{
    if (rendering.canLeave())
        return {};
    for (const draft::DraftCheck &check : rendering.checks) {
        if (check.outcome == draft::DraftCheck::Outcome::Failed)
            return LeavePanel::tr("Cannot leave: %1").arg(core::Words().plain(check.detail));
    }
    return LeavePanel::tr("Cannot leave: no change of this draft applies");
}

} // namespace

LeavePanel::LeavePanel(QWidget *parent)
    : Surface(Role::Alternate, Qt::TopEdge, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 9, 12, 9);
    column->setSpacing(6);
    m_reason = wrappedLabel(Type::Small, Role::Critical);
    column->addWidget(m_reason);
    column->addWidget(wrappedLabel(Type::Small, Role::Text3,
        tr("One commit on a new branch; a pull request pushes that branch. Nothing is applied.")));
    m_commit = new QPushButton;
    m_commit->setAutoDefault(false);
    connect(m_commit, &QPushButton::clicked, this, &LeavePanel::commitRequested);
    m_open = new QPushButton(icon(QStringLiteral("git-pull-request-arrow"), Role::OnAccent), tr("Open pull request…"));
    m_open->setDefault(true);
    connect(m_open, &QPushButton::clicked, this, &LeavePanel::pullRequestRequested);
    column->addWidget(m_commit, 0, Qt::AlignRight);
    column->addWidget(m_open, 0, Qt::AlignRight);
    showReason({});
}

void LeavePanel::setRendering(const draft::Rendering &rendering)
{
    m_obstacle = obstacleOf(rendering);
    showReason(m_obstacle);
}

void LeavePanel::setFailure(const Error &error)
{
    showReason(tr("Not committed. %1").arg(core::Words().plain(error)));
}

void LeavePanel::setBusy(bool busy)
{
    m_busy = busy;
    showReason(m_obstacle);
}

void LeavePanel::showReason(const QString &reason)
{
    m_commit->setText(m_busy ? tr("Committing…") : tr("Commit on a new branch"));
    m_commit->setEnabled(!m_busy && m_obstacle.isEmpty());
    m_open->setEnabled(m_commit->isEnabled());
    for (QPushButton *button : {m_commit, m_open}) {
        button->setToolTip(m_obstacle);
        button->setAccessibleDescription(m_obstacle);
    }
    setWrappedText(m_reason, reason);
    m_reason->setVisible(!reason.isEmpty());
}

} // namespace sallyport::console
