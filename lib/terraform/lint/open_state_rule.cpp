#include "terraform/lint/rules.h"
#include "terraform/lint/value_attributes.h"
#include "terraform/paths.h"

#include <QCoreApplication>

#include <optional>

namespace sallyport::terraform {

namespace {

/// Resources whose results are secrets, and stand in the state.
bool makesSecret(const QString &type)
{
    static const QStringList types = {QStringLiteral("random_password"), QStringLiteral("tls_private_key"),
        QStringLiteral("aws_iam_access_key"), QStringLiteral("google_service_account_key"),
        QStringLiteral("azuread_application_password"), QStringLiteral("azuread_service_principal_password"),
        QStringLiteral("vault_approle_auth_backend_role_secret_id"), QStringLiteral("vault_token")};
    return types.contains(type);
}

bool takesValue(const QString &type, const hcl::Body &body)
{
    for (const hcl::Attribute &attribute : body.attributes) {
        if (valueAttribute(type, attribute.name) && attribute.value.kind != hcl::Kind::Null)
            return true;
    }
    for (const hcl::Block &block : body.blocks) {
        if (takesValue(type, block.body))
            return true;
    }
    return false;
}

/// Where something of a directory gets a secret into the state.
std::map<QString, Issue::Sight> secretsInState(const Model &model)
{
    std::map<QString, Issue::Sight> byFolder;
    forEachBlock(model, "resource", [&](const hcl::File &file, const hcl::Block &resource) {
        const QString type = resource.label(0);
        if (makesSecret(type) || takesValue(type, resource.body))
            byFolder.try_emplace(folderOf(file.name()),
                Issue::Sight{hcl::locate(file, resource.range.begin),
                    {QT_TRANSLATE_NOOP("Message", "%1 is kept in it"), {Code{resourceName(resource)}}}});
    });
    return byFolder;
}

QString literal(const hcl::Body &body, QByteArrayView name)
{
    const hcl::Attribute *attribute = body.attribute(name);
    return attribute ? hcl::literalString(attribute->value).value_or(QString()) : QString();
}

/// Why a backend keeps the state open; nothing for one that encrypts, or of which that is not known.
std::optional<Message> openness(const hcl::File &file, const hcl::Block &backend)
{
    const QString type = backend.label(0);
    const hcl::Attribute *encrypt = backend.body.attribute("encrypt");
    if (type == QLatin1String("local"))
        return Message{QT_TRANSLATE_NOOP("Message", "the state is a file on the disk of whoever applies"), {}};
    if (type == QLatin1String("s3") && encrypt && file.text(encrypt->value.range) == "false")
        return Message{QT_TRANSLATE_NOOP("Message", "its encryption is switched off"), {}};
    if (literal(backend.body, "address").startsWith(QLatin1String("http://")))
        return Message{QT_TRANSLATE_NOOP("Message", "it is sent without TLS"), {}};
    if (type == QLatin1String("consul") && literal(backend.body, "scheme") != QLatin1String("https"))
        return Message{QT_TRANSLATE_NOOP("Message", "it is sent without TLS"), {}};
    return {};
}

/// How the terraform blocks of a directory keep its state.
struct Keeping
{
    const hcl::File *file = nullptr;
    const hcl::Block *backend = nullptr; ///< null: none is configured, so the state is local
    bool encrypts = false;               ///< OpenTofu's own encryption of the state
};

Keeping keepingOf(const Model &model, const QString &folder)
{
    Keeping keeping;
    forEachBlock(model, "terraform", [&](const hcl::File &file, const hcl::Block &block) {
        if (folderOf(file.name()) != folder)
            return;
        for (const hcl::Block &inner : block.body.blocks) {
            if (inner.type == "backend" || inner.type == "cloud") {
                keeping.file = &file;
                keeping.backend = &inner;
            }
            keeping.encrypts |= inner.type == "encryption";
        }
    });
    return keeping;
}

/// A module that is called from elsewhere has no state of its own: what is run has a provider.
bool isRun(const Model &model, const QString &folder)
{
    bool found = false;
    forEachBlock(model, "provider",
        [&](const hcl::File &file, const hcl::Block &) { found |= folderOf(file.name()) == folder; });
    return found;
}

/// The first secret of a root, or of a local module that it declares something through: these share its state.
const Issue::Sight *secretOf(
    const LintContext &context, const Root &root, const std::map<QString, Issue::Sight> &secrets)
{
    if (const auto own = secrets.find(root.dir); own != secrets.end())
        return &own->second;
    for (const Declaration &declaration : context.model.declarations) {
        const auto below = secrets.find(folderOf(declaration.at.file));
        if (declaration.root == root.dir && below != secrets.end())
            return &below->second;
    }
    return nullptr;
}

Issue issueFor(const Root &root, const Keeping &keeping, const Issue::Sight &secret, const Message &why)
{
    Issue issue;
    issue.file = keeping.file ? keeping.file->name() : secret.at.file;
    issue.subject = QStringLiteral("backend");
    issue.range = keeping.backend ? keeping.backend->range : ByteRange();
    issue.title = {QT_TRANSLATE_NOOP("Message", "The state of %1 holds secrets and is kept open"),
        {Code{root.dir.isEmpty() ? QStringLiteral(".") : root.dir}}};
    issue.sights.push_back(
        {keeping.backend ? hcl::locate(*keeping.file, keeping.backend->range.begin) : secret.at, why});
    issue.sights.push_back(secret);
    issue.advice = {QT_TRANSLATE_NOOP("Message",
                        "Keep it in a backend that encrypts and that only the pipeline reads, and give secrets through "
                        "write-only arguments"),
        {}};
    return issue;
}

/// Terraform keeps the state in a local file where no backend is configured.
std::optional<Message> opennessOf(const LintContext &context, const Root &root, const Keeping &keeping)
{
    if (keeping.encrypts)
        return {};
    if (keeping.backend)
        return openness(*keeping.file, *keeping.backend);
    if (!isRun(context.model, root.dir))
        return {};
    return Message{QT_TRANSLATE_NOOP("Message", "no backend is configured: the state is a local file"), {}};
}

} // namespace

std::vector<Issue> findOpenState(const LintContext &context)
{
    std::vector<Issue> issues;
    const std::map<QString, Issue::Sight> secrets = secretsInState(context.model);
    for (const Root &root : context.model.roots) {
        const Issue::Sight *secret = secretOf(context, root, secrets);
        const Keeping keeping = keepingOf(context.model, root.dir);
        const auto why = secret ? opennessOf(context, root, keeping) : std::nullopt;
        if (why)
            issues.push_back(issueFor(root, keeping, *secret, *why));
    }
    return issues;
}

} // namespace sallyport::terraform
