#include "draft/root_contents.h"

#include "hcl/evaluate.h"

#include <QDir>

#include <algorithm>

namespace sallyport::draft {

namespace {

constexpr int deepestModule = 16;

QString folderOf(const QString &path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

/// The text of an attribute that is a plain string; empty otherwise.
QString textOf(const hcl::File &file, const hcl::Block &block, QByteArrayView name)
{
    const hcl::Attribute *attribute = block.body.attribute(name);
    if (!attribute)
        return {};
    const auto value = hcl::literal(file, attribute->value);
    return value && value->isString() ? value->text : QString();
}

bool isTrue(const hcl::File &file, const hcl::Block &block, QByteArrayView name)
{
    const hcl::Attribute *attribute = block.body.attribute(name);
    return attribute && file.text(attribute->value.range).trimmed() == QByteArrayView("true");
}

bool isRepeated(const hcl::Block &block)
{
    return block.body.attribute("for_each") || block.body.attribute("count");
}

class Walk
{
public:
    Walk(const terraform::Model &model, RootContents &contents)
        : m_model(model)
        , m_contents(contents)
    {
    }

    void enter(const QString &folder, const QString &address, int depth)
    {
        m_contents.folders.insert(folder);
        for (const auto &[path, file] : m_model.files) {
            if (folderOf(path) != folder || !path.endsWith(QLatin1String(".tf")))
                continue;
            for (const hcl::Block &block : file->body().blocks)
                look(*file, block, folder, address, depth);
        }
    }

    /// Without a block of its own the provider does what it does by default.
    bool makesChildToken() const
    {
        return m_contents.providers.contains(QLatin1String("vault")) && (m_makesChild || !m_isConfigured);
    }

private:
    void look(const hcl::File &file, const hcl::Block &block, const QString &folder, const QString &address, int depth)
    {
        const QString name = block.label(0) + u'.' + block.label(1);
        if (block.type == "resource")
            addInstances(m_contents.resources, address + name, block);
        else if (block.type == "data")
            addInstances(m_contents.dataSources, address + QStringLiteral("data.") + name, block);
        else if (block.type == "module" && depth < deepestModule)
            follow(file, block, folder, address, depth);
        else if (block.type == "variable" && depth == 0 && isTrue(file, block, "ephemeral") &&
                 !block.body.attribute("default"))
            m_contents.openEphemerals += block.label(0);
        else if (block.type == "provider" && block.label(0) == QLatin1String("vault"))
            configure(isTrue(file, block, "skip_child_token"));
        if (block.type == "resource" || block.type == "data" || block.type == "ephemeral")
            addProvider(block.label(0).section(u'_', 0, 0));
    }

    void configure(bool skipsChildToken)
    {
        m_isConfigured = true;
        m_makesChild |= !skipsChildToken;
    }

    void addProvider(const QString &name)
    {
        // What reads the state of others is built into Terraform.
        if (name != QLatin1String("terraform") && !m_contents.providers.contains(name))
            m_contents.providers += name;
    }

    /// Instances that the model knows by name, or one line for all of them.
    void addInstances(QStringList &list, const QString &address, const hcl::Block &block)
    {
        if (!isRepeated(block)) {
            list += address;
            return;
        }
        QStringList known;
        for (const terraform::Declaration &declaration : m_model.declarations) {
            if (declaration.root == m_contents.root.dir && declaration.address.startsWith(address + u'['))
                known += declaration.address;
        }
        list += known.isEmpty() ? QStringList{address + QStringLiteral("[*]")} : known;
    }

    void follow(
        const hcl::File &file, const hcl::Block &block, const QString &folder, const QString &address, int depth)
    {
        const QString source = textOf(file, block, "source");
        const QString below = address + QStringLiteral("module.") + block.label(0) +
                              (isRepeated(block) ? QStringLiteral("[*].") : QStringLiteral("."));
        if (source.startsWith(QLatin1String("./")) || source.startsWith(QLatin1String("../")))
            enter(QDir::cleanPath(folder.isEmpty() ? source : folder + u'/' + source), below, depth + 1);
        else
            m_contents.resources += below + u'*';
    }

    const terraform::Model &m_model;
    RootContents &m_contents;
    bool m_isConfigured = false; ///< of the Vault provider
    bool m_makesChild = false;
};

/// Files that something in the root may read although they are no configuration: whatever lies where none does.
QSet<QString> readByName(const RootContents &contents, const std::vector<terraform::SourceFile> &sources)
{
    QSet<QString> files;
    for (const terraform::SourceFile &text : sources) {
        const QString name = text.path.section(u'/', -1);
        if (text.path.endsWith(QLatin1String(".tf")) || contents.folders.contains(folderOf(text.path)))
            continue;
        const bool isNamed = std::any_of(sources.begin(), sources.end(), [&](const terraform::SourceFile &file) {
            return contents.folders.contains(folderOf(file.path)) && file.bytes.contains('/' + name.toUtf8() + '"');
        });
        if (isNamed)
            files.insert(text.path);
    }
    return files;
}

} // namespace

RootContents contentsOf(
    const terraform::Root &root, const terraform::Model &model, const std::vector<terraform::SourceFile> &sources)
{
    RootContents contents;
    contents.root = root;
    Walk walk(model, contents);
    walk.enter(root.dir, {}, 0);
    contents.makesChildToken = walk.makesChildToken();
    contents.files = readByName(contents, sources);
    std::sort(contents.resources.begin(), contents.resources.end());
    std::sort(contents.dataSources.begin(), contents.dataSources.end());
    std::sort(contents.providers.begin(), contents.providers.end());
    return contents;
}

} // namespace sallyport::draft
