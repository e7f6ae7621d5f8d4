#include "console/calendar/consequences.h"

#include <QCoreApplication>
#include <QLocale>

namespace sallyport::console {

namespace {

/// Gives this file its translation context.
class ConsequenceText
{
    Q_DECLARE_TR_FUNCTIONS(ConsequenceText)
};

QString dayText(QDate day)
{
    return QLocale().toString(day, QStringLiteral("d MMM"));
}

} // namespace

QStringList consequencesOf(const rotation::WhatIf &answer)
{
    QStringList lines;
    if (answer.isPast)
        lines.push_back(ConsequenceText::tr("This day has passed"));
    if (!answer.becomesOverdue.empty())
        lines.push_back(answer.becomesOverdue.size() == 1
                            ? ConsequenceText::tr("%1 is overdue from %2 on")
                                  .arg(answer.becomesOverdue.front().name(), dayText(answer.entry.due.addDays(1)))
                            : ConsequenceText::tr(
                                  "%n secrets become overdue before it", nullptr, int(answer.becomesOverdue.size())));
    if (answer.freeze)
        lines.push_back(ConsequenceText::tr("%1, until %2").arg(answer.freeze->name, dayText(answer.freeze->until)));
    if (answer.isWeekend)
        lines.push_back(ConsequenceText::tr("A weekend"));
    for (const QString &name : answer.tooEarlyFor)
        lines.push_back(ConsequenceText::tr("Before %1, which must come first").arg(name));
    for (const QString &name : answer.tooLateFor)
        lines.push_back(ConsequenceText::tr("After %1, which must come later").arg(name));
    if (answer.isOverLimit())
        lines.push_back(
            ConsequenceText::tr("%1 rotations in that week, limit %2").arg(answer.weekCount).arg(*answer.limit));
    if (lines.isEmpty())
        lines.push_back(ConsequenceText::tr("In time: due %1").arg(dayText(answer.entry.due)));
    return lines;
}

} // namespace sallyport::console
