#pragma once

#include "terraform/lint/rules.h"

namespace sallyport::terraform {

struct LintResult
{
    QString rule; ///< name of a row of lintRules()
    Issue issue;
    friend bool operator==(const LintResult &, const LintResult &) = default;
};

/// Everything that the rules find, rule by rule. Pure.
std::vector<LintResult> lint(const Model &model, const std::vector<SourceFile> &files);

} // namespace sallyport::terraform
