#include "terraform/secret_names.h"

#include <QString>

#include <algorithm>

namespace sallyport::terraform {

bool carriesSecret(QByteArrayView attribute)
{
    static const QByteArrayView names[] = {"data_json", "secret_string", "secret_binary", "secret_data", "value",
        "password", "connection_url", "credentials", "token", "secret", "secret_key", "private_key", "api_key"};
    if (attribute.endsWith("_wo"))
        attribute.chop(3);
    return std::find(std::begin(names), std::end(names), attribute) != std::end(names) ||
           attribute.endsWith("_password") || attribute.endsWith("_token") || attribute.endsWith("_secret");
}

bool soundsSecret(QStringView name)
{
    static const QLatin1String parts[] = {QLatin1String("pass"), QLatin1String("pwd"), QLatin1String("secret"),
        QLatin1String("token"), QLatin1String("key"), QLatin1String("credential"), QLatin1String("private"),
        QLatin1String("uri"), QLatin1String("dsn"), QLatin1String("connection_url")};
    return std::any_of(std::begin(parts), std::end(parts),
        [&](QLatin1String part) { return name.contains(part, Qt::CaseInsensitive); });
}

} // namespace sallyport::terraform
