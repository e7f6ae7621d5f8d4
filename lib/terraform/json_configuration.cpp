#include "terraform/json_configuration.h"

#include "hcl/edit.h"
#include "hcl/parser.h"
#include "terraform/json_text.h"
#include "terraform/paths.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace sallyport::terraform {

namespace {

using Kind = JsonValue::Kind;

/// The blocks of a configuration, with the number of their labels.
int labelsOf(const QString &type)
{
    static const QHash<QString, int> table = {{QStringLiteral("resource"), 2}, {QStringLiteral("data"), 2},
        {QStringLiteral("ephemeral"), 2}, {QStringLiteral("module"), 1}, {QStringLiteral("variable"), 1},
        {QStringLiteral("output"), 1}, {QStringLiteral("provider"), 1}, {QStringLiteral("check"), 1}};
    return table.value(type, 0);
}

/// Blocks inside resources, data and terraform; everything else is an attribute. -1: no block.
int labelsInside(const QString &type)
{
    static const QStringList plain = {QStringLiteral("custom_metadata"), QStringLiteral("rotation_rules"),
        QStringLiteral("rotation"), QStringLiteral("replication"), QStringLiteral("lifecycle"), QStringLiteral("rule"),
        QStringLiteral("allowed_parameter"), QStringLiteral("denied_parameter"), QStringLiteral("cloud"),
        QStringLiteral("content"), QStringLiteral("postgresql"), QStringLiteral("mysql"), QStringLiteral("mysql_rds"),
        QStringLiteral("mysql_aurora"), QStringLiteral("mysql_legacy"), QStringLiteral("mssql"),
        QStringLiteral("oracle"), QStringLiteral("mongodb"), QStringLiteral("mongodbatlas"), QStringLiteral("redshift"),
        QStringLiteral("snowflake"), QStringLiteral("cassandra"), QStringLiteral("couchbase"),
        QStringLiteral("elasticsearch"), QStringLiteral("influxdb"), QStringLiteral("redis"),
        QStringLiteral("redis_elasticache"), QStringLiteral("hana"),
        // Of alarms and branch protections, which the production checklist reads.
        QStringLiteral("criteria"), QStringLiteral("conditions"), QStringLiteral("condition_threshold"),
        QStringLiteral("condition_matched_log"), QStringLiteral("condition_prometheus_query_language"),
        QStringLiteral("documentation"), QStringLiteral("metric_query"), QStringLiteral("rules"),
        QStringLiteral("pull_request"), QStringLiteral("required_pull_request_reviews")};
    if (type == QLatin1String("backend") || type == QLatin1String("dynamic"))
        return 1;
    return plain.contains(type) ? 0 : -1;
}

bool mayHoldBlocks(const QString &type)
{
    return type == QLatin1String("resource") || type == QLatin1String("data") || type == QLatin1String("ephemeral") ||
           type == QLatin1String("terraform") || labelsInside(type) >= 0;
}

/// One block is an object, and several are a list of them; whatever else goes by the name of a block is an attribute.
bool looksLikeBlocks(const JsonValue &value)
{
    return value.kind == Kind::Object ||
           (value.kind == Kind::Array && std::all_of(value.elements.begin(), value.elements.end(),
                                             [](const JsonValue &one) { return one.kind == Kind::Object; }));
}

/// The end of "${…}" or "%{…}" that begins here, behind its brace; -1 when it does not end.
qsizetype sequenceEnd(const QString &text, qsizetype begin)
{
    int depth = 0;
    bool isQuoted = false;
    for (qsizetype at = begin; at < text.size(); ++at) {
        const QChar character = text[at];
        if (isQuoted && character == QLatin1Char('\\'))
            ++at;
        else if (character == QLatin1Char('"'))
            isQuoted = !isQuoted;
        else if (!isQuoted && character == QLatin1Char('{'))
            ++depth;
        else if (!isQuoted && character == QLatin1Char('}') && --depth == 0)
            return at + 1;
    }
    return -1;
}

/// Writes the native text, and remembers where each piece came from.
class Writer
{
public:
    Writer(const QByteArray &bytes, const QString &path)
        : m_bytes(bytes)
        , m_path(path)
    {
    }

