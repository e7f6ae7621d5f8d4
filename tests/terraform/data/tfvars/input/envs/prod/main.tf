variable "mount" { default = "secret" }
variable "folder" {}
variable "versions" { default = { api = 1 } }
variable "api_token" { sensitive = true }

resource "vault_kv_secret_v2" "api" {
  mount                = var.mount
  name                 = "${var.folder}/api"
  data_json_wo         = jsonencode({ token = var.api_token })
  data_json_wo_version = var.versions.api
}
