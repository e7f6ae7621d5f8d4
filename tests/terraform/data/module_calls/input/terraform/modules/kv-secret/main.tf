variable "name" { type = string }

variable "rotated" {
  type    = number
  default = 1
}

variable "keys" {
  default = ["value"]
}

ephemeral "random_password" "this" {
  length = 32
}

resource "vault_kv_secret_v2" "this" {
  mount                = "airflow"
  name                 = "prod/${var.name}"
  data_json_wo         = jsonencode({ for key in var.keys : key => ephemeral.random_password.this.result })
  data_json_wo_version = var.rotated
}
