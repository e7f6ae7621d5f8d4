#pragma once

#include "cli/command.h"
#include "cli/lint_result.h"

namespace sallyport::cli {

struct LintOptions
{
    bool gitleaks = false; ///< also runs the gitleaks on PATH
    bool history = false;  ///< of plain files: also reads the git history they lie in; an estate's is always read
};

/// What the estate's findings say, at the base branch's commit.
Result<LintReport> lintEstate(const Invocation &invocation, const LintOptions &options);

/// What lies on the disk at these places, without an estate.
Result<LintReport> lintPlaces(const QStringList &places, const LintOptions &options);

} // namespace sallyport::cli
