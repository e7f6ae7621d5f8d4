#pragma once

#include "core/view.h"
#include "widgets/marks.h"

#include <QString>

#include <vector>

namespace sallyport::console {

enum class Grouping { Cause, Environment, Owner };

/// Which findings are listed, and how.
struct FindingQuery
{
    Grouping grouping = Grouping::Cause;
    QString environment; ///< empty: all of them
    QString owner = {};  ///< empty: everybody's
    QString text = {};   ///< every word of it must occur in what the row says
    friend bool operator==(const FindingQuery &, const FindingQuery &) = default;
};

/// One row: a finding, or many of the same rule in the same environment folded into one.
struct FindingRow
{
    std::vector<const findings::Finding *> members; ///< of the view; never empty

    bool isFold() const { return members.size() > 1; }
    const findings::Finding &first() const { return *members.front(); }
};

struct FindingGroup
{
    QString id; ///< stable over views: tells which groups a person has closed
    QString title;
    QString note;
    Mark mark = Mark::None; ///< of its worst member
    std::vector<FindingRow> rows;

    qint64 count() const;
};

/// A rule that finds more than this many in one environment takes one row.
constexpr size_t foldAbove = 5;

/// Worst cause first; what was accepted comes last, however the rest is grouped.
std::vector<FindingGroup> groupFindings(const core::View &view, const FindingQuery &query);

/// Names of all owners of open findings, sorted.
QStringList ownersOf(const core::View &view);

/// "42 secrets not in Terraform"
QString foldTitle(const FindingRow &row);

} // namespace sallyport::console
