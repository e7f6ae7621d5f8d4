#include "findings/rule.h"

namespace sallyport::findings {

namespace {

/// Who wrote it last, where the audit log knows.
void addWriter(const Facts &facts, const estate::Secret &secret, Finding &finding)
{
    const auto writes = facts.writes.value(secret.id.environment).value(secret.apiPath);
    if (writes.empty())
        return;
    finding.evidence.push_back(estate::Evidence::audit(
        writes.back().time, {QT_TRANSLATE_NOOP("Message", "written by %1"), {Code{writes.back().actor}}}));
}

/// Imported, or where that cannot be, adopted: a live value is never declared anew.
Remedy broughtIn(const Facts &facts, const estate::Secret &secret)
{
    Remedy imported = stageOrExplain(facts, QStringLiteral("import"), secret);
    if (imported.kind == Remedy::Kind::Stage)
        return imported;
    Remedy adopted = stageOrExplain(facts, QStringLiteral("adopt"), secret);
    return adopted.kind == Remedy::Kind::Stage ? adopted : imported;
}

Finding undeclared(const Facts &facts, const estate::Secret &secret)
{
    Finding finding;
    finding.severity = Severity::Warning;
    finding.subject = secret.id;
    finding.title = {QT_TRANSLATE_NOOP("Message", "%1 exists in Vault, not in Terraform"), {secret.id.name()}};
    const auto *backend = &*facts.estate.environment(secret.id.environment)->vault;
    const QString inMount = secret.apiPath.mid(backend->mount.size() + 1);
    Message created;
    if (secret.live)
        created = {QT_TRANSLATE_NOOP("Message", "created %1"), {secret.live->created}};
    finding.evidence.push_back(
        estate::Evidence::api(QStringLiteral("GET %1/metadata/%2").arg(backend->mount, inMount), created));
    addWriter(facts, secret, finding);
    finding.since = secret.live ? secret.live->created : facts.now;
    finding.owner = ownerOf(secret);
    finding.remedy = broughtIn(facts, secret);
    return finding;
}

} // namespace

std::vector<Finding> findNotInTerraform(const Facts &facts)
{
    std::vector<Finding> found;
    for (const estate::Secret &secret : facts.inventory.secrets()) {
        if (secret.kind == estate::SecretKind::KeyValue && secret.standing == estate::Standing::NotInTerraform)
            found.push_back(undeclared(facts, secret));
    }
    return found;
}

} // namespace sallyport::findings
