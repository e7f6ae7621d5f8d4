#include "core/staging.h"

#include "draft/lookup.h"

#include <algorithm>

namespace sallyport::core {

namespace {

const findings::Finding *mendedBy(const View &view, const draft::Change &change)
{
    for (const findings::Finding &finding : view.findings) {
        if (!change.finding.isEmpty() && finding.identity == change.finding)
            return &finding;
        if (finding.subject == change.secret && finding.remedy.change == change.kind &&
            finding.remedy.target == change.target)
            return &finding;
    }
    return nullptr;
}

QString evidenceLine(const estate::Evidence &evidence, const Words &words)
{
    const QString text = words.plain(evidence.message);
    return text.isEmpty() ? evidence.reference : text + QStringLiteral(" (") + evidence.reference + QLatin1Char(')');
}

/// Another change of the draft that is this one already.
bool isStagedAlready(const View &view, const draft::Change &change)
{
    const auto &staged = view.draft.changes;
    return std::any_of(staged.begin(), staged.end(), [&](const draft::RenderedChange &other) {
        return other.change.id != change.id && other.change.kind == change.kind &&
               other.change.secret == change.secret && other.change.target == change.target;
    });
}

/// What the reviewer of a production rotation has to know: that nobody has rehearsed it.
void warnWithoutRehearsal(const View &view, draft::Change &change, const Words &words)
{
    if (change.kind != QLatin1String("rotate"))
        return;
    const auto rehearsal = view.rehearsal(change.secret);
    if (rehearsal && !rehearsal->isValid())
        change.because.push_back(
            words.plain({QT_TRANSLATE_NOOP("Message", "Warning: %1"), {words.plain(rehearsal->reason)}}));
}

QString knownKinds()
{
    QStringList names;
    for (const draft::ChangeKind &kind : draft::changeKinds())
        names += QLatin1String(kind.name);
    return names.join(QStringLiteral(", "));
}

} // namespace

Result<draft::Change> prepareChange(const View &view, const draft::Tree &tree, draft::Change change, const Words &words)
{
    const draft::ChangeKind *kind = draft::changeKind(change.kind);
    if (!kind)
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "no such kind of change"), {}}, change.kind,
            {QT_TRANSLATE_NOOP("Message", "Known: %1"), {knownKinds()}});
    if (!view.inputs.repository)
        return Failure(view.inputs.repositoryError.value_or(Error{
            ErrorCode::NotFound, {QT_TRANSLATE_NOOP("Message", "the Terraform repository was not read"), {}}, {}, {}}));
    if (isStagedAlready(view, change))
        return fail(ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "this change is in the draft already"), {}}, {},
            {QT_TRANSLATE_NOOP("Message", "Edit it on the Draft page"), {}});
    const draft::PlanContext context = view.planContext(tree);
    if (const auto editable = draft::checkEditable(change, context); !editable)
        return Failure(editable.error());
    auto staged = kind->staged(std::move(change), context);
    if (!staged)
        return staged;
    change = std::move(*staged);
    change.base = view.inputs.repository->commit;
    if (const findings::Finding *finding = mendedBy(view, change)) {
        change.finding = finding->identity;
        change.because = {words.plain(finding->title)};
        for (const estate::Evidence &evidence : finding->evidence)
            change.because.push_back(evidenceLine(evidence, words));
    }
    warnWithoutRehearsal(view, change, words);
    return change;
}

} // namespace sallyport::core
