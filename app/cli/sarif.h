#pragma once

#include "cli/lint_result.h"
#include "core/words.h"

#include <QJsonObject>

namespace sallyport::cli {

/// The report as SARIF 2.1.0, for code scanning of forges.
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
QJsonObject toSarif(const LintReport &report, const core::Words &words);

} // namespace sallyport::cli
