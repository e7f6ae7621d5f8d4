#pragma once

#include "vault/policy_text.h"

namespace sallyport::vault {

/// A path and all that a policy says of it: the stanzas of the same path united, as Vault unites them.
struct PolicyRule
{
    QString path;
    PathKind kind = PathKind::Exact;
    PolicyGrant grant;
    std::vector<ByteRange> ranges; ///< of the stanzas, in the order of the text
    friend bool operator==(const PolicyRule &, const PolicyRule &) = default;
};

/// What a policy means: one rule a path, sorted by path. White space, comments, the order of stanzas and of
/// capabilities, and what is said twice, are gone.
std::vector<PolicyRule> meaning(const PolicyText &policy);

/// One respect in which `after` says something else than `before`.
struct PolicyDifference
{
    enum class Kind {
        PathAdded,         ///< `after` has a rule for the path; `to` lists its capabilities
        PathRemoved,       ///< `from` lists the capabilities it had
        CapabilityAdded,   ///< `name`
        CapabilityRemoved, ///< `name`
        AttributeChanged,  ///< `name` is the attribute ("allowed_parameters ttl"), from `from` to `to`
    };

    Kind kind = Kind::PathAdded;
    QString path;
    QString name;
    QString from;                  ///< empty: it was not there
    QString to;                    ///< empty: it is gone
    std::vector<ByteRange> before; ///< the stanzas of the path in the one text
    std::vector<ByteRange> after;  ///< and in the other
    friend bool operator==(const PolicyDifference &, const PolicyDifference &) = default;
};

/// Every difference in meaning, by path; none when both mean the same.
std::vector<PolicyDifference> compare(const PolicyText &before, const PolicyText &after);

/// "airflow/data/prod/*: read was added".
Message describe(const PolicyDifference &difference);

} // namespace sallyport::vault
