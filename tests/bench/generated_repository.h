#pragma once

#include "terraform/model.h"

namespace sallyport::bench {

/// A repository of this many files in the styles that real ones mix: plain blocks, entries of maps, calls of a module; a
/// hundred files a root.
std::vector<terraform::SourceFile> generatedRepository(int count);

} // namespace sallyport::bench
