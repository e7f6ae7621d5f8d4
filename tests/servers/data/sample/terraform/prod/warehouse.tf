# The warehouse. Vault logs in with a generated password, and Airflow reads
# the same password as a connection. A rotation is both versions moving
# together: one without the other would leave Airflow with a password that the
# database no longer takes.

variable "warehouse_host" {
  type    = string
  default = "warehouse.prod.example"
}

locals {
  pg_warehouse = {
    conn_type = "postgres"
    host      = var.warehouse_host
    port      = 5432
    schema    = "warehouse"
    login     = "airflow"
    password  = ephemeral.random_password.pg_warehouse.result
  }
}

# the runner of the plan cannot reach the database, Vault can
resource "vault_database_secret_backend_connection" "warehouse" {
  backend           = vault_mount.postgres.path
  name              = "warehouse"
  allowed_roles     = ["warehouse-readonly"]
  verify_connection = false

  postgresql {
    connection_url = "postgresql://{{username}}:{{password}}@${var.warehouse_host}:5432/warehouse"
    username       = "airflow"

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
