#include "terraform/context.h"

#include "terraform/comments.h"
#include "terraform/frame.h"
#include "terraform/json_text.h"
#include "terraform/lint/plaintext.h"
#include "terraform/literals.h"
#include "terraform/paths.h"
#include "terraform/secret_names.h"
#include "terraform/shape.h"

#include <algorithm>
#include <set>

namespace sallyport::terraform {

using hcl::Kind;

namespace {

/// Which locals, variables and module arguments of one directory hold secrets.
class SecretNames
{
public:
    SecretNames(const Model &model, const QString &directory)
        : m_model(model)
    {
        m_directory.path = directory;
        std::vector<const hcl::File *> files;
        for (const auto *parsed : {&model.files, &model.json}) {
            for (const auto &[path, file] : *parsed) {
                if (folderOf(path) != directory || !isConfiguration(path))
                    continue;
                m_directory.add(file);
                files.push_back(file.get());
            }
        }
        for (const hcl::File *file : files)
            addUsesIn(file->body());
    }

    bool isSecretLocal(const QString &name) const { return soundsSecret(name) || m_locals.contains(name); }

    bool isSecretVariable(const QString &name) const
    {
        return soundsSecret(name) || m_variables.contains(name) || isMarked(name);
    }

    bool isSecretArgument(const hcl::Block &call, const QString &name) const
    {
        const auto source = localSource(m_directory, {nullptr, &call});
        return soundsSecret(name) || (source && SecretNames(m_model, *source).isSecretVariable(name));
    }

private:
    bool isMarked(const QString &variable) const
    {
        const auto declared = m_directory.variables.find(variable);
        if (declared == m_directory.variables.end())
            return false;
        const auto isTrue = [&](QByteArrayView attribute) {
            const ExpressionAt expression = declared->second.attribute(attribute);
            return expression && expression.file->text(expression.expression->range) == "true";
        };
        return isTrue("sensitive") || isTrue("ephemeral");
    }

    void addUsesIn(const hcl::Body &body)
    {
        for (const hcl::Attribute &attribute : body.attributes) {
            if (carriesSecret(attribute.name))
                addUses(attribute.value);
        }
        for (const hcl::Block &block : body.blocks) {
            if (block.type != "output")
                addUsesIn(block.body);
        }
    }

    /// Marks the locals and variables that an expression uses, and those that these use in turn.
    void addUses(const hcl::Expression &expression)
    {
        if (expression.kind == Kind::GetAttribute && expression.operands[0].kind == Kind::Variable) {
            const QString name = QString::fromUtf8(expression.name);
            if (expression.operands[0].name == "var")
                m_variables.insert(name);
            const auto local = m_directory.locals.find(name);
            if (expression.operands[0].name == "local" && m_locals.insert(name).second &&
                local != m_directory.locals.end())
                addUses(*local->second.expression);
        }
        for (const hcl::Expression &operand : expression.operands)
            addUses(operand);
    }

    const Model &m_model;
    Directory m_directory;
    std::set<QString> m_locals;
    std::set<QString> m_variables;
};

/// Collects what is to be painted over in one file.
class SpanCollector
{
public:
    SpanCollector(const Model &model, const hcl::File &file)
        : m_file(file)
        , m_names(model, folderOf(file.name()))
    {
    }

    std::vector<ByteRange> collect()
    {
        if (isVariableFile(m_file.name()))
            addVariableValues();
        for (const hcl::Block &block : m_file.body().blocks)
            addTopLevel(block);
        for (const ByteRange &comment : commentsOf(m_file))
            addComment(comment);
        for (const Plaintext &found : plaintextIn(m_file))
            m_spans.push_back(found.range);
        return tidied(std::move(m_spans));
    }

private:
    void addVariableValues()
    {
        for (const hcl::Attribute &attribute : m_file.body().attributes)
            addIf(m_names.isSecretVariable(QString::fromUtf8(attribute.name)), attribute.value);
    }

    void addTopLevel(const hcl::Block &block)
    {
        if (block.type == "variable") {
            if (const hcl::Attribute *fallback = block.body.attribute("default"))
                addIf(m_names.isSecretVariable(block.label(0)), fallback->value);
        } else if (block.type == "locals") {
            for (const hcl::Attribute &attribute : block.body.attributes)
                addIf(m_names.isSecretLocal(QString::fromUtf8(attribute.name)), attribute.value);
        } else if (block.type == "module") {
            for (const hcl::Attribute &attribute : block.body.attributes)
                addIf(m_names.isSecretArgument(block, QString::fromUtf8(attribute.name)), attribute.value);
        } else if (isMetadataEndpoint(m_file, block)) {
            for (const hcl::Attribute &attribute : block.body.attributes)
                addSecretItems(attribute.value);
        } else {
            addBody(block.body);
        }
    }

