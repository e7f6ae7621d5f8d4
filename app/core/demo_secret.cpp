#include "core/demo_secret.h"

#include "base/private_files.h"

#include <algorithm>

namespace sallyport::core {

namespace {

using namespace std::chrono_literals;

/// How far back the demo's audit log reaches: every proven rotation needs two writes within it.
constexpr auto logReach = 398 * 24h;
constexpr auto usualGap = 82 * 24h;
/// Most are written again within 90 days, and some a little late.
constexpr int jitterMinutes = 12 * 24 * 60;

QString orEmpty(const QString &cell)
{
    return cell == QLatin1String("-") ? QString() : cell;
}

DemoSecret::Staging stagingOf(const QString &cell)
{
    using enum DemoSecret::Staging;
    if (cell == QLatin1String("missing"))
        return Missing;
    if (cell == QLatin1String("by-hand"))
        return ByHand;
    return cell == QLatin1String("yes") ? Generated : Absent;
}

DemoSecret::Source sourceOf(const QString &cell)
{
    using enum DemoSecret::Source;
    if (cell == QLatin1String("by-hand"))
        return ByHand;
    if (cell == QLatin1String("generated"))
        return Generated;
    return cell == QLatin1String("variable") ? Variable : None;
}

DemoSecret secretOf(const QStringList &cells)
{
    DemoSecret secret;
    secret.path = cells.at(0);
    secret.kind = cells.at(1);
    secret.version = cells.at(2).toInt();
    secret.age = parseDuration(cells.at(3)).value();
    secret.owner = orEmpty(cells.at(4));
    secret.file = orEmpty(cells.at(5));
    if (!orEmpty(cells.at(6)).isEmpty())
        secret.daysUnread = cells.at(6).toInt();
    secret.staging = stagingOf(cells.at(7));
    secret.inDev = cells.at(8) == QLatin1String("yes");
    secret.source = sourceOf(cells.at(9));
    return secret;
}

} // namespace

QMap<QString, QString> DemoSecret::metadata() const
{
    QMap<QString, QString> data;
    if (!owner.isEmpty())
        data.insert(QStringLiteral("owner"), owner);
    if (file.isEmpty() || path.endsWith(QLatin1String("_default")))
        data.insert(QStringLiteral("kind"), kind);
    return data;
}

std::vector<DemoSecret> readDemoSecrets()
{
    std::vector<DemoSecret> secrets;
    for (const QString &line : QString::fromUtf8(demoFile(QStringLiteral("secrets.txt"))).split(QLatin1Char('\n'))) {
        if (!line.isEmpty() && !line.startsWith(QLatin1Char('#')))
            secrets.push_back(secretOf(line.simplified().split(QLatin1Char(' '))));
    }
    return secrets;
}

QByteArray demoFile(const QString &name)
{
    const auto bytes = readFile(QStringLiteral(":/sallyport/demo/") + name);
    Q_ASSERT(bytes);
    return *bytes;
}

quint64 demoNumber(const QString &text)
{
    // FNV-1a, and a last mixing so that the low bits are as good as the high ones.
    quint64 number = 0xcbf29ce484222325ULL;
    for (const QChar character : text)
        number = (number ^ character.unicode()) * 0x100000001b3ULL;
    number ^= number >> 31;
    number *= 0x9e3779b97f4a7c15ULL;
    return number ^ (number >> 29);
}

std::vector<Instant> demoWrites(const DemoSecret &secret, Instant now)
{
    const Instant current = now - secret.age;
    const Duration gap = std::min<Duration>(usualGap, logReach - secret.age);
    std::vector<Instant> writes;
    for (int version = 1; version < secret.version; ++version) {
        const auto jitter = std::chrono::minutes(demoNumber(secret.path + QString::number(version)) % jitterMinutes);
        writes.push_back(current - gap * (secret.version - version) + jitter);
    }
    writes.push_back(current);
    return writes;
}

} // namespace sallyport::core
