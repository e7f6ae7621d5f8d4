#include "findings/rule.h"

namespace sallyport::findings {

namespace {

Message titleOf(const estate::Knowledge &known)
{
    const QString &name = known.environment;
    if (known.failure->error.code == ErrorCode::Sealed)
        return {QT_TRANSLATE_NOOP("Message", "%1 is sealed"), {name}};
    return {QT_TRANSLATE_NOOP("Message", "%1 could not be read"), {name}};
}

Finding notRead(const estate::Knowledge &known)
{
    Finding finding;
    finding.severity = Severity::NotChecked;
    finding.subject = {known.environment, {}};
    finding.title = titleOf(known);
    finding.evidence.push_back(estate::Evidence::api(known.failure->error.subject,
        {QT_TRANSLATE_NOOP("Message", "%1, asked %2"), {known.failure->error.what, known.failure->at}}));
    if (known.reading) {
        finding.evidence.push_back({estate::Evidence::Kind::Api,
            {QT_TRANSLATE_N_NOOP("Message", "%n paths shown as read %1"),
                {qint64(known.reading->secrets.size()), known.reading->readAt}},
            {}, {}});
    }
    finding.since = known.failure->at;
    finding.remedy.kind = Remedy::Kind::Retry;
    return finding;
}

} // namespace

std::vector<Finding> findNotChecked(const Facts &facts)
{
    std::vector<Finding> found;
    for (const estate::Knowledge &known : facts.knowledge) {
        if (known.failure)
            found.push_back(notRead(known));
    }
    return found;
}

} // namespace sallyport::findings
