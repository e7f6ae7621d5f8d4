#include "vault/credentials.h"

#include "base/private_files.h"

#include <QDir>

namespace sallyport::vault {

namespace {

/// As Go's strconv.ParseBool reads it, which Vault's command line uses.
bool isTrue(const QString &text)
{
    static const QStringList words = {QStringLiteral("1"), QStringLiteral("t"), QStringLiteral("true")};
    return words.contains(text.toLower());
}

QString firstSet(const QString &first, const QString &second)
{
    return first.isEmpty() ? second : first;
}

constexpr qint64 largestToken = 64 * 1024;

} // namespace

Conventions::Conventions(QProcessEnvironment environment, QString homeFolder)
    : m_environment(std::move(environment))
    , m_homeFolder(std::move(homeFolder))
{
}

QString Conventions::value(const char *name) const
{
    return m_environment.value(QLatin1String(name)).trimmed();
}

Result<std::optional<Origin>> Conventions::ownOrigin() const
{
    const QString address = value("VAULT_ADDR");
    if (address.isEmpty())
        return std::optional<Origin>();
    const auto origin = Origin::parse(address);
    if (!origin)
        return Failure(origin.error());
    return std::optional<Origin>(*origin);
}

bool Conventions::isOwn(const Origin &origin) const
{
    const auto own = ownOrigin();
    return own && *own == origin;
}

Result<Connection> Conventions::connectionFor(const BackendWish &wish) const
{
    const QString address = firstSet(wish.address, value("VAULT_ADDR"));
    if (address.isEmpty())
        return fail(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "no address of a Vault is known"), {}}, {},
            {QT_TRANSLATE_NOOP("Message", "Set VAULT_ADDR, or write the address into sallyport.hcl"), {}});
    const auto origin = Origin::parse(address);
    if (!origin)
        return Failure(origin.error());

    const bool own = isOwn(*origin);
    Connection connection;
    connection.origin = *origin;
    connection.source = own ? AddressSource::Person : AddressSource::Repository;
    connection.vaultNamespace = firstSet(wish.vaultNamespace, value("VAULT_NAMESPACE"));
    connection.caCertificate = wish.caCertificate;
    connection.verification = wish.verification;
    if (own) {
        connection.clientCertificate = value("VAULT_CLIENT_CERT");
        connection.clientKey = value("VAULT_CLIENT_KEY");
        connection.tlsServerName = value("VAULT_TLS_SERVER_NAME");
        connection.verification = isTrue(value("VAULT_SKIP_VERIFY")) ? Verification::Skip : Verification::Full;
    }
    // The person's own authority counts more than one that came with the repository.
    const bool hasAuthority = !value("VAULT_CACERT").isEmpty() || !value("VAULT_CAPATH").isEmpty();
    if (hasAuthority && (own || wish.caCertificate.isEmpty())) {
        connection.caCertificate = value("VAULT_CACERT");
        connection.caFolder = value("VAULT_CAPATH");
    }
    if (connection.verification == Verification::Skip && wish.tier == BackendWish::Tier::Production)
        return fail(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "TLS verification may not be skipped for production"), {}}, origin->text(),
            {QT_TRANSLATE_NOOP("Message", "Set VAULT_CACERT to the authority's certificate instead"), {}});
    return connection;
}

Result<Redacted> Conventions::tokenFor(const Origin &origin) const
{
    if (!isOwn(origin))
        return Redacted();
    QByteArray fromEnvironment = m_environment.value(QStringLiteral("VAULT_TOKEN")).toUtf8().trimmed();
    if (!fromEnvironment.isEmpty())
        return Redacted(std::move(fromEnvironment));
    auto file = readFile(QDir(m_homeFolder).filePath(QStringLiteral(".vault-token")), largestToken);
    if (!file && file.error().code == ErrorCode::NotFound)
        return Redacted();
    if (!file)
        return Failure(file.error());
    Redacted token(file->trimmed());
    wipe(*file);
    return token;
}

} // namespace sallyport::vault
