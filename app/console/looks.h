#pragma once

#include "console/scope.h"
#include "core/view.h"
#include "rotation/schedule.h"
#include "widgets/band.h"
#include "widgets/marks.h"

#include <QString>

namespace sallyport::console {

/// How an environment of this estate looks; empty for a name that it does not have.
EnvironmentLook lookOf(const estate::Estate &estate, const QString &environment);

/// Mark and word of a row's state, worst first: not in Terraform, overdue, due soon, …
struct StateWord
{
    Mark mark = Mark::None;
    QString text;
    QString tooltip; ///< the exact time, and what it rests on
};
StateWord stateOf(const core::View &view, const estate::Secret &secret);

/// "AWS Secrets Manager", or empty for Vault, which goes without saying.
QString backendOf(const estate::Secret &secret);
/// "102 d": since the proven rotation, else since the write; "—" where neither is known.
QString ageOf(const core::View &view, const rotation::Rotation &rotation);
/// custom_metadata.kind, else the cadence's kind.
QString kindOf(const core::View &view, const estate::Secret &secret);

/// Whether the row is of that narrowing.
bool matches(const core::View &view, const estate::Secret &secret, Narrow narrow);

} // namespace sallyport::console
