# the job that applies terraform/prod: it writes, and it reads no value
path "airflow/data/prod/*" {
  capabilities = ["create", "update"]
}

path "airflow/metadata/prod/*" {
  capabilities = ["create", "read", "update", "list"]
}

path "postgres/config/*" {
  capabilities = ["create", "read", "update", "delete"]
}

path "postgres/roles/*" {
  capabilities = ["create", "read", "update", "delete"]
}

path "sys/policies/acl/*" {
  capabilities = ["create", "read", "update", "delete"]
}

path "auth/airflow-prod/role/*" {
  capabilities = ["create", "read", "update", "delete"]
}

path "sys/mounts" {
  capabilities = ["read"]
}

path "sys/mounts/*" {
  capabilities = ["create", "read", "update"]
}

path "sys/auth" {
  capabilities = ["read"]
}

path "sys/auth/*" {
  capabilities = ["create", "read", "update", "sudo"]
}
