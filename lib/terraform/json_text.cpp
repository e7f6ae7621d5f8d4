#include "terraform/json_text.h"

#include "hcl/tree.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstring>

namespace sallyport::terraform {

namespace {

using Kind = JsonValue::Kind;

/// Walks over a text that is known to be valid; what QJsonDocument lacks is where things stand.
class Walker
{
public:
    explicit Walker(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    JsonValue value()
    {
        skipSpace();
        JsonValue value;
        value.range.begin = m_at;
        switch (peek()) {
        case '{':
            object(value);
            break;
        case '[':
            array(value);
            break;
        case '"':
            value.kind = Kind::String;
            value.text = string();
            break;
        default:
            literal(value);
        }
        value.range.end = m_at;
        return value;
    }

private:
    char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }

    void skipSpace()
    {
        while (m_at < m_bytes.size() && std::strchr(" \t\r\n", m_bytes[m_at]))
            ++m_at;
    }

    void skip(char expected)
    {
        skipSpace();
        if (peek() == expected)
            ++m_at;
    }

    bool isAt(char expected)
    {
        skipSpace();
        return peek() == expected;
    }

    void object(JsonValue &object)
    {
        object.kind = Kind::Object;
        skip('{');
        while (!isAt('}') && m_at < m_bytes.size()) {
            object.keys.push_back(value());
            skip(':');
            object.elements.push_back(value());
            skip(',');
        }
        skip('}');
    }

    void array(JsonValue &array)
    {
        array.kind = Kind::Array;
        skip('[');
        while (!isAt(']') && m_at < m_bytes.size()) {
            array.elements.push_back(value());
            skip(',');
        }
        skip(']');
    }

    /// Escapes are left to Qt: the text between the quotes is valid JSON by itself.
    QString string()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_bytes.size() && m_bytes[m_at] != '"')
            m_at += m_bytes[m_at] == '\\' ? 2 : 1;
        ++m_at;
        const QByteArray quoted = m_bytes.mid(begin, m_at - begin);
        if (!quoted.contains('\\'))
            return QString::fromUtf8(quoted.mid(1, quoted.size() - 2));
        return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString();
    }

    void literal(JsonValue &value)
    {
        const qsizetype begin = m_at;
        while (m_at < m_bytes.size() && !std::strchr(" \t\r\n,]}", m_bytes[m_at]))
            ++m_at;
        value.text = QString::fromUtf8(m_bytes.mid(begin, m_at - begin));
        value.kind = value.text == QLatin1String("null")                                           ? Kind::Null
                     : value.text == QLatin1String("true") || value.text == QLatin1String("false") ? Kind::Bool
                                                                                                   : Kind::Number;
    }

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
};

} // namespace

Result<JsonValue> parseJson(const QByteArray &bytes, const QString &fileName)
{
    QJsonParseError error;
    QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "it is no JSON: %1"), {error.errorString()}},
            hcl::locate(bytes, fileName, error.offset).toString(),
            {QT_TRANSLATE_NOOP("Message", "Mend the file, or write it anew with the program that makes it"), {}});
    return Walker(bytes).value();
}

} // namespace sallyport::terraform
