#include "findings/checklist/checklist_memo.h"

#include <array>

namespace sallyport::findings {

const std::vector<Point> &checklistPoints()
{
    static const std::vector<Point> table = {
        {1, "secrets-backend",
            {QT_TRANSLATE_NOOP("Message", "A secrets backend is configured, and the metadata database holds no secret"),
                {}},
            {QT_TRANSLATE_NOOP("Message", "Shown by Airflow's [secrets] section and by the connections and variables "
                                          "that its own database holds"),
                {}},
            judgeBackend},
        {2, "separate-paths", {QT_TRANSLATE_NOOP("Message", "Every environment has its own paths or namespace"), {}},
            {QT_TRANSLATE_NOOP("Message", "Shown by the mounts, prefixes and namespaces of sallyport.hcl, each read "
                                          "from its backend"),
                {}},
            judgeSeparation},
        {3, "managed-as-code",
            {QT_TRANSLATE_NOOP("Message", "Secrets are managed as code; nobody changes them by hand"), {}},
            {QT_TRANSLATE_NOOP("Message", "Shown by what is live, what the repository declares, and who wrote, as the "
                                          "audit log tells"),
                {}},
            judgeDeclared},
        {4, "cache", {QT_TRANSLATE_NOOP("Message", "The cache is set on purpose: use_cache, cache_ttl_seconds"), {}},
            {QT_TRANSLATE_NOOP("Message",
                 "Airflow's cache works while DAG files are parsed and nowhere else: it spares "
                 "the backend, and does not make a rotation late for running tasks"),
                {}},
            judgeCache},
        {5, "restricted-lookups", {QT_TRANSLATE_NOOP("Message", "Look-ups stay inside the environment"), {}},
            {QT_TRANSLATE_NOOP("Message", "On Vault the path and the readers' policy do it, and connections_lookup_"
                                          "pattern would break the backend; on AWS that pattern does it"),
                {}},
            judgeLookups},
        {6, "workload-identity",
            {QT_TRANSLATE_NOOP("Message", "Workloads sign in by their identity; there is no long-lived cloud key"), {}},
            {QT_TRANSLATE_NOOP("Message", "Shown by the auth roles that the repository declares, and by the absence of "
                                          "keys that nobody takes back"),
                {}},
            judgeIdentity},
        {7, "fernet-kms",
            {QT_TRANSLATE_NOOP("Message", "The Fernet key is kept in a KMS that guards against deletion"), {}},
            {QT_TRANSLATE_NOOP("Message", "Shown by the KMS keys in Terraform: who uses them, and what keeps them from "
                                          "being deleted"),
                {}},
            judgeFernetKey},
        {8, "audit-log", {QT_TRANSLATE_NOOP("Message", "The backend writes an audit log"), {}},
            {QT_TRANSLATE_NOOP("Message", "Shown by a log that holds the environment's own requests"), {}},
            judgeAuditLog},
        {9, "lookup-alerts", {QT_TRANSLATE_NOOP("Message", "Failed look-ups raise an alert"), {}},
            {QT_TRANSLATE_NOOP("Message",
                 "Shown by an alert rule that names the metric, in Terraform, in rule files, or loaded by "
                 "the Prometheus that monitoring names; a metric without an alert does not count"),
                {}},
            judgeAlerts},
        {10, "playbook-tested",
            {QT_TRANSLATE_NOOP("Message", "The rotation playbook was tested in staging within the quarter"), {}},
            {QT_TRANSLATE_NOOP("Message", "Shown by an attestation of each kind of rotation that the environment has"),
                {}},
            judgePlaybook},
        {11, "required-reviews",
            {QT_TRANSLATE_NOOP("Message", "CI applies what was reviewed: branch protection and CODEOWNERS"), {}},
            {QT_TRANSLATE_NOOP("Message", "Shown by what the forge tells of the base branch's protection, or by what "
                                          "Terraform declares of it, and by the owners that CODEOWNERS names for "
                                          "the Terraform files; production asks for two approvals"),
                {}},
            judgeReviews},
        {12, "dag-checks", {QT_TRANSLATE_NOOP("Message", "Pre-commit and CI look for top-level look-ups in DAGs"), {}},
            {QT_TRANSLATE_NOOP(
                 "Message", "Shown by a hook in .pre-commit-config.yaml and by the workflow that runs it"),
                {}},
            judgeHooks},
        {13, "recovery-tested", {QT_TRANSLATE_NOOP("Message", "The recovery plan was tested within the quarter"), {}},
            {QT_TRANSLATE_NOOP("Message", "Shown by an attestation dr-test"), {}}, judgeRecovery},
        {14, "compromise-runbook",
            {QT_TRANSLATE_NOOP("Message", "A compromised secret is revoked within 15 minutes, by a runbook"), {}},
            {QT_TRANSLATE_NOOP("Message", "Shown by an attestation compromise-drill that says how long it took"), {}},
            judgeRunbook},
    };
    return table;
}

std::vector<Verdict> checklist(const ChecklistFacts &given)
{
    ChecklistMemo memo;
    ChecklistFacts facts = given;
    facts.memo = &memo;
    std::vector<Verdict> verdicts;
    for (const estate::Environment &environment : facts.facts.estate.environments) {
        for (const Point &point : checklistPoints()) {
            Verdict verdict = point.judge(facts, environment);
            verdict.point = point.number;
            verdict.environment = environment.name;
            verdicts.push_back(std::move(verdict));
        }
    }
    return verdicts;
}

std::vector<Score> scores(const std::vector<Verdict> &verdicts)
{
    std::vector<Score> all;
    for (const Verdict &verdict : verdicts) {
        if (all.empty() || all.back().environment != verdict.environment)
            all.push_back({verdict.environment});
        switch (verdict.outcome) {
        case Verdict::Outcome::Passed:
            ++all.back().passed;
            break;
        case Verdict::Outcome::Failed:
            ++all.back().failed;
            break;
        case Verdict::Outcome::NotChecked:
            ++all.back().notChecked;
            break;
        }
    }
    return all;
}

QString nameOf(Verdict::Outcome outcome)
{
    static constexpr std::array names = {"failed", "not-checked", "passed"};
    static_assert(names.size() == static_cast<size_t>(Verdict::Outcome::Passed) + 1);
    return QString::fromLatin1(names.at(static_cast<size_t>(outcome)));
}

} // namespace sallyport::findings
