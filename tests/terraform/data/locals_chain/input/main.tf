locals {
  environment = lower("PROD")
  folder      = join("/", [local.environment, "connections"])
  version     = local.versions["pg_warehouse"]
  versions    = { pg_warehouse = 11 }

  base = {
    host = "pg.acme.example"
    port = 5432
  }
  pg_warehouse = merge(local.base, {
    password = ephemeral.random_password.pg_warehouse.result
    url      = "postgresql://airflow:${ephemeral.random_password.pg_warehouse.result}@pg.acme.example/wh"
  })
}

ephemeral "random_password" "pg_warehouse" {
  length = 32
}

resource "vault_kv_secret_v2" "pg_warehouse" {
  mount                = "airflow"
  name                 = "${local.folder}/pg_warehouse"
  data_json_wo         = jsonencode(local.pg_warehouse)
  data_json_wo_version = local.version
}

resource "postgresql_role" "airflow" {
  name                = "airflow"
  password_wo         = local.pg_warehouse.password
  password_wo_version = local.version
}
