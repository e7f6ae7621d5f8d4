#include "terraform/policy_document.h"

namespace sallyport::terraform {

using hcl::Value;

namespace {

/// Writes the rules one after the other; stops at the first part that is not known.
class PolicyWriter
{
public:
    PolicyWriter(const Frame &frame, const hcl::File *file, const Repetition &repetition)
        : m_frame(frame)
        , m_file(file)
        , m_repetition(repetition)
    {
    }

    Value write(const hcl::Body &document)
    {
        QStringList rules;
        for (const hcl::Block &block : document.blocks) {
            if (block.type == "dynamic")
                return Value::unknown(QStringLiteral("dynamic \"%1\"").arg(block.label(0)),
                    {QT_TRANSLATE_NOOP("Message", "its rules are made by a dynamic block"), {}});
            if (block.type == "rule")
                rules.push_back(rule(block.body));
        }
        return m_unknown ? *m_unknown : Value::string(rules.join(QLatin1Char('\n')));
    }

private:
    Value valueOf(const hcl::Body &body, QByteArrayView name)
    {
        const hcl::Attribute *attribute = body.attribute(name);
        if (!attribute)
            return Value::null();
        const Value value = m_frame.evaluate({m_file, &attribute->value}, m_repetition);
        if (const Value *unknown = value.firstUnknown(); unknown && !m_unknown)
            m_unknown = *unknown;
        return value;
    }

    static QString listOf(const Value &value)
    {
        QStringList texts;
        for (const Value &element : value.elements)
            texts.push_back(QLatin1Char('"') + element.text + QLatin1Char('"'));
        return QLatin1Char('[') + texts.join(QStringLiteral(", ")) + QLatin1Char(']');
    }

    QString rule(const hcl::Body &body)
    {
        QString text;
        if (const QString description = valueOf(body, "description").text; !description.isEmpty())
            text += QStringLiteral("# %1\n").arg(description);
        text += QStringLiteral("path \"%1\" {\n").arg(valueOf(body, "path").text);
        text += QStringLiteral("  capabilities = %1\n").arg(listOf(valueOf(body, "capabilities")));
        if (const Value required = valueOf(body, "required_parameters"); !required.elements.empty())
            text += QStringLiteral("  required_parameters = %1\n").arg(listOf(required));
        text += parameters(body, "allowed_parameter") + parameters(body, "denied_parameter");
        for (const char *name : {"min_wrapping_ttl", "max_wrapping_ttl"}) {
            if (const QString ttl = valueOf(body, name).text; !ttl.isEmpty())
                text += QStringLiteral("  %1 = \"%2\"\n").arg(QLatin1String(name), ttl);
        }
        return text + QStringLiteral("}\n");
    }

    /// allowed_parameter { key = "a", value = ["b"] } becomes an entry of allowed_parameters, by key.
    QString parameters(const hcl::Body &body, QByteArrayView type)
    {
        std::map<QString, QString> entries;
        for (const hcl::Block &block : body.blocks) {
            if (block.type == type)
                entries.emplace(valueOf(block.body, "key").text, listOf(valueOf(block.body, "value")));
        }
        if (entries.empty())
            return {};
        QString text = QStringLiteral("  %1s = {\n").arg(QString::fromUtf8(type));
        for (const auto &[key, values] : entries)
            text += QStringLiteral("    \"%1\" = %2\n").arg(key, values);
        return text + QStringLiteral("  }\n");
    }

    const Frame &m_frame;
    const hcl::File *m_file;
    const Repetition &m_repetition;
    std::optional<Value> m_unknown;
};

} // namespace

Value policyDocument(const Frame &frame, BlockAt document, const Repetition &repetition)
{
    return PolicyWriter(frame, document.file, repetition).write(document.block->body);
}

} // namespace sallyport::terraform
