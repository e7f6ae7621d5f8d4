estate "acme" {
  terraform   = "terraform"
  policies    = "policies"
  dags        = ["dags"]
  base_branch = "main"
  monitoring { prometheus = "https://prometheus.acme.example:9090" }
  rotations_per_week = 100
}

environment "prod" {
  tier      = "production"
  terraform = "terraform/prod"
  vault {
    address = "https://vault.prod.example:8200"
    mount   = "airflow"
    prefix  = "prod"
    pki     = ["pki"]
    auth    = ["approle"]
    readers = ["airflow-prod"]
    writers = ["ci-terraform-prod"] # the only identity that may write, and it may not read
  }
  airflow { config = "airflow/prod/airflow.cfg" }
  audit "vault" {
    file = "../log/vault/audit.log"
  }
}

# the warehouse and everything else that speaks PostgreSQL
cadence "static-db" {
  match = "*/connections/pg_*"
  every = "90d"
}

# accounts that people log in with too; the
# auditors ask for these first
cadence "password" {
  match = "*/connections/*_readonly"
  every = "90d"
}

# staging writes no audit log yet

environment "staging" {
  tier      = "staging"
  terraform = "terraform/staging"
  vault {
    address = "https://vault.staging.example:8200"
    mount   = "airflow"
    prefix  = "staging"
    readers = ["airflow-staging"]
    writers = ["ci-terraform-staging"]
  }
}

environment "dev" {
  tier      = "development"
  terraform = "terraform/dev"
  vault {
    address = "https://vault.dev.example:8200"
    mount   = "airflow"
    prefix  = "dev"
    readers = ["airflow-dev"]
    writers = ["ci-terraform-dev"]
  }
}

cadence "static-db" {
  match = "*/database/*"
  every = "90d"
}

cadence "password" {
  match = "*/connections/*_sasl"
  every = "90d"
}

cadence "password" {
  match = "*/connections/*_sync"
  every = "90d"
}

cadence "password" {
  match = "*/connections/*_sms"
  every = "90d"
}

# Airflow's own defaults: production's are still to be decided
cadence "password" {
  match = "staging/connections/*_default"
  every = "180d"
}

cadence "password" {
  match = "dev/connections/*_default"
  every = "180d"
}

cadence "ssh-key" {
  match = "*/connections/sftp_*"
  every = "180d"
}

cadence "key-pair" {
  match = "*/connections/snowflake_*"
  every = "92d"
}

cadence "sa-key" {
  match = "*/connections/gcp_*"
  every = "90d"
}

cadence "aws-role" {
  match = "*/connections/s3_*"
  every = "90d"
}

cadence "webhook" {
  match = "*/connections/*_alerts"
  every = "90d"
}

cadence "webhook" {
  match = "*/connections/*_events"
  every = "90d"
}

cadence "webhook" {
  match = "*/variables/*_webhook"
  every = "90d"
}

cadence "random" {
  match = "*/variables/*_secret_key"
  every = "180d"
}

cadence "random" {
  match = "*/config/*"
  every = "180d"
}

# the books are closed: nothing of production is touched
freeze "Year-end freeze" {
  environments = ["prod"]
  from         = "@freeze_from@"
  until        = "@freeze_until@"
}

# restored from the snapshot of the night before, and every DAG parsed
attestation "dr-test" {
  environment = "prod"
  by          = "m.okafor"
  at          = "@dr_test_at@"
  result      = "passed"
}
