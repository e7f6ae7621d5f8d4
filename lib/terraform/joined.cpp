#include "terraform/joined.h"

#include "terraform/shape.h"

#include <algorithm>

namespace sallyport::terraform {

namespace {

/// google_secret_manager_secret_iam_member says one of several: its role tells them apart.
void joinSettings(const Declaration &part, Declaration &secret)
{
    const QString role = part.settings.value(QStringLiteral("role"));
    for (auto it = part.settings.begin(); it != part.settings.end(); ++it) {
        if (it.key() == QLatin1String("role"))
            continue;
        const QString key = part.type + QLatin1Char('.') + (role.isEmpty() ? it.key() : role);
        QString &text = secret.settings[key];
        text += text.isEmpty() ? it.value() : QStringLiteral(", ") + it.value();
    }
    for (auto it = part.settingLiterals.begin(); it != part.settingLiterals.end(); ++it)
        secret.settingLiterals.insert(part.type + QLatin1Char('.') + it.key(), it.value());
}

void joinValue(FedDeclaration &part, FedDeclaration &secret)
{
    Declaration &from = part.declaration;
    Declaration &to = secret.declaration;
    if (from.valueAttribute.isEmpty())
        return;
    if (!to.valueAttribute.isEmpty()) {
        to.unresolved.push_back({from.valueAttribute, from.address,
            {QT_TRANSLATE_NOOP(
                 "Message", "a second version of this secret is declared, and which one is current is not known"),
                {}},
            from.at});
        return;
    }
    to.keys = from.keys;
    to.allKeysKnown = from.allKeysKnown;
    to.source = from.source;
    to.sourceExpression = from.sourceExpression;
    to.valueAttribute = from.valueAttribute;
    to.variables = from.variables;
    to.version = from.version;
    secret.feeds = part.feeds;
}

void join(FedDeclaration &part, FedDeclaration &secret)
{
    Declaration &from = part.declaration;
    Declaration &to = secret.declaration;
    const Place block{from.at.file, from.block, from.at};
    to.joined.push_back({from.type, from.address, block});
    joinSettings(from, to);
    joinValue(part, secret);
    const QString link = QLatin1String(shapeOf(from.type)->name);
    for (const Unresolved &unresolved : from.unresolved) {
        if (unresolved.attribute != link)
            to.unresolved.push_back(unresolved);
    }
    if (to.readOnly.isEmpty())
        to.readOnly = from.readOnly;
}

} // namespace

void joinResources(std::vector<FedDeclaration> &declared)
{
    const auto firstPart = std::stable_partition(
        declared.begin(), declared.end(), [](const FedDeclaration &each) { return each.owners.isEmpty(); });
    std::vector<FedDeclaration> parts(std::make_move_iterator(firstPart), std::make_move_iterator(declared.end()));
    declared.erase(firstPart, declared.end());
    std::map<QString, size_t> secrets;
    for (size_t i = 0; i < declared.size(); ++i) {
        if (declared[i].declaration.backend != Backend::Vault)
            secrets.emplace(declared[i].reference, i);
    }
    std::vector<FedDeclaration> apart;
    for (FedDeclaration &part : parts) {
        const auto owner = std::find_if(part.owners.begin(), part.owners.end(),
            [&](const QString &reference) { return secrets.contains(reference); });
        if (owner == part.owners.end())
            apart.push_back(std::move(part));
        else
            join(part, declared[secrets.at(*owner)]);
    }
    for (FedDeclaration &each : declared) {
        auto &joined = each.declaration.joined;
        std::sort(joined.begin(), joined.end(),
            [](const JoinedResource &a, const JoinedResource &b) { return a.address < b.address; });
    }
    std::move(apart.begin(), apart.end(), std::back_inserter(declared));
}

QString valueAddress(const Declaration &declaration)
{
    const auto version = std::find_if(declaration.joined.begin(), declaration.joined.end(),
        [](const JoinedResource &joined) { return joined.type.endsWith(QLatin1String("_version")); });
    return version == declaration.joined.end() ? declaration.address : version->address;
}

} // namespace sallyport::terraform
