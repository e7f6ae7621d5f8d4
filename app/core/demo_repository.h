#pragma once

#include "core/demo_secret.h"

namespace sallyport::core {

/// Makes the demo's git repository in `folder`: branch main, checked out, with a merged rotation and its trailer.
Result<void> createDemoRepository(const QString &folder, const std::vector<DemoSecret> &secrets, Instant now);

} // namespace sallyport::core
