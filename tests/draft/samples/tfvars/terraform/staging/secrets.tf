resource "vault_kv_secret_v2" "connection" {
  for_each = var.connections

  mount                = "airflow"
  name                 = "staging/connections/${each.key}"
  data_json_wo         = jsonencode({ conn_uri = var.connection_uris[each.key] })
  data_json_wo_version = each.value.version
  custom_metadata {
    max_versions = 10
    data = {
      owner = each.value.owner
      kind  = each.value.kind
    }
  }
}

resource "vault_kv_secret_v2" "stripe_api" {
  mount                = "airflow"
  name                 = "staging/variables/stripe_api"
  data_json_wo         = jsonencode({ value = var.stripe_api })
  data_json_wo_version = var.stripe_version
}
