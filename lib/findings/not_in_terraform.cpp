#include "findings/rule.h"

#include <map>

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

/// Remedies of what would be brought in the same way. To know one, the change is planned and what it leaves is read,
/// and of thousands of secrets those of one folder are imitated from the same siblings.
class Remedies
{
public:
    explicit Remedies(const Facts &facts)
        : m_facts(facts)
    {
    }

    const Remedy &of(const estate::Secret &secret)
    {
        const auto known = m_staged.find(keyOf(secret));
        if (known != m_staged.end())
            return known->second;
        m_last = broughtIn(m_facts, secret);
        // Why something cannot be staged may be its own affair.
        if (m_last.kind == Remedy::Kind::Stage)
            m_staged.emplace(keyOf(secret), m_last);
        return m_last;
    }

private:
    static QStringList keyOf(const estate::Secret &secret)
    {
        QStringList key{secret.id.environment, secret.id.folder()};
        if (!secret.live)
            return key;
        key += QString::number(secret.live->maxVersions);
        key += secret.live->customMetadata.keys().join(u',');
        key += secret.live->keys ? secret.live->keys->join(u',') : QStringLiteral("?");
        return key;
    }

    const Facts &m_facts;
    std::map<QStringList, Remedy> m_staged;
    Remedy m_last;
};

Finding undeclared(const Facts &facts, const estate::Secret &secret, Remedies &remedies)
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
    finding.remedy = remedies.of(secret);
    return finding;
}

} // namespace

std::vector<Finding> findNotInTerraform(const Facts &facts)
{
    std::vector<Finding> found;
    Remedies remedies(facts);
    for (const estate::Secret &secret : facts.inventory.secrets()) {
        if (secret.kind == estate::SecretKind::KeyValue && secret.standing == estate::Standing::NotInTerraform)
            found.push_back(undeclared(facts, secret, remedies));
    }
    return found;
}

} // namespace sallyport::findings
