#pragma once

#include "audit/store.h"
#include "findings/rule.h"

#include <vector>

namespace sallyport::findings {

/// One line of "what was looked at": how much of it, or why not and what would help. What was not checked is never
/// counted as passed.
struct Check
{
    enum class Outcome { Checked, NotChecked };

    Outcome outcome = Outcome::Checked;
    QString environment; ///< whose band it wears; empty when it is about the estate
    Message what;        ///< "Vault metadata"
    Message scope;       ///< "prod, staging", or what is missing because of it
    Message amount;      ///< "812 paths"
    Message mend;        ///< when not checked: what would make it checkable
    friend bool operator==(const Check &, const Check &) = default;
};

/// Everything that was checked, then everything that was not. `audit` is null when no log was read.
std::vector<Check> coverage(const Facts &facts, const audit::Store *audit);

} // namespace sallyport::findings
