#include "core/departure_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include <algorithm>

namespace sallyport::core {

namespace {

constexpr int departuresKept = 200;

QStringList migrations()
{
    return {QStringLiteral(
        "CREATE TABLE departure (branch TEXT PRIMARY KEY, left_at INTEGER NOT NULL, body TEXT NOT NULL)")};
}

qint64 toMilliseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}

Instant instantOf(const QJsonValue &value)
{
    return Instant(std::chrono::milliseconds(value.toString().toLongLong()));
}

QString numberOf(Instant instant)
{
    return QString::number(toMilliseconds(instant));
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &text : value.toArray())
        texts += text.toString();
    return texts;
}

QJsonObject encoded(const git::PullRequestText &text)
{
    return {{QStringLiteral("title"), text.title}, {QStringLiteral("body"), text.body},
        {QStringLiteral("labels"), QJsonArray::fromStringList(text.labels)},
        {QStringLiteral("users"), QJsonArray::fromStringList(text.reviewers.users)},
        {QStringLiteral("teams"), QJsonArray::fromStringList(text.reviewers.teams)},
        {QStringLiteral("draft"), text.isDraft}};
}

git::PullRequestText textOf(const QJsonObject &object)
{
    git::PullRequestText text;
    text.title = object.value(QLatin1String("title")).toString();
    text.body = object.value(QLatin1String("body")).toString();
    text.labels = textsOf(object.value(QLatin1String("labels")));
    text.reviewers = {textsOf(object.value(QLatin1String("users"))), textsOf(object.value(QLatin1String("teams")))};
    text.isDraft = object.value(QLatin1String("draft")).toBool();
    return text;
}

QJsonObject encoded(const git::PullRequest &pullRequest)
{
    const git::Checks &checks = pullRequest.checks;
    QJsonObject object{{QStringLiteral("number"), pullRequest.number}, {QStringLiteral("url"), pullRequest.url},
        {QStringLiteral("state"), git::nameOf(pullRequest.state)}, {QStringLiteral("draft"), pullRequest.isDraft},
        {QStringLiteral("commit"), pullRequest.headCommit}, {QStringLiteral("approvals"), pullRequest.approvals},
        {QStringLiteral("passed"), QJsonArray::fromStringList(checks.passed)},
        {QStringLiteral("failed"), QJsonArray::fromStringList(checks.failed)},
        {QStringLiteral("pending"), QJsonArray::fromStringList(checks.pending)}};
    if (pullRequest.approvalsNeeded)
        object.insert(QStringLiteral("needed"), *pullRequest.approvalsNeeded);
    return object;
}

git::PullRequest pullRequestOf(const QJsonObject &object)
{
    git::PullRequest found;
    found.number = object.value(QLatin1String("number")).toInt();
    found.url = object.value(QLatin1String("url")).toString();
    for (const auto state : {git::PullRequest::State::Merged, git::PullRequest::State::Closed}) {
        if (object.value(QLatin1String("state")).toString() == git::nameOf(state))
            found.state = state;
    }
    found.isDraft = object.value(QLatin1String("draft")).toBool();
    found.headCommit = object.value(QLatin1String("commit")).toString();
    found.approvals = object.value(QLatin1String("approvals")).toInt();
    if (object.contains(QLatin1String("needed")))
        found.approvalsNeeded = object.value(QLatin1String("needed")).toInt();
    found.checks = {textsOf(object.value(QLatin1String("passed"))), textsOf(object.value(QLatin1String("failed"))),
        textsOf(object.value(QLatin1String("pending")))};
    return found;
}

