#pragma once

#include "base/program.h"
#include "terraform/model.h"

namespace sallyport::draft {

/// A place that gitleaks takes for a secret; what stands there never reaches us.
struct GitleaksHit
{
    QString rule; ///< of gitleaks: "generic-api-key"
    SourceRef at;
    int lastLine = 0; ///< of what spans several lines, a private key; otherwise that of `at`
    friend bool operator==(const GitleaksHit &, const GitleaksHit &) = default;
};

/// Runs `PROGRAM stdin --redact` over the files, all in one run: they go in on its standard input, and the report comes
/// out of a pipe, so that nothing touches the disk. It gets a bare environment, its own rules and not those of a
/// repository, and a minute. Runs another program: only when the person asks for it. Blocks; for a worker.
/// Errors: those of runProgram; Malformed where the answer is no report. https://github.com/gitleaks/gitleaks
Result<std::vector<GitleaksHit>> runGitleaks(const QString &program, const std::vector<terraform::SourceFile> &files,
    const QProcessEnvironment &environment, const IsCanceled &isCanceled = {});

} // namespace sallyport::draft
