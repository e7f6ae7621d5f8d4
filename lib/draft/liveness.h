#pragma once

#include "draft/change_kind.h"

namespace sallyport::draft {

/// That a path has neither a declaration (Exists) nor a live version (Refused), and that this is known: its environment
/// was read, and so completely that the path cannot hide.
Result<void> checkNothingThere(const estate::SecretId &secret, const PlanContext &context);

/// The live secret that no declaration manages. Exists where one does, Refused where there is none or it is not known.
Result<const estate::Secret *> unmanagedSecret(const estate::SecretId &secret, const PlanContext &context);

} // namespace sallyport::draft
