#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace sallyport::terraform {

/// Attributes of providers that carry a secret's value: data_json, data_json_wo, password_wo, secret_string, …
bool carriesSecret(QByteArrayView attribute);

/// Keys and names under which people keep secrets: password, api_token, conn_uri, …
bool soundsSecret(QStringView name);

} // namespace sallyport::terraform
