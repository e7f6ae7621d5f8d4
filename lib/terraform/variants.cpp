#include "terraform/variants.h"

#include "terraform/paths.h"

#include <algorithm>

namespace sallyport::terraform {

namespace {

bool isInPath(const QString &directory, const Run &run)
{
    return directory.split(QLatin1Char('/')).contains(run.environment);
}

/// "prod" of "prod.tfvars" and "prod.tfvars.json".
QString baseNameOf(const QString &path)
{
    const QString name = fileNameOf(path);
    return name.left(name.lastIndexOf(QLatin1String(".tfvars")));
}

bool isCalledLike(const QString &environment, const QString &path, const Root &root)
{
    if (baseNameOf(path) == environment)
        return true;
    const QString below = folderOf(path).mid(root.dir.isEmpty() ? 0 : root.dir.size() + 1);
    return below.split(QLatin1Char('/')).contains(environment);
}

/// A file of this root is the environment's, as the estate says or by what it is called.
bool hasFileIn(const Root &root, const Run &run)
{
    const QStringList &files = root.optionalVariableFiles;
    return std::any_of(files.begin(), files.end(), [&](const QString &file) {
        return run.variableFiles.isEmpty() ? isCalledLike(run.environment, file, root)
                                           : run.variableFiles.contains(file);
    });
}

std::vector<Run> runsOf(const Root &root, const std::vector<Run> &runs)
{
    std::vector<Run> chosen;
    const auto choose = [&](auto applies) {
        if (chosen.empty())
            std::copy_if(runs.begin(), runs.end(), std::back_inserter(chosen), applies);
    };
    // Once one environment names its file here, the others are those that have one too.
    const bool isNamed = std::any_of(runs.begin(), runs.end(),
        [&](const Run &run) { return run.root.isEmpty() && !run.variableFiles.isEmpty() && hasFileIn(root, run); });
    choose([&](const Run &run) { return run.root.isEmpty() ? isNamed && hasFileIn(root, run) : run.root == root.dir; });
    choose([&](const Run &run) { return run.root.isEmpty() && isInPath(root.dir, run); });
    choose([&](const Run &run) { return run.root.isEmpty(); });
    return chosen;
}

/// The named files that are there, and are this root's: paths count from the repository's root or from the module.
QStringList namedFiles(const Run &run, const Root &root, const Sources &sources)
{
    QStringList files;
    for (const QString &name : run.variableFiles) {
        const QString inRoot = root.dir.isEmpty() ? name : root.dir + QLatin1Char('/') + name;
        const bool isOurs = root.optionalVariableFiles.contains(name) || run.root == root.dir;
        if (isOurs && sources.files.contains(name))
            files.push_back(name);
        else if (sources.files.contains(inRoot))
            files.push_back(inRoot);
    }
    return files;
}

/// Only where several environments share a root do their names tell the workspaces apart.
QString workspaceOf(const Run &run, bool isShared)
{
    return run.workspace.isEmpty() && isShared ? run.environment : run.workspace;
}

Variant variantOf(const Run &run, const Root &root, const Sources &sources)
{
    Variant variant{run.environment, namedFiles(run, root, sources), {}};
    if (run.variableFiles.isEmpty()) {
        std::copy_if(root.optionalVariableFiles.begin(), root.optionalVariableFiles.end(),
            std::back_inserter(variant.variableFiles),
            [&](const QString &path) { return isCalledLike(run.environment, path, root); });
    }
    return variant;
}

const hcl::Body &bodyOf(const Sources &sources, const QString &path)
{
    return sources.files.at(path)->body();
}

} // namespace

std::vector<Variant> variantsOf(
    const Root &root, bool usesWorkspace, const Sources &sources, const std::vector<Run> &runs)
{
    std::vector<Variant> variants;
    const std::vector<Run> ours = runsOf(root, runs);
    for (const Run &run : ours) {
        variants.push_back(variantOf(run, root, sources));
        if (usesWorkspace)
            variants.back().workspace = workspaceOf(run, ours.size() > 1);
    }
    const bool isChoice = std::any_of(variants.begin(), variants.end(),
        [](const Variant &variant) { return !variant.variableFiles.isEmpty() || !variant.workspace.isEmpty(); });
    if (!isChoice)
        return {};
    std::sort(variants.begin(), variants.end(),
        [](const Variant &a, const Variant &b) { return a.environment < b.environment; });
    return variants;
}

Frame::Inputs inputsOf(const Root &root, const Variant *variant, const Sources &sources)
{
    Frame::Inputs inputs;
    const auto give = [&](const QString &path) {
        for (const hcl::Attribute &attribute : bodyOf(sources, path).attributes)
            inputs.given[QString::fromUtf8(attribute.name)] = {sources.files.at(path).get(), &attribute.value};
    };
    std::for_each(root.variableFiles.begin(), root.variableFiles.end(), give);
    QStringList taken;
    for (const Variant &other : root.variants) {
        if (variant && !variant->variableFiles.isEmpty())
            taken += other.variableFiles;
    }
    for (const QString &path : root.optionalVariableFiles) {
        if (taken.contains(path))
            continue;
        for (const hcl::Attribute &attribute : bodyOf(sources, path).attributes)
            inputs.chosenLater[QString::fromUtf8(attribute.name)].push_back(fileNameOf(path));
    }
    if (!variant)
        return inputs;
    inputs.workspace = variant->workspace;
    for (const QString &path : variant->variableFiles) {
        give(path);
        for (const hcl::Attribute &attribute : bodyOf(sources, path).attributes)
            inputs.chosenLater.erase(QString::fromUtf8(attribute.name));
    }
    return inputs;
}

} // namespace sallyport::terraform
