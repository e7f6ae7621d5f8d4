// Draws Today with none, seven and 2,000 findings, the quarter with 300 rotations and the checklist into PNGs in the
// folder given, light and dark: to be looked at. QT_SCALE_FACTOR makes them larger.
//
//   morning_pictures [FOLDER [LANGUAGE]]
#include "console/calendar/calendar_page.h"
#include "console/checklist/checklist_page.h"
#include "console/today/today_page.h"
#include "core/translators.h"
#include "estate/terraform_runs.h"
#include "widgets/style.h"
#include "widgets/theme.h"
#include "widgets/type.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace sallyport;
using namespace sallyport::console;
using namespace std::chrono_literals;

namespace {

const Instant now = *parseInstant(u"2026-11-23T10:42:00Z");
constexpr std::array environments = {"prod", "staging", "dev"};
constexpr std::array owners = {"team-data", "team-payments", "team-ml", "platform", "team-crm"};
constexpr std::array folders = {"connections", "variables", "config"};
constexpr std::array subjects = {"pg_warehouse", "stripe_api", "snowflake_reporting", "slack_alerts", "sftp_partner"};

/// One secret, when it was written, and whether Terraform declares it.
struct Example
{
    int number = 0;
    std::chrono::days age{};
    bool isDeclared = true;

