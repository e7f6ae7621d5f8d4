variable "folder" {}
variable "mount" {}
variable "generation" {
  default = 1
}

resource "vault_kv_secret_v2" "a" {
  mount                = var.mount
  name                 = "${var.folder}/a"
  data_json_wo         = jsonencode({ a = 1 })
  data_json_wo_version = var.generation
}
