estate "acme" {
  terraform   = "terraform"
  policies    = "policies"
  dags        = ["dags"]
  base_branch = "main"
}

environment "prod" {
  tier = "production"
  vault {
    address = "@VAULT_ADDRESS@"
    mount   = "airflow"
    prefix  = "prod"
    readers = ["airflow-prod"]
    writers = ["ci-terraform-prod"]
  }
  airflow {
    config = "airflow/prod/airflow.cfg"
  }
  audit "vault" {
    file = "@AUDIT_LOG@"
  }
}

# the warehouse's own rule: it is rotated every 90 days,
# whatever the built-in cadences say
cadence "static-db" {
  match = "*/connections/pg_*"
  every = "90d"
}

cadence "api-token" {
  match = "*/variables/*_api"
  every = "365d"
}

environment "staging" {
  tier = "staging"
  vault {
    address = "@VAULT_ADDRESS@"
    mount   = "airflow"
    prefix  = "staging"
    readers = ["airflow-staging"]
    writers = ["ci-terraform-staging"]
  }
}

environment "dev" {
  tier = "development"
  vault {
    address = "@VAULT_ADDRESS@"
    mount   = "airflow"
    prefix  = "dev"
    readers = ["dev-analysts"]
    writers = ["ci-terraform-dev"]
  }
}
