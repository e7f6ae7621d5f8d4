#include "estate/drift_parts.h"

#include "base/duration.h"

#include <algorithm>

namespace sallyport::estate {

namespace {

using terraform::Declaration;

QString metadataRequest(const Declaration &declaration)
{
    return QStringLiteral("GET %1/metadata/%2").arg(declaration.mount, declaration.name);
}

Message valueDiffers(const QString &name, const QString &live, const QString &declared)
{
    return {QT_TRANSLATE_NOOP("Message", "%1 is %2, declared %3"), {Code{name}, Code{live}, Code{declared}}};
}

/// A block that sets custom_metadata manages all of it, so that what was added by hand differs too; one that sets none
/// leaves it to others.
void addCustomMetadata(const Secret &secret, const Declaration &declaration, DriftReport &report)
{
    if (!secret.live || secret.live->nameOnly || declaration.customMetadata.isEmpty())
        return;
    ++report.compared;
    Drift drift{
        DriftKind::CustomMetadata, secret.id, {}, metadataRequest(declaration), {secret.apiPath}, {}, {declaration.at}};
    const auto &live = secret.live->customMetadata;
    const auto &declared = declaration.customMetadata;
    for (auto entry = declared.begin(); entry != declared.end(); ++entry) {
        if (!live.contains(entry.key()))
            drift.disagreements.push_back(
                {{QT_TRANSLATE_NOOP("Message", "%1 is not set, declared %2"), {Code{entry.key()}, Code{entry.value()}}},
                    {}, declaration.at});
        else if (live.value(entry.key()) != entry.value())
            drift.disagreements.push_back(
                {valueDiffers(entry.key(), live.value(entry.key()), entry.value()), {}, declaration.at});
    }
    // With a part of the map that is not known, that part may be what is live.
    if (!isUnresolved(declaration, QStringLiteral("custom_metadata"))) {
        for (auto entry = live.begin(); entry != live.end(); ++entry) {
            if (!declared.contains(entry.key()))
                drift.disagreements.push_back(
                    {{QT_TRANSLATE_NOOP("Message", "%1 is %2, not declared"), {Code{entry.key()}, Code{entry.value()}}},
                        {}, declaration.at});
        }
    }
    if (!drift.disagreements.empty())
        report.drifts.push_back(std::move(drift));
}

QStringList without(QStringList list, const QStringList &others)
{
    list.erase(std::remove_if(list.begin(), list.end(), [&](const QString &name) { return others.contains(name); }),
        list.end());
    return list;
}

void addKeys(const Secret &secret, const Declaration &declaration, DriftReport &report)
{
    if (declaration.keys.isEmpty() || !secret.live || !secret.live->keys)
        return;
    ++report.compared;
    const QStringList missing = without(declaration.keys, *secret.live->keys);
    const QStringList extra = declaration.allKeysKnown ? without(*secret.live->keys, declaration.keys) : QStringList();
    const QString list = QStringLiteral(", ");
    Drift drift{DriftKind::Keys, secret.id, {},
        QStringLiteral("GET %1/subkeys/%2").arg(declaration.mount, declaration.name), {secret.apiPath}, {},
        {declaration.at}};
    if (!extra.isEmpty())
        drift.disagreements.push_back(
            {{QT_TRANSLATE_N_NOOP("Message", "%n keys are live and not declared"), {qint64(extra.size())}},
                {"%1", {Code{extra.join(list)}}}, declaration.at});
    if (!missing.isEmpty())
        drift.disagreements.push_back(
            {{QT_TRANSLATE_N_NOOP("Message", "%n keys are declared and not live"), {qint64(missing.size())}},
                {"%1", {Code{missing.join(list)}}}, declaration.at});
    if (!drift.disagreements.empty())
        report.drifts.push_back(std::move(drift));
}

/// A setting of a role and what the server says.
struct Setting
{
    const char *name;
    QString live;
};

std::vector<Setting> liveSettings(const Secret &secret)
{
    const auto seconds = [](Duration duration) { return QString::number(duration.count()); };
    if (const auto &role = secret.staticRole)
        return {{"rotation_period", seconds(role->rotationPeriod)}, {"rotation_schedule", role->rotationSchedule},
            {"username", role->username}, {"db_name", role->dbName}};
    if (const auto &role = secret.dynamicRole)
        return {
            {"db_name", role->dbName}, {"default_ttl", seconds(role->defaultTtl)}, {"max_ttl", seconds(role->maxTtl)}};
    if (const auto &role = secret.authRole)
        return {{"secret_id_ttl", seconds(role->secretIdTtl)}};
    return {};
}

bool isDuration(const char *name)
{
    return qstrcmp(name, "rotation_schedule") != 0 && qstrcmp(name, "username") != 0 && qstrcmp(name, "db_name") != 0;
}

bool saysTheSame(const Setting &setting, const QString &declared)
{
    if (!isDuration(setting.name))
        return setting.live == declared;
    const auto written = parseDuration(declared);
    const auto live = parseDuration(setting.live);
    return written && live ? *written == *live : setting.live == declared;
}

Message settingDiffers(const Setting &setting, const QString &declared)
{
    const QString name = QString::fromLatin1(setting.name);
    const auto written = parseDuration(declared);
    const auto live = parseDuration(setting.live);
    if (isDuration(setting.name) && written && live)
        return {QT_TRANSLATE_NOOP("Message", "%1 is %2, declared %3"), {Code{name}, *live, *written}};
    return valueDiffers(name, setting.live, declared);
}

void addRole(const Secret &secret, const Declaration &declaration, DriftReport &report)
{
    const auto settings = liveSettings(secret);
    if (settings.empty())
        return;
    ++report.compared;
    Drift drift{DriftKind::Role, secret.id, {}, QStringLiteral("GET ") + secret.apiPath, {secret.apiPath}, {},
        {declaration.at}};
    for (const Setting &setting : settings) {
        const auto declared = declaration.settings.find(QString::fromLatin1(setting.name));
        if (declared != declaration.settings.end() && !saysTheSame(setting, *declared))
            drift.disagreements.push_back({settingDiffers(setting, *declared), {}, declaration.at});
    }
    if (!drift.disagreements.empty())
        report.drifts.push_back(std::move(drift));
}

} // namespace

void addSecretDrift(const Secret &secret, DriftReport &report)
{
    if (secret.declarations.empty())
        return;
    if (secret.declarations.size() > 1) {
        std::vector<const Declaration *> declarations;
        for (const Declaration &declaration : secret.declarations)
            declarations.push_back(&declaration);
        report.drifts.push_back(declaredTwice(secret.id, {}, {secret.apiPath}, declarations));
        return;
    }
    const Declaration &declaration = secret.declarations.front();
    addCustomMetadata(secret, declaration, report);
    addKeys(secret, declaration, report);
    addRole(secret, declaration, report);
}

} // namespace sallyport::estate
