#pragma once

#include "terraform/frame.h"
#include "terraform/model.h"

#include <set>

namespace sallyport::terraform {

/// The directories that nobody calls; of those that only call each other in a circle, the first one. By directory.
std::vector<Root> findRoots(const Sources &sources, const std::vector<Run> &runs);

/// The directory of the root and those of all local modules below it.
std::set<QString> reachedFrom(
    const std::map<QString, std::shared_ptr<const Directory>> &directories, const QString &root);

} // namespace sallyport::terraform
