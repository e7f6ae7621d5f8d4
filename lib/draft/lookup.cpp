#include "draft/lookup.h"

#include "estate/terraform_runs.h"

#include <algorithm>

namespace sallyport::draft {

bool isHcl(const QString &path)
{
    return path.endsWith(QLatin1String(".tf")) || path.endsWith(QLatin1String(".tfvars")) ||
           path.endsWith(QLatin1String(".hcl"));
}

std::vector<terraform::SourceFile> sourcesOf(const terraform::Model &model, const std::vector<git::FileEdit> &edits)
{
    std::vector<terraform::SourceFile> sources;
    for (const auto &[path, file] : model.files)
        sources.push_back({path, file->bytes()});
    for (const auto &[path, file] : model.json)
        sources.push_back({path, file->sourceMap()->original});
    for (const auto &[path, bytes] : model.texts)
        sources.push_back({path, bytes});
    for (const git::FileEdit &edit : edits) {
        const auto found = std::find_if(sources.begin(), sources.end(),
            [&](const terraform::SourceFile &source) { return source.path == edit.path; });
        if (found == sources.end())
            sources.push_back({edit.path, edit.after});
        else
            found->bytes = edit.after;
    }
    return sources;
}

Result<const estate::Environment *> environmentOf(const PlanContext &context, const estate::SecretId &secret)
{
    const estate::Environment *environment = context.estate.environment(secret.environment);
    if (!environment || !environment->vault)
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "the estate file gives this environment no Vault"), {}}, secret.environment,
            {QT_TRANSLATE_NOOP("Message", "Add a vault block to the environment in sallyport.hcl"), {}});
    return environment;
}

QString pathInMount(const estate::Environment &environment, const estate::SecretId &secret)
{
    const QString prefix = environment.vault->prefix;
    return prefix.isEmpty() ? secret.path : prefix + QLatin1Char('/') + secret.path;
}

std::vector<const terraform::Declaration *> declarationsOf(const PlanContext &context, const estate::SecretId &secret)
{
    std::vector<const terraform::Declaration *> found;
    const estate::Environment *environment = context.estate.environment(secret.environment);
    if (!environment)
        return found;
    for (const terraform::Declaration &declaration : context.model.declarations) {
        // Whatever stands before it, a path ends like the name: a quick no for nearly all of a large repository.
        const QStringView name = declaration.name;
        if (!secret.path.endsWith(name.mid(name.lastIndexOf(u'/') + 1)))
            continue;
        if (estate::belongsTo(declaration, context.estate, *environment) &&
            estate::secretPath(declaration, *environment) == secret.path)
            found.push_back(&declaration);
    }
    return found;
}

Result<void> checkEditable(const Change &change, const PlanContext &context)
{
    for (const terraform::Declaration *declaration : declarationsOf(context, change.secret)) {
        if (!declaration->readOnly.isEmpty())
            return fail(ErrorCode::Refused, declaration->readOnly, declaration->at.toString(),
                {QT_TRANSLATE_NOOP("Message", "Change it there by hand, or in the program that writes it"), {}});
    }
    return {};
}

QString unreadNote(const terraform::Model &model)
{
    QStringList files;
    for (const terraform::FileProblem &problem : model.problems)
        files += problem.file;
    files.removeDuplicates();
    if (files.isEmpty())
        return {};
    return QStringLiteral(" in the files that could be read; not read: ") + files.mid(0, 3).join(QStringLiteral(", "));
}

} // namespace sallyport::draft
