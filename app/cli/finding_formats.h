#pragma once

#include "core/view.h"
#include "core/words.h"

#include <QByteArray>

#include <vector>

namespace sallyport::cli {

/// What a report of findings says: all of the estate, or of one environment.
struct FindingReport
{
    const core::View &view;
    std::vector<const findings::Finding *> findings;
    std::vector<const findings::Check *> checks; ///< what was checked and what was not
    core::Words words;
};

FindingReport reportOf(const core::View &view, const QString &environment);

/// One way to write a report: one row in the table (finding_formats.cpp).
struct FindingFormat
{
    const char *name;
    QByteArray (*write)(const FindingReport &report);
};

const std::vector<FindingFormat> &findingFormats();

/// What a finding rests on, in one line: "written 13 Aug 2026 (GET airflow/metadata/…)". No name of a field.
QString evidenceText(const findings::Finding &finding, const core::Words &words);

/// SARIF 2.1.0, for code scanning of forges: findings without a line of a file stand at sallyport.hcl.
QByteArray writeSarif(const FindingReport &report);
/// JUnit XML, as CI servers show it: one test case a finding, and one skipped for each thing that was not checked.
QByteArray writeJUnit(const FindingReport &report);

} // namespace sallyport::cli
