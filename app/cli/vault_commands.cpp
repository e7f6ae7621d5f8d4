#include "cli/opened_estate.h"
#include "cli/refresh_outside.h"
#include "core/words.h"
#include "estate/policy_scope.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sallyport::cli {

namespace {

Result<const estate::Environment *> environmentNamed(const estate::Estate &estate, const QString &name)
{
    if (const estate::Environment *environment = estate.environment(name))
        return environment;
    return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "no such environment"), {}}, name);
}

/// One line from standard input; never an argument, which other users of the machine could see.
Redacted readSecretLine(QTextStream &in)
{
    QByteArray bytes = in.readLine().toUtf8();
    return Redacted(std::move(bytes));
}

struct SignIn
{
    QString username;
    QString roleId;
    Redacted secret;

    bool isWanted() const { return !username.isEmpty() || !roleId.isEmpty(); }
};

Result<void> signIn(core::Workspace &workspace, const estate::Environment &environment, const SignIn &wish)
{
    const auto connection = workspace.access().connectionFor(environment);
    if (!connection)
        return Failure(connection.error());
    if (!workspace.access().isConfirmed(workspace.home().root, *connection))
        return {};
    const QString &root = workspace.home().root;
    QFuture<Result<vault::TokenInfo>> done;
    if (!wish.username.isEmpty()) {
        vault::UserpassLogin login;
        login.username = wish.username;
        login.password = wish.secret.clone();
        done = workspace.access().signIn(root, *connection, std::move(login));
    } else {
        vault::ApproleLogin login;
        login.roleId = Redacted(wish.roleId.toUtf8());
        login.secretId = wish.secret.clone();
        done = workspace.access().signIn(root, *connection, std::move(login));
    }
    if (const auto token = resultOf(done); !token)
        return Failure(token.error());
    return {};
}

/// All environments that are named, or every one that has a Vault.
Result<std::vector<const estate::Environment *>> wanted(const Invocation &invocation, const estate::Estate &estate)
{
    std::vector<const estate::Environment *> environments;
    for (const QString &name : invocation.arguments) {
        const auto environment = environmentNamed(estate, name);
        if (!environment)
            return Failure(environment.error());
        environments.push_back(*environment);
    }
    if (!invocation.arguments.isEmpty())
        return environments;
    for (const estate::Environment &environment : estate.environments) {
        if (environment.vault)
            environments.push_back(&environment);
    }
    return environments;
}

QJsonObject reported(const core::View &view, const QString &environment, const Result<void> &outcome)
{
    QJsonObject object{{QStringLiteral("environment"), environment}};
    if (!outcome) {
        object.insert(QStringLiteral("error"), outcome.error().toString());
        object.insert(QStringLiteral("code"), nameOf(outcome.error().code));
        return object;
    }
    const vault::Reading &reading = *view.knowledge(environment)->reading;
    object.insert(QStringLiteral("secrets"), qint64(reading.secrets.size()));
    object.insert(QStringLiteral("requests"), reading.cost.requests);
    object.insert(QStringLiteral("complete"), reading.complete);
    object.insert(QStringLiteral("unreadable"), qint64(reading.unreadable.size()));
    return object;
}

void printReported(QTextStream &out, const QJsonObject &object)
{
    const QString name = object.value(QStringLiteral("environment")).toString();
    if (object.contains(QStringLiteral("error"))) {
        out << name << ": " << object.value(QStringLiteral("error")).toString() << '\n';
        return;
    }
    const core::Words words;
    const auto counted = [&](const char *text, const QString &key) {
        return words.plain({text, {object.value(key).toInteger()}});
    };
    out << name << ": " << counted(QT_TRANSLATE_N_NOOP("Message", "%n secrets"), QStringLiteral("secrets")) << ", "
        << counted(QT_TRANSLATE_N_NOOP("Message", "%n requests"), QStringLiteral("requests")) << ", 0 values";
    if (!object.value(QStringLiteral("complete")).toBool())
        out << ", incomplete";
    if (object.value(QStringLiteral("unreadable")).toInteger() > 0)
        out << ", " << counted(QT_TRANSLATE_N_NOOP("Message", "%n folders not readable"), QStringLiteral("unreadable"));
    out << '\n';
}

} // namespace

