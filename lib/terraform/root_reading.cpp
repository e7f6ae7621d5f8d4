#include "terraform/root_reading.h"

#include "terraform/consumers.h"
#include "terraform/declarations.h"
#include "terraform/joined.h"
#include "terraform/paths.h"
#include "terraform/roots.h"
#include "terraform/shape.h"
#include "terraform/variants.h"

#include <algorithm>
#include <set>

namespace sallyport::terraform {

namespace {

QStringList mountsBelow(const Frame &frame)
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

/// What one variant of a root declares, and what is fed in it.
struct Found
{
    std::vector<FedDeclaration> declared;
    std::vector<FedAttribute> fed;
};

using ByFeed = std::map<QString, std::vector<const FedAttribute *>>;

void addConsumers(Declaration &declaration, const std::vector<const FedAttribute *> &fed)
{
    std::vector<Consumer> &consumers = declaration.consumers;
    for (const FedAttribute *attribute : fed) {
        const QString &address = attribute->consumer.address;
        if (address != declaration.address && address != valueAddress(declaration))
            consumers.push_back(attribute->consumer);
    }
    const auto keyOf = [](const Consumer &one) {
        return std::tie(one.address, one.attribute, one.at.file, one.at.line);
    };
    std::sort(
        consumers.begin(), consumers.end(), [&](const Consumer &a, const Consumer &b) { return keyOf(a) < keyOf(b); });
    consumers.erase(std::unique(consumers.begin(), consumers.end()), consumers.end());
}

/// Who takes a whole collection takes each element of it, and the other way round.
void addConsumersOf(const QString &feed, const ByFeed &byFeed, Declaration &declaration)
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

/// Only a generator or a variable gives others the same new value; an attribute of a resource is its own business.
void joinConsumers(Found &found)
{
    ByFeed byFeed;
    for (const FedAttribute &attribute : found.fed) {
        for (const Feed &feed : attribute.feeds)
            byFeed[feed.address].push_back(&attribute);
    }
    for (FedDeclaration &declaration : found.declared) {
        for (const Feed &feed : declaration.feeds) {
            if (feed.kind == ValueSource::GeneratedHere || feed.kind == ValueSource::Variable)
                addConsumersOf(feed.address, byFeed, declaration.declaration);
        }
    }
}

/// Reads one root, variant by variant.
class RootReader
{
public:
    RootReader(const Sources &sources, const Root &root)
        : m_sources(sources)
    {
        m_reading.root = root;
    }

    RootReading read()
    {
        if (m_reading.root.variants.empty())
            readVariant(nullptr);
        for (const Variant &variant : m_reading.root.variants)
            readVariant(&variant);
        auto &uses = m_reading.uses;
        std::sort(uses.begin(), uses.end());
        uses.erase(std::unique(uses.begin(), uses.end()), uses.end());
        std::stable_sort(m_reading.declarations.begin(), m_reading.declarations.end(),
            [](const Declaration &a, const Declaration &b) {
                return std::tie(a.address, a.variant) < std::tie(b.address, b.variant);
            });
        return std::move(m_reading);
    }

private:
    void readVariant(const Variant *variant)
    {
        const Root &root = m_reading.root;
        const Frame frame(m_sources, *m_sources.directories.at(root.dir), inputsOf(root, variant, m_sources));
        const QString name = variant ? variant->environment : QString();
        const Reading reading{root.dir, name, mountsBelow(frame)};
        Found found;
        readFrame(reading, frame, found);
        joinResources(found.declared);
        joinConsumers(found);
        for (const QString &path : frame.textsAskedFor()) {
            const auto text = m_sources.texts.find(path);
            m_reading.texts[path] = text == m_sources.texts.end() ? std::nullopt : std::optional(text->second);
        }
        keep(found, root.dir + QLatin1Char('\n') + name + QLatin1Char('\n'));
    }

    void keep(Found &found, const QString &user)
    {
        const auto use = [&](const std::optional<EditableLiteral> &literal, const QString &address) {
            if (literal)
                m_reading.uses.push_back({literal->file, literal->range.begin, user + address});
        };
        for (FedDeclaration &declared : found.declared) {
            use(declared.declaration.version, valueAddress(declared.declaration));
            for (const EditableLiteral &literal : std::as_const(declared.declaration.settingLiterals))
                use(literal, declared.declaration.address);
            m_reading.declarations.push_back(std::move(declared.declaration));
        }
        for (const FedAttribute &attribute : found.fed)
            use(attribute.consumer.version, attribute.consumer.address);
    }

    void readFrame(const Reading &reading, const Frame &frame, Found &found)
    {
        for (const auto &[name, block] : frame.directory().resources)
            readResource(reading, frame, block, found);
        for (const auto &[call, block] : frame.directory().modules) {
            noteCall(frame, call, block);
            for (const Frame *child : frame.children(call))
                readFrame(reading, *child, found);
        }
    }

    static void readResource(const Reading &reading, const Frame &frame, BlockAt block, Found &found)
    {
        const Repetitions instances = frame.repetitions(block);
        const bool isOurs = shapeOf(block.block->label(0)) != nullptr;
        if (instances.unknown && isOurs)
            found.declared.push_back(readUnknownInstances(reading, frame, block, instances));
        for (const Repetition &repetition : instances.all) {
            if (isOurs)
                found.declared.push_back(readDeclaration(reading, frame, block, repetition));
            std::vector<FedAttribute> more = readFedAttributes(frame, block, repetition);
            std::move(more.begin(), more.end(), std::back_inserter(found.fed));
        }
    }

    void noteCall(const Frame &frame, const QString &call, BlockAt block)
    {
        frame.children(call);
        if (const auto error = frame.refusal(call)) {
            m_reading.problems.push_back({block.file->name(), *error});
            return;
        }
        if (localSource(frame.directory(), block))
            return;
        const ExpressionAt source = block.attribute("source");
        m_reading.notFollowed.push_back(
            {frame.address() + QStringLiteral("module.") + call, source ? source.text() : QString(),
                {QT_TRANSLATE_NOOP("Message", "the module is not in this repository"), {}}, block.at()});
    }

    const Sources &m_sources;
    RootReading m_reading;
};

/// The parsed files that a root is read from.
std::vector<std::shared_ptr<const hcl::File>> filesOf(const Sources &sources, const Root &root)
{
    const std::set<QString> directories = reachedFrom(sources.directories, root.dir);
    std::vector<std::shared_ptr<const hcl::File>> files;
    for (const QString &directory : directories) {
        const auto found = sources.directories.find(directory);
        if (found != sources.directories.end())
            files.insert(files.end(), found->second->files.begin(), found->second->files.end());
    }
    QStringList variableFiles = root.variableFiles + root.optionalVariableFiles;
    for (const Variant &variant : root.variants)
        variableFiles += variant.variableFiles;
    for (const QString &path : variableFiles)
        files.push_back(sources.files.at(path));
    return files;
}

} // namespace

std::shared_ptr<const RootReading> readRoot(const Sources &sources, const Root &root)
{
    auto reading = std::make_shared<RootReading>(RootReader(sources, root).read());
    reading->files = filesOf(sources, root);
    return reading;
}

bool isCurrent(const RootReading &reading, const Sources &sources, const Root &root)
{
    const auto sameText = [&](const auto &named) {
        const auto text = sources.texts.find(named.first);
        return named.second == (text == sources.texts.end() ? std::nullopt : std::optional(text->second));
    };
    return reading.root == root && reading.files == filesOf(sources, root) &&
           std::all_of(reading.texts.begin(), reading.texts.end(), sameText);
}

} // namespace sallyport::terraform
