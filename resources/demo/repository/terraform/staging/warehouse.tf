# The warehouse of staging: as in production, on a smaller machine.

ephemeral "random_password" "pg_warehouse" {
  length = 40
}

resource "vault_kv_secret_v2" "pg_warehouse" {
  mount        = vault_mount.airflow.path
  name         = "staging/connections/pg_warehouse"
  disable_read = true
  data_json_wo = jsonencode({
    conn_type = "postgres"
    host      = "warehouse.staging.acme.example"
    schema    = "dwh"
    login     = "airflow"
    password  = ephemeral.random_password.pg_warehouse.result
    port      = 5432
  })
  data_json_wo_version = 6
}
