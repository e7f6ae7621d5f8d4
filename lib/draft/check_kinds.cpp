#include "draft/check_kind.h"

#include <QStandardPaths>

#include <algorithm>

namespace sallyport::draft {

namespace {

DraftCheck madeOf(const CheckKind &kind, CheckResult result)
{
    return {kind.what, std::move(result.detail), result.outcome, QString::fromLatin1(kind.name),
        std::move(result.output), std::move(result.hides)};
}

/// What is said of a check that nobody has asked for.
CheckResult notAskedFor(const CheckKind &kind)
{
    if (kind.runs == CheckRuns::Confirmed)
        return {DraftCheck::Outcome::NotChecked,
            {QT_TRANSLATE_NOOP("Message", "it runs only when confirmed, under an identity that you name"), {}}};
    return {DraftCheck::Outcome::NotChecked,
        {QT_TRANSLATE_NOOP("Message", "it runs another program, and only when it is asked for"), {}}};
}

void hide(Rendering &rendering, const LinesToHide &lines)
{
    if (lines == LinesToHide())
        return;
    rendering.redactedPatch.clear();
    for (RenderedFile &file : rendering.files) {
        const auto edit = std::find_if(rendering.edits.begin(), rendering.edits.end(),
            [&](const git::FileEdit &candidate) { return candidate.path == file.diff.path; });
        Redaction redaction{std::move(file.hidden), {}};
        hideLines(*edit, file.diff, redaction, lines);
        file.hidden = std::move(redaction.ranges);
        rendering.redactedPatch += redactedDiff(file.diff, file.hidden);
        rendering.hiddenLines.insert(rendering.hiddenLines.end(), redaction.lines.begin(), redaction.lines.end());
    }
}

bool concerns(const CheckKind &kind, const Rendering &rendering)
{
    return !kind.concerns || kind.concerns(rendering);
}

} // namespace

const std::vector<CheckKind> &checkKinds()
{
    static const std::vector<CheckKind> table = {
        {"applies", {QT_TRANSLATE_NOOP("Message", "Every change applies"), {}}, CheckRuns::Always, checkApplies},
        {"parses", {QT_TRANSLATE_NOOP("Message", "All files parse"), {}}, CheckRuns::Always, checkParses},
        {"pure", {QT_TRANSLATE_NOOP("Message", "Nothing else changed"), {}}, CheckRuns::Always, checkPurity},
        {"plaintext", {QT_TRANSLATE_NOOP("Message", "No plaintext"), {}}, CheckRuns::Always, checkPlaintext},
        {"language", {QT_TRANSLATE_NOOP("Message", "The Terraform version has what it needs"), {}}, CheckRuns::Always,
            checkLanguage, touchesTerraform},
        {"base", {QT_TRANSLATE_NOOP("Message", "The base is current"), {}}, CheckRuns::Always, checkBase},
        {"reviewers", {QT_TRANSLATE_NOOP("Message", "Reviewers"), {}}, CheckRuns::Always, checkReviewers},
        {"policy-effect", {QT_TRANSLATE_NOOP("Message", "Effect on policies"), {}}, CheckRuns::Always,
            checkPolicyEffect, touchesPolicies},
        {"gitleaks", {QT_TRANSLATE_NOOP("Message", "No plaintext for gitleaks"), {}}, CheckRuns::OnRequest,
            checkGitleaks},
        {"fmt", {QT_TRANSLATE_NOOP("Message", "Formatted as terraform fmt writes it"), {}}, CheckRuns::OnRequest,
            checkFormat},
        {"validate", {QT_TRANSLATE_NOOP("Message", "Valid for terraform validate"), {}}, CheckRuns::OnRequest,
            checkValidate, touchesTerraform},
        {"plan", {QT_TRANSLATE_NOOP("Message", "The plan changes what this draft names"), {}}, CheckRuns::Confirmed,
            checkPlan, touchesTerraform},
    };
    return table;
}

std::vector<DraftCheck> draftChecks(const Rendering &rendering)
{
    std::vector<DraftCheck> checks;
    for (const CheckKind &kind : checkKinds()) {
        if (concerns(kind, rendering))
            checks.push_back(madeOf(kind, kind.runs == CheckRuns::Always ? kind.run({rendering}) : notAskedFor(kind)));
    }
    return checks;
}

CheckResults runRequestedChecks(
    const CheckRun &run, CheckRuns most, const std::function<void(const QString &)> &progress)
{
    CheckResults results{run.rendering.key(), {}};
    for (const CheckKind &kind : checkKinds()) {
        if (kind.runs == CheckRuns::Always || kind.runs > most || !concerns(kind, run.rendering))
            continue;
        if (run.surroundings->isCanceled())
            break;
        progress(QString::fromLatin1(kind.name));
        results.checks.push_back(madeOf(kind, kind.run(run)));
    }
    return results;
}

void takeOver(Rendering &rendering, const CheckResults &results)
{
    if (results.rendering != rendering.key())
        return;
    for (DraftCheck &check : rendering.checks) {
        const auto found = std::find_if(results.checks.begin(), results.checks.end(),
            [&](const DraftCheck &result) { return result.name == check.name; });
        if (found == results.checks.end())
            continue;
        check = *found;
        hide(rendering, check.hides);
    }
}

QString CheckSurroundings::program(const QString &name) const
{
    const QStringList folders = environment.value(QStringLiteral("PATH")).split(u':', Qt::SkipEmptyParts);
    return folders.isEmpty() ? QString() : QStandardPaths::findExecutable(name, folders);
}

QString nameOf(DraftCheck::Outcome outcome)
{
    switch (outcome) {
    case DraftCheck::Outcome::Passed:
        return QStringLiteral("passed");
    case DraftCheck::Outcome::Failed:
        return QStringLiteral("failed");
    case DraftCheck::Outcome::NotChecked:
        break;
    }
    return QStringLiteral("not-checked");
}

} // namespace sallyport::draft
