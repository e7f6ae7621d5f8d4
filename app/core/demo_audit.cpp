#include "core/demo_audit.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>

namespace sallyport::core {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

enum class Act { Read, DeniedRead, List, ReadMetadata, Create, Update };

struct Access
{
    Instant at{};
    QString actor;
    Act act = Act::Read;
    QString path;    ///< below prod/
    int version = 0; ///< that was read or written
};

/// How the log hides a text. The demo's device has a salt of its own, which is in no other text.
QByteArray hidden(const QString &text)
{
    const QByteArray salted = "demo audit device:" + text.toUtf8();
    return "\"hmac-sha256:" + QCryptographicHash::hash(salted, QCryptographicHash::Sha256).toHex() + '"';
}

/// A UUID that stands for this text.
QByteArray uuidFor(const QString &text)
{
    const quint64 high = demoNumber(text);
    const quint64 low = demoNumber(text + QLatin1Char('#'));
    const QByteArray digits =
        QByteArray::number(high, 16).rightJustified(16, '0') + QByteArray::number(low, 16).rightJustified(16, '0');
    return digits.mid(0, 8) + '-' + digits.mid(8, 4) + '-' + digits.mid(12, 4) + '-' + digits.mid(16, 4) + '-' +
           digits.mid(20, 12);
}

/// "2026-11-23T10:41:52.381000000Z"; nine digits, as Vault writes them.
QByteArray timeText(Instant at)
{
    const auto part = at.time_since_epoch() % 1s;
    return toRfc3339(at).toLatin1().chopped(1) + '.' +
           QByteArray::number(qint64(std::chrono::duration_cast<milliseconds>(part).count())).rightJustified(3, '0') +
           "000000Z";
}

/// Writes the lines of one log. What is the same for all accesses of one identity is made once.
class LogText
{
public:
    explicit LogText(qsizetype accesses) { m_text.reserve(accesses * 2800); }

    void add(const Access &access)
    {
        m_id = uuidFor(QString::number(++m_count));
        const QByteArray request = requestOf(access);
        const QByteArray error =
            access.act == Act::DeniedRead ? R"(,"error":"1 error occurred:\n\t* permission denied\n\n"})" : "}";
        addLine(access, access.at, "request", request, error);
        addLine(access, access.at + 1ms, "response", request, ",\"response\":" + responseOf(access) + error);
    }

    QByteArray take() { return std::move(m_text); }

private:
    struct Identity
    {
        QByteArray auth;   ///< up to policy_results
        QByteArray policy; ///< that granted
        QByteArray rest;   ///< of auth, behind policy_results
        QByteArray token;  ///< members of the request
        QByteArray remote;
    };

