# The warehouse: Terraform generates its password, gives it to the database and
# writes it to Vault in the same apply. Both versions below must move together:
# one alone leaves Airflow with a password that the database does not take.

locals {
  pg_warehouse = {
    conn_type = "postgres"
    host      = "warehouse.db.acme.example"
    port      = 5432
    schema    = "dwh"
    login     = "airflow"
    password  = ephemeral.random_password.pg_warehouse.result
  }
}

resource "vault_mount" "database" {
  path        = "database"
  type        = "database"
  description = "connections of the production databases"
}

resource "vault_database_secret_backend_connection" "warehouse" {
  backend           = vault_mount.database.path
  name              = "warehouse"
  plugin_name       = "postgresql-database-plugin"
  verify_connection = true
  allowed_roles     = ["loader", "reporting"]

  # the account that every role of the warehouse is made with; the
  # failover takes up to a minute, in which an apply fails and can
  # be run again
  postgresql {
    password_wo         = ephemeral.random_password.pg_warehouse.result
    password_wo_version = 7
  }
}
ephemeral "random_password" "pg_warehouse" {
  length = 40
}
# user and host from the database module, password generated at apply
resource "vault_kv_secret_v2" "pg_warehouse" {
  mount                = vault_mount.airflow.path
  name                 = "prod/connections/pg_warehouse"
  data_json_wo         = jsonencode(local.pg_warehouse)
  data_json_wo_version = 7
}
