variable "extra" {
  ephemeral = true
}

locals {
  base = { host = "pg.acme.example", password = "overridden" }
}

ephemeral "random_password" "pg" {
  length = 32
}

# What var.extra holds may add keys, but the password comes last and wins.
resource "vault_kv_secret_v2" "merged" {
  mount = "airflow"
  name  = "prod/merged"
  data_json_wo = jsonencode(merge(local.base, var.extra, {
    password = ephemeral.random_password.pg.result
  }))
  data_json_wo_version = 1

  custom_metadata {
    data = { owner = "platform", team = var.team }
  }
}

# Only the host would change with the database, not the secret.
resource "vault_kv_secret_v2" "two_sources" {
  mount = "airflow"
  name  = "prod/two_sources"
  data_json_wo = jsonencode({
    host     = aws_db_instance.pg.address
    password = ephemeral.random_password.pg.result
  })
  data_json_wo_version = 1
}

resource "aws_db_instance" "pg" {
  password_wo         = ephemeral.random_password.pg.result
  password_wo_version = 1
}

# An ephemeral resource that reads what somebody else made.
resource "vault_kv_secret_v2" "read_elsewhere" {
  mount                = "airflow"
  name                 = "prod/read_elsewhere"
  data_json_wo         = jsonencode({ token = ephemeral.aws_secretsmanager_secret_version.x.secret_string })
  data_json_wo_version = 1
}

ephemeral "aws_secretsmanager_secret_version" "x" {
  secret_id = "x"
}

resource "vault_kv_secret_v2" "chosen" {
  mount                = "airflow"
  name                 = "prod/chosen"
  data_json_wo         = jsonencode({ password = var.own ? var.password : ephemeral.random_password.pg.result })
  data_json_wo_version = 1
}

variable "own" {}
variable "password" { ephemeral = true }

locals {
  generators = {
    a = ephemeral.random_password.pg.result
    b = ephemeral.random_password.other.result
  }
}

ephemeral "random_password" "other" {
  length = 32
}

resource "vault_kv_secret_v2" "indexed" {
  mount                = "airflow"
  name                 = "prod/indexed"
  data_json_wo         = jsonencode({ password = local.generators[var.own] })
  data_json_wo_version = 1
}

resource "vault_kv_secret_v2" "optional" {
  mount                = "airflow"
  name                 = "prod/optional"
  data_json_wo         = jsonencode({ password = true ? ephemeral.random_password.other.result : var.password })
  data_json_wo_version = 1
}
