locals {
  folder = {
    development = "dev"
    prod        = "prod"
  }[terraform.workspace]
  versions = {
    development = 1
    prod        = 3
  }
}

variable "token" {
  ephemeral = true
}

resource "vault_kv_secret_v2" "stripe" {
  mount                = "airflow"
  name                 = "${local.folder}/tokens/stripe"
  data_json_wo         = jsonencode({ token = var.token })
  data_json_wo_version = local.versions[terraform.workspace]
}
