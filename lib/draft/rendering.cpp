#include "draft/rendering.h"

#include "draft/change_lineage.h"
#include "draft/check_kind.h"
#include "draft/commit_message.h"
#include "draft/left_out.h"
#include "draft/lookup.h"
#include "estate/terraform_runs.h"
#include "terraform/lint/secret_flow.h"
#include "terraform/paths.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>

namespace sallyport::draft {

namespace {

/// The tree as the changes so far leave it.
class Renderer
{
public:
    Renderer(const estate::Estate &estate, const estate::Inventory &inventory,
        const std::vector<terraform::SourceFile> &files, const terraform::Model *base)
        : m_estate(estate)
        , m_inventory(inventory)
        , m_base(files)
        , m_tree{files, base ? *base : terraform::read(files, estate::runsOf(estate))}
    {
    }

    RenderedChange apply(const Change &change);
    void finish(Rendering &rendering) const;
    Tree takeTree() { return std::move(m_tree); }
    bool isPure() const;

private:
    Result<Plan> plan(const Change &change) const;
    Result<void> follow(const git::FileEdit &edit, RenderedChange &rendered);
    static const terraform::SourceFile *find(const std::vector<terraform::SourceFile> &files, const QString &path);
    git::FileEdit wholeEdit(const QString &path) const;
    QStringList environmentsOf(const ChangeLineage &lineage) const;

    const estate::Estate &m_estate;
    const estate::Inventory &m_inventory;
    const std::vector<terraform::SourceFile> &m_base;
    Tree m_tree;
    std::map<QString, ChangeLineage> m_lineages;
    QStringList m_environments; ///< of each change so far
};

const terraform::SourceFile *Renderer::find(const std::vector<terraform::SourceFile> &files, const QString &path)
{
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const terraform::SourceFile &file) { return file.path == path; });
    return found == files.end() ? nullptr : &*found;
}

Result<Plan> Renderer::plan(const Change &change) const
{
    const ChangeKind *kind = changeKind(change.kind);
    if (!kind)
        return fail(ErrorCode::Newer,
            {QT_TRANSLATE_NOOP("Message", "this version does not know the kind of change"), {}}, change.kind,
            {QT_TRANSLATE_NOOP("Message", "Update Sallyport, or drop the change"), {}});
    const PlanContext context{m_estate, m_inventory, m_tree.model, nullptr, &m_tree.files};
    if (const auto editable = checkEditable(change, context); !editable)
        return Failure(editable.error());
    auto plan = kind->plan(change, context);
    if (!plan || change.without.empty())
        return plan;
    return withoutLeftOut(std::move(*plan), change, *kind);
}

QString placeText(const QString &path, const std::set<int> &lines)
{
    QStringList numbers;
    for (const int line : lines)
        numbers += QString::number(line);
    return numbers.isEmpty() ? path : path + u':' + numbers.join(QStringLiteral(", "));
}

Result<void> Renderer::follow(const git::FileEdit &edit, RenderedChange &rendered)
{
    const terraform::SourceFile *base = find(m_base, edit.path);
    auto &lineage = m_lineages.try_emplace(edit.path, base ? base->bytes : QByteArray()).first->second;
    const auto step = lineage.follow(edit, int(m_environments.size()));
    if (!step)
        return Failure(step.error());
    rendered.added += step->added;
    rendered.removed += step->removed;
    rendered.places += placeText(edit.path, base ? step->places : std::set<int>());
    const auto file = std::find_if(m_tree.files.begin(), m_tree.files.end(),
        [&](const terraform::SourceFile &other) { return other.path == edit.path; });
    if (file == m_tree.files.end())
        m_tree.files.push_back({edit.path, edit.after});
    else
        file->bytes = edit.after;
    return {};
}

RenderedChange Renderer::apply(const Change &change)
{
    RenderedChange rendered;
    rendered.change = change;
    m_environments += change.secret.environment;
    if (const ChangeKind *kind = changeKind(change.kind))
        rendered.title = kind->title(change);
    else
        rendered.title = {"%1 %2", {change.kind, change.secret.name()}};
    auto planned = plan(change);
    if (!planned) {
        rendered.refusal = planned.error();
        return rendered;
    }
    rendered.plan = std::move(*planned);
    for (const git::FileEdit &edit : rendered.plan.edits) {
        if (const auto done = follow(edit, rendered); !done)
            rendered.refusal = done.error();
    }
    // The next change is planned against what this one leaves.
    m_tree.model = terraform::reread(m_tree.model, m_tree.files);
    return rendered;
}

