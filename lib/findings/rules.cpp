#include "findings/rule.h"

namespace sallyport::findings {

const std::vector<Rule> &rules()
{
    static const std::vector<Rule> table = {
        {"overdue", findOverdue},
        {"foreign-write", findForeignWrites},
        {"not-in-terraform", findNotInTerraform},
        {"declared-but-missing", findDeclaredButMissing},
        {"not-checked", findNotChecked},
    };
    return table;
}

} // namespace sallyport::findings
