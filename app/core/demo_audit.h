#pragma once

#include "core/demo_secret.h"

namespace sallyport::core {

/// The audit log of the demo's production Vault, as its file device writes it: one line for each request and one for
/// its response, in the order of time. It reaches 400 days back, has every write in that time, and hashes in place of
/// values.
QByteArray demoAuditLog(const std::vector<DemoSecret> &secrets, Instant now);

} // namespace sallyport::core
