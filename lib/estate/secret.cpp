#include "estate/secret.h"

#include <array>

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

QString nameOf(Standing standing)
{
    static constexpr std::array names = {"declared", "not-in-terraform", "declared-but-missing", "not-checked"};
    static_assert(names.size() == static_cast<size_t>(Standing::NotChecked) + 1);
    return QString::fromLatin1(names.at(static_cast<size_t>(standing)));
}

bool Secret::isLive() const
{
    return staticRole || dynamicRole || certificate || authRole || (live && (live->nameOnly || writtenAt()));
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
    if (live)
        return live->customMetadata.value(name);
    return kind == SecretKind::CloudSecret && !declarations.empty() ? declarations.front().customMetadata.value(name)
                                                                    : QString();
}

} // namespace sallyport::estate
