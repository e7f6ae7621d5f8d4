#include "core/demo_readings.h"

#include <QHash>

#include <algorithm>

namespace sallyport::core {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// Older versions are destroyed by the estate's own rule.
constexpr auto versionsKept = 450 * 24h;

vault::KvMetadata metadataOf(const QString &path, const std::vector<Instant> &writes, Instant now)
{
    vault::KvMetadata metadata;
    metadata.path = path;
    metadata.created = writes.front();
    metadata.updated = writes.back();
    metadata.currentVersion = static_cast<int>(writes.size());
    metadata.oldestVersion = 1;
    int number = 0;
    for (const Instant at : writes)
        metadata.versions.push_back({++number, at, {}, {}, now - at > versionsKept});
    return metadata;
}

/// Outside production every secret was written within the last seven weeks.
std::vector<Instant> youngWrites(const QString &path, int versions, Instant now)
{
    const auto age = 2 * 24h + std::chrono::minutes(demoNumber(path) % (45 * 24 * 60));
    std::vector<Instant> writes;
    for (int version = versions; version >= 1; --version)
        writes.push_back(now - age - (version - 1) * 40 * 24h);
    return writes;
}

vault::Reading frame(const QString &environment, Instant readAt, int requests, milliseconds took)
{
    vault::Reading reading;
    reading.readAt = readAt;
    reading.cost = {requests, took};
    reading.token.displayName = QStringLiteral("oidc-m.okafor");
    reading.token.policies = {QStringLiteral("default"), QStringLiteral("sallyport")};
    reading.token.ttl = 7h;
    reading.token.expireAt = readAt + 7h;
    reading.token.type = QStringLiteral("service");
    reading.token.renewable = true;
    reading.health = {true, false, false, QStringLiteral("1.13.1"), QStringLiteral("vault-") + environment, {}, readAt};
    reading.mounts = {{QStringLiteral("airflow"), QStringLiteral("kv"), 2, {}},
        {QStringLiteral("database"), QStringLiteral("database"), 0,
            QStringLiteral("connections of the production databases")}};
    reading.authMethods = {{QStringLiteral("approle"), QStringLiteral("approle"), {}},
        {QStringLiteral("oidc"), QStringLiteral("oidc"), {}}};
    reading.complete = true;
    return reading;
}

void sortSecrets(vault::Reading &reading)
{
    std::sort(reading.secrets.begin(), reading.secrets.end(),
        [](const vault::KvMetadata &a, const vault::KvMetadata &b) { return a.path < b.path; });
}

void addYoung(vault::Reading &reading, const QString &environment, const DemoSecret &secret, Instant now)
{
    const QString path = environment + QLatin1Char('/') + secret.path;
    reading.secrets.push_back(metadataOf(path, youngWrites(path, std::max(1, secret.version - 1), now), now));
    reading.secrets.back().customMetadata = secret.metadata();
}

/// Two certificates, their authority, and a role that somebody has forgotten to limit.
void addLeases(vault::Reading &reading, Instant now)
{
    reading.mounts.push_back({QStringLiteral("pki"), QStringLiteral("pki"), 0, QStringLiteral("internal TLS")});
    const auto certificate = [&](const char *serial, const char *name, int daysAgo, int days, bool isAuthority) {
        reading.certificates.push_back({QStringLiteral("pki"), QString::fromLatin1(serial), QString::fromLatin1(name),
            now - daysAgo * 24h, now + days * 24h, isAuthority});
    };
    certificate("4e:81:07:c2:55:1a", "acme internal root", 640, 3010, true);
    certificate("39:dd:2e:90:6b:f3", "airflow.acme.example", 346, 19, false);
    certificate("71:0c:b4:18:e9:22", "warehouse.acme.example", 120, 245, false);
    vault::AuthRole role{QStringLiteral("approle"), QStringLiteral("airflow-legacy")};
    role.givesSecretIds = true;
    reading.authRoles = {role};
}

} // namespace

