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
        {plaintext, antiPattern<plaintext>, Rule::About::Exposure},
        {"plaintext-in-history", findPlaintextInHistory, Rule::About::Exposure},
        {"writer-reads", findWriterReads, Rule::About::Exposure},
        {"policy-drift", findPolicyDrift, Rule::About::Drift},
        {"overdue", findOverdue, Rule::About::Rotation},
        {"forbidden-key", findForbiddenKeys, Rule::About::Exposure},
        {"exception", findExceptionProblems, Rule::About::Review},
        {"attestation", findAttestationProblems, Rule::About::Review},
        {"cadence", findCadenceProblems, Rule::About::Review},
        {"long-lease", findLongLeases, Rule::About::Review},
        {"foreign-write", findForeignWrites, Rule::About::Exposure},
        {"not-in-terraform", findNotInTerraform, Rule::About::Drift},
        {"declared-but-missing", findDeclaredButMissing, Rule::About::Drift},
        {"policy-not-in-terraform", findPolicyNotInTerraform, Rule::About::Drift},
        {"policy-missing", findPolicyMissing, Rule::About::Drift},
        {"mount-drift", findMountDrift, Rule::About::Drift},
        {"role-drift", findRoleDrift, Rule::About::Drift},
        {"metadata-drift", findMetadataDrift, Rule::About::Drift},
        {"keys-drift", findKeysDrift, Rule::About::Drift},
        {"keys-between", findKeysBetween, Rule::About::Drift},
        {"declared-twice", findDeclaredTwice, Rule::About::Drift},
        {valueInState, antiPattern<valueInState>, Rule::About::Exposure},
        {unmarkedVariable, antiPattern<unmarkedVariable>, Rule::About::Exposure},
        {longLivedKey, antiPattern<longLivedKey>, Rule::About::Exposure},
        {openState, antiPattern<openState>, Rule::About::Exposure},
        {"not-checked", findNotChecked},
    };
    return table;
}

} // namespace sallyport::findings
