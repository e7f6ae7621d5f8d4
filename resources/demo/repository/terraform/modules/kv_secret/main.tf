# One secret with a generated value. Bump `revision` to write a new one.

variable "mount" {
  type = string
}

variable "name" {
  type = string
}

variable "revision" {
  type    = number
  default = 1
}

ephemeral "random_password" "this" {
  length = 32
}

resource "vault_kv_secret_v2" "this" {
  mount                = var.mount
  name                 = var.name
  data_json_wo         = jsonencode({ password = ephemeral.random_password.this.result })
  data_json_wo_version = var.revision
}
