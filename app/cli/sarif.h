#pragma once

#include "cli/lint_result.h"
#include "core/words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sallyport::cli {

/// The report as SARIF 2.1.0, for code scanning of forges.
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
QJsonObject toSarif(const LintReport &report, const core::Words &words);

/// "error", "warning", "note"
QString sarifLevel(findings::Severity severity);
QJsonObject sarifLocation(const SourceRef &at);
/// One log with one run of this program.
QJsonObject sarifLog(
    const QJsonArray &rules, const QJsonArray &results, const QJsonArray &notifications, bool wasSuccessful);

} // namespace sallyport::cli