    QString environment() const { return QLatin1String(environments.at(size_t(number) % environments.size())); }
    QString path() const
    {
        return QStringLiteral("%1/%2_%3")
            .arg(QLatin1String(folders.at(size_t(number / 3) % folders.size())),
                QLatin1String(subjects.at(size_t(number) % subjects.size())))
            .arg(number, 4, 10, QLatin1Char('0'));
    }
    vault::KvMetadata live() const
    {
        vault::KvMetadata live;
        live.path = environment() + u'/' + path();
        live.currentVersion = 1;
        live.versions = {{1, now - age - 3h, {}, {}, false}};
        live.created = live.updated = live.versions.front().created;
        live.customMetadata.insert(QStringLiteral("rotation"), QStringLiteral("90d"));
        live.customMetadata.insert(
            QStringLiteral("owner"), QLatin1String(owners.at(size_t(number / 2) % owners.size())));
        return live;
    }
    QByteArray block() const
    {
        return QStringLiteral(
            "resource \"vault_kv_secret_v2\" \"s%1\" {\n  mount                = \"airflow\"\n  name  "
            "               = \"%2/%3\"\n  data_json_wo         = var.values[\"%1\"]\n  "
            "data_json_wo_version = 1\n}\n\n")
            .arg(QString::number(number), environment(), path())
            .toUtf8();
    }
};

std::shared_ptr<const estate::Estate> exampleEstate()
{
    auto example = std::make_shared<estate::Estate>();
    example->name = QStringLiteral("acme");
    example->weeklyLimit = estate::WeeklyLimit{24, {QStringLiteral("sallyport.hcl"), 2, 3}};
    for (const char *name : environments) {
        estate::Environment environment;
        environment.name = QLatin1String(name);
        environment.tier = environment.name == QLatin1String("prod") ? estate::Tier::Production : estate::Tier::Other;
        environment.vault = estate::VaultBackend{};
        environment.vault->mount = QStringLiteral("airflow");
        environment.vault->prefix = environment.name;
        example->environments.push_back(environment);
    }
    return example;
}

core::ViewPtr viewOf(const std::vector<Example> &examples)
{
    core::Inputs inputs;
    inputs.now = now;
    inputs.estate = exampleEstate();
    inputs.cadences = std::make_shared<const std::vector<rotation::Cadence>>();
    inputs.playbooks = std::make_shared<const std::vector<rotation::Playbook>>();
    inputs.draft = std::make_shared<const draft::Draft>();
    inputs.records = std::make_shared<const std::vector<estate::FindingRecord>>();
    auto knowledge = std::make_shared<std::vector<estate::Knowledge>>();
    auto repository = std::make_shared<core::RepositoryView>();
    repository->files = {{QStringLiteral("terraform/variables.tf"),
        "variable \"values\" {\n  type      = map(string)\n  ephemeral = true\n}\n"}};
    for (const char *name : environments) {
        vault::Reading reading;
        reading.readAt = now - 40s;
        reading.complete = true;
        for (const Example &example : examples) {
            if (example.environment() != QLatin1String(name))
                continue;
            reading.secrets.push_back(example.live());
            if (example.isDeclared)
                repository->files.push_back(
                    {QStringLiteral("terraform/secret_%1.tf").arg(example.number), example.block()});
        }
        knowledge->push_back({QLatin1String(name), reading, {}});
    }
    inputs.knowledge = knowledge;
    repository->branch = QStringLiteral("main");
    repository->commit = QString(40, u'a');
    repository->model = terraform::read(repository->files, estate::runsOf(*inputs.estate));
    inputs.repository = repository;
    return core::makeView(inputs);
}

/// So many findings: half of them overdue, the others not in Terraform.
core::ViewPtr morningWith(int findings)
{
    std::vector<Example> examples;
    for (int number = 0; number < findings; ++number)
        examples.push_back(number % 2 ? Example{number, std::chrono::days(20), false}
                                      : Example{number, std::chrono::days(95 + number % 60)});
    for (int number = findings; number < findings + 40; ++number)
        examples.push_back({number, std::chrono::days(10)});
    return viewOf(examples);
}

/// Rotations that fall due over the coming quarter, a few of them in the past.
core::ViewPtr quarterWith(int rotations)
{
    std::vector<Example> examples;
    for (int number = 0; number < rotations; ++number)
        examples.push_back({number, std::chrono::days(number * 7 % 96)});
    return viewOf(examples);
}

void draw(QWidget &page, const QString &path)
{
    // What the window leaves to a page at 1280x720.
    page.resize(1200, 624);
    page.show();
    QTest::qWait(50);
    page.grab().save(path);
}

void drawAll(const QString &prefix)
{
    Scope scope;
    for (const int findings : {0, 7, 2000}) {
        TodayPage today(scope);
        today.setView(morningWith(findings));
        draw(today, QStringLiteral("%1-today-%2.png").arg(prefix).arg(findings));
    }
    const core::ViewPtr quarter = quarterWith(300);
    for (const auto &[name, mode] : {std::pair{"month", CalendarMode::Month},
             std::pair{"quarter", CalendarMode::Quarter}, std::pair{"list", CalendarMode::List}}) {
        CalendarPage calendar(scope);
        QSignalSpy shown(&calendar, &CalendarPage::contentChanged);
        calendar.setView(quarter);
        calendar.setMode(mode);
        if (QTest::qWaitFor([&] { return calendar.content() && calendar.content()->query.mode == mode; }, 30000))
            draw(calendar, QStringLiteral("%1-calendar-%2-300.png").arg(prefix, QLatin1String(name)));
    }
    ChecklistPage checklist(scope);
    checklist.setView(quarter);
    draw(checklist, prefix + QStringLiteral("-checklist.png"));
}

} // namespace

int main(int count, char **arguments)
{
    QApplication application(count, arguments);
    const QLocale locale(application.arguments().value(2, QStringLiteral("en")));
    QLocale::setDefault(locale);
    core::installTranslators(application, locale);
    application.setStyle(new Style);
    applyBaseFont();
    ThemeSwitch themes(application);
    for (const auto &[name, theme] : {std::pair{QStringLiteral("light"), ThemeChoice::Light},
             std::pair{QStringLiteral("dark"), ThemeChoice::Dark}}) {
        themes.choose(theme);
        drawAll(QStringLiteral("%1/%2-%3")
                    .arg(application.arguments().value(1, QStringLiteral(".")), name, locale.name().left(2)));
    }
    return 0;
}
