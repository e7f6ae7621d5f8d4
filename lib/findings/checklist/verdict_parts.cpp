#include "findings/checklist/verdict_parts.h"

#include "base/origin.h"

#include <algorithm>

namespace sallyport::findings {

using Outcome = Verdict::Outcome;

Verdict passed(Message what, std::vector<estate::Evidence> evidence)
{
    return {0, {}, Outcome::Passed, std::move(what), std::move(evidence), {}};
}

Verdict failed(Message what, std::vector<estate::Evidence> evidence, Remedy remedy)
{
    return {0, {}, Outcome::Failed, std::move(what), std::move(evidence), std::move(remedy)};
}

Verdict notChecked(Message what, Message advice, std::vector<estate::Evidence> evidence)
{
    return {0, {}, Outcome::NotChecked, std::move(what), std::move(evidence), toRead(std::move(advice))};
}

Remedy toRead(Message advice)
{
    Remedy remedy;
    remedy.advice = std::move(advice);
    return remedy;
}

Remedy toAttest(const QString &name)
{
    Remedy remedy;
    remedy.kind = Remedy::Kind::Stage;
    remedy.change = QStringLiteral("attest");
    remedy.target = name;
    return remedy;
}

namespace {

bool isOf(const Finding &finding, const estate::Environment &environment, const QStringList &rules)
{
    return finding.state != State::Gone && rules.contains(finding.rule) &&
           (finding.subject.environment.isEmpty() || finding.subject.environment == environment.name);
}

} // namespace

std::vector<const Finding *> standing(
    const ChecklistFacts &facts, const estate::Environment &environment, const QStringList &rules)
{
    std::vector<const Finding *> found;
    for (const Finding &finding : facts.findings) {
        if (isOf(finding, environment, rules) && finding.state != State::Accepted)
            found.push_back(&finding);
    }
    return found;
}

qint64 acceptedCount(const ChecklistFacts &facts, const estate::Environment &environment, const QStringList &rules)
{
    return std::count_if(facts.findings.begin(), facts.findings.end(),
        [&](const Finding &finding) { return isOf(finding, environment, rules) && finding.state == State::Accepted; });
}

std::vector<estate::Evidence> evidenceOf(const std::vector<const Finding *> &findings)
{
    std::vector<estate::Evidence> evidence;
    for (const Finding *finding : findings) {
        if (evidence.size() == evidenceShown)
            break;
        if (finding->evidence.empty())
            continue;
        evidence.push_back(finding->evidence.front());
        evidence.back().message = finding->title;
    }
    return evidence;
}

const vault::Reading *readingOf(const ChecklistFacts &facts, const estate::Environment &environment)
{
    const auto &knowledge = facts.facts.knowledge;
    const auto known = std::find_if(knowledge.begin(), knowledge.end(),
        [&](const estate::Knowledge &candidate) { return candidate.environment == environment.name; });
    const bool isRead =
        known != knowledge.end() && known->reading && known->reading->complete && !known->failure.has_value();
    return isRead ? &*known->reading : nullptr;
}

Verdict notRead(const estate::Environment &environment)
{
    return notChecked({QT_TRANSLATE_NOOP("Message", "The backend of %1 was not read"), {environment.name}},
        {QT_TRANSLATE_NOOP("Message", "Sign in to %1, then F5"), {environment.name}});
}

Verdict noRepository()
{
    return notChecked({QT_TRANSLATE_NOOP("Message", "The repository was not read"), {}},
        {QT_TRANSLATE_NOOP("Message", "Commit the Terraform files to the base branch"), {}});
}

std::optional<Verdict> gapIn(const ChecklistFacts &facts, const estate::Environment &environment)
{
    for (const terraform::FileProblem &problem : facts.facts.model->problems) {
        if (concerns(facts, problem.file, environment))
            return notChecked(
                {problem.error.code == ErrorCode::Malformed ? QT_TRANSLATE_NOOP("Message", "%1 does not parse")
                                                            : QT_TRANSLATE_NOOP("Message", "%1 is not read"),
                    {Code{problem.file}}},
                {"%1", {problem.error.what}});
    }
    const vault::Reading *reading = readingOf(facts, environment);
    if (!reading || reading->unreadable.empty())
        return std::nullopt;
    const vault::UnreadableFolder &first = reading->unreadable.front();
    return notChecked({QT_TRANSLATE_N_NOOP("Message", "%1: %n folders, no list right"),
                          {environment.name, qint64(reading->unreadable.size())}},
        {QT_TRANSLATE_NOOP("Message", "Needs list on metadata/%1"), {Code{first.path}}},
        {estate::Evidence::api(QStringLiteral("LIST ") + first.apiPath)});
}

bool isLogRead(const ChecklistFacts &facts, const estate::Environment &environment)
{
    if (!facts.audit || !facts.facts.writes.contains(environment.name))
        return false;
    const auto &sources = facts.audit->sources();
    const auto isOurs = [&](const audit::SourceState &state) { return state.source.environment == environment.name; };
    return std::any_of(sources.begin(), sources.end(), isOurs) &&
           std::none_of(sources.begin(), sources.end(),
               [&](const audit::SourceState &state) { return isOurs(state) && (state.error || state.unreadable > 0); });
}

Verdict noInventory(const estate::Environment &environment)
{
    return notChecked(
        {QT_TRANSLATE_NOOP("Message", "%1 names no Vault, and nothing else is read yet"), {environment.name}},
        {QT_TRANSLATE_NOOP("Message", "Look at it in the cloud's own console"), {}},
        {estate::Evidence::file(environment.at)});
}

bool isSameServer(const estate::VaultBackend &one, const estate::VaultBackend &other)
{
    const auto serverOf = [](const estate::VaultBackend &vault) {
        const auto origin = Origin::parse(vault.address);
        QString name = vault.vaultNamespace;
        while (name.endsWith(u'/'))
            name.chop(1);
        return std::pair(origin ? origin->text() : vault.address, name);
    };
    return serverOf(one) == serverOf(other);
}

bool concerns(const ChecklistFacts &facts, const QString &file, const estate::Environment &environment)
{
    const QString owner = environmentOf(facts.facts.estate, file);
    return owner.isEmpty() || owner == environment.name;
}

const terraform::SourceFile *fileNamed(const ChecklistFacts &facts, const QString &path)
{
    const auto *files = facts.facts.files;
    if (!files)
        return nullptr;
    const auto found = std::find_if(files->begin(), files->end(),
        [&](const terraform::SourceFile &file) { return file.path == path && file.notRead.isEmpty(); });
    return found == files->end() ? nullptr : &*found;
}

estate::Evidence Resource::evidence(Message message) const
{
    return estate::Evidence::file(hcl::locate(*file, block->range.begin), std::move(message));
}

namespace {

using Files = std::map<QString, std::shared_ptr<const hcl::File>>;

/// Of the files with the native syntax, or of the JSON ones: variables are in both.
template <typename Visit> void forEachResource(const Files &files, Visit visit)
{
    for (const auto &[path, file] : files) {
        for (const hcl::Block &block : file->body().blocks) {
            if (block.type == "resource" && block.labels.size() > 1)
                visit(*file, block);
        }
    }
}

} // namespace

std::vector<Resource> resourcesOf(
    const ChecklistFacts &facts, const estate::Environment &environment, const QStringList &types)
{
    std::vector<Resource> found;
    if (!facts.facts.model)
        return found;
    const auto visit = [&](const hcl::File &file, const hcl::Block &block) {
        const QString type = block.label(0);
        const bool isWanted =
            std::any_of(types.begin(), types.end(), [&](const QString &start) { return type.startsWith(start); });
        if (isWanted && concerns(facts, file.name(), environment))
            found.push_back({&file, &block});
    };
    forEachResource(facts.facts.model->files, visit);
    forEachResource(facts.facts.model->json, visit);
    return found;
}

QByteArrayView textOf(const Resource &resource)
{
    return resource.file->text(resource.block->range);
}

} // namespace sallyport::findings