QString rowOf(const Departed &departed)
{
    QJsonObject object{{QStringLiteral("branch"), departed.branch}, {QStringLiteral("commit"), departed.commit},
        {QStringLiteral("left_at"), numberOf(departed.leftAt)},
        {QStringLiteral("changes"), QJsonArray::fromStringList(departed.changes)},
        {QStringLiteral("text"), encoded(departed.text)}, {QStringLiteral("pushed"), departed.isPushed},
        {QStringLiteral("opened_at"), numberOf(departed.openedAt)},
        {QStringLiteral("looked_at"), numberOf(departed.lookedAt)}, {QStringLiteral("requests"), departed.requests}};
    if (departed.pullRequest)
        object.insert(QStringLiteral("pull_request"), encoded(*departed.pullRequest));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<Departed> departedOf(const QString &row, const QString &path)
{
    const QJsonDocument document = QJsonDocument::fromJson(row.toUtf8());
    if (!document.isObject())
        return fail(ErrorCode::Malformed,
            {QT_TRANSLATE_NOOP("Message", "a row of what has left is not what was written"), {}}, path,
            {QT_TRANSLATE_NOOP("Message", "Move the file away; a fresh one is made at the next start"), {}});
    const QJsonObject object = document.object();
    Departed departed;
    departed.branch = object.value(QLatin1String("branch")).toString();
    departed.commit = object.value(QLatin1String("commit")).toString();
    departed.leftAt = instantOf(object.value(QLatin1String("left_at")));
    departed.changes = textsOf(object.value(QLatin1String("changes")));
    departed.text = textOf(object.value(QLatin1String("text")).toObject());
    departed.isPushed = object.value(QLatin1String("pushed")).toBool();
    departed.openedAt = instantOf(object.value(QLatin1String("opened_at")));
    departed.lookedAt = instantOf(object.value(QLatin1String("looked_at")));
    departed.requests = object.value(QLatin1String("requests")).toInt();
    if (object.contains(QLatin1String("pull_request")))
        departed.pullRequest = pullRequestOf(object.value(QLatin1String("pull_request")).toObject());
    return departed;
}

} // namespace

DepartureStore::DepartureStore(Database database)
    : m_database(std::move(database))
{
}

Result<DepartureStore> DepartureStore::open(const QString &path)
{
    auto database = Database::open(path, migrations());
    if (!database)
        return Failure(database.error());
    return DepartureStore(std::move(*database));
}

Result<std::vector<Departed>> DepartureStore::all() const
{
    auto rows = m_database.run(QStringLiteral("SELECT body FROM departure ORDER BY left_at DESC, rowid DESC"));
    if (!rows)
        return Failure(rows.error());
    std::vector<Departed> all;
    while (rows->next()) {
        auto departed = departedOf(rows->value(0).toString(), m_database.path());
        if (!departed)
            return Failure(departed.error());
        all.push_back(std::move(*departed));
    }
    return all;
}

Result<Departed> DepartureStore::find(const QString &branch) const
{
    auto rows = m_database.run(QStringLiteral("SELECT body FROM departure WHERE branch = ?"), {branch});
    if (!rows)
        return Failure(rows.error());
    if (!rows->next())
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "no draft has left on this branch"), {}}, branch,
            {QT_TRANSLATE_NOOP("Message", "See sallyport-cli draft status"), {}});
    return departedOf(rows->value(0).toString(), m_database.path());
}

Result<void> DepartureStore::keep(const Departed &departed)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto kept =
            m_database.run(QStringLiteral("INSERT INTO departure VALUES (?, ?, ?) ON CONFLICT (branch) DO "
                                          "UPDATE SET left_at = excluded.left_at, body = excluded.body"),
                {departed.branch, toMilliseconds(departed.leftAt), rowOf(departed)});
        if (!kept)
            return Failure(kept.error());
        const auto trimmed =
            m_database.run(QStringLiteral("DELETE FROM departure WHERE branch NOT IN (SELECT branch FROM "
                                          "departure ORDER BY left_at DESC LIMIT ?)"),
                {departuresKept});
        if (!trimmed)
            return Failure(trimmed.error());
        return {};
    });
}

namespace {

void addPullRequest(findings::Departure &departure, const Departed &departed)
{
    departure.pullRequest = departed.pullRequest->number;
    departure.url = departed.pullRequest->url;
    departure.isMerged = departed.pullRequest->state == git::PullRequest::State::Merged;
    departure.leftAt = departed.openedAt;
}

} // namespace

std::vector<findings::Departure> withPullRequests(
    const std::vector<findings::Departure> &onBranches, const std::vector<Departed> &departed)
{
    std::vector<findings::Departure> all;
    QStringList followed;
    for (const Departed &left : departed) {
        if (!left.pullRequest)
            continue;
        followed += left.branch;
        if (left.pullRequest->state == git::PullRequest::State::Closed)
            continue;
        for (const QString &trailer : left.changes) {
            const draft::Change change = draft::Change::fromTrailer(trailer);
            addPullRequest(
                all.emplace_back(findings::Departure{left.branch, change.kind, change.secret, change.target}), left);
        }
    }
    std::copy_if(onBranches.begin(), onBranches.end(), std::back_inserter(all),
        [&](const findings::Departure &departure) { return !followed.contains(departure.branch); });
    return all;
}

} // namespace sallyport::core
