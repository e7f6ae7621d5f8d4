#include "terraform/lint/rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace sallyport::terraform {

namespace {

struct KeyType
{
    const char *type;
    const char *instead;
};

constexpr const char *aws = QT_TRANSLATE_NOOP(
    "Message", "Let a role be assumed instead: OIDC for a CI, an instance or task role for what runs in AWS");
constexpr const char *google =
    QT_TRANSLATE_NOOP("Message", "Use Workload Identity Federation or an attached service account instead of a key");
constexpr const char *azure =
    QT_TRANSLATE_NOOP("Message", "Use a federated identity credential or a managed identity instead of a password");
constexpr const char *other =
    QT_TRANSLATE_NOOP("Message", "Use a short-lived token of a federated or attached identity instead");

constexpr KeyType keyTypes[] = {
    {"aws_iam_access_key", aws},
    {"aws_iam_service_specific_credential", aws},
    {"google_service_account_key", google},
    {"google_storage_hmac_key", google},
    {"azuread_application_password", azure},
    {"azuread_service_principal_password", azure},
    {"alicloud_ram_access_key", other},
    {"ibm_iam_api_key", other},
    {"yandex_iam_service_account_key", other},
    {"yandex_iam_service_account_static_access_key", other},
};

} // namespace

bool isLongLivedKey(const QString &type)
{
    return std::any_of(std::begin(keyTypes), std::end(keyTypes),
        [&](const KeyType &candidate) { return type == QLatin1String(candidate.type); });
}

std::vector<Issue> findLongLivedKeys(const LintContext &context)
{
    std::vector<Issue> issues;
    forEachBlock(context.model, "resource", [&](const hcl::File &file, const hcl::Block &resource) {
        const QString type = resource.label(0);
        const auto row = std::find_if(std::begin(keyTypes), std::end(keyTypes),
            [&](const KeyType &candidate) { return type == QLatin1String(candidate.type); });
        if (row == std::end(keyTypes))
            return;
        const QString name = resourceName(resource);
        issues.push_back({file.name(), name, resource.range, LintSeverity::Warning,
            {QT_TRANSLATE_NOOP("Message", "%1 is a key that nobody takes back"), {Code{name}}},
            {{hcl::locate(file, resource.range.begin), {}}}, {row->instead, {}}});
    });
    return issues;
}

} // namespace sallyport::terraform
