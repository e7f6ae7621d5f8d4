variable "token" { sensitive = true }
variable "with_default" {
  sensitive = true
  default   = "CANARY-default"
}

locals {
  legacy_password = "CANARY-local"
}

resource "vault_generic_secret" "plain" {
  path      = "secret/prod/plain"
  data_json = <<EOT
{"password": "CANARY-heredoc"}
EOT
}

resource "vault_kv_secret_v2" "literal" {
  mount     = "airflow"
  name      = "prod/literal"
  data_json = jsonencode({ user = "airflow", password = "CANARY-object" })
}

resource "vault_kv_secret_v2" "through_local" {
  mount                = "airflow"
  name                 = "prod/through_local"
  data_json_wo         = jsonencode({ password = local.legacy_password })
  data_json_wo_version = 1
}

resource "vault_kv_secret_v2" "default" {
  mount                = "airflow"
  name                 = "prod/default"
  data_json_wo         = jsonencode({ password = var.with_default })
  data_json_wo_version = 1
}

resource "vault_kv_secret_v2" "in_state" {
  mount     = "airflow"
  name      = "prod/in_state"
  data_json = jsonencode({ token = var.token, note = "CANARY-note" })
}

resource "vault_kv_secret_v2" "unresolved" {
  mount     = "airflow"
  name      = "prod/unresolved"
  data_json = templatefile("x.tpl", { password = "CANARY-argument" })
}

resource "vault_kv_secret" "v1" {
  path      = "kv1/prod/old"
  data_json = jsonencode({ a = var.token })
}

resource "vault_kv_secret_v2" "attribute" {
  mount                = "airflow"
  name                 = "prod/attribute"
  data_json_wo         = jsonencode({ password = random_password.kept_in_state.result })
  data_json_wo_version = 1
}

resource "random_password" "kept_in_state" {
  length = 20
}
