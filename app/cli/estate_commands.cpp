#include "cli/json.h"
#include "cli/opened_estate.h"

#include <QJsonArray>

#include <algorithm>

namespace sallyport::cli {

namespace {

/// What the commands of this file print from: an opened estate, or one environment of it.
struct Listing
{
    std::unique_ptr<core::Workspace> workspace;
    QString environment; ///< empty: all of them

    const core::View &view() const { return *workspace->view(); }
    bool shows(const QString &name) const { return environment.isEmpty() || name == environment; }
};

int list(Invocation &invocation, int (*print)(Invocation &, const Listing &))
{
    auto workspace = openEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    const auto environment = takeEnvironment(invocation, (*workspace)->estate());
    if (!environment)
        return invocation.failed(environment.error());
    return print(invocation, {std::move(*workspace), *environment});
}

QString rotatedText(const rotation::Rotation &row, Instant now, const core::Words &words)
{
    if (!row.since())
        return QStringLiteral("-");
    const QString age = words.span(std::chrono::duration_cast<Duration>(now - *row.since()));
    return row.proof ? QStringLiteral("rotated ") + age : QStringLiteral("written ") + age + QStringLiteral(" ?");
}

bool isStatus(const QString &name)
{
    using rotation::Status;
    const std::initializer_list<Status> all = {Status::Overdue, Status::DueSoon, Status::Current,
        Status::WrittenNotProven, Status::Automatic, Status::Forbidden, Status::Unknown};
    return std::any_of(all.begin(), all.end(), [&](Status status) { return rotation::nameOf(status) == name; });
}

int printSecrets(Invocation &invocation, const Listing &listing)
{
    const core::View &view = listing.view();
    if (!invocation.arguments.isEmpty())
        return invocation.misusedArgument();
    QJsonArray json;
    std::vector<QStringList> rows{{QStringLiteral("SECRET"), QStringLiteral("VERSION"), QStringLiteral("AGE"),
        QStringLiteral("STANDING"), QStringLiteral("DECLARED AT")}};
    const core::Words words;
    for (const estate::Secret &secret : view.inventory.secrets()) {
        if (!listing.shows(secret.id.environment))
            continue;
        json.append(toJson(secret));
        rows.push_back({secret.id.key(), secret.version() > 0 ? QString::number(secret.version()) : QStringLiteral("-"),
            rotatedText(*view.rotation(secret.id), view.inputs.now, words), estate::nameOf(secret.standing),
            secret.declarations.empty() ? QString() : secret.declarations.front().at.toString()});
    }
    if (invocation.output == Output::Json)
        invocation.printJson(json);
    else
        printTable(invocation.out, rows);
    return Fine;
}

int printRotations(Invocation &invocation, const Listing &listing)
{
    const core::View &view = listing.view();
    const QString status = invocation.takeOption(QStringLiteral("--status"));
    if (!invocation.arguments.isEmpty())
        return invocation.misusedArgument();
    if (!status.isEmpty() && !isStatus(status))
        return invocation.misused(QStringLiteral("\"%1\" is no status").arg(status));
    std::vector<const rotation::Rotation *> sorted;
    for (const rotation::Rotation &row : view.rotations) {
        if (listing.shows(row.secret.environment) && (status.isEmpty() || rotation::nameOf(row.status) == status))
            sorted.push_back(&row);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const rotation::Rotation *a, const rotation::Rotation *b) {
        return std::tuple(!a->due, a->due.value_or(Instant{})) < std::tuple(!b->due, b->due.value_or(Instant{}));
    });
    const core::Words words;
    QJsonArray json;
    std::vector<QStringList> rows{{QStringLiteral("SECRET"), QStringLiteral("STATUS"), QStringLiteral("AGE"),
        QStringLiteral("DUE"), QStringLiteral("CADENCE"), QStringLiteral("RULE")}};
    for (const rotation::Rotation *row : sorted) {
        json.append(toJson(*row));
        const auto &choice = row->cadence.choice;
        rows.push_back({row->secret.key(), rotation::nameOf(row->status), rotatedText(*row, view.inputs.now, words),
            row->due ? toDate(*row->due).toString(Qt::ISODate) : QStringLiteral("-"),
            choice ? choice->cadence.kind : QStringLiteral("-"), choice ? choice->rule : row->cadence.problem});
    }
    if (invocation.output == Output::Json)
        invocation.printJson(json);
    else
        printTable(invocation.out, rows);
    return Fine;
}

int printAudit(Invocation &invocation, const Listing &listing)
{
    const core::View &view = listing.view();
    audit::Filter filter;
    if (!listing.environment.isEmpty())
        filter.sources = view.auditSources(listing.environment);
    filter.prefix = invocation.takeOption(QStringLiteral("--path"));
    if (invocation.takeFlag(QStringLiteral("--denied")))
        filter.outcome = audit::Outcome::Denied;
    const QString limitText = invocation.takeOption(QStringLiteral("--limit"));
    bool isNumber = true;
    const int limit = limitText.isEmpty() ? 100 : limitText.toInt(&isNumber);
    if (!isNumber || limit < 1)
        return invocation.misused(QStringLiteral("--limit takes a number from 1 on"));
    if (!invocation.arguments.isEmpty())
        return invocation.misusedArgument();
    const bool hasSources = view.inputs.audit && !view.inputs.audit->sources().empty() &&
                            (listing.environment.isEmpty() || !filter.sources.empty());
    if (!hasSources)
        return invocation.failed({ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "no audit log is named"), {}},
            QStringLiteral("sallyport.hcl"),
            {QT_TRANSLATE_NOOP("Message", "Add audit \"vault\" { file = \"…\" } to an environment"), {}}});
    int exitCode = Fine;
    for (const audit::SourceState &source : view.inputs.audit->sources()) {
        if (!source.error)
            continue;
        invocation.err << "sallyport-cli: " << source.error->toString() << '\n';
        exitCode = CouldNotCheck;
    }
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const audit::Row row : audit::find(*view.inputs.audit, filter, limit)) {
        const audit::Event event = view.inputs.audit->event(row);
        json.append(toJson(event));
        rows.push_back({toRfc3339(event.time), audit::nameOf(event.operation), audit::nameOf(event.outcome), event.path,
            event.actor, event.remoteAddress});
    }
    if (invocation.output == Output::Json)
        invocation.printJson(json);
    else
        printTable(invocation.out, rows);
    return exitCode;
}

} // namespace

int runSecrets(Invocation &invocation)
{
    return list(invocation, printSecrets);
}

int runRotations(Invocation &invocation)
{
    return list(invocation, printRotations);
}

int runAudit(Invocation &invocation)
{
    return list(invocation, printAudit);
}

} // namespace sallyport::cli
