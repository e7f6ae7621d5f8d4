#pragma once

#include "estate/attempt.h"
#include "git/branch_protection.h"
#include "monitoring/alert_reading.h"

#include <optional>

namespace sallyport::estate {

/// What is known of a server that stands beside the environments.
template <typename T> struct Look
{
    std::optional<T> reading;       ///< its last answer
    std::optional<Attempt> failure; ///< only when it is younger than the answer
    friend bool operator==(const Look &, const Look &) = default;
};

/// What is asked of others than the secrets backends, each when somebody asks for it: a part of the snapshot, so that
/// what rests on it can be said again later.
struct Outside
{
    Look<monitoring::AlertReading> alerts;  ///< of the Prometheus that `monitoring` names
    Look<git::BranchProtection> protection; ///< of the base branch, by the forge of the remote
    friend bool operator==(const Outside &, const Outside &) = default;
};

} // namespace sallyport::estate
