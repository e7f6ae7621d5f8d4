# The only identity that writes, and it does not read what it wrote.
path "airflow/data/prod/*" {
  capabilities = ["create", "update", "patch"]
}

path "airflow/metadata/prod/*" {
  capabilities = ["create", "update", "read", "list"]
}
