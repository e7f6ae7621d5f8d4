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
        {plaintext, antiPattern<plaintext>},
        {"plaintext-in-history", findPlaintextInHistory},
        {"writer-reads", findWriterReads},
        {"policy-drift", findPolicyDrift, Rule::About::Drift},
        {"overdue", findOverdue},
        {"foreign-write", findForeignWrites},
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
        {valueInState, antiPattern<valueInState>},
        {unmarkedVariable, antiPattern<unmarkedVariable>},
        {longLivedKey, antiPattern<longLivedKey>},
        {openState, antiPattern<openState>},
        {"not-checked", findNotChecked},
    };
    return table;
}

} // namespace sallyport::findings
