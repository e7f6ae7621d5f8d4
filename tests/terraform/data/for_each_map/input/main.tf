locals {
  connections = {
    pg_warehouse = {
      version = 4
      owner   = "data-platform"
    }
    "mysql-crm" = { version = 1, owner = "crm" }
    redis       = { version = local.first, owner = "web" }
    memcached   = { version = local.first, owner = "web" }
  }
  first = 1
}

ephemeral "random_password" "connection" {
  for_each = local.connections
  length   = 24
}

resource "vault_kv_secret_v2" "connection" {
  for_each             = local.connections
  mount                = "airflow"
  name                 = "${var.environment}/connections/${replace(each.key, "-", "_")}"
  data_json_wo         = jsonencode({ password = ephemeral.random_password.connection[each.key].result })
  data_json_wo_version = each.value.version

  custom_metadata {
    data = merge({ kind = "static-db" }, { owner = each.value.owner })
  }
}
