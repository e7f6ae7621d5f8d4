#include "terraform/roots.h"

#include "terraform/paths.h"
#include "terraform/variants.h"

namespace sallyport::terraform {

namespace {

/// Which directories call which, by path.
using Calls = std::map<QString, std::set<QString>>;

Calls callsOf(const Sources &sources)
{
    Calls calls;
    for (const auto &[path, directory] : sources.directories) {
        for (const auto &[name, block] : directory->modules) {
            if (const auto source = localSource(*directory, block))
                calls[path].insert(*source);
        }
    }
    return calls;
}

std::set<QString> calledBy(const Calls &calls)
{
    std::set<QString> called;
    for (const auto &[caller, sources] : calls) {
        for (const QString &source : sources) {
            if (source != caller)
                called.insert(source);
        }
    }
    return called;
}

void reach(const Calls &calls, const QString &root, std::set<QString> &reached)
{
    std::vector<QString> open{root};
    while (!open.empty()) {
        const QString path = open.back();
        open.pop_back();
        const auto next = calls.find(path);
        if (reached.insert(path).second && next != calls.end())
            open.insert(open.end(), next->second.begin(), next->second.end());
    }
}

bool isLoadedByItself(const QString &name)
{
    return name == QLatin1String("terraform.tfvars") || name == QLatin1String("terraform.tfvars.json") ||
           name.endsWith(QLatin1String(".auto.tfvars")) || name.endsWith(QLatin1String(".auto.tfvars.json"));
}

/// A file below the root (envs/prod.tfvars) may be meant for it, unless it lies with another configuration.
bool isInOtherDirectory(const Sources &sources, const QString &path, const Root &root)
{
    QString folder = folderOf(path);
    while (folder != root.dir && !folder.isEmpty()) {
        if (sources.directories.contains(folder))
            return true;
        folder = folderOf(folder);
    }
    return false;
}

/// Terraform loads terraform.tfvars first, then *.auto.tfvars in the order of their names; the later wins.
void addVariableFiles(const Sources &sources, Root &root)
{
    const QString prefix = root.dir.isEmpty() ? QString() : root.dir + QLatin1Char('/');
    QStringList first;
    for (auto file = sources.files.lower_bound(prefix); file != sources.files.end() && file->first.startsWith(prefix);
         ++file) {
        const QString &path = file->first;
        if (!isVariableFile(path))
            continue;
        const bool isHere = folderOf(path) == root.dir;
        if (isHere && fileNameOf(path).startsWith(QLatin1String("terraform.tfvars")))
            first.push_back(path);
        else if (isHere && isLoadedByItself(fileNameOf(path)))
            root.variableFiles.push_back(path);
        else if (!isInOtherDirectory(sources, path, root))
            root.optionalVariableFiles.push_back(path);
    }
    root.variableFiles = first + root.variableFiles;
}

bool usesWorkspace(const Sources &sources, const std::set<QString> &directories)
{
    return std::any_of(directories.begin(), directories.end(), [&](const QString &path) {
        const auto directory = sources.directories.find(path);
        return directory != sources.directories.end() && directory->second->usesWorkspace;
    });
}

} // namespace

std::vector<Root> findRoots(const Sources &sources, const std::vector<Run> &runs)
{
    const Calls calls = callsOf(sources);
    const std::set<QString> called = calledBy(calls);
    std::vector<Root> roots;
    std::set<QString> reached;
    const auto addRoot = [&](const Directory &directory) {
        Root root;
        root.dir = directory.path;
        root.backend = directory.backend;
        addVariableFiles(sources, root);
        std::set<QString> below;
        reach(calls, root.dir, below);
        root.variants = variantsOf(root, usesWorkspace(sources, below), sources, runs);
        reached.merge(below);
        roots.push_back(std::move(root));
    };
    for (const auto &[path, directory] : sources.directories) {
        if (!called.contains(path))
            addRoot(*directory);
    }
    for (const auto &[path, directory] : sources.directories) {
        if (!reached.contains(path))
            addRoot(*directory);
    }
    std::stable_sort(roots.begin(), roots.end(), [](const Root &a, const Root &b) { return a.dir < b.dir; });
    return roots;
}

std::set<QString> reachedFrom(
    const std::map<QString, std::shared_ptr<const Directory>> &directories, const QString &root)
{
    std::set<QString> reached;
    std::vector<QString> open{root};
    while (!open.empty()) {
        const QString path = open.back();
        open.pop_back();
        const auto directory = directories.find(path);
        if (!reached.insert(path).second || directory == directories.end())
            continue;
        for (const auto &[name, block] : directory->second->modules) {
            if (const auto source = localSource(*directory->second, block))
                open.push_back(*source);
        }
    }
    return reached;
}

} // namespace sallyport::terraform
