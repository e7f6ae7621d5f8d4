#include "findings/rule.h"

namespace sallyport::findings {

std::vector<Finding> findDeclaredButMissing(const Facts &facts)
{
    std::vector<Finding> found;
    for (const estate::Secret &secret : facts.inventory.secrets()) {
        if (secret.standing != estate::Standing::DeclaredButMissing)
            continue;
        Finding finding;
        finding.severity = Severity::Warning;
        finding.subject = secret.id;
        finding.title = {QT_TRANSLATE_NOOP("Message", "%1 is declared, but has no live version"), {secret.id.name()}};
        for (const terraform::Declaration &declaration : secret.declarations)
            finding.evidence.push_back(estate::Evidence::file(declaration.at, {"", {}}));
        finding.evidence.push_back(estate::Evidence::api(
            QStringLiteral("LIST ") + secret.apiPath, {QT_TRANSLATE_NOOP("Message", "no such path"), {}}));
        finding.since = facts.now;
        finding.remedy.kind = Remedy::Kind::Open;
        finding.remedy.place = secret.declarations.front().at;
        finding.remedy.advice = {QT_TRANSLATE_NOOP("Message",
                                     "Look at the last apply of this root: the block was merged and never applied, or "
                                     "the path was deleted by hand"),
            {}};
        found.push_back(std::move(finding));
    }
    return found;
}

} // namespace sallyport::findings
