#include "terraform/model.h"

#include "hcl/parser.h"
#include "terraform/frame.h"
#include "terraform/json_configuration.h"
#include "terraform/paths.h"
#include "terraform/root_reading.h"
#include "terraform/roots.h"
#include "terraform/sharing.h"

#include <algorithm>
#include <set>

namespace sallyport::terraform {

namespace {

/// Reads one repository, step by step, into a model.
class Reader
{
public:
    explicit Reader(const Model *previous)
        : m_previous(previous)
    {
    }

    Model read(const std::vector<SourceFile> &given, std::vector<Run> runs)
    {
        m_model.runs = std::move(runs);
        for (const SourceFile &file : given)
            addFile(file);
        makeDirectories();
        m_model.roots = findRoots(m_sources, m_model.runs);
        for (const Root &root : m_model.roots)
            addReading(root);
        noteUnusedVariableFiles();
        countShared(m_model.readings, m_previous ? &m_previous->readings : nullptr);
        for (const auto &[root, counted] : m_model.readings)
            m_model.declarations.append(counted.declarations);
        std::stable_sort(m_model.problems.begin(), m_model.problems.end(),
            [](const FileProblem &a, const FileProblem &b) { return a.file < b.file; });
        for (auto &[path, file] : m_sources.files) {
            auto &files = isJson(path) ? m_model.json : m_model.files;
            files.emplace_hint(files.end(), path, std::move(file));
        }
        m_model.texts = std::move(m_sources.texts);
        m_model.directories = std::move(m_sources.directories);
        return std::move(m_model);
    }

private:
    void addFile(const SourceFile &file)
    {
        const QString name = fileNameOf(file.path);
        if (!file.notRead.isEmpty())
            addProblem(file.path,
                {ErrorCode::Refused, file.notRead, file.path,
                    {QT_TRANSLATE_NOOP("Message", "What it declares is not known here; look at it yourself"), {}}});
        else if (name == QLatin1String("Pulumi.yaml") || name == QLatin1String("Pulumi.yml"))
            addProblem(file.path,
                {ErrorCode::Refused,
                    {QT_TRANSLATE_NOOP("Message", "a Pulumi project, which is neither read nor edited"), {}}, file.path,
                    {QT_TRANSLATE_NOOP("Message", "What it declares is not known here; look at it yourself"), {}}});
        else if (isOverride(file.path))
            addProblem(file.path,
                {ErrorCode::Refused, {QT_TRANSLATE_NOOP("Message", "an override file, which is not merged here"), {}},
                    file.path,
                    {QT_TRANSLATE_NOOP("Message", "What it changes is not known here; look at it yourself"), {}}});
        else if (isConfiguration(file.path) || isVariableFile(file.path))
            parse(file);
        else
            m_sources.texts.emplace(file.path, file.bytes);
    }

    void parse(const SourceFile &file)
    {
        if (const auto parsed = parsedBefore(file))
            return keep(file.path, parsed);
        Result<hcl::File> fresh =
            isJson(file.path) ? readJsonConfiguration(file.bytes, file.path) : hcl::parse(file.bytes, file.path);
        if (fresh)
            return keep(file.path, std::make_shared<const hcl::File>(std::move(*fresh)));
        addProblem(file.path, fresh.error());
        // A directory whose only file is broken is still there for its callers.
        if (isConfiguration(file.path))
            m_inDirectory.try_emplace(folderOf(file.path));
    }

    std::shared_ptr<const hcl::File> parsedBefore(const SourceFile &file) const
    {
        if (!m_previous)
            return {};
        const auto &files = isJson(file.path) ? m_previous->json : m_previous->files;
        const auto found = files.find(file.path);
        if (found == files.end())
            return {};
        const hcl::SourceMap *map = found->second->sourceMap();
        return (map ? map->original : found->second->bytes()) == file.bytes ? found->second : nullptr;
    }

    void keep(const QString &path, const std::shared_ptr<const hcl::File> &file)
    {
        m_sources.files.emplace(path, file);
        if (isConfiguration(path))
            m_inDirectory[folderOf(path)].push_back(file);
    }

