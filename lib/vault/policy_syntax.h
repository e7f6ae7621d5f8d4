#pragma once

#include "base/error.h"
#include "vault/policy_lexer.h"

#include <vector>

namespace sallyport::vault {

struct PolicyItem;

/// A value of a policy's tree, with the bytes it stands at.
struct PolicyNode
{
    enum class Kind { Text, Number, Float, Bool, List, Object };

    Kind kind = Kind::Text;
    ByteRange range;
    QString text;                     ///< Text: decoded; Number, Float, Bool: as written
    std::vector<PolicyNode> elements; ///< of a List
    std::vector<PolicyItem> items;    ///< of an Object, in order; a name may come twice
};

struct PolicyKey
{
    QString text;
    ByteRange range; ///< with its quotes
};

/// `path "x" {…}` is one item with two keys; `policy = "read"` has one.
struct PolicyItem
{
    std::vector<PolicyKey> keys;
    PolicyNode value;
    ByteRange range; ///< from the first key to the end of the value
};

struct PolicyTree
{
    PolicyFormat format = PolicyFormat::Hcl;
    std::vector<PolicyItem> items;
};

/// Parses a policy as Vault does: the same texts are taken and the same refused, oddities included (JSON may be cut off
/// behind a value, a comma may stand between any two attributes, …). Objects of JSON that hold nothing but objects are
/// folded into their keys, so that both languages give the same tree. A mistake is ErrorCode::Malformed, whose subject
/// is file:line:column.
Result<PolicyTree> parsePolicyTree(const QByteArray &text, const QString &fileName = {});

/// Our stack's limit for objects and lists inside each other; Vault has none.
inline constexpr int maximumPolicyDepth = 200;

} // namespace sallyport::vault
