#pragma once

#include "findings/rule.h"

#include <vector>

namespace sallyport::findings {

/// Runs every rule and gives each finding its identity, history and state; worst first, then oldest first.
/// `records` are the lives of earlier findings; a finding that is not among them is new.
std::vector<Finding> evaluate(const Facts &facts, const std::vector<estate::FindingRecord> &records);

/// What so many findings of a rule are together, in one sentence.
Message manyOf(const QString &rule, qint64 count);
/// What one looks for when one looks at such a finding.
Rule::About aboutOf(const Finding &finding);

/// Whether it says that declared and live differ: existence included.
bool isDrift(const Finding &finding);

/// "new", "known", "in-draft", …
QString nameOf(State state);
/// "critical", "warning", "not-checked".
QString nameOf(Severity severity);

} // namespace sallyport::findings
