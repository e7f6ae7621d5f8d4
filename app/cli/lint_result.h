#pragma once

#include "base/error.h"
#include "findings/finding.h"
#include "terraform/lint/lint.h"

#include <vector>

namespace sallyport::cli {

/// One line of lint-terraform, wherever it was found: an estate's finding, or an issue of a plain file. No value.
struct LintResult
{
    QString rule;
    findings::Severity severity = findings::Severity::Warning;
    SourceRef at;   ///< in the file as it is, or as it was at `commit`
    QString commit; ///< empty for what stands there now
    QString about;  ///< what it is about, for good: does not move with the line
    Message title;
    Message advice;
};

/// A rule as reports describe it.
struct LintRuleText
{
    QString name;
    Message about;
    Message why;
    findings::Severity severity = findings::Severity::Warning;
};

/// All rules that lint-terraform knows, those of findings and the one of gitleaks included.
std::vector<LintRuleText> lintRuleTexts();

/// What a run has found, and what kept it from looking.
struct LintReport
{
    std::vector<LintResult> results;
    std::vector<Error> problems; ///< files that could not be checked, a program that does not run
    int files = 0;               ///< that were looked at
};

} // namespace sallyport::cli
