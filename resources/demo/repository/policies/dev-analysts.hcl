# Analysts look at the connections of their own environment and at nothing
# else. team-bi keeps this file.

path "airflow/metadata/dev/*" {
  capabilities = ["list", "read"]
}

path "airflow/data/dev/variables/*" {
  capabilities = ["read"]
}

# analysts look at connections, not at the warehouse itself
path "airflow/data/+/connections/*" {
  capabilities = ["read"]
}
