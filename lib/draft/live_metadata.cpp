#include "draft/live_metadata.h"

#include "draft/looks_like_value.h"
#include "draft/new_declaration.h"
#include "draft/refusal.h"

namespace sallyport::draft {

QMap<QString, QString> liveMetadata(const estate::SecretId &id, const PlanContext &context)
{
    const estate::Secret *secret = context.inventory.find(id);
    return secret && secret->live ? secret->live->customMetadata : QMap<QString, QString>();
}

Result<std::vector<std::pair<QString, QString>>> keptMetadata(const Change &change, const estate::Secret &secret)
{
    QMap<QString, QString> rest = secret.live->customMetadata;
    for (auto it = rest.begin(); it != rest.end(); ++it) {
        if (const auto reason = looksLikeValue(it.value()))
            return refuse(
                {QT_TRANSLATE_NOOP("Message", "its custom_metadata %1 holds a text that %2"), {it.key(), *reason}},
                secret.apiPath,
                {QT_TRANSLATE_NOOP("Message", "Treat it as leaked, and remove it from the metadata first"), {}});
    }
    std::vector<std::pair<QString, QString>> metadata;
    const auto asked = metadataOf(change);
    for (const char *name : {"owner", "kind", "cadence"}) {
        const QString field = QLatin1String(name);
        QString text = rest.take(field);
        for (const auto &[other, wanted] : asked)
            text = other == field ? wanted : text;
        if (!text.isEmpty())
            metadata.emplace_back(field, text);
    }
    for (auto it = rest.begin(); it != rest.end(); ++it)
        metadata.emplace_back(it.key(), it.value());
    return metadata;
}

} // namespace sallyport::draft
