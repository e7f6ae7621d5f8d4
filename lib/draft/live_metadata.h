#pragma once

#include "draft/change_kind.h"

namespace sallyport::draft {

/// The custom_metadata of the live secret; empty when it is not known.
QMap<QString, QString> liveMetadata(const estate::SecretId &secret, const PlanContext &context);

/// What a declaration of a live secret must say, since the backend replaces its custom_metadata as a whole: owner, kind
/// and cadence as they were asked for, else as they are, then everything else that is there. Refused where something of
/// it looks like a value, which must not reach the repository.
Result<std::vector<std::pair<QString, QString>>> keptMetadata(const Change &change, const estate::Secret &secret);

} // namespace sallyport::draft