    void addBody(const hcl::Body &body)
    {
        for (const hcl::Attribute &attribute : body.attributes)
            addIf(carriesSecret(attribute.name), attribute.value);
        for (const hcl::Block &block : body.blocks)
            addBody(block.body);
    }

    void addIf(bool isSecret, const hcl::Expression &expression)
    {
        if (isSecret)
            addLiterals(expression, m_spans);
        else
            addSecretItems(expression);
    }

    /// Values under a key that sounds secret, wherever the object stands.
    void addSecretItems(const hcl::Expression &expression)
    {
        for (size_t i = 0; i < expression.operands.size(); ++i) {
            const hcl::Expression &operand = expression.operands[i];
            const bool isValue = expression.kind == Kind::Object && i % 2 == 1;
            const auto key = isValue ? hcl::objectKey(expression.operands[i - 1]) : std::nullopt;
            addIf(key && soundsSecret(*key), operand);
        }
    }

    /// A line that was commented out keeps its secret.
    void addComment(ByteRange range)
    {
        const QByteArray bytes = m_file.text(range).toByteArray();
        if (!soundsSecret(QString::fromUtf8(bytes)))
            return;
        qsizetype open = bytes.indexOf('"');
        while (open >= 0) {
            const qsizetype close = bytes.indexOf('"', open + 1);
            const qsizetype end = close < 0 ? bytes.size() : close;
            m_spans.push_back({range.begin + open + 1, range.begin + end});
            open = close < 0 ? -1 : bytes.indexOf('"', close + 1);
        }
    }

    const hcl::File &m_file;
    SecretNames m_names;
    std::vector<ByteRange> m_spans;
};

/// Values under "//" are the comments of JSON.
void addJsonComments(const JsonValue &value, std::vector<ByteRange> &spans)
{
    for (size_t i = 0; i < value.elements.size(); ++i) {
        const bool isComment = value.kind == JsonValue::Kind::Object && value.keys[i].text == QLatin1String("//");
        if (isComment && soundsSecret(value.elements[i].text))
            spans.push_back(value.elements[i].range);
        addJsonComments(value.elements[i], spans);
    }
}

/// The spans of the native text where they stand in the JSON, without the quotes.
std::vector<ByteRange> spansInJson(const hcl::SourceMap &map, const std::vector<ByteRange> &made)
{
    std::vector<ByteRange> spans;
    for (const ByteRange &span : made)
        spans.push_back(map.originalOf(span));
    if (const auto json = parseJson(map.original, {}))
        addJsonComments(*json, spans);
    for (ByteRange &span : spans) {
        if (span.size() > 1 && map.original[span.begin] == '"')
            span = {span.begin + 1, span.end - 1};
    }
    return tidied(std::move(spans));
}

/// One line of the file with its share of the spans painted over.
ContextLine lineOf(const QByteArray &bytes, ByteRange line, const std::vector<ByteRange> &spans)
{
    const auto textOf = [&](ByteRange range) { return QString::fromUtf8(bytes.mid(range.begin, range.size())); };
    ContextLine shown;
    qsizetype from = line.begin;
    for (const ByteRange &span : spans) {
        const ByteRange part{std::max(span.begin, line.begin), std::min(span.end, line.end)};
        if (part.size() <= 0)
            continue;
        shown.text += textOf({from, part.begin});
        shown.hidden.push_back({shown.text.size(), paint().size()});
        shown.text += paint();
        from = part.end;
    }
    shown.text += textOf({from, line.end});
    return shown;
}

} // namespace

std::vector<ByteRange> secretSpans(const Model &model, const QString &path)
{
    const hcl::File *file = model.parsed(path);
    if (!file)
        return {};
    std::vector<ByteRange> spans = SpanCollector(model, *file).collect();
    return file->sourceMap() ? spansInJson(*file->sourceMap(), spans) : spans;
}

std::vector<ContextLine> context(const Model &model, const Declaration &declaration, int limit)
{
    const hcl::File *file = model.parsed(declaration.at.file);
    if (!file)
        return {};
    const QByteArray &bytes = file->sourceMap() ? file->sourceMap()->original : file->bytes();
    const std::vector<ByteRange> spans = secretSpans(model, file->name());
    std::vector<ContextLine> lines;
    qsizetype begin = bytes.lastIndexOf('\n', std::max<qsizetype>(declaration.block.begin - 1, 0)) + 1;
    if (declaration.block.begin == 0)
        begin = 0;
    for (int number = declaration.at.line; begin < declaration.block.end && int(lines.size()) < limit; ++number) {
        const qsizetype newline = bytes.indexOf('\n', begin);
        const qsizetype next = newline < 0 ? bytes.size() : newline;
        const qsizetype end = next > begin && bytes[next - 1] == '\r' ? next - 1 : next;
        lines.push_back(lineOf(bytes, {begin, end}, spans));
        lines.back().number = number;
        begin = next + 1;
    }
    return lines;
}

} // namespace sallyport::terraform
