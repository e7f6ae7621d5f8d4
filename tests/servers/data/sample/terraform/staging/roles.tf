variable "vault_rotates_etl" {
  type    = bool
  default = false
}

# Vault itself changes the password of the ETL user
resource "vault_database_secret_backend_static_role" "etl" {
  count = var.vault_rotates_etl ? 1 : 0

  backend         = "database"
  name            = "etl"
  db_name         = "warehouse"
  username        = "etl"
  rotation_period = 2592000
}

resource "vault_auth_backend" "kubernetes" {
  type = "kubernetes"
  path = "kubernetes-staging"
}

resource "vault_kubernetes_auth_backend_role" "worker" {
  backend                          = vault_auth_backend.kubernetes.path
  role_name                        = "airflow-worker"
  bound_service_account_names      = ["airflow-worker"]
  bound_service_account_namespaces = ["airflow"]
  token_policies                   = ["airflow-staging"]
  token_ttl                        = 3600
}

resource "vault_policy" "airflow_staging" {
  name   = "airflow-staging"
  policy = file("${path.module}/../../policies/airflow-staging.hcl")
}
