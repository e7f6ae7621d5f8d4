#pragma once

#include "core/view.h"
#include "core/words.h"
#include "widgets/marks.h"

#include <QString>

#include <vector>

namespace sallyport::console {

/// What the one button of a finding's row does.
enum class FindingAct {
    Stage,      ///< stage the remedy
    ShowChange, ///< it is in the draft: show it there
    CopyBranch, ///< it has left on a branch: copy the branch's name
    OpenPlace,  ///< open the line that needs a look
    ReadHow,    ///< show evidence and advice
    Retry,      ///< ask the environment again
};
FindingAct actOf(const findings::Finding &finding);

/// The button's face; a link where there is nothing left to do.
struct ActLook
{
    QString text;
    QString icon;
    bool isLink = false;
};
ActLook lookOfAct(const findings::Finding &finding);

Mark markOf(findings::Severity severity);
bool isOpen(const findings::Finding &finding); ///< neither accepted nor gone
/// Its remedy is a rotation that nobody has staged yet.
bool isRotationToStage(const findings::Finding &finding);

/// What it rests on, in one line and in two faces; of an accepted finding until when and why it was accepted.
std::vector<core::Segment> evidenceLine(const findings::Finding &finding, const core::Words &words);
std::vector<core::Segment> segmentsOf(const estate::Evidence &evidence, const core::Words &words);
QString plainText(const std::vector<core::Segment> &segments);
/// Escaped HTML; code in the monospaced face.
QString richText(const std::vector<core::Segment> &segments);

/// The block of sallyport.hcl that accepts the finding.
SourceRef acceptedAt(const estate::Estate &estate, const findings::Finding &finding);
/// The line to look at: of the remedy, else the first file among the evidence, else the secret's declaration; empty
/// when there is none.
SourceRef placeOf(const core::View &view, const findings::Finding &finding);

} // namespace sallyport::console
