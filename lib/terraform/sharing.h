#pragma once

#include "terraform/root_reading.h"

#include <map>

namespace sallyport::terraform {

/// By directory of the root.
using Readings = std::map<QString, CountedReading>;

/// Counts Place::sharedBy and EditableLiteral::sharedBy of every root that is not counted yet, and anew of others that
/// share something with these or with what they were in `previous` (may be null). The others keep what they have.
void countShared(Readings &readings, const Readings *previous);

} // namespace sallyport::terraform
