#include "rotation/schedule.h"

#include "estate/lease.h"

#include <algorithm>
#include <array>

namespace sallyport::rotation {

namespace {

using estate::Evidence;

/// The latest of the proofs that the cadence lets count. A time of a server whose clock runs ahead is taken as now.
struct Latest
{
    const QStringList &counting; ///< names of kinds; empty: all
    std::optional<Proof> best = {};
};

void consider(Latest &latest, Proof candidate, Instant now)
{
    if (!latest.counting.isEmpty() && !latest.counting.contains(nameOf(candidate.kind)))
        return;
    std::optional<Proof> &best = latest.best;
    candidate.at = std::min(candidate.at, now);
    if (!best || candidate.at > best->at)
        best = std::move(candidate);
}

void considerStaticRole(Latest &best, const estate::Secret &secret, Instant now)
{
    if (!secret.staticRole || !secret.staticRole->lastRotation)
        return;
    const auto &role = *secret.staticRole;
    consider(best,
        {Proof::Kind::StaticRole, *role.lastRotation,
            Evidence::api(QStringLiteral("GET %1/static-roles/%2").arg(role.mount, role.name),
                {QT_TRANSLATE_NOOP("Message", "last_vault_rotation %1"), {*role.lastRotation}})},
        now);
}

/// It was made for the new one; whether its key is new is for who asked for it to say.
void considerCertificate(Latest &best, const estate::Secret &secret, Instant now)
{
    if (secret.certificate)
        consider(
            best, {Proof::Kind::Certificate, secret.certificate->from, estate::validityOf(*secret.certificate)}, now);
}

void considerAttestations(Latest &best, const estate::Secret &secret, const estate::Estate &estate, Instant now)
{
    for (const estate::Attestation &attestation : estate.attestations) {
        if (attestation.environment != secret.id.environment || attestation.secret != secret.id.path ||
            attestation.result != QLatin1String("passed"))
            continue;
        consider(best,
            {Proof::Kind::Attestation, attestation.at,
                Evidence::file(attestation.declaredAt,
                    {QT_TRANSLATE_NOOP("Message", "attested by %1 on %2"), {attestation.by, attestation.at}})},
            now);
    }
}

void considerAudit(Latest &best, const std::vector<audit::Write> &writes, Instant now)
{
    const auto changed = std::find_if(writes.rbegin(), writes.rend(),
        [](const audit::Write &write) { return write.change == audit::ValueChange::Changed; });
    if (changed == writes.rend())
        return;
    consider(best,
        {Proof::Kind::AuditHmac, changed->time,
            Evidence::audit(changed->time,
                {QT_TRANSLATE_NOOP("Message", "written by %1 with another value"), {Code{changed->actor}}})},
        now);
}

/// A merged rotate change counts from the write by which the environment's writer applied it.
void considerMerged(Latest &best, const estate::Secret &secret, const QStringList &writers, const ProofSources &sources,
    const std::vector<audit::Write> &writes, Instant now)
{
    for (const MergedRotation &merged : sources.merged) {
        if (merged.secret != secret.id)
            continue;
        const auto applied = std::find_if(writes.begin(), writes.end(), [&](const audit::Write &write) {
            return write.time >= merged.at && writers.contains(write.actor) && write.change != audit::ValueChange::Same;
        });
        if (applied == writes.end())
            continue;
        consider(best,
            {Proof::Kind::MergedChange, applied->time,
                Evidence::commit(merged.commit, {QT_TRANSLATE_NOOP("Message", "rotation merged, applied by %1 on %2"),
                                                    {Code{applied->actor}, applied->time}})},
            now);
    }
}

std::optional<Proof> latestProof(const estate::Secret &secret, const estate::Estate &estate,
    const ProofSources &sources, const QStringList &counting, Instant now)
{
    const std::vector<audit::Write> writes = sources.writes.value(secret.apiPath);
    const estate::Environment *environment = estate.environment(secret.id.environment);
    const QStringList writers = environment && environment->vault ? environment->vault->writers : QStringList();
    Latest best{counting};
    considerStaticRole(best, secret, now);
    considerCertificate(best, secret, now);
    considerAttestations(best, secret, estate, now);
    considerAudit(best, writes, now);
    considerMerged(best, secret, writers, sources, writes, now);
    return best.best;
}

/// The write is younger than the proof by more than the moment between a log's line and the storage's time.
bool writtenSince(const Rotation &row)
{
    using namespace std::chrono_literals;
    return row.written && row.proof && *row.written > row.proof->at + 5s;
}

Status statusOf(const Rotation &row, Instant now)
{
    using enum Cadence::Rule;
    if (!row.cadence.choice)
        return Status::Unknown;
    switch (row.cadence.choice->cadence.rule) {
    case Never:
        return Status::Forbidden;
    case TimeToLive:
        return Status::Automatic;
    case Every:
        break;
    }
    if (!row.due)
        return Status::Unknown;
    // Without proof the write is the latest the rotation can have been, so what is overdue by it is overdue for
    // certain.
    const Cadence &cadence = row.cadence.choice->cadence;
    const bool maybeRotated = writtenSince(row) && now < *row.written + cadence.interval;
    if (now >= *row.due + cadence.grace)
        return maybeRotated ? Status::WrittenNotProven : Status::Overdue;
    if (now + dueSoon >= *row.due)
        return maybeRotated ? Status::WrittenNotProven : Status::DueSoon;
    return row.proof ? Status::Current : Status::WrittenNotProven;
}

} // namespace

std::optional<Instant> Rotation::since() const
{
    return proof ? std::optional(proof->at) : written;
}

Rotation schedule(const estate::Secret &secret, const estate::Estate &estate, const std::vector<Cadence> &builtIn,
    const ProofSources &sources, Instant now)
{
    Rotation row;
    row.secret = secret.id;
    row.cadence = chooseCadence(secret, estate, builtIn);
    row.written = secret.writtenAt();
    if (row.written)
        row.written = std::min(*row.written, now);
    const Cadence *cadence = row.cadence.choice ? &row.cadence.choice->cadence : nullptr;
    if (secret.isLive())
        row.proof = latestProof(secret, estate, sources, cadence ? cadence->proofs : QStringList(), now);
    row.isAutomatic = secret.staticRole && secret.staticRole->rotationPeriod > Duration::zero();
    row.by = cadence && !cadence->by.isEmpty() ? cadence->by : secret.customMetadata(QStringLiteral("owner"));
    if (cadence && cadence->rule == Cadence::Rule::Every && row.since())
        row.due = *row.since() + cadence->interval;
    // Whatever else is wanted of it, nobody takes it after its end.
    if (cadence && cadence->rule == Cadence::Rule::Every && secret.certificate)
        row.due = row.cadence.choice->from == CadenceChoice::From::BackendRole
                      ? secret.certificate->until
                      : std::min(row.due.value_or(secret.certificate->until), secret.certificate->until);
    row.status = statusOf(row, now);
    return row;
}

QString nameOf(Proof::Kind kind)
{
    static_assert(estate::proofNames.size() == static_cast<size_t>(Proof::Kind::AuditHmac) + 1);
    return QString::fromLatin1(estate::proofNames.at(static_cast<size_t>(kind)));
}

QString nameOf(Status status)
{
    static constexpr std::array names = {
        "overdue", "due-soon", "current", "written-not-proven", "automatic", "forbidden", "unknown"};
    static_assert(names.size() == static_cast<size_t>(Status::Unknown) + 1);
    return QString::fromLatin1(names.at(static_cast<size_t>(status)));
}

} // namespace sallyport::rotation
