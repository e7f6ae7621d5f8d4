#include "draft/root_module.h"

#include "draft/parameters.h"
#include "draft/places.h"
#include "draft/refusal.h"

#include <algorithm>

namespace sallyport::draft {

using terraform::Declaration;

Result<QString> rootOf(const estate::Environment &environment, const terraform::Model &model)
{
    if (!environment.terraform.isEmpty())
        return environment.terraform;
    const QString prefix = environment.vault->prefix.isEmpty() ? QString() : environment.vault->prefix + u'/';
    QMap<QString, int> counts;
    for (const Declaration &declaration : model.declarations) {
        const bool isOurs = declaration.mount == environment.vault->mount && declaration.name.startsWith(prefix);
        counts[declaration.root] += isOurs ? 1 : 0;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    if (most == counts.end() || *most == 0)
        return refuse(
            {QT_TRANSLATE_NOOP("Message", "it is not known which Terraform root belongs to this environment"), {}},
            environment.name,
            {QT_TRANSLATE_NOOP("Message", "Name it: terraform = \"…\" in the environment's block of sallyport.hcl"),
                {}});
    return most.key();
}

QStringList variablesOf(const terraform::Model &model, const QString &root)
{
    QStringList names;
    for (const auto &[path, file] : model.files) {
        if (directoryOf(path) != root)
            continue;
        for (const hcl::Block &block : file->body().blocks) {
            if (block.type == QByteArrayView("variable"))
                names += block.label(0);
        }
    }
    return names;
}

QString freeLabel(
    const terraform::Model &model, const QString &root, const QString &type, const estate::SecretId &secret)
{
    const auto isFree = [&](const QString &label) {
        return std::none_of(model.declarations.begin(), model.declarations.end(), [&](const Declaration &other) {
            return other.root == root && other.address.section(u'[', 0, 0) == type + u'.' + label;
        });
    };
    const QString shortName = identifierFrom(secret.name());
    return isFree(shortName) ? shortName : identifierFrom(secret.path);
}

QString variablesFileOf(const terraform::Model &model, const QString &root)
{
    const QString path = fileIn(root, QStringLiteral("variables.tf"));
    return model.files.contains(path) ? path : QString();
}

} // namespace sallyport::draft
