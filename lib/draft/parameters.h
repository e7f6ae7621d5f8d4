#pragma once

#include "draft/change.h"

namespace sallyport::draft {

/// The checks that every kind has in common: a path that can stand in a repository, and no text anywhere that looks
/// like a value.
Result<void> checkParameters(const Change &change);

/// No text of the change, in target or parameters, looks like a value.
Result<void> checkNoValues(const Change &change);

/// "host, password" as a list of names of fields; empty when the parameter is absent.
Result<QStringList> namesOf(const Change &change, const char *parameter);

/// A name for a variable or a label, or nothing when the parameter is absent.
Result<QString> identifierOf(const Change &change, const char *parameter);

/// "pg-x" as a label or variable: "pg_x".
QString identifierFrom(const QString &text);

} // namespace sallyport::draft