int runRefresh(Invocation &invocation)
{
    SignIn wish;
    wish.username = invocation.takeOption(QStringLiteral("--userpass"));
    wish.roleId = invocation.takeOption(QStringLiteral("--approle"));
    const auto workspace = openEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    const auto environments = wanted(invocation, (*workspace)->estate());
    if (!environments)
        return invocation.failed(environments.error());
    if (wish.isWanted())
        wish.secret = readSecretLine(invocation.in);
    QJsonArray json;
    int exitCode = Fine;
    const bool isWhole = invocation.arguments.isEmpty();
    for (const estate::Environment *environment : *environments) {
        Result<void> outcome;
        const auto connection = invocation.access.connectionFor(*environment);
        if (connection && connection->verification == vault::Verification::Skip)
            invocation.err << "sallyport-cli: warning: the certificate of " << connection->origin.text()
                           << " is not verified\n";
        if (wish.isWanted())
            outcome = signIn(**workspace, *environment, wish);
        if (outcome)
            outcome = resultOf((*workspace)->refresh(environment->name));
        if (!outcome)
            exitCode = CouldNotCheck;
        const QJsonObject object = reported(*(*workspace)->view(), environment->name, outcome);
        json.append(object);
        if (invocation.output == Output::Text)
            printReported(invocation.out, object);
    }
    // What belongs to no environment is asked with all of them.
    if (isWhole && refreshOutside(invocation, **workspace, json) != Fine)
        exitCode = CouldNotCheck;
    if (invocation.output == Output::Json)
        invocation.printJson(json);
    return exitCode;
}

namespace {

int confirmForge(Invocation &invocation)
{
    if (!invocation.arguments.isEmpty())
        return invocation.misusedArgument();
    const auto workspace = openEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    core::WayOut &wayOut = (*workspace)->wayOut();
    const auto question = resultOf(wayOut.forgeQuestion());
    if (!question)
        return invocation.failed(question.error());
    if (const auto done = resultOf(wayOut.confirmForge(question->forge.origin)); !done)
        return invocation.failed(done.error());
    const QString origin = question->forge.origin.text();
    if (invocation.output == Output::Json)
        invocation.printJson(
            QJsonObject{{QStringLiteral("confirmed"), origin}, {QStringLiteral("project"), question->forge.project},
                {QStringLiteral("kind"), QString::fromLatin1(question->forge.kind->name)}});
    else
        invocation.out << "confirmed " << origin << " (" << question->forge.kind->label << ") for "
                       << question->forge.project << '\n';
    return Fine;
}

int confirmMonitoring(Invocation &invocation)
{
    if (!invocation.arguments.isEmpty())
        return invocation.misusedArgument();
    const auto workspace = openEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    if (const auto done = resultOf((*workspace)->confirmPrometheus()); !done)
        return invocation.failed(done.error());
    const QString origin = (*workspace)->prometheus()->text();
    if (invocation.output == Output::Json)
        invocation.printJson(QJsonObject{{QStringLiteral("confirmed"), origin}});
    else
        invocation.out << "confirmed " << origin << " for the alert rules\n";
    return Fine;
}

} // namespace

int runConfirm(Invocation &invocation)
{
    if (invocation.takeFlag(QStringLiteral("--forge")))
        return confirmForge(invocation);
    if (invocation.takeFlag(QStringLiteral("--monitoring")))
        return confirmMonitoring(invocation);
    if (invocation.arguments.size() != 1)
        return invocation.misused(QStringLiteral("confirm takes one environment, --forge or --monitoring"));
    const auto workspace = openEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    const auto environment = environmentNamed((*workspace)->estate(), invocation.arguments.first());
    if (!environment)
        return invocation.failed(environment.error());
    const auto connection = invocation.access.connectionFor(**environment);
    if (!connection)
        return invocation.failed(connection.error());
    if (const auto confirmed = invocation.access.confirm((*workspace)->home().root, *connection); !confirmed)
        return invocation.failed(confirmed.error());
    if (invocation.output == Output::Json)
        invocation.printJson(QJsonObject{{QStringLiteral("confirmed"), connection->origin.text()}});
    else
        invocation.out << "confirmed " << connection->origin.text() << " for " << (*environment)->name << '\n';
    return Fine;
}

int runPolicy(Invocation &invocation)
{
    if (invocation.arguments.size() != 1)
        return invocation.misused(QStringLiteral("policy takes one environment"));
    const auto workspace = openEstate(invocation);
    if (!workspace)
        return invocation.failed(workspace.error());
    const auto environment = environmentNamed((*workspace)->estate(), invocation.arguments.first());
    if (!environment)
        return invocation.failed(environment.error());
    if (!(*environment)->vault)
        return invocation.failed(
            {ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "this environment has no vault block"), {}},
                (*environment)->at.toString(), {}});
    const auto scope = estate::policyScopeOf(*(*environment)->vault);
    if (!scope)
        return invocation.failed(scope.error());
    const QString policy = QString::fromUtf8(vault::leastPolicy(*scope));
    if (invocation.output == Output::Json)
        invocation.printJson(QJsonObject{{QStringLiteral("policy"), policy}});
    else
        invocation.out << policy;
    return Fine;
}

} // namespace sallyport::cli
