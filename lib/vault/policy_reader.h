#pragma once

#include "vault/policy_syntax.h"
#include "vault/policy_text.h"

#include <optional>

namespace sallyport::vault {

/// A mistake in what a policy says, at an offset.
struct PolicyMistake
{
    qsizetype offset = 0;
    Message what;
    Message advice;
};

/// Reads what the attributes of one stanza say, with the checks that Vault makes.
class GrantReader
{
public:
    explicit GrantReader(const PolicyNode &body)
        : m_body(body)
    {
    }

    /// Fills `grant` and `comment`, or says what is wrong.
    std::optional<PolicyMistake> read(PolicyGrant &grant, QString &comment);

private:
    /// An item without the keys that were already looked at: control_group { factor "ops" {…} } is also reached as
    /// control_group factor "ops", which is what JSON gives.
    struct Part
    {
        const PolicyItem *item = nullptr;
        size_t used = 0;

        bool hasKey() const { return used < item->keys.size(); }
        const PolicyKey &key() const { return item->keys.at(used); }
        const PolicyNode &value() const { return item->value; }
    };
    using Parts = std::vector<Part>;

    void fail(ByteRange range, const Message &what, const Message &advice = {});
    void checkNames();
    Parts own() const;
    /// The parts whose next key is `name`, without it.
    static Parts named(const Parts &parts, const QString &name);
    /// What stands inside the objects of these parts.
    Parts inside(const Parts &parts, const QString &what);

    QStringList texts(const Parts &parts, const QString &what);
    PolicyParameters parameters(const QString &name);
    std::chrono::nanoseconds ttl(const Parts &parts, const QString &name);
    QStringList legacyCapabilities();
    void readCapabilities();
    void readLimits();
    void readControlGroup();
    ControlFactor factor(const Part &part);
    void checkFactor(const ControlFactor &factor, ByteRange at);

    const PolicyNode &m_body;
    PolicyGrant m_grant;
    QStringList m_written; ///< the capabilities as they stand there
    std::optional<PolicyMistake> m_mistake;
};

} // namespace sallyport::vault
