#include "base/private_files.h"
#include "cli/json.h"
#include "cli/opened_estate.h"
#include "core/calendar_export.h"
#include "rotation/what_if.h"

#include <QJsonArray>

namespace sallyport::cli {

namespace {

using rotation::Entry;

struct Wish
{
    QString environment;
    QDate from;
    QDate until;

    bool wants(const Entry &entry) const { return environment.isEmpty() || entry.secret.environment == environment; }
};

QString nameOf(Entry::Kind kind)
{
    switch (kind) {
    case Entry::Kind::Rotation:
        return QStringLiteral("rotation");
    case Entry::Kind::Automatic:
        return QStringLiteral("automatic");
    case Entry::Kind::Step:
        return QStringLiteral("step");
    case Entry::Kind::Done:
        break;
    }
    return QStringLiteral("done");
}

std::vector<Entry> wanted(const core::View &view, const Wish &wish)
{
    std::vector<Entry> entries = view.calendar.overdue();
    for (const Entry &entry : view.calendar.between(wish.from, wish.until)) {
        if (!entry.isOverdue)
            entries.push_back(entry);
    }
    std::erase_if(entries, [&](const Entry &entry) { return !wish.wants(entry); });
    return entries;
}

QJsonObject toJson(const Entry &entry)
{
    QJsonObject object{{QStringLiteral("environment"), entry.secret.environment},
        {QStringLiteral("path"), entry.secret.path}, {QStringLiteral("kind"), nameOf(entry.kind)},
        {QStringLiteral("day"), entry.day.toString(Qt::ISODate)},
        {QStringLiteral("due"), entry.due.toString(Qt::ISODate)}, {QStringLiteral("overdue"), entry.isOverdue},
        {QStringLiteral("projected"), entry.isProjected}};
    if (!entry.group.isEmpty())
        object.insert(QStringLiteral("rotation"), entry.group);
    if (!entry.plan.isEmpty())
        object.insert(QStringLiteral("plan"), entry.plan);
    if (entry.step >= 0)
        object.insert(QStringLiteral("step"), entry.step + 1);
    return object;
}

void printText(Invocation &invocation, const core::View &view, const Wish &wish)
{
    std::vector<QStringList> rows{{QStringLiteral("DAY"), QStringLiteral("IN TIME UNTIL"), QStringLiteral("WHAT")}};
    for (const Entry &entry : wanted(view, wish))
        rows.push_back({entry.day.toString(Qt::ISODate), entry.due.toString(Qt::ISODate), core::titleOf(view, entry)});
    printTable(invocation.out, rows);
    invocation.out << QStringLiteral("\nDays are those of %1\n").arg(QString::fromUtf8(view.calendar.zone().id()));
}

void printProposals(Invocation &invocation, const core::View &view, const Wish &wish)
{
    QJsonArray all;
    std::vector<QStringList> rows{{QStringLiteral("FROM"), QStringLiteral("TO"), QStringLiteral("WHAT")}};
    for (const rotation::Proposal &proposal : rotation::propose(view.calendar, wish.from, wish.until)) {
        if (!wish.environment.isEmpty() && proposal.secret.environment != wish.environment)
            continue;
        const QString name = proposal.group.isEmpty() ? proposal.secret.key() : proposal.group;
        const QString to = proposal.to ? proposal.to->toString(Qt::ISODate) : QStringLiteral("no better day in time");
        rows.push_back({proposal.from.toString(Qt::ISODate), to, name});
        QJsonObject object{
            {QStringLiteral("what"), name}, {QStringLiteral("from"), proposal.from.toString(Qt::ISODate)}};
        if (proposal.to)
            object.insert(QStringLiteral("to"), to);
        all.append(object);
    }
    if (invocation.output == Output::Json)
        invocation.printJson(QJsonObject{{QStringLiteral("proposals"), all}});
    else
        printTable(invocation.out, rows);
}

/// "-" is standard output; a file is replaced as a whole or not at all.
int writeIcs(Invocation &invocation, const core::View &view, const QString &file)
{
    const QByteArray bytes = core::exportIcs(view, core::Words());
    if (file == QLatin1String("-")) {
        invocation.out << QString::fromUtf8(bytes);
        return Fine;
    }
    const auto written = writePrivateFile(file, bytes);
    return written ? int(Fine) : invocation.failed(written.error());
}

} // namespace

int runCalendar(Invocation &invocation)
{
    const auto workspace = openEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    const core::View &view = *(*workspace)->view();
    const auto environment = takeEnvironment(invocation, view.estate());
    if (!environment)
        return invocation.failed(environment.error());
    Wish wish{*environment, view.calendar.today(), {}};
    const auto takeDay = [&](const QString &name, QDate &day) {
        const QString text = invocation.takeOption(name);
        if (!text.isEmpty())
            day = QDate::fromString(text, Qt::ISODate);
        return text.isEmpty() || day.isValid();
    };
    if (!takeDay(QStringLiteral("--from"), wish.from))
        return invocation.misused(QStringLiteral("--from is no day: write it as 2027-01-31"));
    wish.until = wish.from.addDays(90);
    if (!takeDay(QStringLiteral("--until"), wish.until))
        return invocation.misused(QStringLiteral("--until is no day: write it as 2027-01-31"));
    const bool proposes = invocation.takeFlag(QStringLiteral("--propose"));
    const QString ics = invocation.takeOption(QStringLiteral("--ics"));
    if (!invocation.arguments.isEmpty())
        return invocation.misusedArgument();
    if (!ics.isEmpty())
        return writeIcs(invocation, view, ics);
    if (proposes) {
        printProposals(invocation, view, wish);
    } else if (invocation.output == Output::Json) {
        QJsonArray entries;
        for (const Entry &entry : wanted(view, wish))
            entries.append(toJson(entry));
        invocation.printJson(QJsonObject{{QStringLiteral("time_zone"), QString::fromUtf8(view.calendar.zone().id())},
            {QStringLiteral("entries"), entries}});
    } else {
        printText(invocation, view, wish);
    }
    return Fine;
}

} // namespace sallyport::cli
