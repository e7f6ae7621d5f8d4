path "airflow/data/prod/*" {
  capabilities = ["read"]
}

path "airflow/metadata/prod/*" {
  capabilities = ["list", "read"]
}