    void makeDirectories()
    {
        for (auto &[path, files] : m_inDirectory) {
            auto made = directoryBefore(path, files);
            if (!made) {
                auto fresh = std::make_shared<Directory>();
                fresh->path = path;
                for (std::shared_ptr<const hcl::File> &file : files)
                    fresh->add(std::move(file));
                made = std::move(fresh);
            }
            m_sources.directories.emplace_hint(m_sources.directories.end(), path, std::move(made));
        }
    }

    std::shared_ptr<const Directory> directoryBefore(
        const QString &path, const std::vector<std::shared_ptr<const hcl::File>> &files) const
    {
        if (!m_previous)
            return {};
        const auto found = m_previous->directories.find(path);
        const bool isSame = found != m_previous->directories.end() && found->second->files == files;
        return isSame ? found->second : nullptr;
    }

    void addProblem(const QString &file, Error error)
    {
        if (m_seenProblems.insert(error.subject + englishText(error.what)).second)
            m_model.problems.push_back({file, std::move(error)});
    }

    void addReading(const Root &root)
    {
        CountedReading counted = readBefore(root);
        if (!counted.reading)
            counted.reading = readRoot(m_sources, root);
        const auto &reading = counted.reading;
        for (const FileProblem &problem : reading->problems)
            addProblem(problem.file, problem.error);
        for (const Unresolved &call : reading->notFollowed) {
            const bool isKnown = std::any_of(m_model.notFollowed.begin(), m_model.notFollowed.end(),
                [&](const Unresolved &known) { return known.at == call.at; });
            if (!isKnown)
                m_model.notFollowed.push_back(call);
        }
        m_model.readings.emplace(root.dir, std::move(counted));
    }

    CountedReading readBefore(const Root &root) const
    {
        if (!m_previous)
            return {};
        const auto found = m_previous->readings.find(root.dir);
        const bool isSame = found != m_previous->readings.end() && isCurrent(*found->second.reading, m_sources, root);
        return isSame ? found->second : CountedReading();
    }

    /// A file that the estate names and no root reads is a mistake, or was moved.
    void noteUnusedVariableFiles()
    {
        QStringList used;
        for (const Root &root : m_model.roots) {
            for (const Variant &variant : root.variants)
                used += variant.variableFiles;
        }
        for (const Run &run : m_model.runs) {
            for (const QString &file : run.variableFiles) {
                const bool isUsed = std::any_of(used.begin(), used.end(),
                    [&](const QString &path) { return path == file || path.endsWith(QLatin1Char('/') + file); });
                if (!isUsed)
                    addProblem(file,
                        {ErrorCode::NotFound,
                            {QT_TRANSLATE_NOOP("Message",
                                 "environment \"%1\" names this file of variables, and no root "
                                 "module that was read has it"),
                                {run.environment}},
                            file,
                            {QT_TRANSLATE_NOOP("Message", "Correct tfvars in sallyport.hcl: the path counts from the "
                                                          "repository's top, or from the root module"),
                                {}}});
            }
        }
    }

    const Model *m_previous;
    Model m_model;
    Sources m_sources;
    std::map<QString, std::vector<std::shared_ptr<const hcl::File>>> m_inDirectory;
    std::set<QString> m_seenProblems;
};

} // namespace

const hcl::File *Model::parsed(const QString &path) const
{
    const auto &all = isJson(path) ? json : files;
    const auto found = all.find(path);
    return found == all.end() ? nullptr : found->second.get();
}

const Declaration *Model::find(const QString &root, const QString &address, const QString &variant) const
{
    const auto found = std::find_if(declarations.begin(), declarations.end(), [&](const Declaration &declaration) {
        return declaration.root == root && declaration.address == address &&
               (variant.isEmpty() || declaration.variant == variant);
    });
    return found == declarations.end() ? nullptr : &*found;
}

Model read(const std::vector<SourceFile> &files, std::vector<Run> runs)
{
    return Reader(nullptr).read(files, std::move(runs));
}

Model reread(const Model &previous, const std::vector<SourceFile> &files)
{
    return Reader(&previous).read(files, previous.runs);
}

} // namespace sallyport::terraform