    Result<hcl::File> write(const JsonValue &root)
    {
        if (root.kind != Kind::Object)
            mistake(root, {QT_TRANSLATE_NOOP("Message", "a configuration is an object"), {}});
        else if (isVariableFile(m_path))
            writeAttributes(root);
        else
            writeTop(root);
        if (m_error)
            return Failure(*m_error);
        auto file = hcl::parse(m_text, m_path);
        if (!file)
            return fail(ErrorCode::Malformed, file.error().what, m_path, file.error().advice);
        std::sort(m_pieces.begin(), m_pieces.end(), [](const auto &a, const auto &b) {
            return std::pair(a.made.begin, -a.made.end) < std::pair(b.made.begin, -b.made.end);
        });
        file->setSourceMap(std::make_shared<const hcl::SourceMap>(hcl::SourceMap{m_bytes, std::move(m_pieces)}));
        return file;
    }

private:
    void mistake(const JsonValue &at, const Message &what)
    {
        if (!m_error)
            m_error = Error{ErrorCode::Malformed, what, hcl::locate(m_bytes, m_path, at.range.begin).toString(),
                {QT_TRANSLATE_NOOP("Message", "See Terraform's JSON configuration syntax"), {}}};
    }

    void note(qsizetype begin, ByteRange original) { m_pieces.push_back({{begin, m_text.size()}, original}); }

    void writeTop(const JsonValue &object)
    {
        for (size_t i = 0; i < object.keys.size(); ++i) {
            const QString &type = object.keys[i].text;
            if (type != QLatin1String("//"))
                writeBlocks(type, {}, labelsOf(type), object.keys[i], object.elements[i]);
        }
    }

    /// A list of objects is several blocks; each label is one level of objects.
    void writeBlocks(
        const QString &type, const QStringList &labels, int missing, const JsonValue &key, const JsonValue &value)
    {
        if (value.kind == Kind::Array) {
            for (const JsonValue &element : value.elements)
                writeBlocks(type, labels, missing, element, element);
            return;
        }
        if (value.kind != Kind::Object)
            return mistake(value, {QT_TRANSLATE_NOOP("Message", "the block %1 is an object"), {type}});
        if (missing == 0)
            return writeBlock(type, labels, key, value);
        for (size_t i = 0; i < value.keys.size(); ++i) {
            if (value.keys[i].text != QLatin1String("//"))
                writeBlocks(
                    type, labels + QStringList{value.keys[i].text}, missing - 1, value.keys[i], value.elements[i]);
        }
    }

    void writeBlock(const QString &type, const QStringList &labels, const JsonValue &key, const JsonValue &value)
    {
        if (!isIdentifier(type))
            return mistake(key, {QT_TRANSLATE_NOOP("Message", "\"%1\" is no name of a block"), {type}});
        const qsizetype begin = m_text.size();
        m_text += type.toUtf8();
        for (const QString &label : labels)
            m_text += ' ' + hcl::quoted(label);
        m_text += " {\n";
        if (mayHoldBlocks(type))
            writeBody(value);
        else
            writeAttributes(value);
        m_text += "}";
        note(begin, {key.range.begin, value.range.end});
        m_text += "\n";
    }

    void writeBody(const JsonValue &object)
    {
        for (size_t i = 0; i < object.keys.size(); ++i) {
            const QString &name = object.keys[i].text;
            const int labels = labelsInside(name);
            if (labels >= 0 && looksLikeBlocks(object.elements[i]))
                writeBlocks(name, {}, labels, object.keys[i], object.elements[i]);
            else
                writeAttribute(object.keys[i], object.elements[i]);
        }
    }

    void writeAttributes(const JsonValue &object)
    {
        for (size_t i = 0; i < object.keys.size(); ++i)
            writeAttribute(object.keys[i], object.elements[i]);
    }

    static bool isIdentifier(const QString &name)
    {
        static const QRegularExpression identifier(QStringLiteral("^[\\p{L}_][\\p{L}\\p{N}_-]*$"));
        return identifier.match(name).hasMatch();
    }

    void writeAttribute(const JsonValue &key, const JsonValue &value)
    {
        if (key.text == QLatin1String("//"))
            return;
        if (!isIdentifier(key.text))
            return mistake(key, {QT_TRANSLATE_NOOP("Message", "\"%1\" is no name of an attribute"), {key.text}});
        const qsizetype begin = m_text.size();
        m_text += key.text.toUtf8() + " = ";
        writeValue(value);
        note(begin, {key.range.begin, value.range.end});
        m_text += "\n";
    }

