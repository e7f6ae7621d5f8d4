#include "draft/plan_preview.h"

#include "draft/root_contents.h"
#include "estate/terraform_runs.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sallyport::draft {

namespace {

QString folderOf(const QString &path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

std::vector<terraform::SourceFile> withEdits(
    std::vector<terraform::SourceFile> files, const std::vector<git::FileEdit> &edits)
{
    for (const git::FileEdit &edit : edits) {
        const auto found = std::find_if(
            files.begin(), files.end(), [&](const terraform::SourceFile &file) { return file.path == edit.path; });
        if (found == files.end())
            files.push_back({edit.path, edit.after});
        else
            found->bytes = edit.after;
    }
    return files;
}

/// The environment that the draft's edits in a root belong to; else the one that names the root as its own.
QString environmentOf(const RootContents &contents, const Rendering &rendering, const estate::Estate &estate)
{
    for (const estate::Environment &environment : estate.environments) {
        if (!environment.terraform.isEmpty() && environment.terraform == contents.root.dir)
            return environment.name;
    }
    for (const RenderedFile &file : rendering.files) {
        if (contents.folders.contains(folderOf(file.diff.path)) && !file.environments.isEmpty())
            return file.environments.first();
    }
    return estate.environments.empty() ? QString() : estate.environments.front().name;
}

bool isTouched(const RootContents &contents, const Rendering &rendering)
{
    return std::any_of(rendering.edits.begin(), rendering.edits.end(), [&](const git::FileEdit &edit) {
        return contents.folders.contains(folderOf(edit.path)) || contents.files.contains(edit.path);
    });
}

/// The .tfvars files of the environment; without a variant of its own those that bear its name.
QStringList variableFilesOf(const terraform::Root &root, const QString &environment)
{
    for (const terraform::Variant &variant : root.variants) {
        if (variant.environment == environment)
            return variant.variableFiles;
    }
    QStringList named = root.optionalVariableFiles;
    named.removeIf(
        [&](const QString &file) { return file.section(u'/', -1) != environment + QLatin1String(".tfvars"); });
    return named;
}

QString workspaceOf(const terraform::Model &model, const QString &environment)
{
    const auto run = std::find_if(model.runs.begin(), model.runs.end(),
        [&](const terraform::Run &candidate) { return candidate.environment == environment; });
    return run == model.runs.end() ? QString() : run->workspace;
}

RootPreview previewOf(const RootContents &contents, const terraform::Model &model, const QString &environment)
{
    RootPreview preview;
    preview.dir = contents.root.dir;
    preview.environment = environment;
    preview.backend = contents.root.backend.isEmpty() ? QStringLiteral("local") : contents.root.backend;
    preview.resources = contents.resources;
    preview.dataSources = contents.dataSources;
    preview.providers = contents.providers;
    preview.makesChildToken = contents.makesChildToken;
    preview.placeholders = contents.openEphemerals;
    preview.variableFiles = variableFilesOf(contents.root, environment);
    preview.workspace = workspaceOf(model, environment);
    return preview;
}

QJsonObject toJson(const RootPreview &root)
{
    return {{QStringLiteral("dir"), root.dir}, {QStringLiteral("environment"), root.environment},
        {QStringLiteral("backend"), root.backend},
        {QStringLiteral("resources"), QJsonArray::fromStringList(root.resources)},
        {QStringLiteral("data"), QJsonArray::fromStringList(root.dataSources)},
        {QStringLiteral("providers"), QJsonArray::fromStringList(root.providers)},
        {QStringLiteral("variables"), QJsonArray::fromStringList(root.variableFiles)},
        {QStringLiteral("workspace"), root.workspace}, {QStringLiteral("child"), root.makesChildToken}};
}

} // namespace

QString PlanPreview::key() const
{
    QJsonArray all;
    for (const RootPreview &root : roots)
        all.append(toJson(root));
    const QByteArray text = QJsonDocument(all).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

QStringList PlanPreview::environments() const
{
    QStringList names;
    for (const RootPreview &root : roots)
        names += root.environment;
    names.removeDuplicates();
    return names;
}

std::vector<Message> PlanPreview::sentences(const RootPreview &root)
{
    std::vector<Message> sentences = {
        {QT_TRANSLATE_NOOP("Message", "Terraform runs in %1 under the identity that you name for %2, not under yours."),
            {Code{root.dir.isEmpty() ? QStringLiteral(".") : root.dir}, root.environment}},
        {QT_TRANSLATE_NOOP("Message", "It reads its whole state, which holds values, from the backend %1."),
            {Code{root.backend}}},
        {QT_TRANSLATE_NOOP("Message", "It starts these providers: %1."), {root.providers.join(QStringLiteral(", "))}},
    };
    if (root.makesChildToken)
        sentences.push_back(
            {QT_TRANSLATE_NOOP("Message",
                 "The Vault provider creates a child token of that identity: a write in Vault, and in its audit log."),
                {}});
    else if (root.providers.contains(QLatin1String("vault")))
        sentences.push_back({QT_TRANSLATE_NOOP("Message",
                                 "The Vault provider uses that identity's own token, since the configuration says "
                                 "skip_child_token."),
            {}});
    sentences.push_back({QT_TRANSLATE_N_NOOP("Message", "It refreshes, that is reads, these %n resources."),
        {qint64(root.resources.size())}});
    if (!root.dataSources.isEmpty())
        sentences.push_back(
            {QT_TRANSLATE_N_NOOP("Message", "It reads these %n data sources."), {qint64(root.dataSources.size())}});
    sentences.push_back({QT_TRANSLATE_NOOP("Message", "It writes nothing: no plan file, no lock, no state. Only "
                                                      "addresses, actions, counts and severities come back."),
        {}});
    return sentences;
}

PlanPreview planPreview(
    const Rendering &rendering, const estate::Estate &estate, const std::vector<terraform::SourceFile> &files)
{
    PlanPreview preview;
    const auto sources = withEdits(files, rendering.edits);
    const terraform::Model model = terraform::read(sources, estate::runsOf(estate));
    for (const terraform::Root &root : model.roots) {
        const RootContents contents = contentsOf(root, model, sources);
        if (isTouched(contents, rendering))
            preview.roots.push_back(previewOf(contents, model, environmentOf(contents, rendering, estate)));
    }
    return preview;
}

} // namespace sallyport::draft
