variable "environment" { default = "dev" }
variable "mount" { default = "airflow" }

resource "vault_kv_secret_v2" "api" {
  mount        = var.mount
  name         = "${var.environment}/api"
  data_json_wo = jsonencode({ token = data.vault_generic_secret.old.data["token"] })
}
