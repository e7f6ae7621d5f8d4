#include "terraform/lint/lint.h"

namespace sallyport::terraform {

std::vector<LintResult> lint(const Model &model, const std::vector<SourceFile> &files)
{
    std::vector<LintResult> results;
    const LintContext context(model, files);
    for (const LintRule &rule : lintRules()) {
        for (Issue &issue : rule.find(context))
            results.push_back({QString::fromLatin1(rule.name), std::move(issue)});
    }
    return results;
}

} // namespace sallyport::terraform
