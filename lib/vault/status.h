#pragma once

#include "vault/client.h"

namespace sallyport::vault {

/// What an HTTP answer of Vault means. Health and seal status answer with states of the server, so any of their
/// documented statuses is an answer and no error. (https://developer.hashicorp.com/vault/api-docs#http-status-codes)
std::optional<Error> errorOf(const Request &request, int status, const QByteArray &body);

/// Whether asking again may help.
bool isPassing(int status, const Error &error);

} // namespace sallyport::vault
