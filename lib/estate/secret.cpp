#include "estate/secret.h"

namespace sallyport::estate {

SecretId SecretId::fromKey(const QString &key)
{
    const qsizetype slash = key.indexOf(u'/');
    return {key.left(slash), slash < 0 ? QString() : key.mid(slash + 1)};
}

size_t qHash(const SecretId &id, size_t seed) noexcept
{
    return qHashMulti(seed, id.environment, id.path);
}

bool Secret::isLive() const
{
    return staticRole || dynamicRole || kind == SecretKind::KeyValueV1 || (live && writtenAt());
}

std::optional<Instant> Secret::writtenAt() const
{
    if (!live)
        return {};
    for (const vault::KvVersion &candidate : live->versions) {
        if (candidate.number == live->currentVersion && !candidate.destroyed && !candidate.deleted)
            return candidate.created;
    }
    return {};
}

int Secret::version() const
{
    return live ? live->currentVersion : 0;
}

QString Secret::customMetadata(const QString &name) const
{
    return live ? live->customMetadata.value(name) : QString();
}

} // namespace sallyport::estate
