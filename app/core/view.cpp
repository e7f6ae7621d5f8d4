#include "core/view.h"

#include "draft/check_kind.h"

#include <algorithm>

namespace sallyport::core {

namespace {

void gatherAudit(View &view)
{
    if (!view.inputs.audit)
        return;
    for (const estate::Environment &environment : view.estate().environments) {
        audit::Filter filter;
        filter.sources = view.auditSources(environment.name);
        if (filter.sources.empty())
            continue;
        view.writes.insert(environment.name, audit::writesBySecret(*view.inputs.audit, filter));
        view.metadataWrites.insert(environment.name, audit::metadataWritesBySecret(*view.inputs.audit, filter));
        view.lastReads.insert(environment.name, audit::lastReads(*view.inputs.audit, filter));
    }
}

void scheduleAll(View &view)
{
    std::vector<rotation::MergedRotation> merged;
    if (view.inputs.repository)
        merged = view.inputs.repository->merged;
    QHash<QString, rotation::ProofSources> sources;
    for (const estate::Environment &environment : view.estate().environments)
        sources.insert(environment.name, {view.writes.value(environment.name), merged});
    view.rotations.reserve(view.inventory.secrets().size());
    for (const estate::Secret &secret : view.inventory.secrets())
        view.rotations.push_back(rotation::schedule(
            secret, view.estate(), *view.inputs.cadences, sources[secret.id.environment], view.inputs.now));
}

/// What the forge said when it was last asked about a pull request of ours.
std::optional<findings::BaseProtection> protectionOf(const std::vector<Departed> &departed)
{
    std::optional<findings::BaseProtection> newest;
    for (const Departed &one : departed) {
        if (one.pullRequest && one.pullRequest->approvalsNeeded && (!newest || one.lookedAt > newest->askedAt))
            newest = {*one.pullRequest->approvalsNeeded, one.lookedAt, one.pullRequest->url};
    }
    return newest;
}

std::vector<findings::Verdict> judge(const View &view, const findings::Facts &facts)
{
    static const std::vector<rotation::Playbook> none;
    const Inputs &inputs = view.inputs;
    return findings::checklist({facts, view.findings, inputs.audit.get(), *inputs.cadences,
        inputs.playbooks ? *inputs.playbooks : none, protectionOf(*inputs.departed)});
}

} // namespace

const estate::Knowledge *View::knowledge(const QString &environment) const
{
    const auto found = std::find_if(inputs.knowledge->begin(), inputs.knowledge->end(),
        [&](const estate::Knowledge &candidate) { return candidate.environment == environment; });
    return found == inputs.knowledge->end() ? nullptr : &*found;
}

const rotation::Rotation *View::rotation(const estate::SecretId &id) const
{
    const estate::Secret *secret = inventory.find(id);
    return secret ? &rotations.at(static_cast<size_t>(secret - inventory.secrets().data())) : nullptr;
}

std::optional<rotation::DryRun> View::rehearsal(const estate::SecretId &id) const
{
    const estate::Environment *environment = estate().environment(id.environment);
    const estate::Secret *secret = inventory.find(id);
    if (!environment || !environment->isProduction() || !secret || !inputs.playbooks)
        return std::nullopt;
    return rotation::findDryRun(*secret, estate(), {*inputs.cadences, *inputs.playbooks, inputs.now});
}

draft::Tree View::treeBefore(const QString &changeId) const
{
    if (!inputs.repository)
        return {};
    return draft::treeBefore(
        changeId, *inputs.draft, estate(), inventory, inputs.repository->files, inputs.repository->model);
}

draft::PlanContext View::planContext(const draft::Tree &tree) const
{
    return {estate(), inventory, tree.model, inputs.knowledge.get(), &tree.files, toDate(inputs.now)};
}

std::vector<int> View::auditSources(const QString &environment) const
{
    std::vector<int> indexes;
    if (!inputs.audit)
        return indexes;
    const auto &sources = inputs.audit->sources();
    for (size_t i = 0; i < sources.size(); ++i) {
        if (sources.at(i).source.environment == environment)
            indexes.push_back(static_cast<int>(i));
    }
    return indexes;
}

draft::Rendering renderDraft(const Inputs &inputs, const estate::Inventory &inventory)
{
    const RepositoryView &repository = *inputs.repository;
    draft::Rendering rendering = draft::render(*inputs.draft, *inputs.estate, inventory, repository.files,
        repository.branch, repository.commit, &repository.model, repository.base);
    if (inputs.checkResults)
        draft::takeOver(rendering, *inputs.checkResults);
    return rendering;
}

/// A refresh stays cheap: beyond this the keys of the others count as not compared.
constexpr qsizetype mostKeyReads = 2000;

QStringList secretsWithKnownKeys(const View &view, const estate::Environment &environment)
{
    QStringList paths;
    for (const estate::Secret *secret : view.inventory.of(environment.name)) {
        const bool saysKeys = secret->declarations.size() == 1 && !secret->declarations.front().keys.isEmpty();
        if (saysKeys && secret->kind == estate::SecretKind::KeyValue && paths.size() < mostKeyReads)
            paths.push_back(secret->apiPath.mid(environment.vault->mount.size() + 1));
    }
    return paths;
}

ViewPtr makeView(const Inputs &inputs)
{
    auto view = std::make_shared<View>();
    view->inputs = inputs;
    const terraform::Model *model = inputs.repository ? &inputs.repository->model : nullptr;
    view->inventory = estate::join(*inputs.estate, *inputs.knowledge, model);
    gatherAudit(*view);
    scheduleAll(*view);
    view->calendar = rotation::Calendar::make({*inputs.estate, view->inventory, view->rotations, inputs.now});
    if (inputs.repository)
        view->drift =
            estate::findDrift(*inputs.estate, *inputs.knowledge, view->inventory, *model, inputs.repository->files);
    const auto departures = withPullRequests(
        inputs.repository ? inputs.repository->departures : std::vector<findings::Departure>(), *inputs.departed);
    findings::Facts facts{*inputs.estate, *inputs.knowledge, view->inventory, view->rotations, model, view->writes,
        inputs.draft->changes, departures, inputs.repository ? inputs.repository->commit : QString(), inputs.now,
        inputs.repository ? &inputs.repository->files : nullptr, inputs.repository ? &view->drift : nullptr,
        &view->metadataWrites};
    if (inputs.repository) {
        facts.lint = &inputs.repository->lint;
        facts.attestations = &inputs.repository->attestations;
        const auto &estateFile = inputs.repository->estateFile;
        facts.estateFile = estateFile ? &*estateFile : nullptr;
    }
    facts.history = inputs.history.get();
    facts.outside = inputs.outside.get();
    view->findings = findings::evaluate(facts, *inputs.records);
    view->coverage = findings::coverage(facts, inputs.audit.get());
    view->checklist = judge(*view, facts);
    if (inputs.repository)
        view->draft = renderDraft(inputs, view->inventory);
    return view;
}

} // namespace sallyport::core
