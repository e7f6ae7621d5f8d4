#include "cli/json.h"

#include <QJsonArray>

namespace sallyport::cli {

namespace {

void putInstant(QJsonObject &object, const QString &name, const std::optional<Instant> &instant)
{
    if (instant)
        object.insert(name, toRfc3339(*instant));
}

QJsonArray declaredAt(const estate::Secret &secret)
{
    QJsonArray places;
    for (const terraform::Declaration &declaration : secret.declarations)
        places.append(declaration.at.toString());
    return places;
}

QJsonArray joinedOf(const terraform::Declaration &declaration)
{
    QJsonArray joined;
    for (const terraform::JoinedResource &resource : declaration.joined)
        joined.append(QJsonObject{
            {QStringLiteral("address"), resource.address}, {QStringLiteral("at"), resource.place.at.toString()}});
    return joined;
}

QJsonArray unresolvedOf(const terraform::Declaration &declaration)
{
    QJsonArray all;
    for (const terraform::Unresolved &unresolved : declaration.unresolved)
        all.append(QJsonObject{{QStringLiteral("attribute"), unresolved.attribute},
            {QStringLiteral("expression"), unresolved.expression},
            {QStringLiteral("reason"), englishText(unresolved.reason)},
            {QStringLiteral("at"), unresolved.at.toString()}});
    return all;
}

QJsonArray toJson(const std::vector<Message> &messages, const core::Words &words)
{
    QJsonArray texts;
    for (const Message &message : messages)
        texts.append(words.plain(message));
    return texts;
}

} // namespace

QJsonObject toJson(const estate::Secret &secret)
{
    QJsonObject object{{QStringLiteral("environment"), secret.id.environment}, {QStringLiteral("path"), secret.id.path},
        {QStringLiteral("backend"), terraform::nameOf(secret.backend)}, {QStringLiteral("api_path"), secret.apiPath},
        {QStringLiteral("standing"), estate::nameOf(secret.standing)}, {QStringLiteral("version"), secret.version()},
        {QStringLiteral("declared_at"), declaredAt(secret)}};
    putInstant(object, QStringLiteral("written_at"), secret.writtenAt());
    if (!secret.notChecked.isEmpty())
        object.insert(QStringLiteral("not_checked"), core::Words(QLocale::c()).plain(secret.notChecked));
    return object;
}

QJsonObject toJson(const terraform::Declaration &declaration, const QStringList &environments)
{
    QJsonObject object{{QStringLiteral("address"), declaration.address}, {QStringLiteral("type"), declaration.type},
        {QStringLiteral("environments"), QJsonArray::fromStringList(environments)},
        {QStringLiteral("backend"), terraform::nameOf(declaration.backend)}, {QStringLiteral("root"), declaration.root},
        {QStringLiteral("mount"), declaration.mount}, {QStringLiteral("name"), declaration.name},
        {QStringLiteral("keys"), QJsonArray::fromStringList(declaration.keys)},
        {QStringLiteral("all_keys_known"), declaration.allKeysKnown},
        {QStringLiteral("source"), terraform::nameOf(declaration.source)},
        {QStringLiteral("source_expression"), declaration.sourceExpression},
        {QStringLiteral("value_attribute"), declaration.valueAttribute},
        {QStringLiteral("at"), declaration.at.toString()}, {QStringLiteral("place"), declaration.place.at.toString()},
        {QStringLiteral("style"), terraform::nameOf(declaration.style)},
        {QStringLiteral("read_only"), englishText(declaration.readOnly)},
        {QStringLiteral("joined"), joinedOf(declaration)}, {QStringLiteral("unresolved"), unresolvedOf(declaration)}};
    if (declaration.version)
        object.insert(QStringLiteral("version"), QJsonObject{{QStringLiteral("value"), declaration.version->value},
                                                     {QStringLiteral("at"), declaration.version->at.toString()},
                                                     {QStringLiteral("shared_by"), declaration.version->sharedBy}});
    return object;
}

QJsonObject toJson(const rotation::Rotation &rotation)
{
    QJsonObject object{{QStringLiteral("secret"), rotation.secret.key()},
        {QStringLiteral("status"), rotation::nameOf(rotation.status)}};
    putInstant(object, QStringLiteral("written_at"), rotation.written);
    putInstant(object, QStringLiteral("due_at"), rotation.due);
    if (rotation.proof) {
        object.insert(QStringLiteral("rotated_at"), toRfc3339(rotation.proof->at));
        object.insert(QStringLiteral("proof"), rotation.proof->evidence.reference);
    }
    if (rotation.cadence.choice) {
        object.insert(QStringLiteral("cadence"), rotation.cadence.choice->cadence.kind);
        object.insert(QStringLiteral("rule"), rotation.cadence.choice->rule);
    }
    if (!rotation.cadence.problem.isEmpty())
        object.insert(QStringLiteral("problem"), rotation.cadence.problem);
    return object;
}

static QJsonArray evidenceOf(const std::vector<estate::Evidence> &evidence, const core::Words &words)
{
    QJsonArray all;
    for (const estate::Evidence &piece : evidence)
        all.append(QJsonObject{
            {QStringLiteral("text"), words.plain(piece.message)}, {QStringLiteral("reference"), piece.reference}});
    return all;
}

QJsonObject toJson(const findings::Finding &finding, const core::Words &words)
{
    QJsonObject object{{QStringLiteral("identity"), finding.identity},
        {QStringLiteral("severity"), findings::nameOf(finding.severity)},
        {QStringLiteral("state"), findings::nameOf(finding.state)},
        {QStringLiteral("title"), words.plain(finding.title)}, {QStringLiteral("since"), toRfc3339(finding.since)},
        {QStringLiteral("evidence"), evidenceOf(finding.evidence, words)}};
    if (!finding.owner.isEmpty())
        object.insert(QStringLiteral("owner"), finding.owner);
    if (!finding.branch.isEmpty())
        object.insert(QStringLiteral("branch"), finding.branch);
    if (finding.pullRequest > 0)
        object.insert(QStringLiteral("pull_request"), finding.pullRequest);
    if (finding.remedy.kind == findings::Remedy::Kind::Stage)
        object.insert(QStringLiteral("remedy"), finding.remedy.change);
    if (!finding.remedy.advice.isEmpty())
        object.insert(QStringLiteral("advice"), words.plain(finding.remedy.advice));
    return object;
}

QJsonObject toJson(const findings::Verdict &verdict, const core::Words &words)
{
    const findings::Point &point = findings::checklistPoints().at(size_t(verdict.point) - 1);
    QJsonObject object{{QStringLiteral("environment"), verdict.environment}, {QStringLiteral("point"), verdict.point},
        {QStringLiteral("name"), QLatin1String(point.name)}, {QStringLiteral("title"), words.plain(point.title)},
        {QStringLiteral("state"), findings::nameOf(verdict.outcome)},
        {QStringLiteral("why"), words.plain(verdict.what)},
        {QStringLiteral("evidence"), evidenceOf(verdict.evidence, words)}};
    if (verdict.remedy.kind == findings::Remedy::Kind::Stage)
        object.insert(QStringLiteral("remedy"), verdict.remedy.change);
    if (!verdict.remedy.advice.isEmpty())
        object.insert(QStringLiteral("advice"), words.plain(verdict.remedy.advice));
    return object;
}

QJsonObject toJson(const findings::Check &check, const core::Words &words)
{
    return {{QStringLiteral("checked"), check.outcome == findings::Check::Outcome::Checked},
        {QStringLiteral("what"), words.plain(check.what)}, {QStringLiteral("scope"), words.plain(check.scope)},
        {QStringLiteral("amount"), words.plain(check.amount)}, {QStringLiteral("mend"), words.plain(check.mend)}};
}

QJsonObject toJson(const audit::Event &event)
{
    return {{QStringLiteral("time"), toRfc3339(event.time)},
        {QStringLiteral("operation"), audit::nameOf(event.operation)},
        {QStringLiteral("outcome"), audit::nameOf(event.outcome)}, {QStringLiteral("path"), event.path},
        {QStringLiteral("actor"), event.actor}, {QStringLiteral("remote_address"), event.remoteAddress},
        {QStringLiteral("change"), audit::nameOf(event.change)}, {QStringLiteral("offset"), event.offset}};
}

QJsonObject toJson(const draft::Rendering &rendering, const core::Words &words)
{
    QJsonArray changes;
    for (const draft::RenderedChange &rendered : rendering.changes) {
        QJsonObject change{{QStringLiteral("id"), rendered.change.id}, {QStringLiteral("kind"), rendered.change.kind},
            {QStringLiteral("secret"), rendered.change.secret.key()},
            {QStringLiteral("title"), words.plain(rendered.title)}, {QStringLiteral("added"), rendered.added},
            {QStringLiteral("removed"), rendered.removed}};
        if (rendered.plan.newVersions)
            change.insert(QStringLiteral("new_versions"), *rendered.plan.newVersions);
        change.insert(QStringLiteral("notes"), toJson(rendered.plan.notes, words));
        change.insert(QStringLiteral("tasks"), toJson(rendered.plan.tasks, words));
        change.insert(QStringLiteral("effects"), toJson(rendered.plan.effects, words));
        if (rendered.refusal)
            change.insert(QStringLiteral("refusal"), rendered.refusal->toString());
        if (rendering.hasMovedSince(rendered.change))
            change.insert(QStringLiteral("staged_on"), rendered.change.base);
        QJsonArray leftOut;
        for (const draft::PartId &part : rendered.change.without)
            leftOut.append(QJsonObject{{QStringLiteral("path"), part.path}, {QStringLiteral("place"), part.place}});
        if (!leftOut.isEmpty())
            change.insert(QStringLiteral("left_out"), leftOut);
        changes.append(change);
    }
    return {{QStringLiteral("base_branch"), rendering.baseBranch},
        {QStringLiteral("base_commit"), rendering.baseCommit}, {QStringLiteral("branch"), rendering.branch},
        {QStringLiteral("added"), rendering.added}, {QStringLiteral("removed"), rendering.removed},
        {QStringLiteral("changes"), changes}, {QStringLiteral("can_leave"), rendering.canLeave()}};
}

QJsonObject toJson(const draft::DraftCheck &check, const core::Words &words)
{
    return {{QStringLiteral("name"), check.name}, {QStringLiteral("outcome"), draft::nameOf(check.outcome)},
        {QStringLiteral("what"), words.plain(check.what)}, {QStringLiteral("detail"), words.plain(check.detail)},
        {QStringLiteral("output"), QJsonArray::fromStringList(check.output)}};
}

QJsonObject toJson(const core::Departed &departed)
{
    QJsonObject object{{QStringLiteral("branch"), departed.branch}, {QStringLiteral("commit"), departed.commit},
        {QStringLiteral("left_at"), toRfc3339(departed.leftAt)},
        {QStringLiteral("changes"), QJsonArray::fromStringList(departed.changes)},
        {QStringLiteral("pushed"), departed.isPushed}};
    if (!departed.pullRequest)
        return object;
    const git::PullRequest &found = *departed.pullRequest;
    QJsonObject pullRequest{{QStringLiteral("number"), found.number}, {QStringLiteral("url"), found.url},
        {QStringLiteral("state"), git::nameOf(found.state)}, {QStringLiteral("draft"), found.isDraft},
        {QStringLiteral("approvals"), found.approvals},
        {QStringLiteral("checks_passed"), QJsonArray::fromStringList(found.checks.passed)},
        {QStringLiteral("checks_failed"), QJsonArray::fromStringList(found.checks.failed)},
        {QStringLiteral("checks_pending"), QJsonArray::fromStringList(found.checks.pending)},
        {QStringLiteral("plan"), git::nameOf(git::planState(found.checks))},
        {QStringLiteral("looked_at"), toRfc3339(departed.lookedAt)}};
    if (found.approvalsNeeded)
        pullRequest.insert(QStringLiteral("approvals_needed"), *found.approvalsNeeded);
    object.insert(QStringLiteral("pull_request"), pullRequest);
    return object;
}

} // namespace sallyport::cli
