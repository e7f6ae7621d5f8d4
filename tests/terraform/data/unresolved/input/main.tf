variable "team" {}

resource "vault_kv_secret_v2" "no_default" {
  mount = "airflow"
  name  = "${var.team}/x"
}

resource "vault_kv_secret_v2" "no_such_variable" {
  mount = "airflow"
  name  = var.typo
}

resource "vault_kv_secret_v2" "no_such_local" {
  mount = "airflow"
  name  = local.typo
}

resource "vault_kv_secret_v2" "workspace" {
  mount = "airflow"
  name  = "${terraform.workspace}/x"
}

resource "vault_kv_secret_v2" "data_source" {
  mount = data.vault_mount.x.path
  name  = "prod/x"
}

resource "vault_kv_secret_v2" "computed" {
  mount = "airflow"
  name  = random_id.suffix.hex
}

resource "vault_kv_secret_v2" "function" {
  mount = "airflow"
  name  = sha256("prod/x")
}

resource "vault_kv_secret_v2" "local_cycle" {
  mount = "airflow"
  name  = local.a
}

locals {
  a = local.b
  b = local.a
}

resource "vault_kv_secret_v2" "for_each" {
  for_each = var.team
  mount    = "airflow"
  name     = "prod/${each.key}"
}

resource "vault_kv_secret_v2" "count" {
  count = var.team
  mount = "airflow"
  name  = "prod/${count.index}"
}

resource "vault_kv_secret_v2" "missing_key" {
  mount = "airflow"
  name  = local.names.y
}

locals {
  names = { x = "prod/x" }
}

resource "vault_kv_secret_v2" "computed_version" {
  mount                = "airflow"
  name                 = "prod/computed_version"
  data_json_wo         = jsonencode(var.payload)
  data_json_wo_version = 1 + 1
}

variable "payload" { ephemeral = true }

resource "vault_kv_secret_v2" "unknown_value" {
  mount                = "airflow"
  name                 = "prod/unknown_value"
  data_json_wo         = file("payload.json")
  data_json_wo_version = 1
}

resource "vault_kv_secret_v2" "no_name" {
  mount = "airflow"
}
