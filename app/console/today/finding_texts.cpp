#include "today/finding_texts.h"

#include "widgets/type.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace sallyport::console {

namespace {

struct Today
{
    Q_DECLARE_TR_FUNCTIONS(Today)
};

using findings::Finding;
using findings::Remedy;
using findings::State;

ActLook stageLook(const QString &change)
{
    if (change == QLatin1String("rotate"))
        return {Today::tr("Stage rotation"), QStringLiteral("refresh-cw")};
    if (change == QLatin1String("declare"))
        return {Today::tr("Stage declaration"), QStringLiteral("square-pen")};
    if (change == QLatin1String("import"))
        return {Today::tr("Stage import"), QStringLiteral("download")};
    if (change == QLatin1String("adopt"))
        return {Today::tr("Stage adoption"), QStringLiteral("square-pen")};
    return {Today::tr("Stage change"), QStringLiteral("square-pen")};
}

void append(std::vector<core::Segment> &line, std::vector<core::Segment> part)
{
    line.insert(line.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
}

/// What one pastes to find it again, with the word that says where.
std::vector<core::Segment> referenceOf(const estate::Evidence &evidence)
{
    using Kind = estate::Evidence::Kind;
    // People quote file:line; the column is for the editor that opens it.
    const SourceRef line{evidence.source.file, evidence.source.line, 0};
    if (evidence.kind == Kind::File && !line.file.isEmpty())
        return {{line.toString(), true}};
    const core::Segment reference{evidence.reference, true};
    if (evidence.kind == Kind::Audit)
        return {{Today::tr("audit "), false}, reference};
    if (evidence.kind == Kind::Commit)
        return {{Today::tr("commit "), false}, reference};
    return {reference};
}

std::vector<core::Segment> acceptanceLine(const Finding &finding)
{
    const QString until = QLocale().toString(*finding.acceptedUntil, QStringLiteral("d MMM yyyy"));
    return {{Today::tr("accepted until %1: %2").arg(until, finding.acceptedBecause), false}};
}

} // namespace

FindingAct actOf(const Finding &finding)
{
    if (finding.state == State::InDraft)
        return FindingAct::ShowChange;
    if (finding.state == State::OnBranch || finding.state == State::InPullRequest)
        return FindingAct::CopyBranch;
    if (finding.state == State::Accepted)
        return FindingAct::OpenPlace;
    switch (finding.remedy.kind) {
    case Remedy::Kind::Stage:
        return FindingAct::Stage;
    case Remedy::Kind::Open:
        return FindingAct::OpenPlace;
    case Remedy::Kind::Retry:
        return FindingAct::Retry;
    case Remedy::Kind::Read:
        break;
    }
    return FindingAct::ReadHow;
}

ActLook lookOfAct(const Finding &finding)
{
    switch (actOf(finding)) {
    case FindingAct::Stage:
        return stageLook(finding.remedy.change);
    case FindingAct::ShowChange:
        return {Today::tr("In draft, change %1").arg(finding.draftPosition), QStringLiteral("file-pen-line"), true};
    case FindingAct::CopyBranch:
        if (finding.state == State::InPullRequest)
            return {Today::tr("In PR %1").arg(finding.pullRequest), QStringLiteral("git-branch"), true};
        return {Today::tr("On branch %1").arg(finding.branch), QStringLiteral("git-branch"), true};
    case FindingAct::OpenPlace:
        return {Today::tr("Open file"), QStringLiteral("file-code-2")};
    case FindingAct::Retry:
        return {Today::tr("Retry"), QStringLiteral("rotate-cw")};
    case FindingAct::ReadHow:
        break;
    }
    return {Today::tr("Read how"), QStringLiteral("info")};
}

Mark markOf(findings::Severity severity)
{
    switch (severity) {
    case findings::Severity::Critical:
        return Mark::Critical;
    case findings::Severity::Warning:
        return Mark::Warning;
    case findings::Severity::NotChecked:
        break;
    }
    return Mark::NotChecked;
}

bool isOpen(const Finding &finding)
{
    return finding.state != State::Accepted && finding.state != State::Gone;
}

bool isRotationToStage(const Finding &finding)
{
    return actOf(finding) == FindingAct::Stage && finding.remedy.change == QLatin1String("rotate");
}

std::vector<core::Segment> segmentsOf(const estate::Evidence &evidence, const core::Words &words)
{
    std::vector<core::Segment> message = words.segments(evidence.message);
    if (!evidence.detail.isEmpty()) {
        message.push_back({QStringLiteral(": "), false});
        append(message, words.segments(evidence.detail));
    }
    if (evidence.reference.isEmpty())
        return message;
    std::vector<core::Segment> reference = referenceOf(evidence);
    if (message.empty())
        return reference;
    // A request or an event leads to what it showed; a statement is followed by the line that proves it.
    std::vector<core::Segment> line;
    if (evidence.kind == estate::Evidence::Kind::File) {
        append(line, message);
        line.push_back({QStringLiteral(", "), false});
        append(line, std::move(reference));
    } else {
        append(line, std::move(reference));
        line.push_back({QStringLiteral(" "), false});
        append(line, message);
    }
    return line;
}

std::vector<core::Segment> evidenceLine(const Finding &finding, const core::Words &words)
{
    if (finding.state == State::Accepted && finding.acceptedUntil)
        return acceptanceLine(finding);
    std::vector<core::Segment> line;
    for (const estate::Evidence &evidence : finding.evidence) {
        if (!line.empty())
            line.push_back({QStringLiteral("; "), false});
        append(line, segmentsOf(evidence, words));
    }
    return line;
}

QString plainText(const std::vector<core::Segment> &segments)
{
    QString text;
    for (const core::Segment &segment : segments)
        text += segment.text;
    return text;
}

QString richText(const std::vector<core::Segment> &segments)
{
    const QString face = font(Type::Mono).family();
    QString text;
    for (const core::Segment &segment : segments) {
        const QString escaped = segment.text.toHtmlEscaped();
        text +=
            segment.isCode ? QStringLiteral("<span style=\"font-family:'%1'\">%2</span>").arg(face, escaped) : escaped;
    }
    return text;
}

SourceRef acceptedAt(const estate::Estate &estate, const Finding &finding)
{
    const auto &all = estate.acceptances;
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const estate::Acceptance &one) { return one.finding == finding.identity; });
    return found == all.end() ? SourceRef() : found->at;
}

SourceRef placeOf(const core::View &view, const Finding &finding)
{
    if (finding.state == State::Accepted)
        return acceptedAt(view.estate(), finding);
    if (!finding.remedy.place.file.isEmpty())
        return finding.remedy.place;
    const estate::Secret *secret = view.inventory.find(finding.subject);
    if (secret && !secret->declarations.empty())
        return secret->declarations.front().at;
    for (const estate::Evidence &evidence : finding.evidence) {
        if (!evidence.source.file.isEmpty())
            return evidence.source;
    }
    return {};
}

} // namespace sallyport::console
