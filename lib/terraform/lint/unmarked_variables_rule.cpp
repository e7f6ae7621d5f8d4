#include "terraform/lint/rules.h"
#include "terraform/paths.h"

#include <QCoreApplication>

namespace sallyport::terraform {

namespace {

bool isTrue(const hcl::File &file, const hcl::Body &body, QByteArrayView attribute)
{
    const hcl::Attribute *found = body.attribute(attribute);
    return found && file.text(found->value.range) == "true";
}

/// A flag or a number that chooses among things is no secret.
bool isChoice(const hcl::File &file, const hcl::Body &body)
{
    const hcl::Attribute *type = body.attribute("type");
    return type && (file.text(type->value.range) == "bool" || file.text(type->value.range) == "number");
}

} // namespace

std::vector<Issue> findUnmarkedVariables(const LintContext &context)
{
    std::vector<Issue> issues;
    forEachBlock(context.model, "variable", [&](const hcl::File &file, const hcl::Block &variable) {
        const auto flow = context.flows.find(folderOf(file.name()));
        if (flow == context.flows.end())
            return;
        const auto use = flow->second.variables.find(variable.label(0));
        if (use == flow->second.variables.end() || isTrue(file, variable.body, "sensitive") ||
            isTrue(file, variable.body, "ephemeral") || isChoice(file, variable.body))
            return;
        const QString name = QStringLiteral("var.") + variable.label(0);
        issues.push_back({file.name(), name, variable.range, LintSeverity::Warning,
            {QT_TRANSLATE_NOOP("Message", "%1 feeds a secret and is not sensitive"), {Code{name}}},
            {{hcl::locate(file, variable.range.begin), {}},
                {use->second, {QT_TRANSLATE_NOOP("Message", "goes into a secret here"), {}}}},
            {QT_TRANSLATE_NOOP(
                 "Message", "Add sensitive = true, and ephemeral = true where only write-only arguments take it"),
                {}}});
    });
    return issues;
}

} // namespace sallyport::terraform
