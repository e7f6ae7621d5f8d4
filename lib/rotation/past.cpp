#include "rotation/past.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace sallyport::rotation {

namespace {

/// A log's line and the storage's time of one write differ by a moment.
constexpr Duration sameWrite = std::chrono::seconds(5);

/// When a secret was written, oldest first.
std::vector<Instant> timesOf(const estate::Secret &secret, const std::vector<audit::Write> &writes, Instant now)
{
    std::vector<Instant> times;
    if (secret.live) {
        for (const vault::KvVersion &version : secret.live->versions)
            times.push_back(std::min(version.created, now));
    }
    for (const audit::Write &write : writes)
        times.push_back(std::min(write.time, now));
    if (secret.staticRole && secret.staticRole->lastRotation)
        times.push_back(std::min(*secret.staticRole->lastRotation, now));
    std::sort(times.begin(), times.end());
    times.erase(
        std::unique(times.begin(), times.end(), [](Instant a, Instant b) { return b - a <= sameWrite; }), times.end());
    return times;
}

} // namespace

std::vector<PastRotation> past(const CalendarFacts &facts, const WritesByEnvironment &writes, QDate from, QDate until)
{
    const QTimeZone zone = zoneOf(facts.estate);
    std::vector<PastRotation> all;
    for (size_t row = 0; row < facts.rotations.size(); ++row) {
        const Rotation &rotation = facts.rotations.at(row);
        const auto &choice = rotation.cadence.choice;
        if (!choice || choice->cadence.rule != Cadence::Rule::Every)
            continue;
        const estate::Secret &secret = facts.inventory.secrets().at(row);
        const int interval = daysOf(choice->cadence.interval);
        const int grace = int(std::chrono::floor<std::chrono::days>(choice->cadence.grace).count());
        const auto environment = writes.constFind(secret.id.environment);
        const auto times = timesOf(secret,
            environment == writes.constEnd() ? std::vector<audit::Write>() : environment->value(secret.apiPath),
            facts.now);
        // The first write begins the promise, it keeps none.
        for (size_t i = 1; i < times.size(); ++i) {
            const QDate day = dayIn(zone, times.at(i));
            if (day < from || day > until)
                continue;
            const int late = int(dayIn(zone, times.at(i - 1)).addDays(interval).daysTo(day));
            all.push_back({secret.id, day, late > grace ? Promise::Late : Promise::OnTime, std::max(0, late)});
        }
        if (rotation.status == Status::Overdue && rotation.due) {
            const QDate day = dayIn(zone, *rotation.due);
            if (day >= from && day <= until)
                all.push_back({secret.id, day, Promise::Missed, int(day.daysTo(dayIn(zone, facts.now)))});
        }
    }
    std::sort(all.begin(), all.end(), [](const PastRotation &a, const PastRotation &b) {
        return std::tie(a.day, a.secret.environment, a.secret.path) <
               std::tie(b.day, b.secret.environment, b.secret.path);
    });
    return all;
}

QString nameOf(Promise promise)
{
    static constexpr std::array names = {"on-time", "late", "missed"};
    static_assert(names.size() == static_cast<size_t>(Promise::Missed) + 1);
    return QString::fromLatin1(names.at(static_cast<size_t>(promise)));
}

} // namespace sallyport::rotation
