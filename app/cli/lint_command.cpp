#include "cli/lint_sources.h"
#include "cli/opened_estate.h"
#include "cli/sarif.h"

#include <QJsonArray>

#include <algorithm>

namespace sallyport::cli {

namespace {

using findings::Severity;

/// What the arguments ask for.
struct Wanted
{
    Severity failOn = Severity::Warning;
    bool sarif = false;
    LintOptions options;
};

Result<Wanted> takeWanted(Invocation &invocation)
{
    Wanted wanted;
    wanted.sarif = invocation.takeFlag(QStringLiteral("--sarif"));
    wanted.options.gitleaks = invocation.takeFlag(QStringLiteral("--gitleaks"));
    wanted.options.history = invocation.takeFlag(QStringLiteral("--history"));
    const QString failOn = invocation.takeOption(QStringLiteral("--fail-on"));
    if (failOn == QLatin1String("critical"))
        wanted.failOn = Severity::Critical;
    else if (!failOn.isEmpty() && failOn != QLatin1String("warning"))
        return fail(
            ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "--fail-on takes critical or warning"), {}}, failOn);
    for (const QString &argument : invocation.arguments) {
        if (argument.startsWith(QLatin1String("--")))
            return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "no such option of lint-terraform"), {}},
                argument, {QT_TRANSLATE_NOOP("Message", "See sallyport-cli lint-terraform --help"), {}});
    }
    return wanted;
}

/// Without a name: the estate, where there is one, or else what lies here.
Result<LintReport> lint(const Invocation &invocation, const LintOptions &options)
{
    if (!invocation.arguments.isEmpty())
        return lintPlaces(invocation.arguments, options);
    if (core::EstateHome::find(invocation.estate, invocation.dataFolder))
        return lintEstate(invocation, options);
    return lintPlaces({invocation.estate}, options);
}

QJsonObject toJson(const LintResult &result, const core::Words &words)
{
    QJsonObject object{{QStringLiteral("rule"), result.rule},
        {QStringLiteral("severity"), findings::nameOf(result.severity)},
        {QStringLiteral("at"), result.at.fileAndLine()}, {QStringLiteral("about"), result.about},
        {QStringLiteral("title"), words.plain(result.title)}, {QStringLiteral("advice"), words.plain(result.advice)}};
    if (!result.commit.isEmpty())
        object.insert(QStringLiteral("commit"), result.commit);
    return object;
}

void printResults(const Invocation &invocation, const LintReport &report, const core::Words &words)
{
    std::vector<QStringList> rows;
    for (const LintResult &result : report.results) {
        const QString commit = result.commit.isEmpty() ? QString() : QStringLiteral(" in ") + result.commit.left(12);
        rows.push_back({findings::nameOf(result.severity), result.at.fileAndLine() + commit, result.rule,
            words.plain(result.title) + QStringLiteral(". ") + words.plain(result.advice)});
    }
    printTable(invocation.out, rows);
    if (rows.empty() && report.problems.empty())
        invocation.out << QStringLiteral("%1 files, nothing found\n").arg(report.files);
    for (const Error &problem : report.problems)
        invocation.err << "sallyport-cli: not checked: " << problem.toString() << '\n';
}

void printJson(const Invocation &invocation, const LintReport &report, const core::Words &words)
{
    QJsonArray results;
    for (const LintResult &result : report.results)
        results.append(toJson(result, words));
    QJsonArray problems;
    for (const Error &problem : report.problems)
        problems.append(problem.toString());
    invocation.printJson(QJsonObject{{QStringLiteral("files"), report.files}, {QStringLiteral("results"), results},
        {QStringLiteral("not_checked"), problems}});
}

int exitCodeOf(const LintReport &report, Severity failOn)
{
    const bool fails = std::any_of(report.results.begin(), report.results.end(),
        [&](const LintResult &result) { return result.severity <= failOn; });
    if (fails)
        return Findings;
    return report.problems.empty() ? Fine : CouldNotCheck;
}

} // namespace

int runLintTerraform(Invocation &invocation)
{
    const auto wanted = takeWanted(invocation);
    if (!wanted)
        return invocation.failed(wanted.error());
    auto report = lint(invocation, wanted->options);
    if (!report)
        return invocation.failed(report.error());
    std::stable_sort(report->results.begin(), report->results.end(), [](const LintResult &a, const LintResult &b) {
        return std::tie(a.severity, a.at.file, a.at.line) < std::tie(b.severity, b.at.file, b.at.line);
    });
    const core::Words words;
    if (wanted->sarif)
        invocation.printJson(toSarif(*report, words));
    else if (invocation.output == Output::Json)
        printJson(invocation, *report, words);
    else
        printResults(invocation, *report, words);
    return exitCodeOf(*report, wanted->failOn);
}

} // namespace sallyport::cli
