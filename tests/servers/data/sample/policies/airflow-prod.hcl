# what the schedulers and workers of production may do
path "airflow/data/prod/*" {
  capabilities = ["read"]
}

path "airflow/metadata/prod/*" {
  capabilities = ["list"]
}
