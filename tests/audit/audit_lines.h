#pragma once

#include "audit/store_writer.h"
#include "audit/vault_file.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <string>

namespace sallyport::audit::testing {

/// JSON as one can read it in C++: ' stands for ".
inline QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

/// One line of an audit device, as short as it may be.
struct Entry
{
    QByteArray type = "response";
    QByteArray id = "00000000-0000-4000-8000-000000000001";
    QByteArray operation = "read";
    QByteArray path = "airflow/data/prod/connections/pg_warehouse";
    QByteArray time = "2026-11-23T10:40:12.344Z";
    QByteArray actor = "airflow-prod";
    QByteArray data = {}; ///< the value of request.data
    QByteArray error = {};

    QByteArray line() const
    {
        QByteArray request = json("'id':'") + id + json("','operation':'") + operation + json("','path':'") + path +
                             json("','mount_type':'kv','remote_address':'10.20.3.18'");
        if (!data.isEmpty())
            request += json(",'data':") + data;
        const QByteArray failure = error.isEmpty() ? QByteArray() : json(",'error':'") + error + '"';
        return json("{'time':'") + time + json("','type':'") + type + json("','auth':{'display_name':'") + actor +
               json("','policies':['default']},'request':{") + request + "}" + failure + "}";
    }
};

inline QByteArray hashed(char digit)
{
    return "\"hmac-sha256:" + QByteArray(64, digit) + '"';
}

/// The event in the form that the tables of the tests use.
inline QString describe(const Event &event)
{
    QStringList words{toDateTime(event.time).toString(QStringLiteral("HH:mm:ss.zzz")), nameOf(event.operation),
        event.secretPath, event.actor.isEmpty() ? QStringLiteral("-") : event.actor, nameOf(event.outcome)};
    if (event.change != ValueChange::Unknown)
        words << nameOf(event.change);
    if (!event.error.isEmpty())
        words << QLatin1Char('(') + event.error + QLatin1Char(')');
    return words.join(QLatin1Char(' '));
}

inline QString describe(const Store &store)
{
    QStringList lines;
    for (Row row = 0; row < store.size(); ++row)
        lines << describe(store.event(row));
    return lines.join(QLatin1Char('\n'));
}

} // namespace sallyport::audit::testing