    static Identity makeIdentity(const QString &actor)
    {
        const QByteArray name = actor.toUtf8();
        const QByteArray entity = uuidFor(actor);
        const QByteArray accessor = hidden(actor + QStringLiteral(" accessor"));
        const bool isPerson = actor == QLatin1String("m.okafor");
        const QByteArray policies = R"([")" + (isPerson ? "airflow-operators" : name) + R"(","default"])";
        Identity identity;
        identity.auth = R"({"client_token":)" + hidden(actor) + R"(,"accessor":)" + accessor + R"(,"display_name":")" +
                        (isPerson ? name : "approle") + R"(","policies":)" + policies + R"(,"token_policies":)" +
                        policies;
        identity.policy = isPerson ? "airflow-operators" : name;
        identity.rest = R"(,"metadata":{")" + QByteArray(isPerson ? "username" : "role_name") + R"(":")" + name +
                        R"("},"entity_id":")" + entity + R"(","token_type":"service","token_ttl":2764800})";
        identity.token = R"(,"client_token":)" + hidden(actor + QStringLiteral(" request")) +
                         R"(,"client_token_accessor":)" + accessor + R"(,"namespace":{"id":"root"},"path":")";
        identity.remote = R"(,"remote_address":"10.20.)" + QByteArray::number(demoNumber(actor) % 12) + '.' +
                          QByteArray::number(10 + demoNumber(actor) % 200) + R"(","remote_port":)";
        return identity;
    }

    const Identity &identity(const QString &actor)
    {
        auto found = m_identities.find(actor);
        if (found == m_identities.end())
            found = m_identities.insert(actor, makeIdentity(actor));
        return *found;
    }

    void addLine(
        const Access &access, Instant at, const QByteArray &type, const QByteArray &request, const QByteArray &rest)
    {
        const Identity &who = identity(access.actor);
        m_text += R"({"time":")" + timeText(at) + R"(","type":")" + type + R"(","auth":)" + who.auth;
        if (access.act == Act::DeniedRead)
            m_text += R"(,"policy_results":{"allowed":false})";
        else
            m_text += R"(,"policy_results":{"allowed":true,"granting_policies":[{"name":")" + who.policy +
                      R"(","namespace_id":"root","type":"acl"}]})";
        m_text += who.rest + R"(,"request":)" + request + rest + '\n';
    }

    QByteArray requestOf(const Access &access)
    {
        static const QHash<Act, QByteArray> operations{{Act::Read, "read"}, {Act::DeniedRead, "read"},
            {Act::List, "list"}, {Act::ReadMetadata, "read"}, {Act::Create, "create"}, {Act::Update, "update"}};
        const Identity &who = identity(access.actor);
        const bool isMetadata = access.act == Act::List || access.act == Act::ReadMetadata;
        QByteArray request = R"({"id":")" + m_id + R"(","client_id":")" + uuidFor(access.actor) + R"(","operation":")" +
                             operations.value(access.act) + R"(","mount_type":"kv","mount_accessor":"kv_6b4ff9c7")" +
                             who.token + "airflow/" + (isMetadata ? "metadata" : "data") + "/prod/" +
                             access.path.toUtf8() + '"';
        if (access.act == Act::Create || access.act == Act::Update)
            request += R"(,"data":{"data":)" + valueOf(access) + R"(,"options":{}})";
        return request + who.remote + QByteArray::number(32768 + demoNumber(QString::fromLatin1(m_id)) % 28000) + '}';
    }

    QByteArray responseOf(const Access &access)
    {
        const QByteArray data = dataOf(access);
        return R"({"mount_type":"kv","mount_accessor":"kv_6b4ff9c7","data":)" + data + '}';
    }

    QByteArray dataOf(const Access &access)
    {
        switch (access.act) {
        case Act::Read:
            return R"({"data":)" + valueOf(access) + R"(,"metadata":)" + versionOf(access) + '}';
        case Act::DeniedRead:
            return R"({"error":)" + remembered(QStringLiteral("permission denied")) + '}';
        case Act::List:
            return R"({"keys":[)" + remembered(access.path) + "]}";
        case Act::ReadMetadata:
            return R"({"cas_required":false,"current_version":)" + QByteArray::number(access.version) +
                   R"(,"custom_metadata":null,"max_versions":0,"oldest_version":0})";
        case Act::Create:
        case Act::Update:
            break;
        }
        return versionOf(access);
    }

    QByteArray versionOf(const Access &access)
    {
        return R"({"created_time":)" + remembered(access.path + QString::number(access.version)) +
               R"(,"custom_metadata":null,"deletion_time":)" + remembered({}) + R"(,"destroyed":false,"version":)" +
               QByteArray::number(access.version) + '}';
    }

    /// The account stays, the password is another one in every version.
    QByteArray valueOf(const Access &access)
    {
        const QString password = QStringLiteral("%1 password %2").arg(access.path).arg(access.version);
        if (!access.path.startsWith(QLatin1String("connections/")))
            return R"({"value":)" + remembered(password) + '}';
        return R"({"login":)" + remembered(access.path + QStringLiteral(" login")) + R"(,"password":)" +
               remembered(password) + '}';
    }

    QByteArray remembered(const QString &text)
    {
        auto found = m_hidden.find(text);
        if (found == m_hidden.end())
            found = m_hidden.insert(text, hidden(text));
        return *found;
    }

    QByteArray m_text;
    QByteArray m_id;
    int m_count = 0;
    QHash<QString, Identity> m_identities;
    QHash<QString, QByteArray> m_hidden;
};

/// Gathers the accesses in any order.
class Accesses
{
public:
    Accesses(const std::vector<DemoSecret> &secrets, Instant now)
        : m_secrets(secrets)
        , m_now(now)
    {
        for (const DemoSecret &secret : secrets)
            m_writes.insert(secret.path, demoWrites(secret, now));
    }

    std::vector<Access> make()
    {
        for (const DemoSecret &secret : m_secrets) {
            addWrites(secret);
            addLastRead(secret);
        }
        addWarehouse();
        addLastHour();
        addRecent();
        std::stable_sort(m_all.begin(), m_all.end(), [](const Access &a, const Access &b) { return a.at < b.at; });
        return std::move(m_all);
    }

private:
    void add(Duration ago, const QString &actor, Act act, const QString &path)
    {
        m_all.push_back({m_now - ago, actor, act, path, versionAt(path, m_now - ago)});
    }

