#include "draft/change_kind.h"
#include "draft/parameters.h"
#include "estate/estate_file.h"
#include "hcl/edit.h"

#include <QRegularExpression>

namespace sallyport::draft {

namespace {

using estate::Attestation;

QString parameter(const Change &change, const char *name)
{
    return change.parameters.value(QLatin1String(name)).trimmed();
}

Failure invalid(const Message &what, const char *field, const Message &advice)
{
    return fail(ErrorCode::Invalid, what, QLatin1String(field), advice);
}

/// The outcomes of a playbook's steps: "before=passed, rotate=passed, login=failed".
Result<std::vector<estate::AttestedStep>> stepsOf(const Change &change)
{
    static const QRegularExpression outcome(QStringLiteral("^([a-z0-9][a-z0-9_-]*)=(passed|failed|skipped)$"));
    std::vector<estate::AttestedStep> steps;
    for (const QString &text : parameter(change, "steps").split(u',', Qt::SkipEmptyParts)) {
        const auto match = outcome.match(text.trimmed());
        if (!match.hasMatch())
            return invalid({QT_TRANSLATE_NOOP("Message", "this is no outcome of a step"), {}}, "steps",
                {QT_TRANSLATE_NOOP("Message", "Write each as rotate=passed, failed or skipped, with commas between"),
                    {}});
        steps.push_back({match.captured(1), match.captured(2), {}});
    }
    return steps;
}

Result<Attestation> attestationOf(const Change &change, const PlanContext &context)
{
    static const QRegularExpression name(QStringLiteral("^[a-z0-9][a-z0-9_-]*$"));
    if (!name.match(change.target).hasMatch())
        return invalid({QT_TRANSLATE_NOOP("Message", "this is no name for an attestation"), {}}, "name",
            {QT_TRANSLATE_NOOP("Message", "Use small letters, digits and -: rotation-dry-run"), {}});
    if (!context.estate.environment(change.secret.environment))
        return invalid({QT_TRANSLATE_NOOP("Message", "the estate has no such environment"), {}}, "environment",
            {QT_TRANSLATE_NOOP("Message", "Choose one of sallyport.hcl"), {}});
    const auto at = parseInstant(parameter(change, "at"));
    if (!at)
        return invalid({QT_TRANSLATE_NOOP("Message", "this is no time"), {}}, "at",
            {QT_TRANSLATE_NOOP("Message", "Write it as 2026-11-20T09:30:00Z, when it was done"), {}});
    if (parameter(change, "by").isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Message", "nobody is named who did it"), {}}, "by",
            {QT_TRANSLATE_NOOP("Message", "Name the person"), {}});
    const QString result = parameter(change, "result");
    if (result != QLatin1String("passed") && result != QLatin1String("failed"))
        return invalid({QT_TRANSLATE_NOOP("Message", "the result is neither passed nor failed"), {}}, "result",
            {QT_TRANSLATE_NOOP("Message", "Say which of the two it was"), {}});
    auto steps = stepsOf(change);
    if (!steps)
        return Failure(steps.error());
    Attestation attestation;
    attestation.name = change.target;
    attestation.environment = change.secret.environment;
    attestation.secret = change.secret.path;
    attestation.by = parameter(change, "by");
    attestation.at = *at;
    attestation.result = result;
    attestation.commit = parameter(change, "commit");
    attestation.kind = parameter(change, "kind");
    attestation.playbook = parameter(change, "playbook");
    attestation.steps = std::move(*steps);
    if (const QString took = parameter(change, "took"); !took.isEmpty()) {
        const auto duration = parseDuration(took);
        if (!duration)
            return invalid({QT_TRANSLATE_NOOP("Message", "this is no span of time"), {}}, "took",
                {QT_TRANSLATE_NOOP("Message", "Write how long it took: 11m, 1h30m"), {}});
        attestation.took = *duration;
    }
    return attestation;
}

/// Aligned as `terraform fmt` aligns them.
QByteArray textOf(const Attestation &attestation)
{
    std::vector<std::pair<QByteArray, QString>> lines{{"environment", attestation.environment}};
    if (!attestation.secret.isEmpty())
        lines.push_back({"secret", attestation.secret});
    lines.push_back({"by", attestation.by});
    lines.push_back({"at", toRfc3339(attestation.at)});
    lines.push_back({"result", attestation.result});
    if (!attestation.commit.isEmpty())
        lines.push_back({"commit", attestation.commit});
    if (!attestation.kind.isEmpty())
        lines.push_back({"kind", attestation.kind});
    if (!attestation.playbook.isEmpty())
        lines.push_back({"playbook", attestation.playbook});
    if (attestation.took)
        lines.push_back({"took", toString(*attestation.took)});
    QByteArray text = "attestation " + hcl::quoted(attestation.name) + " {\n";
    for (const auto &[name, value] : lines)
        text += "  " + name.leftJustified(qsizetype(qstrlen("environment"))) + " = " + hcl::quoted(value) + '\n';
    for (const estate::AttestedStep &step : attestation.steps)
        text += "\n  step " + hcl::quoted(step.name) + " {\n    result = " + hcl::quoted(step.result) + "\n  }\n";
    return text + "}\n";
}

bool isSame(const Attestation &one, const Attestation &other)
{
    return one.name == other.name && one.environment == other.environment && one.secret == other.secret &&
           toRfc3339(one.at) == toRfc3339(other.at);
}

/// Where the base holds this attestation already: one file each below sallyport/, or in sallyport.hcl itself.
std::optional<SourceRef> recordedAt(const Attestation &wanted, const PlanContext &context)
{
    for (const Attestation &known : context.estate.attestations) {
        if (isSame(known, wanted))
            return known.declaredAt;
    }
    for (const terraform::SourceFile &file : *context.files) {
        if (!file.path.startsWith(QLatin1String("sallyport/")))
            continue;
        const auto attestations = estate::readAttestations(file.bytes, file.path);
        for (const Attestation &known : attestations.value_or(std::vector<Attestation>())) {
            if (isSame(known, wanted))
                return known.declaredAt;
        }
    }
    return std::nullopt;
}

/// "sallyport/rotation-dry-run-staging-2026-11-20.hcl", or with a number behind it: two people never meet in one file.
QString freeFile(const Attestation &attestation, const PlanContext &context)
{
    const QString stem =
        QStringLiteral("sallyport/%1-%2-%3")
            .arg(attestation.name, attestation.environment, toDate(attestation.at).toString(Qt::ISODate));
    QString path = stem + QStringLiteral(".hcl");
    for (int number = 2; context.file(path); ++number)
        path = QStringLiteral("%1-%2.hcl").arg(stem).arg(number);
    return path;
}

} // namespace

Message attestTitle(const Change &change)
{
    return {QT_TRANSLATE_NOOP("Message", "Attest %1 of %2"), {change.target, change.secret.environment}};
}

std::vector<Field> attestFields(const Change &change, const PlanContext &)
{
    return {
        {"name", {QT_TRANSLATE_NOOP("Message", "What was done"), {}}, {}, Field::Type::Choice,
            change.target.isEmpty() ? QStringLiteral("rotation-dry-run") : change.target,
            {QStringLiteral("rotation-dry-run"), QStringLiteral("dr-test"), QStringLiteral("compromise-drill"),
                QStringLiteral("rotation")}},
        {"secret", {QT_TRANSLATE_NOOP("Message", "Secret"), {}},
            {QT_TRANSLATE_NOOP("Message", "its path, where it is about one secret"), {}}, Field::Type::Path,
            change.secret.path, {}},
        {"by", {QT_TRANSLATE_NOOP("Message", "By"), {}}, {QT_TRANSLATE_NOOP("Message", "who did it"), {}},
            Field::Type::Text, {}, {}},
        {"at", {QT_TRANSLATE_NOOP("Message", "When"), {}},
            {QT_TRANSLATE_NOOP("Message", "in UTC: 2026-11-20T09:30:00Z"), {}}, Field::Type::Path, {}, {}},
        {"result", {QT_TRANSLATE_NOOP("Message", "Result"), {}}, {}, Field::Type::Choice, QStringLiteral("passed"),
            {QStringLiteral("passed"), QStringLiteral("failed")}},
        {"commit", {QT_TRANSLATE_NOOP("Message", "Commit"), {}},
            {QT_TRANSLATE_NOOP("Message", "that it was done with; may stay empty"), {}}, Field::Type::Path, {}, {}},
        {"kind", {QT_TRANSLATE_NOOP("Message", "Kind"), {}},
            {QT_TRANSLATE_NOOP("Message", "of secret that was rotated, such as static-db; may stay empty"), {}},
            Field::Type::Path, parameter(change, "kind"), {}},
        {"playbook", {QT_TRANSLATE_NOOP("Message", "Playbook"), {}},
            {QT_TRANSLATE_NOOP("Message", "that was gone through; may stay empty"), {}}, Field::Type::Path,
            parameter(change, "playbook"), {}},
        {"steps", {QT_TRANSLATE_NOOP("Message", "Steps"), {}},
            {QT_TRANSLATE_NOOP("Message", "their outcomes: before=passed, rotate=passed"), {}}, Field::Type::Path,
            parameter(change, "steps"), {}},
        {"took", {QT_TRANSLATE_NOOP("Message", "Took"), {}},
            {QT_TRANSLATE_NOOP("Message", "how long a drill took: 11m; may stay empty"), {}}, Field::Type::Path,
            parameter(change, "took"), {}},
    };
}

Result<Plan> planAttest(const Change &change, const PlanContext &context)
{
    if (const auto clean = checkNoValues(change); !clean)
        return Failure(clean.error());
    const auto attestation = attestationOf(change, context);
    if (!attestation)
        return Failure(attestation.error());
    if (!context.files)
        return fail(ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "the repository's files were not read"), {}}, {},
            {QT_TRANSLATE_NOOP("Message", "Refresh first"), {}});
    if (const auto known = recordedAt(*attestation, context))
        return fail(
            ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "this is attested already"), {}}, known->toString(), {});
    Plan plan;
    plan.edits.push_back({freeFile(*attestation, context), std::nullopt, textOf(*attestation)});
    plan.tasks.push_back({QT_TRANSLATE_NOOP("Message", "somebody who was there confirms it in the review"), {}});
    plan.effects.push_back({QT_TRANSLATE_NOOP("Message", "nothing is applied: the record itself is the change"), {}});
    return plan;
}

Result<Change> stagedAttest(Change change, const PlanContext &context)
{
    // The form asks for what it is about; that is the change's own subject, not one of its parameters.
    if (change.parameters.contains(QStringLiteral("name")))
        change.target = change.parameters.take(QStringLiteral("name")).trimmed();
    if (change.parameters.contains(QStringLiteral("secret")))
        change.secret.path = change.parameters.take(QStringLiteral("secret")).trimmed();
    if (const auto plan = planAttest(change, context); !plan)
        return Failure(plan.error());
    return change;
}

} // namespace sallyport::draft
