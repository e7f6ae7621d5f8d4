#include "vault/answers.h"

#include <QSslCertificate>
#include <QSslCertificateExtension>

#include <algorithm>

namespace sallyport::vault {

namespace {

/// Whoever asked for a certificate chose its name, and names stand in terminals and tables: what would move a cursor or
/// turn the direction of writing there is replaced.
QString asText(QString name)
{
    for (QChar &character : name) {
        const bool isShown = character.isPrint() || character.isSurrogate();
        if (!isShown || character.category() == QChar::Other_Format)
            character = QChar::ReplacementCharacter;
    }
    return name;
}

/// What people call it.
QString nameOf(const QSslCertificate &certificate, const QString &serial)
{
    QStringList names = certificate.subjectInfo(QSslCertificate::CommonName);
    names += certificate.subjectAlternativeNames().values();
    names.removeAll(QString());
    return names.isEmpty() ? serial : asText(names.front());
}

bool isAuthority(const QSslCertificate &certificate)
{
    const auto extensions = certificate.extensions();
    return std::any_of(extensions.begin(), extensions.end(), [](const QSslCertificateExtension &extension) {
        return extension.name() == QLatin1String("basicConstraints") &&
               extension.value().toMap().value(QStringLiteral("ca")).toBool();
    });
}

Failure noCertificate()
{
    return fail(ErrorCode::Malformed, {QT_TRANSLATE_NOOP("Message", "the answer holds no certificate"), {}});
}

} // namespace

Result<std::optional<Certificate>> readCertificate(
    const nlohmann::json &body, const QString &mount, const QString &serial)
{
    const nlohmann::json data = body.is_object() ? body.value("data", nlohmann::json()) : nlohmann::json();
    const auto pem = data.find("certificate");
    if (!data.is_object() || pem == data.end() || !pem->is_string())
        return noCertificate();
    const auto revoked = data.find("revocation_time");
    if (revoked != data.end() && revoked->is_number_integer() && revoked->get<qint64>() > 0)
        return std::optional<Certificate>();
    const QSslCertificate certificate(QByteArray::fromStdString(pem->get<std::string>()), QSsl::Pem);
    if (certificate.isNull() || !certificate.effectiveDate().isValid() || !certificate.expiryDate().isValid())
        return noCertificate();
    return std::optional(Certificate{mount, serial, nameOf(certificate, serial),
        fromDateTime(certificate.effectiveDate()), fromDateTime(certificate.expiryDate()), isAuthority(certificate)});
}

} // namespace sallyport::vault
