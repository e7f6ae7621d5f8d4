resource "vault_policy" "etl" {
  name   = "etl"
  policy = <<-EOT
    # what the nightly load may do
    path "airflow/data/prod/connections/*" {
      capabilities = ["read", "list"]
    }
  EOT
}

ephemeral "random_password" "pg" {
  length = 32
}

resource "vault_kv_secret_v2" "pg" {
  mount                = "airflow"
  name                 = "prod/connections/pg"
  data_json_wo         = jsonencode({ user = "etl", password = ephemeral.random_password.pg.result })
  data_json_wo_version = 1
  custom_metadata {
    data = {
      owner = "team-data"
    }
  }
}

resource "vault_database_secret_backend_static_role" "etl" {
  backend         = "database"
  name            = "etl"
  db_name         = "warehouse"
  username        = "etl"
  rotation_period = 86400
}
