#include "cli/lint_sources.h"

#include "cli/lint_files.h"
#include "cli/opened_estate.h"
#include "draft/gitleaks.h"
#include "estate/plaintext_history.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace sallyport::cli {

namespace {

using findings::Severity;

bool isLintRule(const QString &rule)
{
    const std::vector<LintRuleText> texts = lintRuleTexts();
    return std::any_of(texts.begin(), texts.end(), [&](const LintRuleText &text) { return text.name == rule; });
}

LintResult fromFinding(const findings::Finding &finding)
{
    LintResult result{finding.rule, finding.severity, {}, {}, finding.identity, finding.title, finding.remedy.advice};
    for (const estate::Evidence &piece : finding.evidence) {
        if (result.at.file.isEmpty())
            result.at = piece.source;
        if (piece.kind == estate::Evidence::Kind::Commit && finding.rule == QLatin1String("plaintext-in-history"))
            result.commit = piece.reference;
    }
    return result;
}

void addGitleaks(const std::vector<terraform::SourceFile> &files, LintReport &report)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("gitleaks"));
    if (program.isEmpty()) {
        report.problems.push_back({ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "gitleaks is not installed"), {}},
            QStringLiteral("gitleaks"), {QT_TRANSLATE_NOOP("Message", "Install it, or leave --gitleaks out"), {}}});
        return;
    }
    const auto hits = draft::runGitleaks(program, files, QProcessEnvironment::systemEnvironment());
    if (!hits) {
        report.problems.push_back(hits.error());
        return;
    }
    for (const draft::GitleaksHit &hit : *hits) {
        const bool isKnown = std::any_of(report.results.begin(), report.results.end(), [&](const LintResult &known) {
            return known.rule == QLatin1String("plaintext") && known.at.fileAndLine() == hit.at.fileAndLine();
        });
        if (!isKnown)
            report.results.push_back(
                {QStringLiteral("gitleaks"), Severity::Critical, hit.at, {}, hit.at.file + QLatin1Char('#') + hit.rule,
                    {QT_TRANSLATE_NOOP("Message", "gitleaks takes this for a secret: %1"), {Code{hit.rule}}},
                    {QT_TRANSLATE_NOOP("Message", "Rotate it at once, or mark the line for gitleaks when it is none"),
                        {}}});
    }
}

/// "terraform/" where the current folder is that one of the repository: reports name files from the current folder.
QString prefixIn(const git::Repository &repository)
{
    const QString folder = QDir(repository.root()).relativeFilePath(QDir::current().canonicalPath());
    return folder == QLatin1String(".") ? QString() : folder + QLatin1Char('/');
}

bool stillStands(const LintReport &report, const QString &about)
{
    return std::any_of(report.results.begin(), report.results.end(),
        [&](const LintResult &known) { return known.rule == QLatin1String("plaintext") && known.about == about; });
}

void addPast(const estate::HistoryScan &scan, const QString &prefix, LintReport &report)
{
    for (const estate::PastPlaintext &past : scan.found) {
        const QString path = past.path.startsWith(prefix) ? past.path.mid(prefix.size()) : past.path;
        const QString about = past.holder.isEmpty() ? path : path + QLatin1Char('#') + past.holder;
        if (stillStands(report, about))
            continue;
        report.results.push_back(
            {QStringLiteral("plaintext-in-history"), Severity::Critical, {path, past.line, 0}, past.commit, about,
                {QT_TRANSLATE_NOOP("Message", "%1 once held a secret in plain text"),
                    {Code{past.holder.isEmpty() ? path : past.holder}}},
                {QT_TRANSLATE_NOOP("Message", "Rotate it at once: it stays in the history of every clone"), {}}});
    }
}

/// The history of the repository that a place lies in, as HEAD has it.
Result<void> addHistory(const QString &place, LintReport &report)
{
    const auto repository = git::Repository::open(QFileInfo(place).isDir() ? place : QFileInfo(place).absolutePath());
    if (!repository)
        return Failure(repository.error());
    const auto head = repository->resolve(QStringLiteral("HEAD"));
    auto history = estate::PlaintextHistory::open({});
    if (!head || !history)
        return Failure(head ? history.error() : head.error());
    const auto scan = history->scan(*repository, *head);
    if (!scan)
        return Failure(scan.error());
    addPast(*scan, prefixIn(*repository), report);
    if (!scan->isComplete())
        report.problems.push_back({ErrorCode::Unreadable,
            {QT_TRANSLATE_NOOP("Message", "not all of the git history was searched"), {}}, repository->root(),
            {QT_TRANSLATE_NOOP("Message", "Fetch the whole history: git fetch --unshallow"), {}}});
    return {};
}

} // namespace

Result<LintReport> lintEstate(const Invocation &invocation, const LintOptions &options)
{
    const auto workspace = openEstate(invocation);
    if (!workspace)
        return Failure(workspace.error());
    const auto history = resultOf((*workspace)->readHistory());
    const core::View &view = *(*workspace)->view();
    if (view.inputs.repositoryError)
        return Failure(*view.inputs.repositoryError);
    LintReport report;
    if (!history)
        report.problems.push_back(history.error());
    for (const findings::Finding &finding : view.findings) {
        if (!isLintRule(finding.rule) || finding.state == findings::State::Accepted)
            continue;
        if (finding.severity == Severity::NotChecked)
            report.problems.push_back(
                {ErrorCode::Unreadable, finding.title, finding.evidence.front().reference, finding.remedy.advice});
        else
            report.results.push_back(fromFinding(finding));
    }
    const core::RepositoryView &repository = *view.inputs.repository;
    for (const terraform::FileProblem &problem : repository.model.problems)
        report.problems.push_back(withoutText(problem.error));
    report.files = int(std::count_if(repository.files.begin(), repository.files.end(),
        [](const terraform::SourceFile &file) { return terraform::isTerraformFile(file.path); }));
    if (options.gitleaks)
        addGitleaks(repository.files, report);
    return report;
}

Result<LintReport> lintPlaces(const QStringList &places, const LintOptions &options)
{
    const auto input = readLintFiles(places);
    if (!input)
        return Failure(input.error());
    LintReport report = lintFiles(*input);
    if (options.gitleaks) {
        std::vector<terraform::SourceFile> asked = input->files;
        std::erase_if(asked, [&](const terraform::SourceFile &file) { return !input->asked.contains(file.path); });
        addGitleaks(asked, report);
    }
    if (options.history) {
        if (const auto added = addHistory(places.first(), report); !added)
            report.problems.push_back(added.error());
    }
    return report;
}

} // namespace sallyport::cli
