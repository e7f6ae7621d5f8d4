#pragma once

#include "base/time.h"

#include <QString>

#include <vector>

namespace sallyport::monitoring {

/// An alert rule that a Prometheus has loaded. Nothing else of it is kept: no annotations, no labels but one.
struct LoadedAlert
{
    QString group;
    QString file; ///< on the Prometheus' own disk
    QString name; ///< "SecretLookupsDenied"
    QString query;
    QString health;   ///< "ok", "err" (its last evaluation failed) or "unknown" (not evaluated yet)
    QString severity; ///< the label of that name; empty where there is none

    /// Whether it would raise an alert at all.
    bool isEvaluated() const { return health == QLatin1String("ok"); }
    friend bool operator==(const LoadedAlert &, const LoadedAlert &) = default;
};

/// What a Prometheus has answered when it was asked for its alert rules.
struct AlertReading
{
    QString origin; ///< "https://prometheus.example:9090"
    Instant readAt{};
    int requests = 0;
    bool isWhole = true; ///< not where it says that a part of its rules could not be asked for
    std::vector<LoadedAlert> alerts;

    /// The request that somebody can repeat: "GET https://prometheus.example:9090/api/v1/rules?type=alert".
    QString request() const;
    friend bool operator==(const AlertReading &, const AlertReading &) = default;
};

/// The one request that is ever sent to a Prometheus.
QString rulesRequest(const QString &origin);

} // namespace sallyport::monitoring
