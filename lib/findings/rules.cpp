#include "findings/rule.h"

namespace sallyport::findings {

namespace {

/// A row of the lint table as a row of this one.
template <const char *Name> std::vector<Finding> antiPattern(const Facts &facts)
{
    return findAntiPatterns(facts, QString::fromLatin1(Name));
}

constexpr char plaintext[] = "plaintext";
constexpr char valueInState[] = "value-in-state";
constexpr char unmarkedVariable[] = "unmarked-variable";
constexpr char longLivedKey[] = "long-lived-key";
constexpr char openState[] = "open-state";

} // namespace

const std::vector<Rule> &rules()
{
    static const std::vector<Rule> table = {
        {plaintext, QT_TRANSLATE_N_NOOP("Message", "%n plaintext values"), antiPattern<plaintext>,
            Rule::About::Exposure},
        {"plaintext-in-history", QT_TRANSLATE_N_NOOP("Message", "%n plaintext values in the history"),
            findPlaintextInHistory, Rule::About::Exposure},
        {"writer-reads", QT_TRANSLATE_N_NOOP("Message", "%n writers may also read"), findWriterReads,
            Rule::About::Exposure},
        {"policy-drift", QT_TRANSLATE_N_NOOP("Message", "%n policies differ from their declaration"), findPolicyDrift,
            Rule::About::Drift},
        {"overdue", QT_TRANSLATE_N_NOOP("Message", "%n secrets overdue"), findOverdue, Rule::About::Rotation},
        {"forbidden-key", QT_TRANSLATE_N_NOOP("Message", "%n long-lived cloud keys"), findForbiddenKeys,
            Rule::About::Exposure},
        {"exception", QT_TRANSLATE_N_NOOP("Message", "%n exceptions to look at"), findExceptionProblems,
            Rule::About::Review},
        {"attestation", QT_TRANSLATE_N_NOOP("Message", "%n attestations to look at"), findAttestationProblems,
            Rule::About::Review},
        {"cadence", QT_TRANSLATE_N_NOOP("Message", "%n cadences to look at"), findCadenceProblems, Rule::About::Review},
        {"long-lease", QT_TRANSLATE_N_NOOP("Message", "%n dynamic roles give credentials for too long"), findLongLeases,
            Rule::About::Review},
        {"foreign-write", QT_TRANSLATE_N_NOOP("Message", "%n secrets written by others than the pipeline"),
            findForeignWrites, Rule::About::Exposure},
        {"not-in-terraform", QT_TRANSLATE_N_NOOP("Message", "%n secrets exist in Vault, not in Terraform"),
            findNotInTerraform, Rule::About::Drift},
        {"declared-but-missing", QT_TRANSLATE_N_NOOP("Message", "%n secrets are declared, but have no live version"),
            findDeclaredButMissing, Rule::About::Drift},
        {"policy-not-in-terraform", QT_TRANSLATE_N_NOOP("Message", "%n policies exist in Vault, not in Terraform"),
            findPolicyNotInTerraform, Rule::About::Drift},
        {"policy-missing", QT_TRANSLATE_N_NOOP("Message", "%n policies are declared, and not live"), findPolicyMissing,
            Rule::About::Drift},
        {"mount-drift", QT_TRANSLATE_N_NOOP("Message", "%n mounts differ from their declaration"), findMountDrift,
            Rule::About::Drift},
        {"role-drift", QT_TRANSLATE_N_NOOP("Message", "%n roles differ from their declaration"), findRoleDrift,
            Rule::About::Drift},
        {"metadata-drift", QT_TRANSLATE_N_NOOP("Message", "%n secrets have other metadata than declared"),
            findMetadataDrift, Rule::About::Drift},
        {"keys-drift", QT_TRANSLATE_N_NOOP("Message", "%n secrets have other fields than declared"), findKeysDrift,
            Rule::About::Drift},
        {"keys-between", QT_TRANSLATE_N_NOOP("Message", "%n secrets have other fields than in another environment"),
            findKeysBetween, Rule::About::Drift},
        {"declared-twice", QT_TRANSLATE_N_NOOP("Message", "%n secrets are declared twice"), findDeclaredTwice,
            Rule::About::Drift},
        {valueInState, QT_TRANSLATE_N_NOOP("Message", "%n values end in the state file"), antiPattern<valueInState>,
            Rule::About::Exposure},
        {unmarkedVariable, QT_TRANSLATE_N_NOOP("Message", "%n variables are not marked as sensitive"),
            antiPattern<unmarkedVariable>, Rule::About::Exposure},
        {longLivedKey, QT_TRANSLATE_N_NOOP("Message", "%n keys that nobody takes back"), antiPattern<longLivedKey>,
            Rule::About::Exposure},
        {openState, QT_TRANSLATE_N_NOOP("Message", "%n state files lie open"), antiPattern<openState>,
            Rule::About::Exposure},
        {"not-checked", QT_TRANSLATE_N_NOOP("Message", "%n environments were not checked"), findNotChecked},
    };
    return table;
}

} // namespace sallyport::findings
