#include "draft/policy_rules.h"

#include "draft/edits.h"
#include "draft/refusal.h"
#include "hcl/edit.h"
#include "hcl/evaluate.h"
#include "vault/policy_compare.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

using Stanzas = std::vector<vault::PolicyStanza>;

std::vector<const hcl::Block *> rulesOf(const hcl::File &file, const QString &document)
{
    std::vector<const hcl::Block *> rules;
    for (const hcl::Block &block : policyDocumentNamed(file, document)->body.blocks) {
        if (block.type == "rule")
            rules.push_back(&block);
    }
    return rules;
}

Failure computed(const hcl::File &file, const hcl::Block &rule)
{
    return refuse({QT_TRANSLATE_NOOP("Message", "this rule is computed"), {}},
        hcl::locate(file, rule.range.begin).toString(),
        {QT_TRANSLATE_NOOP("Message", "Change what it is computed from by hand"), {}});
}

QByteArray ruleText(const vault::PolicyStanza &stanza)
{
    QByteArrayList capabilities;
    for (const QString &capability : stanza.grant.capabilities)
        capabilities += hcl::quoted(capability);
    return "rule {\n  path         = " + hcl::quoted(stanza.path) + "\n  capabilities = [" + capabilities.join(", ") +
           "]\n}\n";
}

/// Makes the rules of one document say what the stanzas say, one edit after the other.
class RuleEditor
{
public:
    RuleEditor(const terraform::Model &model, const QString &file, const QString &document)
        : m_edits(model)
        , m_file(file)
        , m_document(document)
    {
    }

    Result<QByteArray> edit(const Stanzas &before, const Stanzas &after)
    {
        if (rulesOf(current(), m_document).size() != before.size())
            return refuse({QT_TRANSLATE_NOOP("Message", "the text of this policy is computed"), {}}, m_file,
                {QT_TRANSLATE_NOOP("Message", "Change what it is computed from by hand"), {}});
        Stanzas kept = before;
        if (after.size() < before.size()) {
            if (const auto removed = removeAllBut(after, kept); !removed)
                return Failure(removed.error());
        }
        for (size_t i = 0; i < std::min(kept.size(), after.size()); ++i) {
            if (const auto changed = change(i, kept[i], after[i]); !changed)
                return Failure(changed.error());
        }
        for (size_t i = kept.size(); i < after.size(); ++i) {
            if (const auto added = add(after[i]); !added)
                return Failure(added.error());
        }
        return current().bytes();
    }

private:
    const hcl::File &current() const { return *m_edits.file(m_file); }

    Result<void> removeAllBut(const Stanzas &after, Stanzas &kept)
    {
        for (size_t i = kept.size(); i-- > 0;) {
            const bool stays = std::any_of(after.begin(), after.end(),
                [&](const vault::PolicyStanza &stanza) { return stanza.path == kept[i].path; });
            if (stays)
                continue;
            const auto removed = m_edits.change(
                m_file, [&](const hcl::File &file) { return hcl::removeBlock(file, *rulesOf(file, m_document)[i]); });
            if (!removed)
                return removed;
            kept.erase(kept.begin() + qsizetype(i));
        }
        return {};
    }

    Result<void> change(size_t index, const vault::PolicyStanza &was, const vault::PolicyStanza &is)
    {
        if (was.path != is.path) {
            if (const auto moved = setPath(index, is.path); !moved)
                return moved;
        }
        for (const QString &capability : was.grant.capabilities) {
            if (is.grant.capabilities.contains(capability))
                continue;
            if (const auto less = editCapabilities(index, capability, hcl::removeListElement); !less)
                return less;
        }
        for (const QString &capability : is.grant.capabilities) {
            if (was.grant.capabilities.contains(capability))
                continue;
            const auto more =
                editCapabilities(index, {}, [&](const hcl::File &file, const hcl::Expression &list, size_t) {
                    return hcl::appendListElement(file, list, hcl::quoted(capability));
                });
            if (!more)
                return more;
        }
        return {};
    }

    Result<void> setPath(size_t index, const QString &path)
    {
        return m_edits.change(m_file, [&](const hcl::File &file) -> Result<QByteArray> {
            const hcl::Block &rule = *rulesOf(file, m_document)[index];
            const hcl::Attribute *attribute = rule.body.attribute("path");
            if (!attribute || !hcl::literalString(attribute->value))
                return computed(file, rule);
            return hcl::replace(file, attribute->value.range, hcl::quoted(path));
        });
    }

    /// An edit of the rule's list at the element that says `capability`; of any list where that is empty.
    template <typename ListEdit>
    Result<void> editCapabilities(size_t index, const QString &capability, ListEdit listEdit)
    {
        return m_edits.change(m_file, [&](const hcl::File &file) -> Result<QByteArray> {
            const hcl::Block &rule = *rulesOf(file, m_document)[index];
            const hcl::Attribute *attribute = rule.body.attribute("capabilities");
            if (!attribute || attribute->value.kind != hcl::Kind::Tuple)
                return computed(file, rule);
            const auto &elements = attribute->value.operands;
            const auto found = std::find_if(elements.begin(), elements.end(),
                [&](const hcl::Expression &element) { return hcl::literalString(element) == capability; });
            if (found == elements.end() && !capability.isEmpty())
                return computed(file, rule);
            return listEdit(file, attribute->value, size_t(found - elements.begin()));
        });
    }

    Result<void> add(const vault::PolicyStanza &stanza)
    {
        return m_edits.change(m_file, [&](const hcl::File &file) {
            const auto rules = rulesOf(file, m_document);
            return rules.empty() ? hcl::appendBlock(file, policyDocumentNamed(file, m_document), ruleText(stanza))
                                 : hcl::insertBlockAfter(file, *rules.back(), ruleText(stanza));
        });
    }

    Edits m_edits;
    QString m_file;
    QString m_document;
};

} // namespace

const hcl::Block *policyDocumentNamed(const hcl::File &file, const QString &name)
{
    const auto &blocks = file.body().blocks;
    const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const hcl::Block &block) {
        return block.type == "data" && block.label(0) == QLatin1String("vault_policy_document") &&
               block.label(1) == name;
    });
    return found == blocks.end() ? nullptr : &*found;
}

Result<QByteArray> editPolicyRules(const terraform::Model &model, const QString &file, const QString &document,
    const QByteArray &before, const QByteArray &after)
{
    const auto was = vault::parsePolicyText(before, file);
    const auto is = vault::parsePolicyText(after, file);
    if (!was || !is)
        return Failure((was ? is : was).error());
    return RuleEditor(model, file, document).edit(was->stanzas, is->stanzas);
}

} // namespace sallyport::draft
