#pragma once

#include "base/origin.h"
#include "base/program.h"
#include "monitoring/alert_reading.h"

#include <chrono>

namespace sallyport::monitoring {

/// How patient we are with a Prometheus.
struct Patience
{
    std::chrono::milliseconds limit{20000}; ///< for the whole answer
    qint64 largestAnswer = 16 * 1024 * 1024;
};

/// Asks a Prometheus which alert rules it has loaded: one GET of /api/v1/rules?type=alert, without any credential or
/// cookie. No redirect is followed. Fills everything but the time. Blocks, with an event loop of its own: a worker's
/// job.
///
/// Errors: Unconfirmed (nothing was sent), Unreachable (down, too slow, broken off), Untrusted (TLS), Unauthenticated
/// and Forbidden (401, 403: it asks for a credential, which is not sent), Refused (a redirect), ServerFault, Malformed
/// (no JSON, another JSON, too large), Canceled.
Result<AlertReading> readAlerts(const Origin &origin, const TrustedOrigins &trusted, const IsCanceled &isCanceled = {},
    const Patience &patience = {});

} // namespace sallyport::monitoring
