#pragma once

#include <istream>
#include <ostream>

namespace sallyport::plan_filter {

/// What `terraform plan -json` streams, a JSON object a line:
/// https://developer.hashicorp.com/terraform/internals/machine-readable-ui
///
/// Of this only the following goes through, again a JSON object a line. Everything else is dropped: outputs, drift,
/// progress, and of a diagnostic its summary, its detail and its snippet, all of which may quote values.
///   {"type":"change","address":"vault_mount.airflow","action":"update"}
///   {"type":"summary","add":1,"change":2,"remove":0,"import":0}
///   {"type":"diagnostic","severity":"error","address":"vault_mount.airflow"}
///   {"type":"unreadable"}  for a line that is no such object
void filterPlan(std::istream &in, std::ostream &out);

/// What `terraform validate -json` prints, one object: https://developer.hashicorp.com/terraform/cli/commands/validate
/// Its diagnostics go through as above, each with the file and line it is about, since a configuration's positions hold
/// no value: {"type":"diagnostic","severity":"error","address":"","file":"main.tf","line":3}
void filterValidation(std::istream &in, std::ostream &out);

} // namespace sallyport::plan_filter
