// What the console and the command line do when a person asks for all checks of a draft, the plan among them, under the
// identity that stands on the command line. Prints what came out as JSON, one line, and stands still until its input
// ends, so that a test can look at its memory and its files.

#include "base/private_files.h"
#include "cli/opened_estate.h"
#include "core/staging.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <iostream>
#include <string>

using namespace sallyport;

namespace {

template <typename T> T must(Result<T> result, const char *step)
{
    if (!result)
        qFatal("%s: %s", step, qPrintable(result.error().toString()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

void stageRotation(core::Workspace &workspace)
{
    draft::Change change;
    change.kind = QStringLiteral("rotate");
    change.secret = {QStringLiteral("prod"), QStringLiteral("connections/pg_warehouse")};
    if (!workspace.view()->draft.changes.empty())
        return;
    const auto prepared = must(
        core::prepareChange(*workspace.view(), workspace.view()->treeBefore(), change, core::Words()), "preparing");
    must(cli::resultOf(workspace.stage(prepared)), "staging");
}

QJsonObject inWords(const draft::PlanPreview &preview)
{
    const core::Words words;
    QJsonArray sentences;
    QJsonArray addresses;
    for (const draft::RootPreview &root : preview.roots) {
        for (const Message &sentence : draft::PlanPreview::sentences(root))
            sentences.append(words.plain(sentence));
        addresses = QJsonArray::fromStringList(root.resources + root.dataSources);
    }
    return {{QStringLiteral("sentences"), sentences}, {QStringLiteral("addresses"), addresses}};
}

QJsonObject inWords(const draft::DraftCheck &check)
{
    const core::Words words;
    return {{QStringLiteral("name"), check.name}, {QStringLiteral("outcome"), draft::nameOf(check.outcome)},
        {QStringLiteral("detail"), words.plain(check.detail)},
        {QStringLiteral("output"), QJsonArray::fromStringList(check.output)}};
}

void print(const draft::PlanPreview &preview, const draft::Rendering &rendering)
{
    QJsonArray checks;
    for (const draft::DraftCheck &check : rendering.checks)
        checks.append(inWords(check));
    const QJsonObject all{{QStringLiteral("preview"), inWords(preview)}, {QStringLiteral("checks"), checks}};
    std::printf("%s\n", QJsonDocument(all).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    refuseCoreDumps();
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const auto clock = std::make_shared<SystemClock>();
    const QString data = QDir::homePath() + QStringLiteral("/.local/share/sallyport");
    const auto environment = QProcessEnvironment::systemEnvironment();
    core::VaultAccess access(
        clock, vault::Conventions(environment, QDir::homePath()), data + QStringLiteral("/confirmed-origins"));
    const auto home = must(core::EstateHome::find(words.value(1), data), "finding");
    const auto workspace = must(core::Workspace::open(home, {clock, access, environment}), "opening");
    must(cli::resultOf(workspace->load()), "loading");
    const auto question = must(cli::resultOf(workspace->wayOut().trustQuestion()), "asking for trust");
    must(cli::resultOf(workspace->wayOut().trust(question.fingerprint)), "trusting");
    stageRotation(*workspace);

    auto identities = must(workspace->planIdentities(), "reading identities");
    must(identities.set(QStringLiteral("prod"), words.value(2)), "naming the identity");
    const auto preview = cli::resultOf(workspace->planPreview());
    must(cli::resultOf(workspace->runChecks({preview.key()})), "checking");
    print(preview, workspace->view()->draft);
    std::string end;
    std::getline(std::cin, end);
    return 0;
}
