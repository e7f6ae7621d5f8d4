#pragma once

#include "base/error.h"
#include "base/message.h"
#include "base/source_ref.h"
#include "vault/policy_lexer.h"

#include <QMap>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

/// Vault policies (https://developer.hashicorp.com/vault/docs/concepts/policies), read as the server reads them. To
/// compare two of them see policy_compare.h, to change one see policy_edit.h; least_policy.h generates one.
namespace sallyport::vault {

/// How a rule's path matches.
enum class PathKind {
    Exact,
    Prefix,  ///< ends in "*"
    Segment, ///< holds "+" for one segment, and may end in "*"
};

/// Lower-cased name of a parameter -> its values as JSON texts, sorted, each once; an empty list stands for any value.
using PolicyParameters = QMap<QString, QStringList>;

struct ControlFactor
{
    QString name;
    QStringList capabilities; ///< controlled_capabilities
    QStringList groupIds;
    QStringList groupNames;
    qint64 approvals = 0;
    friend bool operator==(const ControlFactor &, const ControlFactor &) = default;
};

struct ControlGroup
{
    std::chrono::nanoseconds ttl{};
    std::vector<ControlFactor> factors; ///< by name
    friend bool operator==(const ControlGroup &, const ControlGroup &) = default;
};

/// What a rule says of its path. Lists are sorted and hold each entry once, so that == compares the meaning.
struct PolicyGrant
{
    QStringList capabilities; ///< of capabilityNames() in that order; {"deny"} stands alone, and nothing else is kept
    PolicyParameters allowedParameters;
    PolicyParameters deniedParameters;
    QStringList requiredParameters;
    std::chrono::nanoseconds minWrappingTtl{}; ///< 0: none
    std::chrono::nanoseconds maxWrappingTtl{}; ///< 0: none
    QStringList mfaMethods;
    std::optional<ControlGroup> controlGroup;
    QStringList subscribeEventTypes;

    bool denies() const { return capabilities == QStringList(QStringLiteral("deny")); }
    friend bool operator==(const PolicyGrant &, const PolicyGrant &) = default;
};

/// One `path "…" {…}` as it is written. A policy may hold several for the same path; Vault unites them.
struct PolicyStanza
{
    /// As Vault compares it (normalisedPath): "airflow/data/prod/*", "airflow/data/+/x", and also
    /// "home/{{identity.entity.name}}/*" with its templates as they are.
    QString path;
    PathKind kind = PathKind::Exact;
    QStringList templates; ///< "identity.entity.name"
    PolicyGrant grant;
    QString comment;     ///< the attribute of that name
    ByteRange range;     ///< from "path" to the closing brace
    ByteRange pathRange; ///< of the path with its quotes
    friend bool operator==(const PolicyStanza &, const PolicyStanza &) = default;
};

/// A policy's text, read.
struct PolicyText
{
    PolicyFormat format = PolicyFormat::Hcl;
    QString name; ///< the attribute that old policies carry; Vault takes the name of the request
    std::vector<PolicyStanza> stanzas;

    std::vector<const PolicyStanza *> stanzasOf(const QString &path) const;
    friend bool operator==(const PolicyText &, const PolicyText &) = default;
};

/// Reads a policy in HCL 1 or JSON. What Vault refuses is refused (ErrorCode::Malformed at file:line:column of
/// `fileName`), and what it takes is taken; where servers differ (a capability or attribute of newer ones) the newer
/// one counts.
Result<PolicyText> parsePolicyText(const QByteArray &text, const QString &fileName = {});

/// create, read, update, patch, delete, list, sudo, subscribe, recover, deny.
const QStringList &capabilityNames();

/// Without the leading slash, and without white space inside {{…}}: rules whose paths are the same then are one rule.
QString normalisedPath(const QString &written);

/// Whether every path that `narrow` matches is matched by `wide` too. A template matches what a "+" does, except
/// itself.
bool covers(const QString &wide, const QString &narrow);

} // namespace sallyport::vault
