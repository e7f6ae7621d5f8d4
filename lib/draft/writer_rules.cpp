#include "draft/writer_rules.h"

#include "draft/places.h"
#include "hcl/edit.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

using terraform::Declaration;

/// Which API path a resource writes to, as the provider's documentation of each type says. %1: mount, %2: name.
struct Need
{
    const char *type;
    const char *path;
    const char *why;
};

constexpr Need needs[] = {
    {"vault_mount", "sys/mounts/%2", "mounts that the root declares"},
    {"vault_policy", "sys/policies/acl/%2", "policies that the root declares"},
    {"vault_database_secret_backend_connection", "%1/config/%2", "database connections that the root declares"},
    {"vault_database_secret_backend_role", "%1/roles/%2", "database roles that the root declares"},
    {"vault_database_secret_backend_static_role", "%1/static-roles/%2", "static roles that the root declares"},
    {"vault_approle_auth_backend_role", "auth/%1/role/%2", "login roles that the root declares"},
    {"vault_kubernetes_auth_backend_role", "auth/%1/role/%2", "login roles that the root declares"},
    {"vault_jwt_auth_backend_role", "auth/%1/role/%2", "login roles that the root declares"},
};

const QStringList all = {
    QStringLiteral("create"), QStringLiteral("read"), QStringLiteral("update"), QStringLiteral("delete")};

/// The provider makes itself a child token, unless it is told not to.
bool needsChildToken(const terraform::Model &model, const QString &root)
{
    for (const auto &[path, file] : model.files) {
        if (directoryOf(path) != root)
            continue;
        for (const hcl::Block &block : file->body().blocks) {
            const hcl::Attribute *skip =
                block.type == QByteArrayView("provider") ? block.body.attribute("skip_child_token") : nullptr;
            if (skip && file->text(skip->value.range) == "true")
                return false;
        }
    }
    return true;
}

} // namespace

std::vector<WriterRule> writerRules(
    const estate::VaultBackend &vault, const terraform::Model &model, const QString &root, const QString &writer)
{
    const QString folder = vault.prefix.isEmpty() ? QString() : vault.prefix + u'/';
    std::vector<WriterRule> rules = {
        {vault.mount + QStringLiteral("/data/") + folder + u'*', {QStringLiteral("create"), QStringLiteral("update")},
            QStringLiteral("writes values, and reads none")},
        {vault.mount + QStringLiteral("/metadata/") + folder + u'*',
            {QStringLiteral("create"), QStringLiteral("read"), QStringLiteral("update"), QStringLiteral("list")},
            QStringLiteral("keeps owner, kind and cadence")}};
    if (needsChildToken(model, root))
        rules.push_back({QStringLiteral("auth/token/create"), {QStringLiteral("update")},
            QStringLiteral("the provider makes itself a token of its own")});
    std::vector<WriterRule> more;
    for (const Declaration &declaration : model.declarations) {
        const auto *need = std::find_if(std::begin(needs), std::end(needs),
            [&](const Need &candidate) { return declaration.type == QLatin1String(candidate.type); });
        const bool isOwn = declaration.type == QLatin1String("vault_policy") && declaration.name == writer;
        if (need == std::end(needs) || declaration.root != root || declaration.name.isEmpty() || isOwn)
            continue;
        const QString path = QString::fromLatin1(need->path)
                                 .replace(QLatin1String("%1"), declaration.mount)
                                 .replace(QLatin1String("%2"), declaration.name);
        more.push_back({path, all, QLatin1String(need->why)});
    }
    std::sort(more.begin(), more.end(),
        [](const WriterRule &a, const WriterRule &b) { return std::pair(a.why, a.path) < std::pair(b.why, b.path); });
    more.erase(std::unique(more.begin(), more.end()), more.end());
    rules.insert(rules.end(), more.begin(), more.end());
    return rules;
}

QByteArray writerPolicyText(const std::vector<WriterRule> &rules, const QString &environment)
{
    QByteArray text = "# the job that applies " + environment.toUtf8() + '\n';
    QString why;
    for (const WriterRule &rule : rules) {
        text += '\n';
        if (rule.why != why)
            text += "# " + rule.why.toUtf8() + '\n';
        why = rule.why;
        QByteArrayList capabilities;
        for (const QString &capability : rule.capabilities)
            capabilities += hcl::quoted(capability);
        text += "path " + hcl::quoted(rule.path) + " {\n  capabilities = [" + capabilities.join(", ") + "]\n}\n";
    }
    return text;
}

} // namespace sallyport::draft
