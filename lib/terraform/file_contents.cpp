#include "terraform/file_contents.h"

#include "terraform/paths.h"

#include <algorithm>

namespace sallyport::terraform {

namespace {

bool standsIn(const Declaration &declaration, const QString &path)
{
    return declaration.at.file == path || declaration.place.file == path ||
           std::any_of(declaration.joined.begin(), declaration.joined.end(),
               [&](const JoinedResource &joined) { return joined.place.file == path; });
}

void addBlocks(const hcl::File &file, FileContents &contents)
{
    for (const hcl::Block &block : file.body().blocks) {
        QStringList labels;
        for (const hcl::Label &label : block.labels)
            labels += label.text();
        contents.blocks.push_back(
            {QString::fromUtf8(block.type), labels.join(QLatin1Char('.')), hcl::locate(file, block.range.begin)});
    }
    if (isVariableFile(file.name())) {
        for (const hcl::Attribute &attribute : file.body().attributes)
            contents.variables += QString::fromUtf8(attribute.name);
    }
}

} // namespace

Result<FileContents> contentsOf(const Model &model, const QString &path)
{
    FileContents contents;
    contents.path = path;
    for (const FileProblem &problem : model.problems) {
        if (problem.file == path)
            contents.problems.push_back(problem.error);
    }
    const hcl::File *file = model.parsed(path);
    if (!file && contents.problems.empty())
        return fail(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "no such Terraform file was read"), {}}, path,
            {QT_TRANSLATE_NOOP("Message", "Name it as the repository does: \"terraform/prod/main.tf\""), {}});
    if (file)
        addBlocks(*file, contents);
    if (isJson(path))
        contents.readOnly = {QT_TRANSLATE_NOOP("Message", "JSON is read and never edited"), {}};
    for (const Declaration &declaration : model.declarations) {
        if (standsIn(declaration, path))
            contents.declarations.push_back(&declaration);
    }
    return contents;
}

} // namespace sallyport::terraform
