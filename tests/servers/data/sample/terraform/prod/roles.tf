resource "vault_auth_backend" "airflow" {
  type = "approle"
  path = "airflow-prod"
}

resource "vault_approle_auth_backend_role" "scheduler" {
  backend        = vault_auth_backend.airflow.path
  role_name      = "scheduler"
  token_policies = [vault_policy.airflow_prod.name]
  token_ttl      = 3600
}

resource "vault_database_secret_backend_role" "warehouse_readonly" {
  backend = vault_mount.postgres.path
  name    = "warehouse-readonly"
  db_name = vault_database_secret_backend_connection.warehouse.name
  creation_statements = [
    "CREATE ROLE \"{{name}}\" LOGIN PASSWORD '{{password}}' VALID UNTIL '{{expiration}}'",
    "GRANT pg_read_all_data TO \"{{name}}\"",
  ]
  default_ttl = 3600
  max_ttl     = 14400
}
