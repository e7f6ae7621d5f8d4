// Joins, schedules, judges and lays out a large estate, and says how long each part took. Needs no display: run it with
// QT_QPA_PLATFORM=offscreen.
//
//   bench_rotation [secrets]

#include "console/calendar/calendar_grid.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>

#include <cstdio>
#include <cstdlib>

using namespace sallyport;

namespace {

const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");

/// Every tenth is overdue, and nobody declares any of them: as many findings as there can be.
vault::Reading reading(int count)
{
    vault::Reading reading;
    reading.complete = true;
    for (int number = 0; number < count; ++number) {
        vault::KvMetadata live;
        live.path = QStringLiteral("prod/connections/pg_%1").arg(number, 6, 10, QLatin1Char('0'));
        live.currentVersion = 3;
        const int age = number % 10 == 0 ? 95 : number % 90;
        for (int version = 1; version <= 3; ++version)
            live.versions.push_back({version, now - std::chrono::days(age + 85 * (3 - version)), {}, {}, false});
        live.customMetadata.insert(QStringLiteral("rotation"), QStringLiteral("90d"));
        live.customMetadata.insert(QStringLiteral("owner"), QStringLiteral("team-%1").arg(number % 20));
        reading.secrets.push_back(std::move(live));
    }
    return reading;
}

core::Inputs inputs(int count)
{
    estate::Estate estate;
    estate.name = QStringLiteral("large");
    estate.weeklyLimit = estate::WeeklyLimit{1000, {}};
    estate::Environment environment;
    environment.name = QStringLiteral("prod");
    environment.tier = estate::Tier::Production;
    environment.vault.emplace();
    environment.vault->mount = QStringLiteral("airflow");
    environment.vault->prefix = QStringLiteral("prod");
    estate.environments.push_back(environment);
    core::Inputs inputs;
    inputs.estate = std::make_shared<const estate::Estate>(estate);
    inputs.cadences = std::make_shared<const std::vector<rotation::Cadence>>();
    inputs.playbooks = std::make_shared<const std::vector<rotation::Playbook>>();
    inputs.knowledge = std::make_shared<const std::vector<estate::Knowledge>>(
        std::vector{estate::Knowledge{QStringLiteral("prod"), reading(count), {}}});
    auto repository = std::make_shared<core::RepositoryView>();
    repository->commit = QStringLiteral("a41f9c2");
    inputs.repository = repository;
    inputs.draft = std::make_shared<const draft::Draft>();
    std::vector<estate::FindingRecord> records;
    for (int number = 0; number < count; number += 2)
        records.push_back(
            {QStringLiteral("not-in-terraform:prod/connections/pg_%1").arg(number, 6, 10, QLatin1Char('0')),
                now - std::chrono::days(40), now, {}});
    inputs.records = std::make_shared<const std::vector<estate::FindingRecord>>(std::move(records));
    inputs.now = now;
    return inputs;
}

template <typename Work> auto timed(const char *what, Work work)
{
    QElapsedTimer timer;
    timer.start();
    auto result = work();
    std::printf("%-60s %8.1f ms\n", what, double(timer.nsecsElapsed()) / 1e6);
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 100'000;
    const core::Inputs all = inputs(count);
    const core::ViewPtr view =
        timed("the whole view: join, schedules, findings, calendar", [&] { return core::makeView(all); });
    const QHash<QString, QHash<QString, std::vector<audit::Write>>> writes;
    const std::vector<findings::Departure> departures;
    const findings::Facts facts{*all.estate, *all.knowledge, view->inventory, view->rotations, &all.repository->model,
        writes, all.draft->changes, departures, all.repository->commit, now, &all.repository->files, &view->drift,
        &writes, &all.repository->lint};
    const auto found = timed("findings of all rules", [&] { return findings::evaluate(facts, *all.records); });
    const auto calendar = timed("the calendar", [&] {
        return rotation::Calendar::make({*all.estate, view->inventory, view->rotations, now});
    });
    console::CalendarQuery query;
    query.anchor = calendar.today();
    const auto content = timed("a quarter of it, filtered and grouped, with what was done before",
        [&] { return std::make_shared<const console::CalendarContent>(console::CalendarContent::make(*view, query)); });
    console::CalendarGrid grid;
    grid.resize(1000, 760);
    grid.show(view, content);
    QPixmap picture(grid.size());
    grid.render(&picture);
    constexpr int frames = 100;
    QElapsedTimer timer;
    timer.start();
    for (int frame = 0; frame < frames; ++frame)
        grid.render(&picture);
    std::printf("%-60s %8.1f ms\n", "a frame of the quarter", double(timer.nsecsElapsed()) / 1e6 / frames);
    std::printf("%d secrets, %zu findings, %d rotations due in the quarter\n", count, found.size(), content->due);
    return 0;
}
