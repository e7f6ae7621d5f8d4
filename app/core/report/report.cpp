#include "core/report/report.h"

#include "core/report/report_text.h"
#include "core/words.h"

namespace sallyport::core {

namespace {

/// When the environments were read and what the repository stood at: the same for every run over the same snapshot.
QString subtitleOf(const View &view)
{
    QStringList parts{ReportText::tr("as of %1").arg(toRfc3339(view.inputs.now))};
    if (view.inputs.repository)
        parts +=
            ReportText::tr("%1 at %2").arg(view.inputs.repository->branch, view.inputs.repository->commit.left(12));
    else
        parts += ReportText::tr("repository not read");
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString nameOf(Audience audience)
{
    return audience == Audience::Team ? QStringLiteral("team") : QStringLiteral("auditor");
}

std::optional<Audience> audienceOf(const QString &name)
{
    for (const Audience audience : {Audience::Team, Audience::Auditor}) {
        if (name == nameOf(audience))
            return audience;
    }
    return std::nullopt;
}

ReportCell cellOf(findings::Verdict::Outcome outcome)
{
    using Outcome = findings::Verdict::Outcome;
    switch (outcome) {
    case Outcome::Failed:
        return {ReportText::tr("failed"), Tone::Critical};
    case Outcome::Passed:
        return {ReportText::tr("passed"), Tone::Good};
    case Outcome::NotChecked:
        break;
    }
    return {ReportText::tr("not checked"), Tone::NotChecked};
}

void limitTo(ReportSection &section, size_t rows)
{
    if (section.rows.size() <= rows)
        return;
    section.more += int(section.rows.size() - rows);
    section.rows.resize(rows);
}

Report makeReport(const View &view, Audience audience)
{
    Report report;
    report.audience = audience;
    report.subtitle = subtitleOf(view);
    if (audience == Audience::Team) {
        report.title = ReportText::tr("%1: secrets this week").arg(view.estate().name);
        report.sections = {workSection(view), rotationSection(view), scoreSection(view), notCheckedSection(view)};
    } else {
        report.title = ReportText::tr("%1: controls over production secrets").arg(view.estate().name);
        report.sections = {scopeSection(view), checklistSection(view), promiseSection(view), exceptionSection(view),
            attestationSection(view), notCheckedSection(view)};
    }
    return report;
}

} // namespace sallyport::core
