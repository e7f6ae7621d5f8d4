#include "findings/rule.h"

#include "rotation/dry_run.h"

#include <algorithm>

namespace sallyport::findings {

namespace {

using estate::Attestation;
using estate::AttestationLog;
using estate::Evidence;

/// What was taken out after this long was tidied away: it proved nothing any more.
constexpr Duration tidiedAfter = std::chrono::hours(366 * 24);

/// A day of a deed, which tells it from the next one of the same name.
Finding about(const Facts &facts, const Attestation &attestation, const char *problem)
{
    Finding finding;
    finding.severity = Severity::Warning;
    if (facts.estate.environment(attestation.environment))
        finding.subject = {attestation.environment, attestation.secret};
    finding.about = QStringLiteral("%1.%2.%3").arg(attestation.name, toRfc3339(attestation.at), QLatin1String(problem));
    finding.since = attestation.at;
    finding.owner = attestation.by;
    finding.remedy.kind = Remedy::Kind::Open;
    finding.remedy.place = attestation.declaredAt;
    return finding;
}

std::vector<Argument> naming(const Attestation &attestation, std::vector<Argument> more = {})
{
    std::vector<Argument> arguments{Code{attestation.name}, attestation.environment};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

/// Who is answerable for something, as sallyport.hcl and the secrets name them; in small letters.
QSet<QString> ownersOf(const Facts &facts)
{
    QSet<QString> owners;
    for (const QString &attester : facts.estate.attesters)
        owners.insert(attester.toLower());
    for (const estate::CadenceRule &rule : facts.estate.cadences)
        owners.insert(rule.by.toLower());
    for (const estate::RotationGroup &group : facts.estate.rotations)
        owners.insert(group.by.toLower());
    for (const estate::Secret &secret : facts.inventory.secrets())
        owners.insert(ownerOf(secret).toLower());
    owners.remove(QString());
    return owners;
}

void addSigner(
    const Facts &facts, const Attestation &attestation, const QSet<QString> &owners, std::vector<Finding> &found)
{
    const QString signer = attestation.by.toLower();
    const bool isAllowed = rotation::mayAttest(facts.estate, attestation.by);
    if (isAllowed && (facts.attestations->people.contains(signer) || owners.contains(signer)))
        return;
    // Who is not among the recent commits may be among those that were not looked at.
    if (isAllowed && !facts.attestations->isComplete())
        return;
    Finding finding = about(facts, attestation, "signer");
    finding.title = {
        isAllowed
            ? QT_TRANSLATE_NOOP("Message", "The attestation %1 of %2 is signed by %3, whom nothing here knows")
            : QT_TRANSLATE_NOOP("Message", "The attestation %1 of %2 is signed by %3, who is not among the attesters"),
        naming(attestation, {attestation.by})};
    finding.evidence = {Evidence::file(attestation.declaredAt,
        {QT_TRANSLATE_NOOP("Message", "attested by %1 on %2"), {attestation.by, attestation.at}})};
    finding.remedy.advice = {
        isAllowed
            ? QT_TRANSLATE_NOOP("Message", "Name who did it as git or an owner is named, or take the attestation out")
            : QT_TRANSLATE_NOOP("Message", "Have one of the attesters do it, or add the person to attesters"),
        {}};
    found.push_back(std::move(finding));
}

void addCommit(const Facts &facts, const Attestation &attestation, std::vector<Finding> &found)
{
    const auto standing = facts.attestations->commits.constFind(attestation.commit);
    if (standing == facts.attestations->commits.constEnd() || *standing == AttestationLog::Standing::Ancestor)
        return;
    const bool isUnknown = *standing == AttestationLog::Standing::Unknown;
    if (isUnknown && facts.attestations->isShallow)
        return;
    Finding finding = about(facts, attestation, "commit");
    finding.title = {
        isUnknown
            ? QT_TRANSLATE_NOOP("Message", "The attestation %1 of %2 names a commit that this repository does not have")
            : QT_TRANSLATE_NOOP("Message", "The attestation %1 of %2 names a commit that is not on the base branch"),
        naming(attestation)};
    finding.evidence = {Evidence::file(
        attestation.declaredAt, {QT_TRANSLATE_NOOP("Message", "done with %1"), {Code{attestation.commit}}})};
    finding.remedy.advice = {
        QT_TRANSLATE_NOOP("Message", "Write down the commit that it was done with, or do it again"), {}};
    found.push_back(std::move(finding));
}

/// What is in the work tree alone was not reviewed.
void addUnmerged(const Facts &facts, const Attestation &attestation, std::vector<Finding> &found)
{
    const auto &merged = facts.attestations->onBase;
    const bool isMerged = std::any_of(merged.begin(), merged.end(), [&](const Attestation &one) {
        return estate::isSameDeed(one, attestation) && estate::differencesOf(one, attestation).isEmpty();
    });
    if (isMerged)
        return;
    Finding finding = about(facts, attestation, "unmerged");
    finding.title = {
        QT_TRANSLATE_NOOP("Message", "The attestation %1 of %2 is not on the base branch as it stands here"),
        naming(attestation)};
    finding.evidence = {
        Evidence::file(attestation.declaredAt, {QT_TRANSLATE_NOOP("Message", "in the work tree only"), {}})};
    finding.remedy.advice = {
        QT_TRANSLATE_NOOP("Message", "Have it reviewed and merged, or put back what the base branch says"), {}};
    found.push_back(std::move(finding));
}

void addTouched(const Facts &facts, const AttestationLog::Touched &touched, std::vector<Finding> &found)
{
    if (!touched.is && facts.now - touched.was.at > tidiedAfter)
        return;
    Finding finding = about(facts, touched.was, touched.is ? "changed" : "taken-out");
    finding.since = touched.at;
    finding.evidence = {
        Evidence::commit(touched.commit, {QT_TRANSLATE_NOOP("Message", "by %1 on %2"), {touched.author, touched.at}})};
    if (touched.is) {
        finding.title = {QT_TRANSLATE_NOOP("Message", "The attestation %1 of %2 was changed after it was recorded: %3"),
            naming(touched.was, {Code{estate::differencesOf(touched.was, *touched.is).join(QStringLiteral(", "))}})};
        finding.remedy.place = touched.is->declaredAt;
        finding.remedy.advice = {
            QT_TRANSLATE_NOOP("Message", "Put back what was recorded, and record what was done since as its own"), {}};
    } else {
        finding.title = {QT_TRANSLATE_NOOP("Message", "The attestation %1 of %2 was taken out after it was recorded"),
            naming(touched.was)};
        finding.remedy.kind = Remedy::Kind::Read;
        finding.remedy.advice = {QT_TRANSLATE_NOOP("Message", "Put it back: %1"),
            {Code{QStringLiteral("git checkout %1^ -- %2").arg(touched.commit.left(12), touched.was.declaredAt.file)}}};
    }
    found.push_back(std::move(finding));
}

/// What was not looked at is not borne out.
void addNotChecked(const Facts &facts, std::vector<Finding> &found)
{
    const AttestationLog *log = facts.attestations;
    if (log && log->isComplete())
        return;
    Finding finding;
    finding.severity = Severity::NotChecked;
    finding.about = QStringLiteral("history");
    finding.title = {QT_TRANSLATE_NOOP("Message", "Not all attestations could be held against git"), {}};
    Message reason{QT_TRANSLATE_NOOP("Message", "the repository could not be read"), {}};
    finding.remedy.advice = {QT_TRANSLATE_NOOP("Message", "Look at who wrote them and what became of them"), {}};
    if (log && log->isShallow) {
        reason = {QT_TRANSLATE_NOOP("Message", "the clone is shallow and ends before the history does"), {}};
        finding.remedy.advice = {QT_TRANSLATE_NOOP("Message", "Fetch the whole history: %1"),
            {Code{QStringLiteral("git fetch --unshallow")}}};
    } else if (log && !log->notRead.isEmpty()) {
        reason = log->notRead;
    } else if (log) {
        reason = {QT_TRANSLATE_NOOP("Message", "it is longer than what is looked at"), {}};
    }
    finding.evidence.push_back(Evidence::commit(facts.commit, reason));
    finding.since = facts.now;
    found.push_back(std::move(finding));
}

} // namespace

std::vector<Finding> findAttestationProblems(const Facts &facts)
{
    std::vector<Finding> found;
    const auto &attestations = facts.estate.attestations;
    if (attestations.empty() && (!facts.attestations || facts.attestations->touched.empty()))
        return found;
    addNotChecked(facts, found);
    if (!facts.attestations || !facts.attestations->notRead.isEmpty())
        return found;
    const QSet<QString> owners = attestations.empty() ? QSet<QString>() : ownersOf(facts);
    for (const Attestation &attestation : attestations) {
        addSigner(facts, attestation, owners, found);
        addCommit(facts, attestation, found);
        addUnmerged(facts, attestation, found);
    }
    for (const AttestationLog::Touched &touched : facts.attestations->touched)
        addTouched(facts, touched, found);
    return found;
}

} // namespace sallyport::findings
