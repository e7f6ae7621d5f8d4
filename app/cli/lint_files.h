#pragma once

#include "cli/lint_result.h"

#include <set>

namespace sallyport::cli {

/// The Terraform files of a folder on disk, or of some named files.
struct LintFiles
{
    std::vector<terraform::SourceFile> files; ///< paths as they were named: relative to the current folder
    std::set<QString> asked;                  ///< of these the ones to report about; the others are their neighbours
    std::vector<Error> problems;
};

/// Folders are looked through, but for hidden ones (.git, .terraform) and what links to elsewhere. With a file come the
/// other .tf files of its folder, since they tell what its variables are for. NotFound for a name that is not there.
Result<LintFiles> readLintFiles(const QStringList &places);

/// The problem of a file that does not parse without what was found there: it may quote a value.
Error withoutText(const Error &problem);

/// What the rules say of them.
LintReport lintFiles(const LintFiles &input);

} // namespace sallyport::cli
