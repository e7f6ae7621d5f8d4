#include "cli/json.h"
#include "cli/opened_estate.h"
#include "estate/terraform_runs.h"
#include "terraform/file_contents.h"

#include <QJsonArray>

#include <algorithm>

namespace sallyport::cli {

namespace {

using terraform::Declaration;

/// A declaration, and the environments that it belongs to.
struct Row
{
    const Declaration *declaration = nullptr;
    QStringList environments;
};

QString pathOf(const Declaration &declaration)
{
    if (declaration.name.isEmpty())
        return QStringLiteral("?");
    return declaration.mount.isEmpty() ? declaration.name : declaration.mount + QLatin1Char('/') + declaration.name;
}

QString sourceOf(const Declaration &declaration)
{
    return (terraform::nameOf(declaration.source) + QLatin1Char(' ') + declaration.sourceExpression).trimmed();
}

std::vector<Row> rowsOf(
    const std::vector<const Declaration *> &declarations, const core::View &view, const QString &only)
{
    std::vector<Row> rows;
    for (const Declaration *declaration : declarations) {
        Row row{declaration, estate::environmentsOf(*declaration, view.estate())};
        if (only.isEmpty() || row.environments.contains(only))
            rows.push_back(std::move(row));
    }
    return rows;
}

void printRows(QTextStream &out, const std::vector<Row> &rows)
{
    std::vector<QStringList> table{{QStringLiteral("ADDRESS"), QStringLiteral("ENVIRONMENT"), QStringLiteral("BACKEND"),
        QStringLiteral("PATH"), QStringLiteral("SOURCE"), QStringLiteral("AT")}};
    for (const auto &[declaration, environments] : rows)
        table.push_back(
            {declaration->address, environments.isEmpty() ? QStringLiteral("-") : environments.join(QLatin1Char(',')),
                terraform::nameOf(declaration->backend), pathOf(*declaration), sourceOf(*declaration),
                declaration->at.fileAndLine()});
    printTable(out, table);
    for (const Row &row : rows) {
        for (const terraform::Unresolved &unresolved : row.declaration->unresolved)
            out << QStringLiteral("not known: %1: %2 = %3 (%4)\n")
                       .arg(unresolved.at.fileAndLine(), unresolved.attribute, unresolved.expression,
                           englishText(unresolved.reason));
        if (!row.declaration->readOnly.isEmpty())
            out << QStringLiteral("read only: %1\n").arg(englishText(row.declaration->readOnly));
    }
}

QJsonArray jsonOf(const std::vector<Row> &rows)
{
    QJsonArray array;
    for (const auto &[declaration, environments] : rows)
        array.append(toJson(*declaration, environments));
    return array;
}

int printAll(Invocation &invocation, const core::View &view, const QString &environment)
{
    std::vector<const Declaration *> all;
    for (const Declaration &declaration : view.inputs.repository->model.declarations)
        all.push_back(&declaration);
    const std::vector<Row> rows = rowsOf(all, view, environment);
    if (invocation.output == Output::Json)
        invocation.printJson(jsonOf(rows));
    else
        printRows(invocation.out, rows);
    return Fine;
}

QJsonObject jsonOf(const terraform::FileContents &contents, const std::vector<Row> &rows)
{
    QJsonArray blocks;
    for (const terraform::FileBlock &block : contents.blocks)
        blocks.append(QJsonObject{{QStringLiteral("type"), block.type}, {QStringLiteral("name"), block.name},
            {QStringLiteral("at"), block.at.toString()}});
    QJsonArray problems;
    for (const Error &problem : contents.problems)
        problems.append(problem.toString());
    return {{QStringLiteral("file"), contents.path}, {QStringLiteral("blocks"), blocks},
        {QStringLiteral("variables"), QJsonArray::fromStringList(contents.variables)},
        {QStringLiteral("read_only"), englishText(contents.readOnly)}, {QStringLiteral("problems"), problems},
        {QStringLiteral("declarations"), jsonOf(rows)}};
}

int printFile(Invocation &invocation, const core::View &view, const QString &path, const QString &environment)
{
    const auto contents = terraform::contentsOf(view.inputs.repository->model, path);
    if (!contents)
        return invocation.failed(contents.error());
    const std::vector<Row> rows = rowsOf(contents->declarations, view, environment);
    const int code = contents->problems.empty() ? Fine : CouldNotCheck;
    if (invocation.output == Output::Json) {
        invocation.printJson(jsonOf(*contents, rows));
        return code;
    }
    for (const Error &problem : contents->problems)
        invocation.out << problem.toString() << QLatin1Char('\n');
    for (const terraform::FileBlock &block : contents->blocks)
        invocation.out << QStringLiteral("%1: %2 %3").arg(block.at.fileAndLine(), block.type, block.name).trimmed()
                       << QLatin1Char('\n');
    for (const QString &variable : contents->variables)
        invocation.out << QStringLiteral("sets %1\n").arg(variable);
    printRows(invocation.out, rows);
    return code;
}

} // namespace

int runDeclarations(Invocation &invocation)
{
    const QString environment = invocation.takeOption(QStringLiteral("--environment"));
    const auto workspace = openEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    const core::View &view = *(*workspace)->view();
    if (!environment.isEmpty() && !view.estate().environment(environment))
        return invocation.failed({ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "no such environment"), {}},
            environment, {QT_TRANSLATE_NOOP("Message", "Name one of sallyport.hcl"), {}}});
    if (invocation.arguments.size() > 1 || invocation.arguments.value(0).startsWith(QLatin1Char('-')))
        return invocation.misusedArgument();
    if (!view.inputs.repository)
        return invocation.failed(view.inputs.repositoryError.value_or(Error{
            ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "the Terraform repository was not read"), {}}, {}, {}}));
    return invocation.arguments.isEmpty() ? printAll(invocation, view, environment)
                                          : printFile(invocation, view, invocation.arguments.front(), environment);
}

} // namespace sallyport::cli
