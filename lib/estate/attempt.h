#pragma once

#include "base/error.h"
#include "base/time.h"

namespace sallyport::estate {

/// The last time somebody was asked and did not answer.
struct Attempt
{
    Instant at{};
    Error error;
    friend bool operator==(const Attempt &, const Attempt &) = default;
};

} // namespace sallyport::estate
