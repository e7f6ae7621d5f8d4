#include "console/looks.h"

#include "core/words.h"

#include <QCoreApplication>

namespace sallyport::console {

namespace {

using rotation::Rotation;
using rotation::Status;

// Without a read for this long a secret may not be needed any more.
constexpr auto longUnread = std::chrono::hours(90 * 24);

/// Gives this file its translation context.
class StateText
{
    Q_DECLARE_TR_FUNCTIONS(StateText)
};

/// The exact time of what the age counts from, and its proof.
QString restsOn(const Rotation &row)
{
    if (row.proof)
        return StateText::tr("rotated %1, proven by %2").arg(toRfc3339(row.proof->at), row.proof->evidence.reference);
    if (row.written)
        return StateText::tr("written %1; a write does not prove a new value").arg(toRfc3339(*row.written));
    return StateText::tr("never written");
}

StateWord rotationWord(const core::View &view, const Rotation &row)
{
    const core::Words words;
    const auto distance = [&](Instant a, Instant b) { return words.span(std::chrono::duration_cast<Duration>(a - b)); };
    const Instant now = view.inputs.now;
    const QString tooltip = restsOn(row);
    switch (row.status) {
    case Status::Overdue:
        return {Mark::Critical, StateText::tr("overdue %1").arg(distance(now, *row.due)), tooltip};
    case Status::DueSoon:
        return {Mark::Warning, StateText::tr("due in %1").arg(distance(*row.due, now)), tooltip};
    case Status::Current:
        return {Mark::Check, StateText::tr("current"), tooltip};
    case Status::WrittenNotProven:
        return {Mark::NotChecked, StateText::tr("written %1 ago").arg(distance(now, *row.written)), tooltip};
    case Status::Automatic:
        return {Mark::Check, StateText::tr("automatic"), StateText::tr("every reader gets credentials of his own")};
    case Status::Forbidden:
        return {Mark::Critical, StateText::tr("must not exist"), row.cadence.choice->cadence.title};
    case Status::Unknown:
        break;
    }
    if (!row.cadence.problem.isEmpty())
        return {Mark::NotChecked, StateText::tr("cadence not understood"), row.cadence.problem};
    if (!row.cadence.choice)
        return {Mark::NotChecked, StateText::tr("no cadence"), tooltip};
    return {Mark::NotChecked, StateText::tr("not checked"), tooltip};
}

} // namespace

EnvironmentLook lookOf(const estate::Estate &estate, const QString &environment)
{
    int index = 0;
    for (const estate::Environment &candidate : estate.environments) {
        if (candidate.name == environment)
            return {environment, candidate.isProduction(), index};
        if (!candidate.isProduction())
            ++index;
    }
    return {};
}

StateWord stateOf(const core::View &view, const estate::Secret &secret)
{
    const Rotation &row = *view.rotation(secret.id);
    // An environment that does not answer shows its last snapshot, and says of when that is.
    const estate::Knowledge *known = view.knowledge(secret.id.environment);
    if (known && known->failure && known->reading)
        return {Mark::NotChecked, StateText::tr("as of %1").arg(core::Words().time(known->reading->readAt).left(5)),
            core::Words().plain(known->failure->error)};
    if (row.status == Status::Overdue)
        return rotationWord(view, row);
    if (secret.kind == estate::SecretKind::CloudSecret)
        return {Mark::NotChecked, StateText::tr("not checked"), core::Words().plain(secret.notChecked)};
    switch (secret.standing) {
    case estate::Standing::NotInTerraform:
        return {Mark::Warning, StateText::tr("not in Terraform"), restsOn(row)};
    case estate::Standing::DeclaredButMissing:
        return {Mark::Warning, StateText::tr("no live version"), secret.declarations.front().at.toString()};
    case estate::Standing::Declared:
    case estate::Standing::NotChecked:
        break;
    }
    return rotationWord(view, row);
}

QString ageOf(const core::View &view, const Rotation &rotation)
{
    if (!rotation.since())
        return QStringLiteral("—");
    return core::Words().span(std::chrono::duration_cast<Duration>(view.inputs.now - *rotation.since()));
}

QString backendOf(const estate::Secret &secret)
{
    switch (secret.backend) {
    case terraform::Backend::Vault:
        return {};
    case terraform::Backend::Aws:
        return QStringLiteral("AWS Secrets Manager");
    case terraform::Backend::Google:
        return QStringLiteral("Google Secret Manager");
    case terraform::Backend::Azure:
        return QStringLiteral("Azure Key Vault");
    }
    Q_UNREACHABLE();
}

QString kindOf(const core::View &view, const estate::Secret &secret)
{
    const QString stated = secret.customMetadata(QStringLiteral("kind"));
    if (!stated.isEmpty())
        return stated;
    const Rotation *row = view.rotation(secret.id);
    return row->cadence.choice ? row->cadence.choice->cadence.kind : QString();
}

bool matches(const core::View &view, const estate::Secret &secret, Narrow narrow)
{
    const Rotation &row = *view.rotation(secret.id);
    switch (narrow) {
    case Narrow::All:
        return true;
    case Narrow::Overdue:
        return row.status == Status::Overdue;
    case Narrow::DueSoon:
        return row.status == Status::DueSoon;
    case Narrow::NotInTerraform:
        return secret.standing == estate::Standing::NotInTerraform;
    case Narrow::NoCadence:
        return !row.cadence.choice;
    case Narrow::NotProven:
        return row.status == Status::WrittenNotProven;
    case Narrow::NotRead: {
        const auto reads = view.lastReads.constFind(secret.id.environment);
        // Where no log was read, nothing is known about reads; certificates and roles are not read to be used.
        if (reads == view.lastReads.constEnd() || !secret.isLive() || secret.certificate || secret.authRole)
            return false;
        const auto last = reads->constFind(secret.apiPath);
        return last == reads->constEnd() || view.inputs.now - *last > longUnread;
    }
    }
    return false;
}

} // namespace sallyport::console
