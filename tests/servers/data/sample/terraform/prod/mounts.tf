# the mount is older than this repository
import {
  to = vault_mount.airflow
  id = "airflow"
}

resource "vault_mount" "airflow" {
  path        = "airflow"
  type        = "kv"
  description = "Airflow connections and variables"
  options = {
    version = "2"
  }
}

resource "vault_mount" "postgres" {
  path        = "postgres"
  type        = "database"
  description = "The warehouse"
}