git::FileEdit Renderer::wholeEdit(const QString &path) const
{
    const terraform::SourceFile *before = find(m_base, path);
    const terraform::SourceFile *after = find(m_tree.files, path);
    git::FileEdit edit;
    edit.path = path;
    if (before)
        edit.before = before->bytes;
    edit.after = after->bytes;
    return edit;
}

QStringList Renderer::environmentsOf(const ChangeLineage &lineage) const
{
    QStringList environments;
    for (const int change : lineage.changes())
        environments += m_environments.at(change - 1);
    environments.removeDuplicates();
    return environments;
}

bool Renderer::isPure() const
{
    return std::all_of(m_lineages.begin(), m_lineages.end(), [&](const auto &entry) {
        const git::FileEdit edit = wholeEdit(entry.first);
        return entry.second.isPure(edit.before.value_or(QByteArray()), edit.after);
    });
}

void Renderer::finish(Rendering &rendering) const
{
    if (m_lineages.empty())
        return;
    const auto flows = terraform::secretFlows(m_tree.model);
    for (const auto &[path, lineage] : m_lineages) {
        git::FileEdit edit = wholeEdit(path);
        auto diff = git::diffOf(edit);
        if (!diff)
            continue;
        rendering.added += diff->added;
        rendering.removed += diff->removed;
        const auto flow = flows.find(terraform::folderOf(path));
        auto redaction = redact(edit, *diff, flow == flows.end() ? terraform::FeedingNames() : flow->second.names());
        rendering.patch += git::unifiedDiff(*diff);
        rendering.redactedPatch += redactedDiff(*diff, redaction.ranges);
        rendering.hiddenLines.insert(rendering.hiddenLines.end(), redaction.lines.begin(), redaction.lines.end());
        auto owners = lineage.owners(*diff);
        auto parts = lineage.parts(*diff);
        rendering.files.push_back({std::move(*diff), std::move(owners), environmentsOf(lineage), std::move(parts),
            std::move(redaction.ranges)});
        rendering.edits.push_back(std::move(edit));
    }
    rendering.languageNeeds = languageNeeds(rendering.edits, m_tree.model);
}

} // namespace

bool Rendering::canLeave() const
{
    const bool hasFailed = std::any_of(checks.begin(), checks.end(),
        [](const DraftCheck &check) { return check.outcome == DraftCheck::Outcome::Failed; });
    return !edits.empty() && !hasFailed;
}

bool Rendering::hasMovedSince(const Change &change) const
{
    return !change.base.isEmpty() && change.base != baseCommit;
}

QString Rendering::key() const
{
    const QByteArray digest = QCryptographicHash::hash(baseCommit.toUtf8() + '\n' + patch, QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex());
}

Tree treeBefore(const QString &changeId, const Draft &draft, const estate::Estate &estate,
    const estate::Inventory &inventory, const std::vector<terraform::SourceFile> &files, const terraform::Model &model)
{
    Renderer renderer(estate, inventory, files, &model);
    for (const Change &change : draft.changes) {
        if (change.id == changeId)
            break;
        renderer.apply(change);
    }
    return renderer.takeTree();
}

Rendering render(const Draft &draft, const estate::Estate &estate, const estate::Inventory &inventory,
    const std::vector<terraform::SourceFile> &files, const QString &baseBranch, const QString &baseCommit,
    const terraform::Model *model, const BaseState &base)
{
    Rendering rendering;
    rendering.baseBranch = baseBranch;
    rendering.baseCommit = baseCommit;
    rendering.base = base;
    Renderer renderer(estate, inventory, files, model);
    for (const Change &change : draft.changes) {
        rendering.changes.push_back(renderer.apply(change));
        const estate::Environment *environment = estate.environment(change.secret.environment);
        rendering.touchesProduction |= environment && environment->isProduction() && !rendering.changes.back().refusal;
    }
    renderer.finish(rendering);
    rendering.branch = branchName(rendering);
    rendering.message = commitMessage(rendering);
    rendering.isPure = renderer.isPure();
    rendering.checks = draftChecks(rendering);
    return rendering;
}

} // namespace sallyport::draft
