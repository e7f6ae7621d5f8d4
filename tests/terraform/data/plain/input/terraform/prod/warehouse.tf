# The warehouse.
resource "vault_kv_secret_v2" "pg_warehouse" {
  mount = vault_mount.airflow.path
  name  = "prod/connections/pg_warehouse"
  data_json_wo = jsonencode({
    host     = "pg.acme.example"
    login    = "airflow"
    password = ephemeral.random_password.pg_warehouse.result
  })
  data_json_wo_version = 3

  custom_metadata {
    data = {
      owner = "data-platform"
      kind  = "static-db"
    }
  }
}

resource "vault_kv_secret_v2" "stripe" {
  mount                = "airflow"
  name                 = "prod/connections/stripe_api"
  data_json_wo         = jsonencode({ token = var.stripe_api_token })
  data_json_wo_version = 1
}

resource "vault_database_secret_backend_connection" "warehouse" {
  backend       = "database"
  name          = "pg_warehouse"
  allowed_roles = ["reporting"]

  postgresql {
    connection_url      = "postgresql://{{username}}:{{password}}@pg.acme.example/wh"
    username            = "airflow"
    password_wo         = ephemeral.random_password.pg_warehouse.result
    password_wo_version = 3
  }
}
