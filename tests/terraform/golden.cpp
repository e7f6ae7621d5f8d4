#include "golden.h"

#include "hcl/tree.h"

#include <QDir>
#include <QDirIterator>
#include <QTextStream>

#include <algorithm>

namespace sallyport::terraform::test {

namespace {

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(", "));
}

QString textOf(const Model &model, const QString &file, ByteRange range)
{
    const hcl::File &parsed = *model.parsed(file);
    const QByteArray &bytes = parsed.sourceMap() ? parsed.sourceMap()->original : parsed.bytes();
    QString text = QString::fromUtf8(bytes.mid(range.begin, range.size())).simplified();
    if (text.size() > 60)
        text = text.left(40) + QStringLiteral(" … ") + text.right(10);
    return text;
}

QString printed(const Model &model, const EditableLiteral &literal)
{
    return QStringLiteral("%1 at %2 `%3` shared by %4")
        .arg(literal.value, literal.at.toString(), textOf(model, literal.file, literal.range))
        .arg(literal.sharedBy);
}

QString printed(const Model &model, const Place &place)
{
    const QString shared = place.sharedBy > 1 ? QStringLiteral(" shared by %1").arg(place.sharedBy) : QString();
    return QStringLiteral("%1 `%2`").arg(place.at.toString(), textOf(model, place.file, place.range)) + shared;
}

QString printed(const Model &model, const Consumer &consumer)
{
    QString text = QStringLiteral("%1 %2 at %3").arg(consumer.address, consumer.attribute, consumer.at.toString());
    if (consumer.version)
        text += QStringLiteral(", version ") + printed(model, *consumer.version);
    return text;
}

QString printed(const Unresolved &unresolved)
{
    return QStringLiteral("%1 = %2: %3 (%4)")
        .arg(unresolved.attribute, unresolved.expression, englishText(unresolved.reason), unresolved.at.toString());
}

class Lines
{
public:
    void add(const char *what, const QString &text)
    {
        if (!text.isEmpty())
            m_text += QStringLiteral("  %1: %2\n").arg(QLatin1String(what), text);
    }
    void addAll(const char *what, const QMap<QString, QString> &map)
    {
        for (auto it = map.begin(); it != map.end(); ++it)
            add(what, it.key() + QStringLiteral(" = ") + it.value().simplified());
    }
    QString text() const { return m_text; }

private:
    QString m_text;
};

} // namespace

std::vector<SourceFile> filesBelow(const QString &folder)
{
    std::vector<SourceFile> files;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            files.push_back({QDir(folder).relativeFilePath(file.fileName()), file.readAll()});
    }
    std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
    return files;
}

std::vector<Run> runsIn(const QString &fileName)
{
    std::vector<Run> runs;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return runs;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        QStringList words = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        Run run{words.takeFirst(), {}, {}, {}};
        for (const QString &word : words) {
            const QString value = word.section(QLatin1Char('='), 1);
            if (word.startsWith(QLatin1String("root=")))
                run.root = value;
            else if (word.startsWith(QLatin1String("workspace=")))
                run.workspace = value;
            else
                run.variableFiles.push_back(value);
        }
        runs.push_back(std::move(run));
    }
    return runs;
}

Model readText(const QByteArray &text)
{
    return read({{QStringLiteral("main.tf"), text}});
}

QString printed(const Model &model, const Declaration &declaration)
{
    Lines lines;
    lines.add("at", declaration.at.toString() + QStringLiteral(", root '%1'").arg(declaration.root));
    lines.add("variant", declaration.variant);
    lines.add("backend", declaration.backend == Backend::Vault ? QString() : nameOf(declaration.backend));
    lines.add("read only", englishText(declaration.readOnly));
    lines.add("instance of", joined(declaration.instanceKeys));
    for (const JoinedResource &joined : declaration.joined)
        lines.add("joined", joined.address + QStringLiteral(" at ") + joined.place.at.toString());
    lines.add("mount", declaration.mount);
    lines.add("name", declaration.name);
    lines.addAll("setting", declaration.settings);
    if (!declaration.valueAttribute.isEmpty())
        lines.add(
            "keys", joined(declaration.keys) + (declaration.allKeysKnown ? QString() : QStringLiteral(" and more")));
    lines.addAll("metadata", declaration.customMetadata);
    lines.add("source", (nameOf(declaration.source) + QLatin1Char(' ') + declaration.sourceExpression).trimmed());
    lines.add("through", declaration.valueAttribute);
    lines.add("variables", joined(declaration.variables));
    for (const Consumer &consumer : declaration.consumers)
        lines.add("consumer", printed(model, consumer));
    if (declaration.version)
        lines.add("version", printed(model, *declaration.version));
    lines.add("style", nameOf(declaration.style));
    lines.add("place", printed(model, declaration.place));
    for (const Unresolved &unresolved : declaration.unresolved)
        lines.add("unresolved", printed(unresolved));
    return declaration.address + QLatin1Char('\n') + lines.text();
}

QString printed(const Model &model)
{
    QString text;
    for (const Root &root : model.roots) {
        text += QStringLiteral("root '%1' backend '%2' variables %3 optional %4\n")
                    .arg(root.dir, root.backend, joined(root.variableFiles), joined(root.optionalVariableFiles));
        for (const Variant &variant : root.variants)
            text += QStringLiteral("  as %1: files %2 workspace %3\n")
                        .arg(variant.environment, joined(variant.variableFiles), variant.workspace);
    }
    for (const FileProblem &problem : model.problems)
        text += QStringLiteral("problem %1: %2\n").arg(nameOf(problem.error.code), problem.error.toString());
    for (const Unresolved &module : model.notFollowed)
        text += QStringLiteral("not followed: %1\n").arg(printed(module));
    for (const Declaration &declaration : model.declarations)
        text += QLatin1Char('\n') + printed(model, declaration);
    return text;
}

} // namespace sallyport::terraform::test
