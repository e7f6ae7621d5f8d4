#include "git/pull_request.h"

#include <QRegularExpression>

namespace sallyport::git {

QString nameOf(CheckState state)
{
    switch (state) {
    case CheckState::None:
        return QStringLiteral("none");
    case CheckState::Passed:
        return QStringLiteral("passed");
    case CheckState::Failed:
        return QStringLiteral("failed");
    case CheckState::Pending:
        return QStringLiteral("pending");
    }
    return {};
}

CheckState planState(const Checks &checks)
{
    static const QRegularExpression plan(
        QStringLiteral("(?<![a-z0-9])plan(?![a-z0-9])"), QRegularExpression::CaseInsensitiveOption);
    if (!checks.failed.filter(plan).isEmpty())
        return CheckState::Failed;
    if (!checks.pending.filter(plan).isEmpty())
        return CheckState::Pending;
    return checks.passed.filter(plan).isEmpty() ? CheckState::None : CheckState::Passed;
}

} // namespace sallyport::git
