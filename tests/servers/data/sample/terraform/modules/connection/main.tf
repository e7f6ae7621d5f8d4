terraform {
  required_providers {
    vault = {
      source = "hashicorp/vault"
    }
  }
}

variable "environment" {
  type = string
}

variable "name" {
  type = string
}

variable "uri" {
  type      = string
  ephemeral = true
  sensitive = true
}

variable "value_version" {
  type    = number
  default = 1
}

resource "vault_kv_secret_v2" "this" {
  mount                = "airflow"
  name                 = join("/", [var.environment, "connections", lower(var.name)])
  data_json_wo         = jsonencode({ conn_uri = var.uri })
  data_json_wo_version = var.value_version
}

output "path" {
  value = vault_kv_secret_v2.this.path
}
