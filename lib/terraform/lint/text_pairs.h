#pragma once

#include "terraform/lint/token_shapes.h"

namespace sallyport::terraform {

/// Literals that a text gives to a name of a secret: `password = "…"`, `"token": "…"`, `DB_PASSWORD=…`, `Password=…;`.
/// What refers to something (var.x, ${…}, a call) is none.
std::vector<Suspect> pairsIn(QByteArrayView text);

} // namespace sallyport::terraform
