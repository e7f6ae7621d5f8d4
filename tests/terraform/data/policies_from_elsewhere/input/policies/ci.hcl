path "airflow/data/prod/*" {
  capabilities = ["create", "update"]
}
