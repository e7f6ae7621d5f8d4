variable "name" {}
variable "token" {
  ephemeral = true
}

# Native, and called from JSON: the call is what one would copy.
resource "vault_kv_secret_v2" "this" {
  mount                = "airflow"
  name                 = var.name
  data_json_wo         = jsonencode({ token = var.token })
  data_json_wo_version = 1
}
