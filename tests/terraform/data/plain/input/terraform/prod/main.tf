terraform {
  backend "s3" {
    bucket = "acme-state"
  }
}

resource "vault_mount" "airflow" {
  path    = "airflow/"
  type    = "kv"
  options = { version = "2" }
}

ephemeral "random_password" "pg_warehouse" {
  length = 32
}

variable "stripe_api_token" {
  type      = string
  ephemeral = true
  sensitive = true
}
