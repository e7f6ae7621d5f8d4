#pragma once

#include "draft/edits.h"

namespace sallyport::draft {

/// Counts a version up by one, replacing nothing but its digits. The literal must stand where the model has read it:
/// call this before other edits of the same file.
Result<void> countUp(const terraform::EditableLiteral &literal, Edits &edits);

/// Refused for a literal that is no whole number, that others take their version from too, or that is the default of a
/// module's variable.
Result<void> checkOwnVersion(const terraform::Declaration &declaration, const terraform::Model &model);

/// A module's default stands for every call that gives no version, also for those of tomorrow. The name of the variable
/// whose default this literal is; empty when it is none outside of the root.
QString moduleDefaultOf(const terraform::EditableLiteral &literal, const terraform::Model &model, const QString &root);

} // namespace sallyport::draft
