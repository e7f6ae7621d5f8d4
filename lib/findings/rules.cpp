#include "findings/rule.h"

namespace sallyport::findings {

const std::vector<Rule> &rules()
{
    static const std::vector<Rule> table = {
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
        {"not-checked", findNotChecked},
    };
    return table;
}

} // namespace sallyport::findings