vault::Reading demoProduction(const std::vector<DemoSecret> &secrets, Instant now)
{
    vault::Reading reading = frame(QStringLiteral("prod"), now - 173s, 109, 720ms);
    for (const DemoSecret &secret : secrets) {
        reading.secrets.push_back(metadataOf(QStringLiteral("prod/") + secret.path, demoWrites(secret, now), now));
        reading.secrets.back().customMetadata = secret.metadata();
    }
    for (const char *vendor : {"adyen", "bloomberg", "swift"}) {
        const QString folder = QStringLiteral("prod/vendor/%1/").arg(QLatin1String(vendor));
        reading.unreadable.push_back({QStringLiteral("airflow"), folder, QStringLiteral("airflow/metadata/") + folder,
            QStringLiteral("list"), ErrorCode::Forbidden});
    }
    for (const char *name : {"airflow-prod", "breakglass-dba", "ci-terraform-prod", "dev-analysts"}) {
        const QString policy = QString::fromLatin1(name);
        const QByteArray text = demoFile(QStringLiteral("repository/policies/%1.hcl").arg(policy));
        reading.policies.push_back({policy, QString::fromUtf8(text)});
        reading.policyNames.push_back(policy);
    }
    addLeases(reading, now);
    sortSecrets(reading);
    return reading;
}

vault::Reading demoStaging(const std::vector<DemoSecret> &secrets, Instant now)
{
    vault::Reading reading = frame(QStringLiteral("staging"), now - 169s, 105, 680ms);
    for (const DemoSecret &secret : secrets) {
        if (secret.staging == DemoSecret::Staging::Generated || secret.staging == DemoSecret::Staging::ByHand)
            addYoung(reading, QStringLiteral("staging"), secret, now);
    }
    sortSecrets(reading);
    return reading;
}

vault::Reading demoDev(const std::vector<DemoSecret> &secrets, Instant now)
{
    vault::Reading reading = frame(QStringLiteral("dev"), now - 183min, 98, 510ms);
    for (const DemoSecret &secret : secrets) {
        if (secret.inDev)
            addYoung(reading, QStringLiteral("dev"), secret, now);
    }
    sortSecrets(reading);
    return reading;
}

estate::Outside demoOutside(Instant now)
{
    const QString group = QStringLiteral("secrets");
    const QString file = QStringLiteral("/etc/prometheus/rules/secrets.rules.yml");
    const QString page = QStringLiteral("page");
    monitoring::AlertReading alerts{QStringLiteral("https://prometheus.acme.example:9090"), now - 168s, 1, true,
        {{group, file, QStringLiteral("SecretLookupsFail"),
             QStringLiteral("sum by (environment) (rate(airflow_secret_lookup_failures_total[5m])) > 0.1"),
             QStringLiteral("ok"), page},
            {group, file, QStringLiteral("VaultSealed"), QStringLiteral("max by (cluster) (vault_core_unsealed) == 0"),
                QStringLiteral("ok"), page}}};
    git::BranchProtection protection;
    protection.forge = QStringLiteral("GitHub");
    protection.kind = QStringLiteral("github");
    protection.host = QStringLiteral("api.github.com");
    protection.project = QStringLiteral("acme/infra");
    protection.branch = QStringLiteral("main");
    protection.askedAt = now - 168s;
    protection.requests = 2;
    protection.approvals = 1;
    protection.ownersReview = false;
    protection.push = git::BranchProtection::Push::Some;
    protection.pushers = {QStringLiteral("release-bot"), QStringLiteral("admin")};
    const QString address = QStringLiteral("GET https://api.github.com:443/repos/acme/infra/");
    protection.answered = {
        address + QStringLiteral("rules/branches/main"), address + QStringLiteral("branches/main/protection")};
    return {{std::move(alerts), {}}, {std::move(protection), {}}};
}

void addDeclaredKeys(vault::Reading &reading, const terraform::DeclarationList &declarations)
{
    QHash<QString, QStringList> keys;
    for (const terraform::Declaration &declaration : declarations) {
        if (!declaration.keys.isEmpty())
            keys.insert(declaration.name, declaration.keys);
    }
    for (vault::KvMetadata &secret : reading.secrets) {
        const auto found = keys.constFind(secret.path);
        if (found == keys.constEnd())
            continue;
        secret.keys = *found;
        secret.keys->sort();
    }
}

} // namespace sallyport::core
