#include "core/demo.h"

#include "base/private_files.h"
#include "core/demo_audit.h"
#include "core/demo_readings.h"
#include "core/demo_repository.h"
#include "core/demo_terraform.h"
#include "core/estate_home.h"
#include "draft/draft_store.h"
#include "estate/snapshot_store.h"
#include "terraform/model.h"

#include <algorithm>

namespace sallyport::core {

namespace {

using namespace std::chrono_literals;

const QString staged = QStringLiteral("overdue:prod/connections/pg_warehouse");

terraform::DeclarationList demoDeclarations(const std::vector<DemoSecret> &secrets, Instant now)
{
    std::vector<terraform::SourceFile> files;
    for (const git::FileEdit &edit : demoRepositoryFiles(secrets, now))
        files.push_back({edit.path, edit.after});
    return terraform::read(files).declarations;
}

Result<void> keepReadings(estate::SnapshotStore &store, const std::vector<DemoSecret> &secrets, Instant now)
{
    std::pair<const char *, vault::Reading> readings[] = {
        {"prod", demoProduction(secrets, now)}, {"staging", demoStaging(secrets, now)}, {"dev", demoDev(secrets, now)}};
    const terraform::DeclarationList declarations = demoDeclarations(secrets, now);
    for (auto &[environment, reading] : readings) {
        addDeclaredKeys(reading, declarations);
        if (auto kept = store.keep(QString::fromLatin1(environment), reading); !kept)
            return kept;
    }
    const estate::Outside outside = demoOutside(now);
    if (auto kept = store.keep(outside.alerts); !kept)
        return kept;
    if (auto kept = store.keep(outside.protection); !kept)
        return kept;
    return store.keepFailure(QStringLiteral("dev"),
        {now - 181min, {ErrorCode::Sealed, {QT_TRANSLATE_NOOP("Message", "sealed, 2 of 3 keys"), {}},
                           QStringLiteral("GET sys/seal-status"),
                           {QT_TRANSLATE_NOOP("Message", "Unseal dev, then ask again"), {}}}});
}

std::vector<estate::SeenFinding> seen(const QStringList &identities)
{
    std::vector<estate::SeenFinding> all;
    for (const QString &identity : identities)
        all.push_back({identity, identity.startsWith(QLatin1String("overdue:prod/"))});
    return all;
}

/// What the team has mended in the past month: so many secrets of each reading are still declared nowhere.
QStringList undeclaredThen(const std::vector<DemoSecret> &secrets, int count)
{
    QStringList identities;
    for (const DemoSecret &secret : secrets) {
        if (!secret.file.isEmpty() && identities.size() < count)
            identities += QStringLiteral("not-in-terraform:prod/") + secret.path;
    }
    return identities;
}

/// The lives of findings as earlier readings saw them: what is not named here is new.
Result<void> recordFindings(estate::SnapshotStore &store, const std::vector<DemoSecret> &secrets, Instant now)
{
    const QString gone = QStringLiteral("overdue:prod/connections/twilio_sms");
    const QStringList checked{QStringLiteral("prod"), QStringLiteral("staging")};
    QStringList standing{staged};
    for (const DemoSecret &secret : secrets) {
        if (secret.file.isEmpty())
            standing += QStringLiteral("not-in-terraform:prod/") + secret.path;
    }
    struct Reading
    {
        Duration ago;
        QStringList found;
        int undeclared;
    };
    const Reading readings[] = {{30 * 24h, {}, 21}, {26 * 24h, {}, 24}, {21 * 24h, {}, 17}, {17 * 24h, {}, 14},
        {11 * 24h, {QStringLiteral("foreign-write:prod/connections/http_fx_rates"), gone}, 9},
        {6 * 24h,
            {QStringLiteral("declared-but-missing:staging/connections/clickstream_api"),
                QStringLiteral("declared-but-missing:staging/connections/devices_api"),
                QStringLiteral("declared-but-missing:staging/connections/gcp_devices")},
            4},
        {50h, {QStringLiteral("overdue:prod/connections/mssql_legacy_dwh")}, 0}};
    for (const Reading &reading : readings) {
        standing += reading.found;
        const auto then = seen(standing + undeclaredThen(secrets, reading.undeclared));
        if (auto done = store.recordFindings(then, checked, now - reading.ago); !done)
            return done;
    }
    standing.removeAll(gone);
    standing += QStringLiteral("overdue:prod/connections/sap_erp_readonly");
    return store.recordFindings(seen(standing), checked, now - 20h);
}

/// How the checklist stood on earlier days: the separation came first, then the alerts and the recovery test.
Result<void> recordScores(estate::SnapshotStore &store, Instant now)
{
    constexpr int points = 14;
    std::vector<estate::ScoreRecord> scores;
    for (int daysAgo = 60; daysAgo > 0; daysAgo -= 3) {
        const QDate day = toDate(now).addDays(-daysAgo);
        const int production = daysAgo > 45 ? 2 : daysAgo > 40 ? 3 : daysAgo > 20 ? 4 : 5;
        const int staging = daysAgo > 20 ? 1 : 2;
        scores.push_back({QStringLiteral("prod"), day, production, 4, points - production - 4});
        scores.push_back({QStringLiteral("staging"), day, staging, 4, points - staging - 4});
    }
    return store.recordScores(scores);
}

Result<void> makeSnapshots(const QString &path, const std::vector<DemoSecret> &secrets, Instant now)
{
    auto store = estate::SnapshotStore::open(path);
    if (!store)
        return Failure(store.error());
    if (auto kept = keepReadings(*store, secrets, now); !kept)
        return kept;
    if (auto recorded = recordFindings(*store, secrets, now); !recorded)
        return recorded;
    return recordScores(*store, now);
}

Result<void> makeDraft(const QString &path, const std::vector<DemoSecret> &secrets, Instant now)
{
    const auto warehouse = std::find_if(secrets.begin(), secrets.end(),
        [](const DemoSecret &secret) { return secret.name() == QLatin1String("pg_warehouse"); });
    auto store = draft::DraftStore::open(path);
    if (!store)
        return Failure(store.error());
    draft::Change change;
    change.kind = QStringLiteral("rotate");
    change.secret = {QStringLiteral("prod"), warehouse->path};
    change.finding = staged;
    change.because = {QStringLiteral("pg_warehouse overdue 12 d"),
        QStringLiteral("written by ci-terraform-prod with another value (%1)").arg(toRfc3339(now - warehouse->age)),
        QStringLiteral("cadence static-db 90 d (sallyport.hcl:27)")};
    const auto added = store->add(change, now - 24s);
    if (!added)
        return Failure(added.error());
    return {};
}

Result<void> writeLog(const QString &folder, const QByteArray &text)
{
    if (auto made = makePrivateFolder(folder); !made)
        return made;
    return writePrivateFile(folder + QStringLiteral("/audit.log"), text);
}

} // namespace

Result<Demo> buildDemo(const QString &folder, Instant now)
{
    const Demo demo{folder + QStringLiteral("/acme"), folder + QStringLiteral("/data")};
    const std::vector<DemoSecret> secrets = readDemoSecrets();
    if (auto made = makePrivateFolder(folder); !made)
        return Failure(made.error());
    if (auto done = createDemoRepository(demo.repository, secrets, now); !done)
        return Failure(done.error());
    if (auto done = writeLog(folder + QStringLiteral("/log/vault"), demoAuditLog(secrets, now)); !done)
        return Failure(done.error());
    const auto home = EstateHome::find(demo.repository, demo.dataFolder);
    if (!home)
        return Failure(home.error());
    if (auto done = makeSnapshots(home->snapshots(), secrets, now); !done)
        return Failure(done.error());
    if (auto done = makeDraft(home->draft(), secrets, now); !done)
        return Failure(done.error());
    return demo;
}

} // namespace sallyport::core