    void writeValue(const JsonValue &value)
    {
        const qsizetype begin = m_text.size();
        switch (value.kind) {
        case Kind::Null:
        case Kind::Bool:
        case Kind::Number:
            m_text += value.kind == Kind::Null ? QByteArray("null") : value.text.toUtf8();
            break;
        case Kind::String:
            writeTemplate(value);
            break;
        case Kind::Array:
            writeList(value);
            break;
        case Kind::Object:
            writeObject(value);
            break;
        }
        note(begin, value.range);
    }

    void writeList(const JsonValue &list)
    {
        m_text += "[\n";
        for (const JsonValue &element : list.elements) {
            writeValue(element);
            m_text += ",\n";
        }
        m_text += "]";
    }

    void writeObject(const JsonValue &object)
    {
        m_text += "{\n";
        for (size_t i = 0; i < object.keys.size(); ++i) {
            const qsizetype begin = m_text.size();
            const bool isTemplate = object.keys[i].text.contains(QLatin1String("${"));
            m_text += isTemplate ? "(" : "";
            writeTemplate(object.keys[i]);
            m_text += isTemplate ? ") = " : " = ";
            writeValue(object.elements[i]);
            note(begin, {object.keys[i].range.begin, object.elements[i].range.end});
            m_text += "\n";
        }
        m_text += "}";
    }

    /// A string is a template; "${x}" alone is x itself.
    void writeTemplate(const JsonValue &value)
    {
        const QString &text = value.text;
        const bool isWhole = text.startsWith(QLatin1String("${")) && sequenceEnd(text, 1) == text.size();
        const QByteArray expression =
            isWhole ? '(' + text.mid(2, text.size() - 3).toUtf8() + ')' : quotedTemplate(text);
        if (const auto good = hcl::checkExpression(expression); !good)
            return mistake(
                value, {QT_TRANSLATE_NOOP("Message", "the expression in it does not parse: %1"), {good.error().what}});
        m_text += isWhole && isTraversal(text) ? text.mid(2, text.size() - 3).trimmed().toUtf8() : expression;
    }

    /// What needs no parentheses, and reads better without.
    static bool isTraversal(const QString &sequence)
    {
        static const QRegularExpression names(QStringLiteral("^\\$\\{\\s*[\\w.\\-\\[\\]\"]+\\s*\\}$"));
        return names.match(sequence).hasMatch();
    }

    /// The literal parts get the escapes of a quoted string; "$${" and sequences stay as they are.
    static QByteArray quotedTemplate(const QString &text)
    {
        QString quoted;
        for (qsizetype at = 0; at < text.size();) {
            const bool isEscaped = QStringView(text).mid(at).startsWith(QLatin1String("$${")) ||
                                   QStringView(text).mid(at).startsWith(QLatin1String("%%{"));
            const bool isSequence = !isEscaped && (QStringView(text).mid(at).startsWith(QLatin1String("${")) ||
                                                      QStringView(text).mid(at).startsWith(QLatin1String("%{")));
            const qsizetype end = isSequence ? sequenceEnd(text, at + 1) : isEscaped ? at + 3 : at + 1;
            if (end < 0)
                return '"' + text.toUtf8() + '"';
            quoted += isSequence || isEscaped ? text.mid(at, end - at).replace(QLatin1Char('\n'), QLatin1Char(' '))
                                              : escaped(text[at]);
            at = end;
        }
        return '"' + quoted.toUtf8() + '"';
    }

    static QString escaped(QChar character)
    {
        switch (character.unicode()) {
        case '\n':
            return QStringLiteral("\\n");
        case '\r':
            return QStringLiteral("\\r");
        case '\t':
            return QStringLiteral("\\t");
        case '"':
            return QStringLiteral("\\\"");
        case '\\':
            return QStringLiteral("\\\\");
        default:
            return QString(character);
        }
    }

    const QByteArray &m_bytes;
    QString m_path;
    QByteArray m_text;
    std::vector<hcl::SourceMap::Piece> m_pieces;
    std::optional<Error> m_error;
};

} // namespace

Result<hcl::File> readJsonConfiguration(const QByteArray &bytes, const QString &path)
{
    const auto root = parseJson(bytes, path);
    if (!root)
        return Failure(root.error());
    return Writer(bytes, path).write(*root);
}

} // namespace sallyport::terraform
