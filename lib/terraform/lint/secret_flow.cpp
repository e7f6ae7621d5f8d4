#include "terraform/lint/secret_flow.h"

#include "terraform/directory.h"
#include "terraform/paths.h"
#include "terraform/frame.h"
#include "terraform/lint/secret_wording.h"
#include "terraform/lint/value_attributes.h"

#include <algorithm>

namespace sallyport::terraform {

using hcl::Kind;

namespace {

/// Traces all directories; a module before who calls it.
class Tracer
{
public:
    explicit Tracer(const Model &model)
    {
        for (const auto &[path, file] : model.files) {
            Directory &directory = m_directories[folderOf(path)];
            directory.path = folderOf(path);
            if (path.endsWith(QLatin1String(".tf"))) {
                directory.add(file);
                m_files[folderOf(path)].push_back(file.get());
            }
        }
    }

    std::map<QString, DirectoryFlow> trace()
    {
        for (const auto &[path, directory] : m_directories)
            trace(path);
        return std::move(m_flows);
    }

private:
    /// A circle of modules ends where it began: the flow is then what is known so far.
    void trace(const QString &path)
    {
        if (!m_directories.contains(path) || !m_flows.try_emplace(path).second)
            return;
        const Directory &directory = m_directories.at(path);
        for (const hcl::File *file : m_files[path]) {
            for (const hcl::Block &block : file->body().blocks) {
                if (block.type == "resource" || block.type == "provider")
                    traceBody(directory, *file, block.body, block.type == "resource" ? block.label(0) : QString());
                else if (block.type == "module")
                    traceCall(directory, {file, &block});
            }
        }
    }

    void traceCall(const Directory &directory, BlockAt call)
    {
        const auto source = localSource(directory, call);
        if (!source)
            return;
        trace(*source);
        const DirectoryFlow &callee = m_flows[*source];
        for (const hcl::Attribute &argument : call.block->body.attributes) {
            if (callee.variables.contains(QString::fromUtf8(argument.name)))
                follow(directory, argument.value, hcl::locate(*call.file, argument.nameRange.begin));
        }
    }

    void traceBody(const Directory &directory, const hcl::File &file, const hcl::Body &body, const QString &type)
    {
        for (const hcl::Attribute &attribute : body.attributes) {
            const bool isStore = valueAttribute(type, attribute.name) || isWriteOnlyArgument(type, attribute.name);
            if (isStore || namingOf(QString::fromUtf8(attribute.name)) == Naming::Password)
                follow(directory, attribute.value, hcl::locate(file, attribute.nameRange.begin));
        }
        for (const hcl::Block &block : body.blocks)
            traceBody(directory, file, block.body, type);
    }

    void follow(const Directory &directory, const hcl::Expression &expression, const SourceRef &into)
    {
        switch (expression.kind) {
        case Kind::GetAttribute:
            followName(directory, expression, into);
            break;
        case Kind::Object:
            followObject(directory, expression, into);
            break;
        case Kind::Conditional:
            follow(directory, expression.operands[1], into);
            follow(directory, expression.operands[2], into);
            break;
        case Kind::Template:
            // Of a longer text the names tell which part is secret.
            followTemplate(directory, expression, into);
            break;
        case Kind::Index:
            follow(directory, expression.operands[0], into);
            break;
        case Kind::Call:
        case Kind::Parentheses:
        case Kind::Interpolation:
            for (const hcl::Expression &operand : expression.operands)
                follow(directory, operand, into);
            break;
        default:
            break;
        }
    }

    void followName(const Directory &directory, const hcl::Expression &expression, const SourceRef &into)
    {
        const auto names = hcl::traversal(expression);
        if (!names || names->size() < 2)
            return;
        DirectoryFlow &flow = m_flows[directory.path];
        const QString &name = names->at(1);
        if (names->front() == QLatin1String("var")) {
            // An attribute of an object, var.db.host, is not the object.
            if (names->size() == 2 || namingOf(names->back()) != Naming::None)
                flow.variables.try_emplace(name, into);
            return;
        }
        const auto local = directory.locals.find(name);
        if (names->front() != QLatin1String("local") || local == directory.locals.end() || names->size() > 2)
            return;
        if (flow.locals.insert(name).second)
            follow(directory, *local->second.expression, into);
    }

    static bool saysSecret(const hcl::Expression &object, size_t key)
    {
        const auto name = hcl::objectKey(object.operands[key]);
        return name && namingOf(*name) != Naming::None;
    }

    /// Where keys say which items are secret, these; otherwise all that do not say that they are none.
    void followObject(const Directory &directory, const hcl::Expression &object, const SourceRef &into)
    {
        bool saysWhich = false;
        for (size_t i = 0; i + 1 < object.operands.size(); i += 2)
            saysWhich |= saysSecret(object, i);
        for (size_t i = 0; i + 1 < object.operands.size(); i += 2) {
            const auto key = hcl::objectKey(object.operands[i]);
            const bool isMeant = saysWhich ? saysSecret(object, i) : !key || !isHarmlessName(*key);
            if (isMeant)
                follow(directory, object.operands[i + 1], into);
        }
    }

    void followTemplate(const Directory &directory, const hcl::Expression &text, const SourceRef &into)
    {
        if (text.operands.size() == 1) {
            follow(directory, text.operands[0], into);
            return;
        }
        for (const hcl::Expression &part : text.operands) {
            const auto names = part.kind == Kind::Interpolation ? hcl::traversal(part.operands[0]) : std::nullopt;
            if (names && namingOf(names->back()) != Naming::None)
                follow(directory, part, into);
        }
    }

    std::map<QString, Directory> m_directories;
    std::map<QString, std::vector<const hcl::File *>> m_files;
    std::map<QString, DirectoryFlow> m_flows;
};

} // namespace

FeedingNames DirectoryFlow::names() const
{
    FeedingNames names;
    for (const auto &[name, into] : variables)
        names.variables.insert(name);
    names.locals = locals;
    return names;
}

std::map<QString, DirectoryFlow> secretFlows(const Model &model)
{
    return Tracer(model).trace();
}

} // namespace sallyport::terraform
