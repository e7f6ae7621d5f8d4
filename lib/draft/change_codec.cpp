#include "draft/change_codec.h"

#include <QJsonArray>

namespace sallyport::draft {

namespace {

QJsonObject encodedPart(const PartId &part)
{
    return {{QStringLiteral("path"), part.path}, {QStringLiteral("place"), part.place},
        {QStringLiteral("lines"), part.lines}, {QStringLiteral("number"), part.number}};
}

PartId decodedPart(const QJsonObject &object)
{
    const auto text = [&](const char *name) { return object.value(QLatin1String(name)).toString(); };
    return {text("path"), text("place"), text("lines"), object.value(QLatin1String("number")).toInt(1)};
}

QJsonObject encodedParameters(const Change &change)
{
    QJsonObject parameters;
    for (auto it = change.parameters.begin(); it != change.parameters.end(); ++it)
        parameters.insert(it.key(), it.value());
    return parameters;
}

QJsonArray encodedWithout(const Change &change)
{
    QJsonArray without;
    for (const PartId &part : change.without)
        without.append(encodedPart(part));
    return without;
}

} // namespace

QJsonObject encodedChange(const Change &change)
{
    return {{QStringLiteral("id"), change.id}, {QStringLiteral("kind"), change.kind},
        {QStringLiteral("environment"), change.secret.environment}, {QStringLiteral("path"), change.secret.path},
        {QStringLiteral("target"), change.target}, {QStringLiteral("parameters"), encodedParameters(change)},
        {QStringLiteral("finding"), change.finding},
        {QStringLiteral("because"), QJsonArray::fromStringList(change.because)},
        {QStringLiteral("stagedAt"), QString::number(change.stagedAt.time_since_epoch().count())},
        {QStringLiteral("base"), change.base}, {QStringLiteral("without"), encodedWithout(change)}};
}

Change decodedChange(const QJsonObject &object)
{
    const auto text = [&](const char *name) { return object.value(QLatin1String(name)).toString(); };
    Change change;
    change.id = text("id");
    change.kind = text("kind");
    change.secret = {text("environment"), text("path")};
    change.target = text("target");
    const QJsonObject parameters = object.value(QLatin1String("parameters")).toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        change.parameters.insert(it.key(), it.value().toString());
    change.finding = text("finding");
    for (const QJsonValue &line : object.value(QLatin1String("because")).toArray())
        change.because += line.toString();
    change.stagedAt = Instant(std::chrono::milliseconds(text("stagedAt").toLongLong()));
    change.base = text("base");
    for (const QJsonValue &part : object.value(QLatin1String("without")).toArray())
        change.without.push_back(decodedPart(part.toObject()));
    return change;
}

} // namespace sallyport::draft
