#pragma once

#include "findings/checklist/alert_rules.h"

namespace sallyport::findings {

/// What several environments ask for and one look finds out.
struct ChecklistMemo
{
    std::optional<AlertRules> fileRules;
    std::optional<QStringList> unowned; ///< Terraform files for which CODEOWNERS names nobody
};

} // namespace sallyport::findings
