#include "terraform/context.h"

#include "terraform/comments.h"
#include "terraform/frame.h"
#include "terraform/literals.h"
#include "terraform/paths.h"
#include "terraform/secret_names.h"

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
        for (const auto &[path, file] : model.files) {
            if (folderOf(path) == directory && path.endsWith(QLatin1String(".tf"))) {
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
        if (m_file.name().endsWith(QLatin1String(".tfvars")))
            addVariableValues();
        for (const hcl::Block &block : m_file.body().blocks)
            addTopLevel(block);
        for (const ByteRange &comment : commentsOf(m_file))
            addComment(comment);
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

/// One line of the file with its share of the spans painted over.
ContextLine lineOf(const hcl::File &file, ByteRange line, const std::vector<ByteRange> &spans)
{
    ContextLine shown;
    qsizetype from = line.begin;
    for (const ByteRange &span : spans) {
        const ByteRange part{std::max(span.begin, line.begin), std::min(span.end, line.end)};
        if (part.size() <= 0)
            continue;
        shown.text += QString::fromUtf8(file.text({from, part.begin}));
        shown.hidden.push_back({shown.text.size(), paint().size()});
        shown.text += paint();
        from = part.end;
    }
    shown.text += QString::fromUtf8(file.text({from, line.end}));
    return shown;
}

} // namespace

std::vector<ByteRange> secretSpans(const Model &model, const QString &path)
{
    const auto file = model.files.find(path);
    return file == model.files.end() ? std::vector<ByteRange>() : SpanCollector(model, *file->second).collect();
}

std::vector<ContextLine> context(const Model &model, const Declaration &declaration, int limit)
{
    const auto found = model.files.find(declaration.at.file);
    if (found == model.files.end())
        return {};
    const hcl::File &file = *found->second;
    const QByteArray &bytes = file.bytes();
    const std::vector<ByteRange> spans = secretSpans(model, file.name());
    std::vector<ContextLine> lines;
    qsizetype begin = bytes.lastIndexOf('\n', std::max<qsizetype>(declaration.block.begin - 1, 0)) + 1;
    if (declaration.block.begin == 0)
        begin = 0;
    for (int number = declaration.at.line; begin < declaration.block.end && int(lines.size()) < limit; ++number) {
        const qsizetype newline = bytes.indexOf('\n', begin);
        const qsizetype next = newline < 0 ? bytes.size() : newline;
        const qsizetype end = next > begin && bytes[next - 1] == '\r' ? next - 1 : next;
        lines.push_back(lineOf(file, {begin, end}, spans));
        lines.back().number = number;
        begin = next + 1;
    }
    return lines;
}

} // namespace sallyport::terraform
