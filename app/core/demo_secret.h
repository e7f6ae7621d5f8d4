#pragma once

#include "base/duration.h"
#include "base/time.h"

#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace sallyport::core {

/// One line of the demo's table of secrets (resources/demo/secrets.txt), from which declarations, metadata and log
/// follow.
struct DemoSecret
{
    enum class Source { None, Variable, Generated, ByHand };
    enum class Staging { Absent, Generated, ByHand, Missing };

    QString path; ///< relative to an environment: "connections/pg_warehouse"
    QString kind;
    int version = 1;               ///< of production
    Duration age{};                ///< since that version was written
    QString owner;                 ///< may be empty
    QString file;                  ///< of terraform/prod, without ".tf"; empty: nobody declares it
    std::optional<int> daysUnread; ///< nothing: never read
    Staging staging = Staging::Absent;
    bool inDev = false;
    Source source = Source::None;

    QString name() const { return path.section(QLatin1Char('/'), -1); }
    /// Its custom_metadata: the owner, and the kind where neither the path nor sallyport.hcl tells it.
    QMap<QString, QString> metadata() const;
    /// The name of its field in prod. One secret has another one, and in staging a second beside it: a difference to
    /// find.
    QString key() const
    {
        return path == QLatin1String("variables/dbt_cloud_token") ? QStringLiteral("token")
                                                                  : QStringLiteral("password");
    }
    QString folder() const { return path.section(QLatin1Char('/'), 0, 0); }
    friend bool operator==(const DemoSecret &, const DemoSecret &) = default;
};

/// The table is part of the program, so it is always there and well formed.
std::vector<DemoSecret> readDemoSecrets();

/// A file of the embedded demo: "repository/sallyport.hcl".
QByteArray demoFile(const QString &name);

/// A number that looks random and is the same everywhere and always for the same text.
quint64 demoNumber(const QString &text);

/// When each version of the production secret was written, the first one first.
std::vector<Instant> demoWrites(const DemoSecret &secret, Instant now);

} // namespace sallyport::core
