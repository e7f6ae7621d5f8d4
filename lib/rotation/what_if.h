#pragma once

#include "rotation/calendar.h"

namespace sallyport::rotation {

/// What comes of doing a rotation on another day.
struct WhatIf
{
    Entry entry; ///< as it stands now
    QDate to;
    bool isPast = false;
    bool isWeekend = false;
    std::optional<estate::Freeze> freeze;
    /// What is overdue from its own due day on until `to`: the secret itself, and what is rotated with it.
    std::vector<estate::SecretId> becomesOverdue;
    /// `rotation` blocks that come before this one and would then stand on a later day.
    QStringList tooEarlyFor;
    /// `rotation` blocks that come after this one and would then stand on an earlier day.
    QStringList tooLateFor;
    int weekCount = 0; ///< rotations of the week of `to`, this one included
    std::optional<int> limit;

    bool isOverLimit() const { return limit && weekCount > *limit; }
    bool isFine() const
    {
        return !isPast && !isWeekend && !freeze && becomesOverdue.empty() && tooEarlyFor.isEmpty() &&
               tooLateFor.isEmpty() && !isOverLimit();
    }
};

/// Nothing where the secret has no rotation that a person does.
std::optional<WhatIf> whatIf(const Calendar &calendar, const estate::SecretId &secret, QDate to);

/// A better day for one rotation, or for a group.
struct Proposal
{
    enum class Reason { Weekend, Freeze, WeekFull, SameDay, Overdue };

    estate::SecretId secret; ///< the first of a group
    QString group;
    QDate from;
    std::optional<QDate> to; ///< nothing: there is no better day that is still in time
    Reason reason = Reason::Weekend;
    friend bool operator==(const Proposal &, const Proposal &) = default;
};

/// Better days for the next rotations that stand between two days: off weekends and freezes, no more a week than the
/// limit, spread over the days of a week. A day is never moved past the due day, so that nothing becomes overdue by it,
/// nor before what must come first; what is overdue already is proposed for the first free working day. Whatever has
/// its `plan` stays.
std::vector<Proposal> propose(const Calendar &calendar, QDate from, QDate until);

} // namespace sallyport::rotation
