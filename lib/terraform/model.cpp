#include "terraform/model.h"

#include "hcl/parser.h"
#include "terraform/consumers.h"
#include "terraform/declarations.h"
#include "terraform/frame.h"
#include "terraform/shape.h"

#include <algorithm>
#include <set>

namespace sallyport::terraform {

namespace {

QString directoryOf(const QString &path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(QLatin1Char('/')), 0));
}

QString nameOf(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

bool isLoadedByItself(const QString &name)
{
    return name == QLatin1String("terraform.tfvars") || name.endsWith(QLatin1String(".auto.tfvars"));
}

/// Reads one repository, step by step, into a model.
class Reader
{
public:
    Model read(const std::vector<SourceFile> &files)
    {
        for (const SourceFile &file : files)
            addFile(file);
        findRoots();
        for (const Root &root : m_model.roots)
            readRoot(root);
        countSharedLiterals();
        sortAll();
        m_model.files = std::move(m_sources.files);
        return std::move(m_model);
    }

private:
    void addFile(const SourceFile &file)
    {
        if (file.path.endsWith(QLatin1String(".tf")) || file.path.endsWith(QLatin1String(".tfvars")))
            parse(file);
        else if (file.path.endsWith(QLatin1String(".tf.json")) || file.path.endsWith(QLatin1String(".tfvars.json")))
            addProblem(file.path, {ErrorCode::Refused, QStringLiteral("JSON configuration is not read yet"), file.path,
                                      QStringLiteral("What it declares is not known here; look at it yourself")});
        else
            m_texts.emplace(file.path, file.bytes);
    }

    void parse(const SourceFile &file)
    {
        Result<hcl::File> parsed = hcl::parse(file.bytes, file.path);
        if (!parsed) {
            addProblem(file.path, parsed.error());
            // A directory whose only file is broken is still there for its callers.
            if (file.path.endsWith(QLatin1String(".tf")))
                directory(directoryOf(file.path));
            return;
        }
        const auto kept = std::make_shared<const hcl::File>(std::move(*parsed));
        m_sources.files.emplace(file.path, kept);
        if (file.path.endsWith(QLatin1String(".tf")))
            directory(directoryOf(file.path)).add(*kept);
    }

    Directory &directory(const QString &path)
    {
        Directory &found = m_sources.directories[path];
        found.path = path;
        return found;
    }

    void addProblem(const QString &file, Error error)
    {
        if (m_seenProblems.insert(error.subject + error.what).second)
            m_model.problems.push_back({file, std::move(error)});
    }

    /// Directories that nobody calls; of those that only call each other in a circle, the first one.
    void findRoots()
    {
        std::map<QString, std::set<QString>> calls;
        std::set<QString> called;
        for (const auto &[path, directory] : m_sources.directories) {
            for (const auto &[name, block] : directory.modules) {
                if (const auto source = localSource(directory, block)) {
                    calls[path].insert(*source);
                    if (*source != path)
                        called.insert(*source);
                }
            }
        }
        std::set<QString> reached;
        for (const auto &[path, directory] : m_sources.directories) {
            if (!called.contains(path))
                addRoot(directory, calls, reached);
        }
        for (const auto &[path, directory] : m_sources.directories) {
            if (!reached.contains(path))
                addRoot(directory, calls, reached);
        }
    }

    void addRoot(
        const Directory &directory, const std::map<QString, std::set<QString>> &calls, std::set<QString> &reached)
    {
        m_model.roots.push_back({directory.path, directory.backend, {}, {}});
        addVariableFiles(m_model.roots.back());
        std::vector<QString> open{directory.path};
        while (!open.empty()) {
            const QString path = open.back();
            open.pop_back();
            const auto next = calls.find(path);
            if (reached.insert(path).second && next != calls.end())
                open.insert(open.end(), next->second.begin(), next->second.end());
        }
    }

    /// Terraform loads terraform.tfvars first, then *.auto.tfvars in the order of their names; the later wins.
    void addVariableFiles(Root &root)
    {
        const QString prefix = root.dir.isEmpty() ? QString() : root.dir + QLatin1Char('/');
        for (auto file = m_sources.files.lower_bound(prefix);
             file != m_sources.files.end() && file->first.startsWith(prefix); ++file) {
            const QString &path = file->first;
            if (!path.endsWith(QLatin1String(".tfvars")))
                continue;
            const bool isHere = directoryOf(path) == root.dir;
            if (isHere && nameOf(path) == QLatin1String("terraform.tfvars"))
                root.variableFiles.prepend(path);
            else if (isHere && isLoadedByItself(nameOf(path)))
                root.variableFiles.push_back(path);
            else if (!isInOtherDirectory(path, root))
                root.optionalVariableFiles.push_back(path);
        }
    }

    /// A file below the root (envs/prod.tfvars) may be meant for it, unless it lies with another configuration.
    bool isInOtherDirectory(const QString &path, const Root &root) const
    {
        QString folder = directoryOf(path);
        while (folder != root.dir && !folder.isEmpty()) {
            if (m_sources.directories.contains(folder))
                return true;
            folder = directoryOf(folder);
        }
        return false;
    }

    Frame::Inputs inputsOf(const Root &root) const
    {
        Frame::Inputs inputs;
        for (const QString &path : root.variableFiles) {
            for (const hcl::Attribute &attribute : m_sources.files.at(path)->body().attributes)
                inputs.given[QString::fromUtf8(attribute.name)] = {m_sources.files.at(path).get(), &attribute.value};
        }
        for (const QString &path : root.optionalVariableFiles) {
            for (const hcl::Attribute &attribute : m_sources.files.at(path)->body().attributes)
                inputs.chosenLater[QString::fromUtf8(attribute.name)].push_back(nameOf(path));
        }
        return inputs;
    }

    void readRoot(const Root &root)
    {
        const Frame frame(m_sources, m_sources.directories.at(root.dir), inputsOf(root));
        const Reading reading{root.dir, mountsBelow(frame), m_texts};
        std::vector<FedDeclaration> declared;
        std::vector<FedAttribute> fed;
        readFrame(reading, frame, declared, fed);
        joinConsumers(declared, fed);
        for (FedDeclaration &declaration : declared) {
            if (declaration.declaration.version)
                use(*declaration.declaration.version, root, declaration.declaration.address);
            m_model.declarations.push_back(std::move(declaration.declaration));
        }
        for (const FedAttribute &attribute : fed) {
            if (attribute.consumer.version)
                use(*attribute.consumer.version, root, attribute.consumer.address);
        }
    }

    static QStringList mountsBelow(const Frame &frame)
    {
        QStringList mounts;
        for (const auto &[name, block] : frame.directory().resources) {
            const ExpressionAt path =
                block.block->label(0) == QLatin1String("vault_mount") ? block.attribute("path") : ExpressionAt();
            const hcl::Value value = path ? frame.evaluate(path) : hcl::Value::null();
            if (value.isString())
                mounts.push_back(value.text.endsWith(QLatin1Char('/')) ? value.text.chopped(1) : value.text);
        }
        for (const auto &[call, block] : frame.directory().modules) {
            for (const Frame *child : frame.children(call))
                mounts += mountsBelow(*child);
        }
        std::sort(mounts.begin(), mounts.end(),
            [](const QString &a, const QString &b) { return std::pair(b.size(), a) < std::pair(a.size(), b); });
        return mounts;
    }

    void readFrame(const Reading &reading, const Frame &frame, std::vector<FedDeclaration> &declared,
        std::vector<FedAttribute> &fed)
    {
        for (const auto &[name, block] : frame.directory().resources)
            readResource(reading, frame, block, declared, fed);
        for (const auto &[call, block] : frame.directory().modules) {
            noteCall(frame, call, block);
            for (const Frame *child : frame.children(call))
                readFrame(reading, *child, declared, fed);
        }
    }

    static void readResource(const Reading &reading, const Frame &frame, BlockAt block,
        std::vector<FedDeclaration> &declared, std::vector<FedAttribute> &fed)
    {
        const Repetitions instances = frame.repetitions(block);
        const bool isOurs = shapeOf(block.block->label(0)) != nullptr;
        if (instances.unknown && isOurs)
            declared.push_back(readUnknownInstances(reading, frame, block, instances));
        for (const Repetition &repetition : instances.all) {
            if (isOurs)
                declared.push_back(readDeclaration(reading, frame, block, repetition));
            std::vector<FedAttribute> more = readFedAttributes(frame, block, repetition);
            std::move(more.begin(), more.end(), std::back_inserter(fed));
        }
    }

    void noteCall(const Frame &frame, const QString &call, BlockAt block)
    {
        frame.children(call);
        if (const auto error = frame.refusal(call)) {
            addProblem(block.file->name(), *error);
            return;
        }
        if (localSource(frame.directory(), block))
            return;
        const ExpressionAt source = block.attribute("source");
        Unresolved unresolved{frame.address() + QStringLiteral("module.") + call, source ? source.text() : QString(),
            QStringLiteral("the module is not in this repository"), block.at()};
        if (std::none_of(m_model.notFollowed.begin(), m_model.notFollowed.end(),
                [&](const Unresolved &known) { return known.at == unresolved.at; }))
            m_model.notFollowed.push_back(std::move(unresolved));
    }

    using ByFeed = std::map<QString, std::vector<const FedAttribute *>>;

    /// Only a generator or a variable gives others the same new value; an attribute of a resource is its own business.
    static void joinConsumers(std::vector<FedDeclaration> &declared, const std::vector<FedAttribute> &fed)
    {
        ByFeed byFeed;
        for (const FedAttribute &attribute : fed) {
            for (const Feed &feed : attribute.feeds)
                byFeed[feed.address].push_back(&attribute);
        }
        for (FedDeclaration &declaration : declared) {
            for (const Feed &feed : declaration.feeds) {
                if (feed.kind == ValueSource::GeneratedHere || feed.kind == ValueSource::Variable)
                    addConsumersOf(feed.address, byFeed, declaration.declaration);
            }
        }
    }

    /// Who takes a whole collection takes each element of it, and the other way round.
    static void addConsumersOf(const QString &feed, const ByFeed &byFeed, Declaration &declaration)
    {
        for (auto part = byFeed.lower_bound(feed); part != byFeed.end() && part->first.startsWith(feed); ++part) {
            if (part->first.size() == feed.size() || part->first[feed.size()] == QLatin1Char('['))
                addConsumers(declaration, part->second);
        }
        for (qsizetype end = feed.lastIndexOf(QLatin1Char('[')); end > 0;
             end = feed.lastIndexOf(QLatin1Char('['), end - 1)) {
            if (const auto whole = byFeed.find(feed.left(end)); whole != byFeed.end())
                addConsumers(declaration, whole->second);
        }
    }

    static void addConsumers(Declaration &declaration, const std::vector<const FedAttribute *> &fed)
    {
        std::vector<Consumer> &consumers = declaration.consumers;
        for (const FedAttribute *attribute : fed) {
            const bool isNew = std::find(consumers.begin(), consumers.end(), attribute->consumer) == consumers.end();
            if (isNew && attribute->consumer.address != declaration.address)
                consumers.push_back(attribute->consumer);
        }
        std::sort(consumers.begin(), consumers.end(), [](const Consumer &a, const Consumer &b) {
            return std::tie(a.address, a.attribute) < std::tie(b.address, b.attribute);
        });
    }

    void use(const EditableLiteral &literal, const Root &root, const QString &address)
    {
        m_uses[{literal.file, literal.range.begin}].insert(root.dir + QLatin1Char(':') + address);
    }

    void countSharedLiterals()
    {
        const auto count = [this](std::optional<EditableLiteral> &literal) {
            if (literal)
                literal->sharedBy = int(m_uses[{literal->file, literal->range.begin}].size());
        };
        for (Declaration &declaration : m_model.declarations) {
            count(declaration.version);
            for (Consumer &consumer : declaration.consumers)
                count(consumer.version);
        }
    }

    void sortAll()
    {
        std::stable_sort(m_model.problems.begin(), m_model.problems.end(),
            [](const FileProblem &a, const FileProblem &b) { return a.file < b.file; });
        std::stable_sort(
            m_model.roots.begin(), m_model.roots.end(), [](const Root &a, const Root &b) { return a.dir < b.dir; });
        std::stable_sort(
            m_model.declarations.begin(), m_model.declarations.end(), [](const Declaration &a, const Declaration &b) {
                return std::tie(a.root, a.address) < std::tie(b.root, b.address);
            });
    }

    Model m_model;
    Sources m_sources;
    std::map<QString, QByteArray> m_texts;
    std::set<QString> m_seenProblems;
    std::map<std::pair<QString, qsizetype>, std::set<QString>> m_uses;
};

} // namespace

const Declaration *Model::find(const QString &root, const QString &address) const
{
    const auto found = std::find_if(declarations.begin(), declarations.end(),
        [&](const Declaration &declaration) { return declaration.root == root && declaration.address == address; });
    return found == declarations.end() ? nullptr : &*found;
}

Model read(const std::vector<SourceFile> &files)
{
    return Reader().read(files);
}

} // namespace sallyport::terraform
