#include "draft/declaration_text.h"

#include "hcl/edit.h"

#include <QRegularExpression>

#include <algorithm>

namespace sallyport::draft {

namespace {

QString lastName(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(QLatin1Char('/')) + 1);
}

QByteArray attributeText(const terraform::Declaration *example, const hcl::File *file, QByteArrayView name)
{
    if (!example || !file || example->style != terraform::Style::Plain)
        return {};
    for (const hcl::Block &block : file->body().blocks) {
        const hcl::Attribute *attribute = block.range == example->block ? block.body.attribute(name) : nullptr;
        if (attribute)
            return file->text(attribute->value.range).toByteArray();
    }
    return {};
}

std::vector<Line> valueLines(const Wanted &wanted)
{
    std::vector<Line> lines;
    for (qsizetype i = 0; i < wanted.keys.size(); ++i)
        lines.push_back({keyText(wanted.keys[i]), "var." + wanted.variables.value(i).toUtf8()});
    return lines;
}

QByteArray indented(const QByteArray &block)
{
    return "  " + block.trimmed().replace("\n", "\n  ") + "\n";
}

} // namespace

QByteArray aligned(const std::vector<Line> &lines, const QByteArray &indent)
{
    qsizetype width = 0;
    for (const Line &line : lines)
        width = std::max(width, line.name.size());
    QByteArray text;
    for (const Line &line : lines)
        text += indent + line.name.leftJustified(width) + " = " + line.value + "\n";
    return text;
}

QByteArray keyText(const QString &key)
{
    static const QRegularExpression bare(QStringLiteral("^[A-Za-z_][A-Za-z0-9_-]*$"));
    return bare.match(key).hasMatch() ? key.toUtf8() : hcl::quoted(key);
}

QByteArray customMetadataBlock(const std::vector<std::pair<QString, QString>> &metadata, int maxVersions)
{
    std::vector<Line> lines;
    for (const auto &[name, text] : metadata)
        lines.push_back({keyText(name), hcl::quoted(text)});
    QByteArray block = "custom_metadata {\n";
    if (maxVersions > 0)
        block += "  max_versions = " + QByteArray::number(maxVersions) + "\n";
    if (!lines.empty())
        block += "  data = {\n" + aligned(lines, "    ") + "  }\n";
    return block + "}\n";
}

/// "${local.prefix}/connections/pg" teaches how the neighbours in the same folder are named.
QByteArray nameText(const QString &name, const terraform::Declaration *example, const hcl::File *file)
{
    QByteArray text = attributeText(example, file, "name");
    const QByteArray end = example ? lastName(example->name).toUtf8() + '"' : QByteArray();
    if (text.contains("${") && text.endsWith(end) && folderOf(example->name) == folderOf(name)) {
        text.chop(end.size());
        return text + lastName(name).toUtf8() + '"';
    }
    return hcl::quoted(name);
}

QByteArray importBlock(const QString &address, const QString &id)
{
    return "import {\n" + aligned({{"to", address.toUtf8()}, {"id", hcl::quoted(id)}}, "  ") + "}\n";
}

QByteArray variableBlocks(const QStringList &names)
{
    QByteArray text;
    for (const QString &name : names) {
        text += (text.isEmpty() ? "" : "\n") + QByteArray("variable ") + hcl::quoted(name) + " {\n";
        text += aligned({{"type", "string"}, {"ephemeral", "true"}, {"sensitive", "true"}}, "  ") + "}\n";
    }
    return text;
}

QByteArray resourceBlock(const Wanted &wanted, const terraform::Declaration *example, const hcl::File *file)
{
    const QByteArray mount = attributeText(example, file, "mount");
    std::vector<Line> lines{
        {"mount", mount.isEmpty() ? hcl::quoted(wanted.mount) : mount}, {"name", nameText(wanted.name, example, file)}};
    const std::vector<Line> values = valueLines(wanted);
    QByteArray text = "resource \"vault_kv_secret_v2\" " + hcl::quoted(wanted.label) + " {\n";
    if (values.size() == 1) {
        lines.push_back({"data_json_wo", "jsonencode({ " + values[0].name + " = " + values[0].value + " })"});
        lines.push_back({"data_json_wo_version", "1"});
        text += aligned(lines, "  ");
    } else {
        // A value over several lines ends the group whose equals signs stand in one column.
        text += aligned(lines, "  ") + "  data_json_wo = jsonencode({\n" + aligned(values, "    ") + "  })\n";
        text += "  data_json_wo_version = 1\n";
    }
    if (!wanted.metadata.empty() || wanted.maxVersions > 0)
        text += indented(customMetadataBlock(wanted.metadata, wanted.maxVersions));
    return text + "}\n";
}

QByteArray imitated(const hcl::File &file, ByteRange piece, const terraform::Declaration &example, const Wanted &wanted,
    const QMap<QString, QString> &replacements)
{
    QByteArray bytes = file.text(piece).toByteArray();
    const auto &version = example.version;
    if (version && version->file == file.name() && piece.contains(version->range.begin))
        bytes.replace(version->range.begin - piece.begin, version->range.size(), "1");
    QString text = QString::fromUtf8(bytes);
    for (auto it = replacements.begin(); it != replacements.end(); ++it)
        text.replace(QRegularExpression(QStringLiteral("\\bvar\\.%1\\b").arg(QRegularExpression::escape(it.key()))),
            QStringLiteral("var.") + it.value());
    const QString oldName = QRegularExpression::escape(lastName(example.name));
    const QRegularExpression inStrings(
        QStringLiteral("(?<=[\"/])%1(?=[\"/])").arg(oldName), QRegularExpression::CaseInsensitiveOption);
    text.replace(inStrings, lastName(wanted.name));
    for (const auto &[field, newText] : wanted.metadata) {
        const QString oldText = example.customMetadata.value(field);
        if (!newText.isEmpty() && !oldText.isEmpty())
            text.replace(QString::fromUtf8(hcl::quoted(oldText)), QString::fromUtf8(hcl::quoted(newText)));
    }
    return text.toUtf8();
}

} // namespace sallyport::draft
