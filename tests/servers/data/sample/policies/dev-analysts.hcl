path "airflow/metadata/dev/*" {
  capabilities = ["list", "read"]
}

path "airflow/data/dev/variables/*" {
  capabilities = ["read"]
}

path "postgres/creds/warehouse-readonly" {
  capabilities = ["read"]
}

# analysts look at connections, not at the warehouse itself
path "airflow/data/+/connections/*" {
  capabilities = ["read"]
}
