#include "console/leaving/departures_strip.h"

#include "console/draft/parts.h"
#include "core/words.h"
#include "widgets/retire.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace sallyport::console {

namespace {

using State = git::PullRequest::State;

// The newest few are what a person follows; the others are in the forge.
constexpr size_t linesShown = 3;

bool isOnItsWay(const core::Departed &departed)
{
    return !departed.pullRequest || departed.pullRequest->state == State::Open;
}

QString checksText(const git::Checks &checks)
{
    if (checks.all() == 0)
        return DeparturesStrip::tr("no checks");
    if (!checks.failed.isEmpty())
        return DeparturesStrip::tr("failed: %1").arg(checks.failed.join(QStringLiteral(", ")));
    if (!checks.pending.isEmpty())
        return DeparturesStrip::tr("%n checks are running", nullptr, int(checks.pending.size()));
    return DeparturesStrip::tr("%n checks passed", nullptr, int(checks.passed.size()));
}

QString planText(git::CheckState state)
{
    switch (state) {
    case git::CheckState::None:
        return DeparturesStrip::tr("plan: not checked by CI");
    case git::CheckState::Passed:
        return DeparturesStrip::tr("plan: passed in CI");
    case git::CheckState::Failed:
        return DeparturesStrip::tr("plan: failed in CI");
    case git::CheckState::Pending:
        return DeparturesStrip::tr("plan: running in CI");
    }
    return {};
}

DepartureLook openLook(const git::PullRequest &request)
{
    DepartureLook look;
    look.state = request.isDraft ? DeparturesStrip::tr("draft") : DeparturesStrip::tr("open");
    look.state += QStringLiteral(", ");
    look.state += request.approvalsNeeded
                      ? DeparturesStrip::tr("approved %1 of %2").arg(request.approvals).arg(*request.approvalsNeeded)
                      : DeparturesStrip::tr("%n approvals", nullptr, request.approvals);
    look.detail = checksText(request.checks) + QStringLiteral(", ") + planText(git::planState(request.checks));
    const bool isApproved = request.approvalsNeeded && request.approvals >= *request.approvalsNeeded;
    const bool isChecked = request.checks.pending.isEmpty() && !request.checks.passed.isEmpty();
    look.mark = !request.checks.failed.isEmpty() ? Mark::Critical
                : isApproved && isChecked        ? Mark::Good
                                                 : Mark::Waiting;
    return look;
}

} // namespace

DepartureLook lookOf(const core::Departed &departed)
{
    if (!departed.pullRequest)
        return {Mark::NotChecked,
            departed.isPushed ? DeparturesStrip::tr("pushed, no pull request") : DeparturesStrip::tr("on this machine"),
            {}};
    DepartureLook look;
    switch (departed.pullRequest->state) {
    case State::Open:
        look = openLook(*departed.pullRequest);
        break;
    case State::Merged:
        look = {Mark::Good, DeparturesStrip::tr("merged"), {}};
        break;
    case State::Closed:
        look = {Mark::Warning, DeparturesStrip::tr("closed without a merge"), {}};
        break;
    }
    const QString seen = DeparturesStrip::tr("seen %1").arg(core::Words().time(departed.lookedAt).left(5));
    look.detail = look.detail.isEmpty() ? seen : look.detail + QStringLiteral(", ") + seen;
    return look;
}

DeparturesStrip::DeparturesStrip(QWidget *parent)
    : Surface(Role::Alternate, Qt::BottomEdge, parent)
{
    setAccessibleName(tr("Drafts on their way"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(12, 4, 12, 5);
    m_column->setSpacing(2);
    hide();
}

void DeparturesStrip::setDepartures(const std::vector<core::Departed> &departed)
{
    std::vector<core::Departed> shown;
    std::copy_if(departed.begin(), departed.end(), std::back_inserter(shown), isOnItsWay);
    shown.resize(std::min(shown.size(), linesShown));
    if (shown == m_departed)
        return;
    m_departed = shown;
    retireAll(*m_column);
    for (const core::Departed &one : m_departed)
        m_column->addWidget(buildLine(one));
    setVisible(!m_departed.empty());
}

QWidget *DeparturesStrip::buildLine(const core::Departed &departed)
{
    const DepartureLook look = lookOf(departed);
    auto *line = new QWidget;
    line->setAccessibleName(spoken(look.mark, departed.branch + QStringLiteral(", ") + look.state));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new IconLabel(iconName(look.mark), roleOf(look.mark)));
    if (departed.pullRequest)
        row->addWidget(label(Type::Strong, Role::Text, tr("PR %1").arg(departed.pullRequest->number)));
    auto *branch = new CodeLink(departed.branch, Role::Text);
    connect(branch, &CodeLink::clicked, this,
        [this, departed] { Q_EMIT copyRequested(departed.pullRequest ? departed.pullRequest->url : departed.branch); });
    row->addWidget(branch);
    row->addWidget(label(Type::Base, roleOf(look.mark), look.state));
    row->addWidget(label(Type::Small, Role::Text3, look.detail));
    row->addStretch(1);
    const auto act = [&](const QString &text, auto signal) {
        QPushButton *button = smallButton(text);
        connect(button, &QPushButton::clicked, this, signal);
        row->addWidget(button);
    };
    if (departed.pullRequest) {
        act(tr("Look again"), [this] { Q_EMIT lookRequested(); });
    } else {
        act(tr("Save as a patch…"), [this, name = departed.branch] { Q_EMIT patchRequested(name); });
        act(tr("Open pull request…"), [this, name = departed.branch] { Q_EMIT openRequested(name); });
    }
    return line;
}

} // namespace sallyport::console
