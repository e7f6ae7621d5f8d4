#include "base/origin.h"

#include <QHostAddress>

namespace sallyport {

Result<Origin> Origin::parse(const QString &address)
{
    const auto refused = [&](ErrorCode code, const Message &what, const Message &advice) {
        return fail(code, what, address, advice);
    };
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() || (scheme != QLatin1String("https") && scheme != QLatin1String("http")))
        return refused(ErrorCode::Invalid, {QT_TRANSLATE_NOOP("Message", "this is not an address of a server"), {}},
            {QT_TRANSLATE_NOOP("Message", "Write it like https://vault.example:8200"), {}});
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() ||
        (!url.path().isEmpty() && url.path() != QLatin1String("/")))
        return refused(ErrorCode::Invalid,
            {QT_TRANSLATE_NOOP("Message", "an address may only have a scheme, a host and a port"), {}},
            {QT_TRANSLATE_NOOP("Message", "Write it like https://vault.example:8200"), {}});
    const bool isPlain = scheme == QLatin1String("http");
    const Origin origin{scheme, url.host(QUrl::FullyEncoded).toLower(), url.port(isPlain ? 80 : 443)};
    if (isPlain && !origin.isLoopback())
        return refused(ErrorCode::Refused,
            {QT_TRANSLATE_NOOP("Message", "http to another machine would send the token in the clear"), {}},
            {QT_TRANSLATE_NOOP("Message", "Use https"), {}});
    return origin;
}

bool Origin::isLoopback() const
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

QString Origin::text() const
{
    const QString shown = host.contains(u':') && !host.startsWith(u'[') ? QStringLiteral("[%1]").arg(host) : host;
    return QStringLiteral("%1://%2:%3").arg(scheme, shown).arg(port);
}

QUrl Origin::url() const
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(host);
    url.setPort(port);
    return url;
}

} // namespace sallyport
