#include "draft/managed.h"

#include "draft/lookup.h"
#include "draft/places.h"
#include "draft/refusal.h"

#include <algorithm>

namespace sallyport::draft {

using terraform::Declaration;

Result<const Declaration *> onlyOne(
    const std::vector<const Declaration *> &found, const QString &subject, const PlanContext &context)
{
    if (found.empty())
        return refuse(
            {QT_TRANSLATE_NOOP("Message", "the secret is not declared in Terraform%1"), {unreadNote(context.model)}},
            subject, {QT_TRANSLATE_NOOP("Message", "Import or adopt it first"), {}});
    if (found.size() > 1)
        return refuse({QT_TRANSLATE_NOOP("Message", "the secret is declared twice: %1 and %2"),
                          {found[0]->at.toString(), found[1]->at.toString()}},
            subject,
            {QT_TRANSLATE_NOOP("Message", "Remove one of them first: each apply would write over the other"), {}});
    const Declaration &declaration = *found.front();
    if (!declaration.readOnly.isEmpty())
        return refuse({QT_TRANSLATE_NOOP("Message", "it cannot be edited here: %1"), {declaration.readOnly}},
            declaration.at.toString(), {QT_TRANSLATE_NOOP("Message", "Edit it where it is written"), {}});
    return &declaration;
}

Result<const Declaration *> onlyDeclaration(const estate::SecretId &secret, const PlanContext &context)
{
    if (const auto environment = environmentOf(context, secret); !environment)
        return Failure(environment.error());
    return onlyOne(declarationsOf(context, secret), secret.key(), context);
}

Result<const Declaration *> declarationAt(const QString &address, const PlanContext &context)
{
    std::vector<const Declaration *> found;
    for (const Declaration &declaration : context.model.declarations) {
        if (declaration.address == address)
            found.push_back(&declaration);
    }
    return onlyOne(found, address, context);
}

bool isAdopted(const Declaration &declaration)
{
    return declaration.type == QLatin1String("vault_generic_endpoint");
}

Result<void> checkPlaceIsItsOwn(const Declaration &declaration, const terraform::Model &model)
{
    for (const Declaration &other : model.declarations) {
        const bool isSame = other.root == declaration.root && other.address == declaration.address &&
                            other.variant == declaration.variant;
        if (!isSame && other.place == declaration.place)
            return refuse({QT_TRANSLATE_NOOP("Message", "what declares it declares %1 as well"), {other.address}},
                declaration.place.at.toString(),
                {QT_TRANSLATE_NOOP("Message", "Give each of them a place of its own first"), {}});
    }
    return {};
}

bool isInRoot(const Declaration &declaration)
{
    return moduleCallOf(declaration).isEmpty();
}

QString moduleCallOf(const Declaration &declaration)
{
    if (!declaration.address.startsWith(QLatin1String("module.")))
        return {};
    return declaration.address.section(u'.', 1, 1).section(u'[', 0, 0);
}

QString rootFileOf(const Declaration &declaration, const terraform::Model &model)
{
    const QString call = moduleCallOf(declaration);
    for (const auto &[path, file] : model.files) {
        if (!call.isEmpty() && directoryOf(path) == declaration.root && file->body().block("module", {call}))
            return path;
    }
    return declaration.at.file;
}

QString importIdOf(const QString &mount, const QString &name)
{
    return mount + QStringLiteral("/data/") + name;
}

} // namespace sallyport::draft
