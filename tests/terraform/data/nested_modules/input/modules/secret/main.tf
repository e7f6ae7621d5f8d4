variable "path" {}
variable "rotation" {}
variable "password" { ephemeral = true }

resource "vault_kv_secret_v2" "this" {
  mount                = "airflow"
  name                 = var.path
  data_json_wo         = jsonencode({ password = var.password })
  data_json_wo_version = var.rotation
}
