# what the schedulers and workers of staging may do
path "airflow/data/staging/*" {
  capabilities = ["read"]
}

path "airflow/metadata/staging/*" {
  capabilities = ["list"]
}
