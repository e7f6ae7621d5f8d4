#include "cli/opened_estate.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sallyport::cli {

namespace {

int printNames(Invocation &invocation, const std::vector<rotation::Playbook> &playbooks)
{
    QJsonArray json;
    std::vector<QStringList> rows{{QStringLiteral("PLAYBOOK"), QStringLiteral("KINDS"), QStringLiteral("WHAT")}};
    for (const rotation::Playbook &playbook : playbooks) {
        rows.push_back({playbook.name, playbook.kinds.join(QStringLiteral(", ")), playbook.title});
        json.append(QJsonObject{{QStringLiteral("name"), playbook.name}, {QStringLiteral("title"), playbook.title},
            {QStringLiteral("kinds"), QJsonArray::fromStringList(playbook.kinds)}});
    }
    if (invocation.output == Output::Json)
        invocation.printJson(json);
    else
        printTable(invocation.out, rows);
    return Fine;
}

QJsonObject toJson(const rotation::PreparedStep &step)
{
    QJsonObject object{{QStringLiteral("name"), step.step.name}, {QStringLiteral("title"), step.step.title}};
    if (!step.command.isEmpty())
        object.insert(QStringLiteral("command"), step.command);
    if (!step.missing.isEmpty())
        object.insert(QStringLiteral("missing"), QJsonArray::fromStringList(step.missing));
    if (!step.step.expects.isEmpty())
        object.insert(QStringLiteral("expects"), step.step.expects);
    return object;
}

void printStep(QTextStream &out, size_t number, const rotation::PreparedStep &step)
{
    out << number << ". " << step.step.name << ": " << step.step.title << '\n';
    if (!step.command.isEmpty())
        out << "   $ " << step.command << '\n';
    else if (!step.missing.isEmpty())
        out << "   (its command needs --path: " << step.missing.join(QStringLiteral(", ")) << ")\n";
    if (!step.step.expects.isEmpty())
        out << "   expect: " << step.step.expects << '\n';
}

} // namespace

int runPlaybook(Invocation &invocation)
{
    const auto workspace = openEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    const core::View &view = *(*workspace)->view();
    const auto environment = takeEnvironment(invocation, view.estate());
    if (!environment)
        return invocation.failed(environment.error());
    const QString path = invocation.takeOption(QStringLiteral("--path"));
    const auto &playbooks = *view.inputs.playbooks;
    if (invocation.arguments.isEmpty())
        return printNames(invocation, playbooks);
    const QString name = invocation.arguments.takeFirst();
    if (!invocation.arguments.isEmpty())
        return invocation.misusedArgument();
    const rotation::Playbook *playbook = rotation::playbookNamed(playbooks, name);
    if (!playbook)
        return invocation.misused(QStringLiteral("there is no playbook \"%1\"").arg(name));
    const estate::Environment *where = view.estate().environment(*environment);
    if (!where)
        return invocation.misused(QStringLiteral("playbook %1 needs --environment NAME").arg(name));
    const auto steps = rotation::prepared(*playbook, *where, path);
    if (!steps)
        return invocation.failed(steps.error());
    QJsonArray json;
    for (size_t i = 0; i < steps->size(); ++i) {
        json.append(toJson(steps->at(i)));
        if (invocation.output == Output::Text)
            printStep(invocation.out, i + 1, steps->at(i));
    }
    if (invocation.output == Output::Json)
        invocation.printJson(json);
    return Fine;
}

} // namespace sallyport::cli
