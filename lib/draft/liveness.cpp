#include "draft/liveness.h"

#include "draft/lookup.h"
#include "draft/refusal.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

/// A path below a folder that this token may not list may be live without anybody here knowing.
bool mayHideIn(const vault::Reading &reading, const estate::VaultBackend &backend, const QString &path)
{
    const QString apiPath = backend.root() + u'/' + path;
    return std::any_of(reading.unreadable.begin(), reading.unreadable.end(),
        [&](const vault::UnreadableFolder &folder) { return apiPath.startsWith(folder.mount + u'/' + folder.path); });
}

/// Whether the environment was read so completely that an absent path has no live version.
bool wasLookedAt(const estate::SecretId &secret, const PlanContext &context)
{
    const estate::Environment *environment = context.estate.environment(secret.environment);
    if (!context.knowledge || !environment || !environment->vault)
        return !context.knowledge;
    for (const estate::Knowledge &known : *context.knowledge) {
        if (known.environment == environment->name)
            return known.reading && known.reading->complete &&
                   !mayHideIn(*known.reading, *environment->vault, secret.path);
    }
    return false;
}

Result<void> checkNotDeclared(const estate::SecretId &secret, const PlanContext &context, const Message &advice)
{
    const auto declared = declarationsOf(context, secret);
    if (declared.empty())
        return {};
    return fail(ErrorCode::Exists, {QT_TRANSLATE_NOOP("Message", "already declared"), {}},
        declared.front()->at.toString(), advice);
}

} // namespace

Result<void> checkNothingThere(const estate::SecretId &id, const PlanContext &context)
{
    if (const auto free = checkNotDeclared(
            id, context, {QT_TRANSLATE_NOOP("Message", "Apply it, if it has no live version yet"), {}});
        !free)
        return free;
    const estate::Secret *secret = context.inventory.find(id);
    if (secret && secret->isLive())
        return refuse({QT_TRANSLATE_NOOP("Message",
                           "the secret is live: the first apply of a new declaration would write a new version"),
                          {}},
            id.key(), {QT_TRANSLATE_NOOP("Message", "Adopt it instead"), {}});
    const auto known = context.inventory.of(id.environment);
    const bool wasRead =
        std::any_of(known.begin(), known.end(), [](const estate::Secret *other) { return other->isLive(); });
    if ((secret && secret->standing == estate::Standing::NotChecked) || !wasRead || !wasLookedAt(id, context))
        return refuse({QT_TRANSLATE_NOOP("Message", "whether this path has a live version is not known"), {}}, id.key(),
            {QT_TRANSLATE_NOOP("Message", "Refresh the environment first"), {}});
    return {};
}

Result<const estate::Secret *> unmanagedSecret(const estate::SecretId &id, const PlanContext &context)
{
    if (const auto free =
            checkNotDeclared(id, context, {QT_TRANSLATE_NOOP("Message", "Describe, rotate or move it there"), {}});
        !free)
        return Failure(free.error());
    const estate::Secret *secret = context.inventory.find(id);
    if (!secret || !secret->isLive())
        return refuse({QT_TRANSLATE_NOOP("Message", "no live version of this secret is known"), {}}, id.key(),
            {QT_TRANSLATE_NOOP("Message", "Refresh the environment, or declare it if it does not exist"), {}});
    if (secret->kind != estate::SecretKind::KeyValue)
        return refuse(
            {QT_TRANSLATE_NOOP("Message", "this is a role of a database, which holds no value of its own"), {}},
            id.key(), {QT_TRANSLATE_NOOP("Message", "Declare the role where the others are"), {}});
    if (!secret->live || secret->live->nameOnly)
        return refuse({QT_TRANSLATE_NOOP("Message", "only the name of this secret is known, not its metadata"), {}},
            id.key(),
            {QT_TRANSLATE_NOOP("Message", "Read it with a token that may read its metadata; a KV 1 mount keeps none"),
                {}});
    return secret;
}

} // namespace sallyport::draft
