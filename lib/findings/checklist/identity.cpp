#include "findings/checklist/verdict_parts.h"

#include "terraform/lint/rules.h"

namespace sallyport::findings {

namespace {

/// What lets a workload sign in by what it is, instead of by something it keeps.
const QStringList &identityTypes()
{
    static const QStringList types = {QStringLiteral("vault_kubernetes_auth_backend_role"),
        QStringLiteral("vault_jwt_auth_backend_role"), QStringLiteral("vault_aws_auth_backend_role"),
        QStringLiteral("vault_gcp_auth_backend_role"), QStringLiteral("vault_azure_auth_backend_role"),
        QStringLiteral("vault_cert_auth_backend_role"), QStringLiteral("aws_iam_openid_connect_provider"),
        QStringLiteral("aws_eks_pod_identity_association"), QStringLiteral("google_iam_workload_identity_pool"),
        QStringLiteral("azurerm_federated_identity_credential"), QStringLiteral("azurerm_user_assigned_identity")};
    return types;
}

/// What is kept instead.
const QStringList &keptTypes()
{
    static const QStringList types = {
        QStringLiteral("vault_token"), QStringLiteral("vault_approle_auth_backend_role_secret_id")};
    return types;
}

/// The rule about long-lived keys reads native files only.
void addJsonKeys(const ChecklistFacts &facts, const estate::Environment &environment, std::vector<Resource> &kept)
{
    for (const Resource &resource : resourcesOf(facts, environment, {QString()})) {
        if (resource.file->name().endsWith(QLatin1String(".json")) &&
            terraform::isLongLivedKey(resource.block->label(0)))
            kept.push_back(resource);
    }
}

} // namespace

Verdict judgeIdentity(const ChecklistFacts &facts, const estate::Environment &environment)
{
    const auto keys = standing(facts, environment, {QStringLiteral("forbidden-key"), QStringLiteral("long-lived-key")});
    if (!keys.empty())
        return failed({QT_TRANSLATE_N_NOOP("Message", "%n long-lived keys"), {qint64(keys.size())}}, evidenceOf(keys),
            keys.front()->remedy);
    if (!facts.facts.model)
        return noRepository();
    const auto gap = gapIn(facts, environment);
    auto kept = resourcesOf(facts, environment, keptTypes());
    addJsonKeys(facts, environment, kept);
    if (!kept.empty())
        return failed(
            {QT_TRANSLATE_NOOP("Message", "%1 makes a credential that somebody keeps"), {Code{kept.front().address()}}},
            {kept.front().evidence()},
            toRead({QT_TRANSLATE_NOOP("Message", "Let the workload sign in by its identity: Kubernetes, JWT, or the "
                                                 "cloud's own"),
                {}}));
    // What was not looked at may hold a key.
    if (gap)
        return *gap;
    const auto roles = resourcesOf(facts, environment, identityTypes());
    if (roles.empty())
        return notChecked(
            {QT_TRANSLATE_NOOP("Message", "No long-lived key was found, and nothing shows how the workloads sign in"),
                {}},
            {QT_TRANSLATE_NOOP("Message", "Declare their auth role in Terraform"), {}},
            {estate::Evidence::commit(facts.facts.commit)});
    std::vector<estate::Evidence> evidence;
    for (const Resource &role : roles) {
        if (evidence.size() < evidenceShown)
            evidence.push_back(role.evidence({"%1", {Code{role.address()}}}));
    }
    return passed(
        {QT_TRANSLATE_N_NOOP("Message", "%n identities are declared, and no long-lived key"), {qint64(roles.size())}},
        std::move(evidence));
}

} // namespace sallyport::findings
