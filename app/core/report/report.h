#pragma once

#include "core/view.h"

#include <QStringList>

#include <vector>

namespace sallyport::core {

/// Whom a report is for: one page each.
enum class Audience {
    Team,    ///< what needs doing
    Auditor, ///< what holds, and what that rests on
};

/// "team", "auditor".
QString nameOf(Audience audience);
/// Nothing for another word.
std::optional<Audience> audienceOf(const QString &name);

/// How a cell reads; what was not checked has a tone of its own, and is never good.
enum class Tone { Plain, Quiet, Code, Critical, Warning, Good, NotChecked };

struct ReportCell
{
    QString text;
    Tone tone = Tone::Plain;
    friend bool operator==(const ReportCell &, const ReportCell &) = default;
};

/// A heading, a sentence, and rows. What does not fit is counted, never left out silently.
struct ReportSection
{
    QString title;
    QString note; ///< may be empty
    QStringList columns;
    std::vector<int> widths; ///< of the columns, in percent; empty: as their texts ask for
    std::vector<std::vector<ReportCell>> rows;
    int more = 0; ///< rows that are not here
    friend bool operator==(const ReportSection &, const ReportSection &) = default;
};

/// One page about an estate. Holds names and times only: no value of a secret, and no name of a field of one.
struct Report
{
    Audience audience = Audience::Team;
    QString title;
    QString subtitle; ///< of what time and of which commit
    std::vector<ReportSection> sections;
    friend bool operator==(const Report &, const Report &) = default;
};

/// Of the same view the same report. Pure.
Report makeReport(const View &view, Audience audience);

/// A page that needs nothing beside itself, with all text escaped; made so that it prints on A4 too.
QByteArray toHtml(const Report &report);
/// That page as PDF, by a program of ours that knows fonts and pages: of the same report and time the same bytes.
/// Errors: NotFound (the program is not installed), Unwritable. Blocks: a worker's job.
Result<QByteArray> toPdf(const Report &report, Instant madeAt);

// The sections, each in the file of its subject.
ReportSection workSection(const View &view);
ReportSection rotationSection(const View &view);
ReportSection scoreSection(const View &view);
ReportSection notCheckedSection(const View &view);
ReportSection scopeSection(const View &view);
ReportSection checklistSection(const View &view);
ReportSection promiseSection(const View &view);
ReportSection exceptionSection(const View &view);
ReportSection attestationSection(const View &view);

/// The word and tone of a verdict.
ReportCell cellOf(findings::Verdict::Outcome outcome);
/// Cuts a section to so many rows.
void limitTo(ReportSection &section, size_t rows);

} // namespace sallyport::core
