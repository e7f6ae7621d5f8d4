#include "estate/drift.h"

#include "estate/drift_parts.h"
#include "estate/terraform_runs.h"

#include <algorithm>
#include <array>

namespace sallyport::estate {

namespace {

const Knowledge *knowledgeOf(const std::vector<Knowledge> &knowledge, const QString &environment)
{
    const auto found = std::find_if(
        knowledge.begin(), knowledge.end(), [&](const Knowledge &known) { return known.environment == environment; });
    return found == knowledge.end() || !found->reading ? nullptr : &*found;
}

/// Of a cloud nothing live is read yet.
void countClouds(const Inventory &inventory, const Environment &environment, DriftReport &report)
{
    const auto rows = inventory.of(environment.name);
    const qint64 clouds = std::count_if(
        rows.begin(), rows.end(), [](const Secret *secret) { return secret->kind == SecretKind::CloudSecret; });
    if (clouds > 0)
        report.notCompared.push_back({NotCompared::Kind::Environment, environment.name,
            {QT_TRANSLATE_N_NOOP("Message", "%n secrets of clouds"), {clouds}},
            {QT_TRANSLATE_NOOP("Message", "no inventory yet"), {}}});
}

/// Declared secrets whose live side is not known.
void countUnseen(const Inventory &inventory, const Environment &environment, DriftReport &report)
{
    qint64 unread = 0;
    qint64 withoutKeys = 0;
    for (const Secret *secret : inventory.of(environment.name)) {
        if (secret->declarations.empty() || secret->kind == SecretKind::CloudSecret)
            continue;
        unread += secret->standing == Standing::NotChecked;
        withoutKeys += secret->isLive() && secret->kind == SecretKind::KeyValue && secret->live &&
                       !secret->live->keys && !secret->declarations.front().keys.isEmpty();
    }
    if (unread > 0)
        report.notCompared.push_back({NotCompared::Kind::Environment, environment.name,
            {QT_TRANSLATE_N_NOOP("Message", "%n declared secrets"), {unread}},
            {QT_TRANSLATE_NOOP("Message", "what is live was not read"), {}}});
    if (withoutKeys > 0)
        report.notCompared.push_back({NotCompared::Kind::OneThing, environment.name,
            {QT_TRANSLATE_N_NOOP("Message", "the keys of %n secrets"), {withoutKeys}},
            {QT_TRANSLATE_NOOP("Message", "they were not read: that needs read on %1"),
                {Code{environment.vault ? environment.vault->mount + QStringLiteral("/subkeys/") : QString()}}}});
}

void compareEnvironment(const Estate &estate, const Environment &environment, const vault::Reading &reading,
    const Inventory &inventory, const Declared &declared, DriftReport &report)
{
    addPolicyDrift(estate, environment, reading, declared, report);
    addMountDrift(estate, environment, reading, declared.model, report);
    countUnseen(inventory, environment, report);
    if (!reading.complete)
        report.notCompared.push_back({NotCompared::Kind::Environment, environment.name,
            {QT_TRANSLATE_NOOP("Message", "a part of %1"), {environment.name}},
            {QT_TRANSLATE_NOOP("Message", "its reading broke off"), {}}});
}

} // namespace

QString nameOf(DriftKind kind)
{
    static constexpr std::array names = {"custom-metadata", "keys", "role", "policy", "mount", "policy-missing",
        "policy-not-in-terraform", "keys-between", "declared-twice"};
    static_assert(names.size() == static_cast<size_t>(DriftKind::DeclaredTwice) + 1);
    return QString::fromLatin1(names.at(static_cast<size_t>(kind)));
}

std::map<QString, std::vector<const terraform::Declaration *>> declaredIn(
    const Estate &estate, const Environment &environment, const terraform::Model &model, const QString &type)
{
    std::map<QString, std::vector<const terraform::Declaration *>> declared;
    for (const terraform::Declaration &declaration : model.declarations) {
        if (declaration.type == type && !declaration.name.isEmpty() && belongsTo(declaration, estate, environment))
            declared[declaration.name].push_back(&declaration);
    }
    return declared;
}

bool isDeclaredAnywhere(const terraform::Model &model, const QString &type, const QString &name)
{
    return std::any_of(
        model.declarations.begin(), model.declarations.end(), [&](const terraform::Declaration &declaration) {
            // One whose name is not known could be any.
            return declaration.type == type && (declaration.name.isEmpty() || declaration.name.toLower() == name);
        });
}

Drift declaredTwice(const SecretId &secret, const QString &name, const QStringList &apiPaths,
    const std::vector<const terraform::Declaration *> &declarations)
{
    Drift drift{DriftKind::DeclaredTwice, secret, name, {}, apiPaths, {}, {}};
    for (const terraform::Declaration *declaration : declarations) {
        drift.declarations.push_back(declaration->at);
        drift.disagreements.push_back(
            {{QT_TRANSLATE_NOOP("Message", "declared by %1"), {Code{declaration->address}}}, {}, declaration->at});
    }
    return drift;
}

bool isUnresolved(const terraform::Declaration &declaration, const QString &attribute)
{
    return std::any_of(declaration.unresolved.begin(), declaration.unresolved.end(),
        [&](const terraform::Unresolved &unresolved) { return unresolved.attribute == attribute; });
}

DriftReport findDrift(const Estate &estate, const std::vector<Knowledge> &knowledge, const Inventory &inventory,
    const terraform::Model &model, const std::vector<terraform::SourceFile> &files)
{
    DriftReport report;
    for (const Environment &environment : estate.environments) {
        const Knowledge *known = knowledgeOf(knowledge, environment.name);
        for (const Secret *secret : inventory.of(environment.name))
            addSecretDrift(*secret, report);
        countClouds(inventory, environment, report);
        if (known && environment.vault)
            compareEnvironment(estate, environment, *known->reading, inventory, {model, files}, report);
        else if (environment.vault)
            report.notCompared.push_back({NotCompared::Kind::Environment, environment.name,
                {QT_TRANSLATE_NOOP("Message", "all of %1"), {environment.name}},
                {QT_TRANSLATE_NOOP("Message", "it was not read yet"), {}}});
        if (known && known->failure)
            report.notCompared.push_back({NotCompared::Kind::Environment, environment.name,
                {QT_TRANSLATE_NOOP("Message", "%1 as it is now"), {environment.name}},
                {QT_TRANSLATE_NOOP("Message", "it did not answer; compared is what was read %1"),
                    {known->reading->readAt}}});
    }
    addKeysBetween(estate, inventory, report);
    return report;
}

} // namespace sallyport::estate
