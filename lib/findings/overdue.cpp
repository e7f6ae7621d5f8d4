#include "estate/lease.h"
#include "findings/rule.h"

namespace sallyport::findings {

namespace {

using estate::Evidence;
using rotation::Rotation;

/// The request that shows the times of a secret's versions, so that a reader can repeat it.
QString metadataRequest(const estate::Environment &environment, const estate::Secret &secret)
{
    const QString &mount = environment.vault->mount;
    return QStringLiteral("GET %1/metadata%2").arg(mount, secret.apiPath.mid(mount.size()));
}

Evidence lastRotation(const Rotation &row, const estate::Environment &environment, const estate::Secret &secret)
{
    if (row.proof)
        return row.proof->evidence;
    if (secret.certificate)
        return estate::validityOf(*secret.certificate);
    return Evidence::api(metadataRequest(environment, secret),
        {QT_TRANSLATE_NOOP("Message", "written %1 (v%2)"), {*row.written, QString::number(secret.version())}});
}

Evidence cadenceEvidence(const rotation::CadenceChoice &choice, const estate::Secret &secret)
{
    const Message message{
        QT_TRANSLATE_NOOP("Message", "cadence %1 %2"), {Code{choice.cadence.kind}, choice.cadence.interval}};
    switch (choice.from) {
    case rotation::CadenceChoice::From::CadenceBlock:
        return Evidence::file(choice.at, message);
    case rotation::CadenceChoice::From::PathConvention:
        return {Evidence::Kind::File, message, choice.rule, {}};
    case rotation::CadenceChoice::From::CustomMetadata:
    case rotation::CadenceChoice::From::BackendRole:
        break;
    }
    return {Evidence::Kind::Api, message, choice.rule + QStringLiteral(" (") + secret.apiPath + QLatin1Char(')'), {}};
}

/// Certificates are issued by those who use them, and not by an apply.
Message renewal(const vault::Certificate &certificate)
{
    if (certificate.isAuthority)
        return {
            QT_TRANSLATE_NOOP("Message", "Make a new issuer, and keep this one until what it signed has ended"), {}};
    return {QT_TRANSLATE_NOOP("Message", "Have a new one issued, or revoke and tidy this one if nobody uses it"), {}};
}

Finding overdue(const Facts &facts, const Rotation &row, const estate::Secret &secret)
{
    const estate::Environment *environment = facts.estate.environment(row.secret.environment);
    const auto late = std::chrono::duration_cast<Duration>(facts.now - *row.due);
    Finding finding;
    finding.severity = environment->isProduction() ? Severity::Critical : Severity::Warning;
    finding.subject = row.secret;
    const bool hasEnded = secret.certificate && secret.certificate->until <= facts.now;
    finding.title = {
        hasEnded ? QT_TRANSLATE_NOOP("Message", "%1 ended %2 ago") : QT_TRANSLATE_NOOP("Message", "%1 overdue %2"),
        {row.secret.name(), late}};
    finding.evidence = {lastRotation(row, *environment, secret), cadenceEvidence(*row.cadence.choice, secret)};
    finding.since = *row.due;
    finding.owner = ownerOf(secret);
    if (secret.certificate)
        finding.remedy.advice = renewal(*secret.certificate);
    else
        finding.remedy = stageOrExplain(facts, QStringLiteral("rotate"), secret);
    return finding;
}

} // namespace

std::vector<Finding> findOverdue(const Facts &facts)
{
    std::vector<Finding> found;
    for (const Rotation &row : facts.rotations) {
        if (row.status == rotation::Status::Overdue)
            found.push_back(overdue(facts, row, *facts.inventory.find(row.secret)));
    }
    return found;
}

} // namespace sallyport::findings
