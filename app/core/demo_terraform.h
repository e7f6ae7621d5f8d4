#pragma once

#include "core/demo_secret.h"
#include "git/file_edit.h"

#include <QVector>

namespace sallyport::core {

/// All files of the demo's repository: those written by hand, and the Terraform files that follow from the table, in
/// three styles: plain blocks for prod, for_each over maps for staging, a local module for dev. Sorted by path.
QVector<git::FileEdit> demoRepositoryFiles(const std::vector<DemoSecret> &secrets, Instant now);

} // namespace sallyport::core
