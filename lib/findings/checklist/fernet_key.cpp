#include "findings/checklist/verdict_parts.h"

#include <algorithm>

namespace sallyport::findings {

namespace {

bool namesFernet(const Resource &resource)
{
    return textOf(resource).toByteArray().toLower().contains("fernet");
}

/// The literal of an attribute, as written; empty when there is none.
QByteArray literal(const Resource &resource, const hcl::Body &body, const char *attribute)
{
    const hcl::Attribute *found = body.attribute(attribute);
    return found ? resource.file->text(found->value.range).toByteArray() : QByteArray();
}

/// What keeps a key from being deleted, as one reads it in Terraform; empty when nothing does.
QByteArray guardOf(const Resource &key)
{
    const hcl::Body &body = key.block->body;
    if (const hcl::Block *lifecycle = body.block("lifecycle");
        lifecycle && literal(key, lifecycle->body, "prevent_destroy") == "true")
        return "prevent_destroy = true";
    const QString type = key.block->label(0);
    if (type == QLatin1String("azurerm_key_vault"))
        return literal(key, body, "purge_protection_enabled") == "true" ? "purge_protection_enabled = true" : "";
    if (type == QLatin1String("vault_transit_secret_backend_key")) {
        // A variable may say anything, so that only what is written down counts.
        const QByteArray allowed = literal(key, body, "deletion_allowed");
        return allowed.isEmpty() ? "deletion_allowed is not set" : allowed == "false" ? "deletion_allowed = false" : "";
    }
    const char *wait = type == QLatin1String("aws_kms_key") ? "deletion_window_in_days" : "destroy_scheduled_duration";
    const QByteArray value = literal(key, body, wait);
    const bool isWritten = QByteArray(value).replace('"', "").left(1).toInt() > 0;
    return isWritten ? wait + (" = " + value) : QByteArray();
}

/// The keys that the Fernet key hangs on: named after it, or named by a resource that is.
std::vector<Resource> tied(
    const ChecklistFacts &facts, const estate::Environment &environment, const std::vector<Resource> &keys)
{
    const std::vector<Resource> all = resourcesOf(facts, environment, {QString()});
    std::vector<Resource> found;
    for (const Resource &key : keys) {
        const QByteArray address = key.address().toUtf8();
        const bool isNamed = std::any_of(all.begin(), all.end(), [&](const Resource &resource) {
            return textOf(resource).toByteArray().contains(address) && namesFernet(resource);
        });
        if (namesFernet(key) || isNamed)
            found.push_back(key);
    }
    return found;
}

/// Where a Fernet key is kept as a secret of the estate; null when none is known.
const estate::Secret *fernetSecret(const ChecklistFacts &facts, const estate::Environment &environment)
{
    for (const estate::Secret *secret : facts.facts.inventory.of(environment.name)) {
        if (secret->id.path.contains(QLatin1String("fernet"), Qt::CaseInsensitive))
            return secret;
    }
    return nullptr;
}

Verdict judgeTied(const std::vector<Resource> &keys)
{
    std::vector<estate::Evidence> evidence;
    for (const Resource &key : keys) {
        const QByteArray guard = guardOf(key);
        if (guard.isEmpty())
            return failed({QT_TRANSLATE_NOOP("Message", "Nothing keeps %1 from being deleted"), {Code{key.address()}}},
                {key.evidence()},
                toRead({QT_TRANSLATE_NOOP("Message", "Add %1 to it"),
                    {Code{QStringLiteral("lifecycle { prevent_destroy = true }")}}}));
        evidence.push_back(key.evidence({"%1", {Code{QString::fromUtf8(guard)}}}));
    }
    return passed({QT_TRANSLATE_NOOP("Message", "The Fernet key hangs on %1, which is guarded against deletion"),
                      {Code{keys.front().address()}}},
        std::move(evidence));
}

} // namespace

Verdict judgeFernetKey(const ChecklistFacts &facts, const estate::Environment &environment)
{
    if (!facts.facts.model)
        return noRepository();
    const auto keys = resourcesOf(facts, environment,
        {QStringLiteral("aws_kms_key"), QStringLiteral("google_kms_crypto_key"), QStringLiteral("azurerm_key_vault"),
            QStringLiteral("vault_transit_secret_backend_key")});
    if (const auto own = tied(facts, environment, keys); !own.empty())
        return judgeTied(own);
    const Message advice{
        QT_TRANSLATE_NOOP("Message", "Declare the KMS key that encrypts it, and name the Fernet key there"), {}};
    if (!keys.empty())
        return notChecked({QT_TRANSLATE_NOOP("Message", "%1 is declared, and nothing ties the Fernet key to it"),
                              {Code{keys.front().address()}}},
            advice, {keys.front().evidence()});
    if (const estate::Secret *secret = fernetSecret(facts, environment))
        return failed({QT_TRANSLATE_NOOP("Message", "%1 is kept as a secret like any other, without a key of a KMS"),
                          {Code{secret->id.path}}},
            {estate::Evidence::api(secret->apiPath), estate::Evidence::commit(facts.facts.commit)}, toRead(advice));
    return notChecked(
        {QT_TRANSLATE_NOOP("Message", "No Fernet key of %1 is known, and no KMS key is declared"), {environment.name}},
        advice, {estate::Evidence::commit(facts.facts.commit)});
}

} // namespace sallyport::findings
