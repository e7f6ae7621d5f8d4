resource "vault_mount" "db" {
  path = "database"
  type = "database"
}

resource "vault_database_secret_backend_static_role" "etl" {
  backend         = vault_mount.db.path
  name            = "etl"
  db_name         = "pg_warehouse"
  username        = "etl"
  rotation_period = 86400
}

resource "vault_database_secret_backend_role" "reporting" {
  backend     = vault_mount.db.path
  name        = "reporting"
  db_name     = "pg_warehouse"
  default_ttl = "3600"
  max_ttl     = 14400
}

resource "vault_policy" "inline" {
  name   = "airflow-prod"
  policy = <<-EOT
    path "airflow/data/prod/*" {
      capabilities = ["read"]
    }
  EOT
}

resource "vault_policy" "from_file" {
  name   = "ci-prod"
  policy = file("${path.module}/policies/ci.hcl")
}

resource "vault_policy" "missing_file" {
  name   = "gone"
  policy = file("${path.module}/policies/gone.hcl")
}

data "vault_policy_document" "computed" {
  rule {
    path         = "airflow/data/dev/*"
    capabilities = ["read"]
  }
}

resource "vault_policy" "document" {
  name   = "airflow-dev"
  policy = data.vault_policy_document.computed.hcl
}

resource "vault_kubernetes_auth_backend_role" "airflow" {
  backend        = "kubernetes"
  role_name      = "airflow"
  token_policies = ["airflow-prod", "default"]
  token_ttl      = 3600
}

resource "vault_approle_auth_backend_role" "ci" {
  role_name      = "ci"
  token_policies = [vault_policy.from_file.name]
}

resource "vault_jwt_auth_backend_role" "github" {
  backend         = "jwt"
  role_name       = "github"
  role_type       = "jwt"
  user_claim      = "sub"
  bound_audiences = ["https://vault.acme.example"]
  token_policies  = ["ci-prod"]
}
