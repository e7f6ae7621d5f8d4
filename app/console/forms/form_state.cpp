#include "console/forms/form_state.h"

#include "core/staging.h"
#include "draft/redaction.h"

namespace sallyport::console {

namespace {

std::vector<draft::RenderedFile> filesOf(const draft::Plan &plan, const QString &environment)
{
    std::vector<draft::RenderedFile> files;
    for (const git::FileEdit &edit : plan.edits) {
        auto diff = git::diffOf(edit);
        if (!diff)
            continue;
        draft::RenderedFile file;
        file.hidden = draft::redact(edit, *diff).ranges;
        file.diff = std::move(*diff);
        file.environments = {environment};
        for (const git::DiffHunk &hunk : file.diff.hunks)
            file.owners.emplace_back(size_t(hunk.lines.size()), 0);
        files.push_back(std::move(file));
    }
    return files;
}

} // namespace

draft::Change asFilledIn(draft::Change change, const std::vector<draft::Field> &fields)
{
    QMap<QString, QString> kept;
    for (const draft::Field &field : fields) {
        const QString name = QString::fromLatin1(field.parameter);
        if (change.parameters.contains(name))
            kept.insert(name, change.parameters.value(name));
    }
    change.parameters = kept;
    return change;
}

FormState formStateOf(const core::View &view, const draft::Tree &tree, const draft::Change &change)
{
    FormState state;
    const draft::ChangeKind *kind = draft::changeKind(change.kind);
    if (!kind || !view.inputs.repository) {
        state.refusal = view.inputs.repositoryError.value_or(Error{
            ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "the Terraform repository was not read"), {}}, {}, {}});
        return state;
    }
    const draft::PlanContext context = view.planContext(tree);
    if (kind->fields)
        state.fields = kind->fields(change, context);
    const draft::Change wanted = kind->fields ? asFilledIn(change, state.fields) : change;
    const auto prepared = core::prepareChange(view, tree, wanted, core::Words());
    const auto plan = prepared ? kind->plan(*prepared, context) : Result<draft::Plan>(Failure(prepared.error()));
    if (!plan) {
        state.refusal = plan.error();
        return state;
    }
    state.change = *prepared;
    state.plan = *plan;
    state.files = filesOf(*plan, change.secret.environment);
    return state;
}

} // namespace sallyport::console
