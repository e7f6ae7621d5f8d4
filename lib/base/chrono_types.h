#pragma once

#include <chrono>

namespace sallyport {

using Duration = std::chrono::seconds;

/// A moment in UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

} // namespace sallyport
