#pragma once

#include "draft/check_surroundings.h"
#include "draft/draft_check.h"
#include "draft/rendering.h"

#include <functional>
#include <vector>

namespace sallyport::draft {

/// When a check runs.
enum class CheckRuns {
    Always,    ///< with each rendering: pure, quick, and no other program
    OnRequest, ///< runs other programs: when the person asks for it, in a repository that they have trusted
    Confirmed, ///< acts under an identity of its own: when the person has also confirmed what it will do
};

/// What a check works on.
struct CheckRun
{
    const Rendering &rendering;
    /// Null for a check that always runs.
    const CheckSurroundings *surroundings = nullptr;
};

struct CheckResult
{
    DraftCheck::Outcome outcome = DraftCheck::Outcome::NotChecked;
    Message detail;
    QStringList output = {};
    LinesToHide hides = {}; ///< in the files as the base and as the draft has them
};

/// One check: one file and one line in the table.
struct CheckKind
{
    const char *name;
    Message what;
    CheckRuns runs = CheckRuns::Always;
    /// May block, and is then called on a worker.
    CheckResult (*run)(const CheckRun &run);
    /// Whether the draft gives it anything to look at; null: always.
    bool (*concerns)(const Rendering &rendering) = nullptr;
};

/// The table (check_kinds.cpp), in the order in which a person reads it.
const std::vector<CheckKind> &checkKinds();

/// What can be said of a rendering at once: the checks that always run, and the others as not checked.
std::vector<DraftCheck> draftChecks(const Rendering &rendering);

/// Runs those that run programs, the confirmed ones among them only when `most` says so. `progress` is called with the
/// name of each before it starts. Blocks.
CheckResults runRequestedChecks(
    const CheckRun &run, CheckRuns most, const std::function<void(const QString &)> &progress);

/// Replaces what is not checked yet by what was found on this very rendering, and hides the lines that a check wants
/// hidden; the results of another rendering are left out.
void takeOver(Rendering &rendering, const CheckResults &results);

CheckResult checkApplies(const CheckRun &run);
CheckResult checkParses(const CheckRun &run);
CheckResult checkPurity(const CheckRun &run);
CheckResult checkLanguage(const CheckRun &run);
CheckResult checkPlaintext(const CheckRun &run);
CheckResult checkBase(const CheckRun &run);
CheckResult checkReviewers(const CheckRun &run);
CheckResult checkPolicyEffect(const CheckRun &run);
bool touchesPolicies(const Rendering &rendering);
CheckResult checkGitleaks(const CheckRun &run);
CheckResult checkFormat(const CheckRun &run);
CheckResult checkValidate(const CheckRun &run);
CheckResult checkPlan(const CheckRun &run);
bool touchesTerraform(const Rendering &rendering);

} // namespace sallyport::draft
