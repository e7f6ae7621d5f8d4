#include "console/draft/change_summaries.h"

#include "console/looks.h"
#include "core/words.h"

#include <algorithm>

namespace sallyport::console {

namespace {

const findings::Finding *findingOf(const core::View &view, const draft::Change &change)
{
    const auto found = std::find_if(view.findings.begin(), view.findings.end(),
        [&](const findings::Finding &finding) { return finding.identity == change.finding; });
    return change.finding.isEmpty() || found == view.findings.end() ? nullptr : &*found;
}

CodePlace placeOf(const estate::Evidence &evidence)
{
    if (evidence.kind == estate::Evidence::Kind::File)
        return {SourceRef{evidence.source.file, evidence.source.line, 0}.toString(), evidence.source};
    return {evidence.reference, std::nullopt};
}

/// "terraform/prod/warehouse.tf:34, 45" leads to the first of its lines.
CodePlace placeOf(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return {text, SourceRef{text, 0, 0}};
    const QString first = text.mid(colon + 1).section(u',', 0, 0);
    return {text, SourceRef{text.left(colon), first.toInt(), 0}};
}

/// The finding as it is now; as it was when the change was staged where it is no longer found.
void explain(ChangeSummary &summary, const core::View &view, const draft::Change &change)
{
    const findings::Finding *finding = findingOf(view, change);
    if (!finding) {
        summary.why = change.because.join(QStringLiteral(", "));
        return;
    }
    const core::Words words;
    QStringList details;
    for (const estate::Evidence &evidence : finding->evidence) {
        if (!evidence.message.isEmpty())
            details += words.plain(evidence.message);
        if (!evidence.reference.isEmpty())
            summary.evidence.push_back(placeOf(evidence));
    }
    summary.why = words.plain(finding->title);
    if (!details.isEmpty())
        summary.why += QStringLiteral(": ") + details.join(QStringLiteral(", "));
}

} // namespace

std::vector<ChangeSummary> changeSummaries(const core::View &view)
{
    std::vector<ChangeSummary> summaries;
    for (const draft::RenderedChange &rendered : view.draft.changes) {
        ChangeSummary summary;
        summary.number = int(summaries.size()) + 1;
        summary.id = rendered.change.id;
        summary.title = core::Words().plain(rendered.title);
        summary.look = lookOf(view.estate(), rendered.change.secret.environment);
        const draft::ChangeKind *kind = draft::changeKind(rendered.change.kind);
        summary.leftOut = int(rendered.change.without.size());
        summary.isEditable = kind && kind->fields;
        explain(summary, view, rendered.change);
        for (const QString &place : rendered.places)
            summary.places.push_back(placeOf(place));
        summary.added = rendered.added;
        summary.removed = rendered.removed;
        if (rendered.refusal)
            summary.refusal = core::Words().plain(*rendered.refusal);
        summaries.push_back(std::move(summary));
    }
    return summaries;
}

} // namespace sallyport::console
