#pragma once

#include "audit/store.h"
#include "findings/rule.h"
#include "rotation/dry_run.h"

#include <vector>

namespace sallyport::findings {

/// How many reviews the forge asks for before something is merged into the base branch, as it said itself.
struct BaseProtection
{
    int approvals = 0;
    Instant askedAt{};
    QString url; ///< of the pull request that it was asked about
    friend bool operator==(const BaseProtection &, const BaseProtection &) = default;
};

struct ChecklistMemo;

/// What the points of the production checklist look at. Must outlive the look.
struct ChecklistFacts
{
    const Facts &facts;
    const std::vector<Finding> &findings; ///< of every rule, as evaluate() gives them
    const audit::Store *audit = nullptr;  ///< null when no log was read
    const std::vector<rotation::Cadence> &cadences;
    const std::vector<rotation::Playbook> &playbooks;
    /// What it told beside a pull request of ours; nothing where it was not asked, or did not tell.
    std::optional<BaseProtection> protection;
    /// What is the same for every environment, found out once; null: anew each time.
    ChecklistMemo *memo = nullptr;
};

/// What one point says of one environment. "Passed" always carries evidence; what was not looked at is NotChecked.
struct Verdict
{
    enum class Outcome { Failed, NotChecked, Passed };

    int point = 0; ///< its number, 1 to 14
    QString environment;
    Outcome outcome = Outcome::NotChecked;
    Message what; ///< one sentence: what was found, or why it was not checked
    std::vector<estate::Evidence> evidence;
    Remedy remedy;
    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// One point of the checklist.
struct Point
{
    int number = 0;
    const char *name; ///< "separate-paths"
    Message title;    ///< what is asked for
    Message about;    ///< how one can tell, and what it does not tell
    /// Fills everything but point and environment.
    Verdict (*judge)(const ChecklistFacts &facts, const estate::Environment &environment);
};

/// The table: a new point is one file and one line here (points.cpp).
const std::vector<Point> &checklistPoints();

/// Every point for every environment: environments in the order of the estate, points by number.
std::vector<Verdict> checklist(const ChecklistFacts &facts);

/// How an environment stands.
struct Score
{
    QString environment;
    int passed = 0;
    int failed = 0;
    int notChecked = 0;
    friend bool operator==(const Score &, const Score &) = default;
};

std::vector<Score> scores(const std::vector<Verdict> &verdicts);

/// "passed", "failed", "not-checked".
QString nameOf(Verdict::Outcome outcome);

Verdict judgeBackend(const ChecklistFacts &facts, const estate::Environment &environment);
Verdict judgeSeparation(const ChecklistFacts &facts, const estate::Environment &environment);
Verdict judgeDeclared(const ChecklistFacts &facts, const estate::Environment &environment);
Verdict judgeCache(const ChecklistFacts &facts, const estate::Environment &environment);
Verdict judgeLookups(const ChecklistFacts &facts, const estate::Environment &environment);
Verdict judgeIdentity(const ChecklistFacts &facts, const estate::Environment &environment);
Verdict judgeFernetKey(const ChecklistFacts &facts, const estate::Environment &environment);
Verdict judgeAuditLog(const ChecklistFacts &facts, const estate::Environment &environment);
Verdict judgeAlerts(const ChecklistFacts &facts, const estate::Environment &environment);
Verdict judgePlaybook(const ChecklistFacts &facts, const estate::Environment &environment);
Verdict judgeReviews(const ChecklistFacts &facts, const estate::Environment &environment);
Verdict judgeHooks(const ChecklistFacts &facts, const estate::Environment &environment);
Verdict judgeRecovery(const ChecklistFacts &facts, const estate::Environment &environment);
Verdict judgeRunbook(const ChecklistFacts &facts, const estate::Environment &environment);

} // namespace sallyport::findings
