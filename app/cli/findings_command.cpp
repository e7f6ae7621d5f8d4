#include "cli/finding_formats.h"
#include "cli/opened_estate.h"

#include <algorithm>

namespace sallyport::cli {

namespace {

using findings::Severity;

QString formatNames()
{
    QStringList names;
    for (const FindingFormat &format : findingFormats())
        names.push_back(QLatin1String(format.name));
    return names.join(QStringLiteral(", "));
}

/// What ends the command with ExitCode::Findings: this severity and everything worse; nothing for "never".
std::optional<int> thresholdOf(const QString &name)
{
    if (name.isEmpty() || name == findings::nameOf(Severity::Warning))
        return int(Severity::Warning);
    if (name == findings::nameOf(Severity::Critical))
        return int(Severity::Critical);
    if (name == findings::nameOf(Severity::NotChecked))
        return int(Severity::NotChecked);
    return name == QLatin1String("never") ? std::optional(-1) : std::nullopt;
}

int exitCodeOf(const FindingReport &report, int threshold)
{
    const bool fails =
        std::any_of(report.findings.begin(), report.findings.end(), [&](const findings::Finding *finding) {
            return finding->state != findings::State::Accepted && int(finding->severity) <= threshold;
        });
    if (fails)
        return Findings;
    const bool unchecked = std::any_of(report.checks.begin(), report.checks.end(),
        [](const findings::Check *check) { return check->outcome == findings::Check::Outcome::NotChecked; });
    return unchecked && threshold >= 0 ? CouldNotCheck : Fine;
}

} // namespace

int runFindings(Invocation &invocation)
{
    const auto workspace = openSearchedEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    const auto environment = takeEnvironment(invocation, (*workspace)->estate());
    if (!environment)
        return invocation.failed(environment.error());
    QString name = invocation.takeOption(QStringLiteral("--format"));
    if (name.isEmpty())
        name = invocation.output == Output::Json ? QStringLiteral("json") : QStringLiteral("table");
    const auto threshold = thresholdOf(invocation.takeOption(QStringLiteral("--fail-on")));
    if (!threshold)
        return invocation.misused(QStringLiteral("--fail-on takes critical, warning, not-checked or never"));
    if (!invocation.arguments.isEmpty())
        return invocation.misusedArgument();
    const auto &formats = findingFormats();
    const auto format = std::find_if(
        formats.begin(), formats.end(), [&](const FindingFormat &one) { return name == QLatin1String(one.name); });
    if (format == formats.end())
        return invocation.misused(QStringLiteral("--format takes one of %1").arg(formatNames()));
    const FindingReport report = reportOf(*(*workspace)->view(), *environment);
    invocation.out << QString::fromUtf8(format->write(report));
    return exitCodeOf(report, *threshold);
}

} // namespace sallyport::cli
