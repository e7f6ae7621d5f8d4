locals {
  connections = {
    pg_warehouse = { version = 4, owner = "team-warehouse" }
    pg_reports   = { version = 2, owner = "team-reports" }
    kafka_events = { version = 1, owner = "team-events" }
  }
}

variable "connection_uris" {
  type      = map(string)
  ephemeral = true
  sensitive = true
}

resource "vault_kv_secret_v2" "connection" {
  for_each = local.connections

  mount                = "airflow"
  name                 = "staging/connections/${each.key}"
  data_json_wo         = jsonencode({ conn_uri = var.connection_uris[each.key] })
  data_json_wo_version = each.value.version
  custom_metadata {
    data = {
      owner = each.value.owner
    }
  }
}
