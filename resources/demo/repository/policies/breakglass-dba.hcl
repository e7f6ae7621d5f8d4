# Sealed in an envelope; every use of it is asked about.
path "airflow/data/prod/connections/pg_*" {
  capabilities = ["read"]
}
