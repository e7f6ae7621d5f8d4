estate "acme" {
  terraform   = "terraform"
  policies    = "policies"
  dags        = ["dags"]
  base_branch = "main"
}

environment "prod" {
  tier = "production"
  vault {
    address = "https://vault.prod.example:8200"
    mount   = "/airflow/"
    prefix  = "prod"
    readers = ["airflow-prod"]
    writers = ["ci-terraform-prod"]
  }
  airflow { config = "airflow/prod/airflow.cfg" }
  audit "vault" { file = "/var/log/vault/audit.log" }
}

environment "dev" {
  vault { mount = "airflow" }
}

cadence "static-db" {
  match = "*/connections/pg_*"
  every = "90d"
}

accept "prod-legacy-password" {
  finding = "overdue:prod/connections/mssql_legacy_dwh"
  until   = "2027-01-31"
  reason  = "replaced by pg_warehouse in January"
}

attestation "rotation-dry-run" {
  environment = "staging"
  by          = "m.okafor"
  at          = "2026-11-20T09:30:00Z"
  result      = "passed"
  commit      = "a41f9c2"
}
