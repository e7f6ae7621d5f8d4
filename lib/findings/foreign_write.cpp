#include "findings/rule.h"

namespace sallyport::findings {

namespace {

/// The write that stands: an older one of somebody else was overwritten since.
const audit::Write *foreignWrite(const std::vector<audit::Write> &writes, const QStringList &writers)
{
    if (writes.empty() || writes.back().actor.isEmpty() || writers.contains(writes.back().actor))
        return nullptr;
    return &writes.back();
}

Finding foreign(const estate::Environment &environment, const estate::Secret &secret, const audit::Write &write)
{
    Finding finding;
    finding.severity = Severity::Critical;
    finding.subject = secret.id;
    finding.title = {
        QT_TRANSLATE_NOOP("Message", "%1 written by %2, not by the pipeline"), {secret.id.name(), write.actor}};
    finding.evidence = {
        estate::Evidence::audit(
            write.time, {QT_TRANSLATE_NOOP("Message", "%1 wrote %2"), {Code{write.actor}, Code{secret.apiPath}}}),
        estate::Evidence::file(
            environment.vault->at, {QT_TRANSLATE_NOOP("Message", "writers: %1"),
                                       {Code{environment.vault->writers.join(QStringLiteral(", "))}}}),
    };
    finding.since = write.time;
    finding.owner = ownerOf(secret);
    finding.remedy.kind = Remedy::Kind::Read;
    finding.remedy.advice = {QT_TRANSLATE_NOOP("Message",
                                 "Ask %1 why; bring the new value into the pipeline before its next apply, which would "
                                 "write the old variable back"),
        {write.actor}};
    return finding;
}

} // namespace

std::vector<Finding> findForeignWrites(const Facts &facts)
{
    std::vector<Finding> found;
    for (const estate::Environment &environment : facts.estate.environments) {
        // Without named writers there is nobody to be somebody else than.
        if (!environment.isProduction() || !environment.vault || environment.vault->writers.isEmpty())
            continue;
        const auto writes = facts.writes.value(environment.name);
        for (const estate::Secret *secret : facts.inventory.of(environment.name)) {
            const auto ofSecret = writes.value(secret->apiPath);
            if (const audit::Write *write = foreignWrite(ofSecret, environment.vault->writers))
                found.push_back(foreign(environment, *secret, *write));
        }
    }
    return found;
}

} // namespace sallyport::findings
