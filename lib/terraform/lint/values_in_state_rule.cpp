#include "terraform/lint/rules.h"
#include "terraform/lint/value_attributes.h"

#include <QCoreApplication>

namespace sallyport::terraform {

namespace {

Message adviceFor(const ValueAttribute &row)
{
    if (row.writeOnly)
        return {QT_TRANSLATE_NOOP("Message",
                    "Give it through %1 and its version (%2 or newer, Terraform 1.11); the value then leaves the state "
                    "with the next apply, and old states still hold it"),
            {Code{QString::fromLatin1(row.writeOnly)}, QString::fromLatin1(row.since)}};
    return {QT_TRANSLATE_NOOP("Message",
                "%1 has no write-only form of it: let the value be written outside of Terraform, or move the secret to "
                "a resource that has one"),
        {Code{QString::fromLatin1(row.type)}}};
}

/// A plain parameter is configuration, not a secret.
bool isPlainParameter(const hcl::Block &resource)
{
    const hcl::Attribute *type = resource.body.attribute("type");
    return resource.label(0) == QLatin1String("aws_ssm_parameter") &&
           !(type && hcl::literalString(type->value) == QStringLiteral("SecureString"));
}

void look(const hcl::File &file, const hcl::Block &resource, const hcl::Body &body, std::vector<Issue> &issues)
{
    for (const hcl::Attribute &attribute : body.attributes) {
        const ValueAttribute *row = valueAttribute(resource.label(0), attribute.name);
        if (!row || attribute.value.kind == hcl::Kind::Null)
            continue;
        const QString name = QString::fromUtf8(attribute.name);
        issues.push_back({file.name(), resourceName(resource), attribute.range, LintSeverity::Warning,
            {QT_TRANSLATE_NOOP("Message", "%1 of %2 ends in the state"), {Code{name}, Code{resourceName(resource)}}},
            {{hcl::locate(file, attribute.nameRange.begin),
                {QT_TRANSLATE_NOOP("Message", "given through %1"), {Code{name}}}}},
            adviceFor(*row)});
    }
    for (const hcl::Block &block : body.blocks)
        look(file, resource, block.body, issues);
}

} // namespace

std::vector<Issue> findValuesInState(const LintContext &context)
{
    std::vector<Issue> issues;
    forEachBlock(context.model, "resource", [&](const hcl::File &file, const hcl::Block &resource) {
        if (!isPlainParameter(resource))
            look(file, resource, resource.body, issues);
    });
    return issues;
}

} // namespace sallyport::terraform
