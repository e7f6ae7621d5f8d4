#pragma once

#include "console/scope.h"
#include "core/view.h"
#include "widgets/draft_bar.h"
#include "widgets/scope_bar.h"
#include "widgets/top_bar.h"

#include <vector>

namespace sallyport::console {

// What the bars around the pages say of a view.

struct SpanChoice
{
    std::chrono::minutes span;
    QString text;
};
/// The time spans of audit events to choose from.
const std::vector<SpanChoice> &spanChoices();

std::vector<Freshness> freshnessOf(const core::View &view, Instant now);
Crumbs crumbsOf(const core::View &view, const Selection &selection, bool canClear);
DraftSummary summaryOf(const core::View &view);
/// When an environment was read, with how many requests, how long, and with which token.
QString costText(const core::View &view, const QString &environment);
/// Who was asked beside the backends, when and with how many requests, or why not; empty where nobody was.
QStringList outsideTexts(const core::View &view);
/// The folders that could not be read, and the least policy; of one environment, or of all.
QString unreadableText(const core::View &view, const QString &environment);

} // namespace sallyport::console
