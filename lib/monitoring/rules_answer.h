#pragma once

#include "base/error.h"
#include "monitoring/alert_reading.h"

namespace sallyport::monitoring {

/// The body of an answer to GET /api/v1/rules?type=alert
/// (https://prometheus.io/docs/prometheus/latest/querying/api/#rules). Only the fields of LoadedAlert are kept. Fills
/// `alerts` and `isWhole`. Errors: Malformed, ServerFault (Prometheus' own word that it failed).
Result<AlertReading> readRules(const QByteArray &body);

} // namespace sallyport::monitoring
