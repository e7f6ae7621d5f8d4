variable "mssql_legacy_dwh_uri" {
  type      = string
  sensitive = true
}

# written before write-only arguments existed: the value stands in the state
resource "vault_kv_secret_v2" "mssql_legacy_dwh" {
  mount        = vault_mount.airflow.path
  name         = "prod/connections/mssql_legacy_dwh"
  data_json    = jsonencode({ conn_uri = var.mssql_legacy_dwh_uri })
  disable_read = true
}
