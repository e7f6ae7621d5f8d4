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
    column->addWidget(wrappedLabel(
        Type::Small, Role::Text3, tr("Writes one commit on a new branch. Nothing is pushed, nothing is applied.")));
    m_commit = new QPushButton;
    m_commit->setDefault(true);
    m_commit->setIcon(icon(QStringLiteral("git-branch"), Role::OnAccent));
    connect(m_commit, &QPushButton::clicked, this, &LeavePanel::commitRequested);
    column->addWidget(m_commit, 0, Qt::AlignRight);
    showReason({});
}

void LeavePanel::setRendering(const draft::Rendering &rendering)
{
    m_obstacle = obstacleOf(rendering);
    showReason(m_obstacle);
}

void LeavePanel::setFailure(const Error &error)
{
    showReason(tr("Not committed. %1").arg(error.toString()));
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
    m_commit->setToolTip(m_obstacle);
    m_commit->setAccessibleDescription(m_obstacle);
    setWrappedText(m_reason, reason);
    m_reason->setVisible(!reason.isEmpty());
}

} // namespace sallyport::console
