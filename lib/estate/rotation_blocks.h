#pragma once

#include "estate/block_reader.h"
#include "estate/rotation_settings.h"

namespace sallyport::estate {

/// Each reads one block of sallyport.hcl; mistakes are at file:line:column.
Result<CadenceRule> readCadenceRule(const hcl::File &file, const hcl::Block &block);
Result<RotationGroup> readRotationGroup(const hcl::File &file, const hcl::Block &block);
Result<PlannedRotation> readPlannedRotation(const hcl::File &file, const hcl::Block &block);
Result<Freeze> readFreeze(const hcl::File &file, const hcl::Block &block);

/// The estate's "rotations_per_week", where it has one.
void readWeeklyLimit(BlockReader &reader, std::optional<WeeklyLimit> &limit);

} // namespace sallyport::estate
