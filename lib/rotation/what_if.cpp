#include "rotation/what_if.h"

namespace sallyport::rotation {

namespace {

/// The day on which a `rotation` block stands; nothing when it has no rotation ahead.
std::optional<QDate> dayOfGroup(const Calendar &calendar, const QString &group)
{
    const auto members = calendar.membersOf(group);
    if (members.empty())
        return std::nullopt;
    const auto entry = calendar.next(members.front());
    return entry ? std::optional(entry->day) : std::nullopt;
}

void findOrder(WhatIf &answer, const Calendar &calendar, const std::vector<estate::RotationGroup> &groups)
{
    const QString &group = answer.entry.group;
    if (group.isEmpty())
        return;
    for (const QString &earlier : calendar.before(group)) {
        const auto day = dayOfGroup(calendar, earlier);
        if (day && *day > answer.to)
            answer.tooEarlyFor.push_back(earlier);
    }
    for (const estate::RotationGroup &other : groups) {
        const auto day = other.after.contains(group) ? dayOfGroup(calendar, other.name) : std::nullopt;
        if (day && *day < answer.to)
            answer.tooLateFor.push_back(other.name);
    }
}

} // namespace

std::optional<WhatIf> whatIf(const Calendar &calendar, const estate::SecretId &secret, QDate to)
{
    const auto entry = calendar.next(secret);
    if (!entry || entry->kind != Entry::Kind::Rotation)
        return std::nullopt;
    WhatIf answer;
    answer.entry = *entry;
    answer.to = to;
    answer.isPast = to < calendar.today();
    answer.isWeekend = isWeekend(to);
    if (const estate::Freeze *freeze = calendar.freezeOn(secret.environment, to))
        answer.freeze = *freeze;
    const std::vector<estate::SecretId> together =
        entry->group.isEmpty() ? std::vector{secret} : calendar.membersOf(entry->group);
    for (const estate::SecretId &member : together) {
        const auto own = calendar.next(member);
        if (own && own->due < to)
            answer.becomesOverdue.push_back(member);
    }
    findOrder(answer, calendar, calendar.groups());
    const QDate monday = mondayOf(to);
    answer.weekCount = calendar.weeks(monday, monday).front().count + (mondayOf(entry->day) == monday ? 0 : 1);
    if (calendar.limit())
        answer.limit = calendar.limit()->rotations;
    return answer;
}

} // namespace sallyport::rotation