    int versionAt(const QString &path, Instant at) const
    {
        const std::vector<Instant> writes = m_writes.value(path);
        return static_cast<int>(std::upper_bound(writes.begin(), writes.end(), at) - writes.begin());
    }

    void addWrites(const DemoSecret &secret)
    {
        const QString actor = secret.version == 1 ? QStringLiteral("m.okafor") : QStringLiteral("ci-terraform-prod");
        int version = 0;
        for (const Instant at : m_writes.value(secret.path)) {
            ++version;
            if (m_now - at <= 400 * 24h)
                m_all.push_back({at, actor, version == 1 ? Act::Create : Act::Update, secret.path, version});
        }
    }

    void addLastRead(const DemoSecret &secret)
    {
        if (!secret.daysUnread)
            return;
        const auto within = std::chrono::minutes(70 + demoNumber(secret.path) % 1200);
        add(*secret.daysUnread * 24h + within, QStringLiteral("airflow-prod"), Act::Read, secret.path);
    }

    /// The busiest secret of all: a read every half hour for 30 days, and two of a person who looks after it.
    void addWarehouse()
    {
        const QString path = QStringLiteral("connections/pg_warehouse");
        constexpr int reads = 1410; // with its last read and the one of the newest accesses 1,412
        for (int i = 0; i < reads; ++i) {
            const auto ago = 2h + std::chrono::minutes(30 * i) + Duration(demoNumber(QString::number(i)) % 1500);
            add(ago, QStringLiteral("airflow-prod"), Act::Read, path);
        }
        add(9 * 24h + 20min, QStringLiteral("m.okafor"), Act::Read, path);
        add(9 * 24h + 22min, QStringLiteral("m.okafor"), Act::Read, path);
    }

    const QString &anyPath(const QString &seed) const
    {
        size_t index = demoNumber(seed) % m_secrets.size();
        // What is not read at all in months is not read now either, and the warehouse's reads are counted.
        while (m_secrets.at(index).daysUnread.value_or(99) > 40 ||
               m_secrets.at(index).name() == QLatin1String("pg_warehouse"))
            index = (index + 1) % m_secrets.size();
        return m_secrets.at(index).path;
    }

    void addBusyMinute(int minute, int allowed, int denied)
    {
        for (int i = 0; i < allowed + denied; ++i) {
            const QString seed = QStringLiteral("%1/%2").arg(minute).arg(i);
            const auto ago = std::chrono::minutes(minute) + Duration(demoNumber(seed) % 60);
            if (i < allowed)
                add(ago, QStringLiteral("airflow-prod"), Act::Read, anyPath(seed));
            else
                add(ago, QStringLiteral("airflow-dev"), Act::DeniedRead, anyPath(seed));
        }
    }

    void addLastHour()
    {
        for (int minute = 3; minute < 60; ++minute)
            addBusyMinute(
                minute, 3 + static_cast<int>(demoNumber(QString::number(minute)) % 5), minute % 19 == 0 ? 1 : 0);
        addBusyMinute(33, 12, 6);
        addBusyMinute(32, 16, 8);
        addBusyMinute(4, 20, 14);
    }

    void addRecent()
    {
        static const QHash<QString, Act> acts{{QStringLiteral("read"), Act::Read},
            {QStringLiteral("denied"), Act::DeniedRead}, {QStringLiteral("list"), Act::List},
            {QStringLiteral("metadata"), Act::ReadMetadata}, {QStringLiteral("rewrite"), Act::Update}};
        const QString text = QString::fromUtf8(demoFile(QStringLiteral("recent_events.txt")));
        QStringList lines = text.split(QLatin1Char('\n'));
        std::reverse(lines.begin(), lines.end());
        for (const QString &line : lines) {
            const QStringList cells = line.split(QLatin1Char(' '));
            if (!line.isEmpty() && !line.startsWith(QLatin1Char('#')))
                add(Duration(cells.at(0).toInt()), cells.at(1), acts.value(cells.at(2)), cells.value(3));
        }
    }

    const std::vector<DemoSecret> &m_secrets;
    Instant m_now;
    QHash<QString, std::vector<Instant>> m_writes;
    std::vector<Access> m_all;
};

} // namespace

QByteArray demoAuditLog(const std::vector<DemoSecret> &secrets, Instant now)
{
    const std::vector<Access> accesses = Accesses(secrets, now).make();
    LogText log(static_cast<qsizetype>(accesses.size()));
    for (const Access &access : accesses)
        log.add(access);
    return log.take();
}

} // namespace sallyport::core
