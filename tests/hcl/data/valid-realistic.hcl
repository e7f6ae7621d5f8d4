terraform {
  required_version = ">= 1.11"
  required_providers {
    vault = { source = "hashicorp/vault", version = "~> 5.0" }
  }
}

resource "vault_kv_secret_v2" "app" {
  for_each            = local.secrets
  mount               = vault_mount.kv.path
  name                = "${each.key}/db"
  data_json_wo        = jsonencode({ password = ephemeral.random_password.db[each.key].result })
  data_json_wo_version = each.value.version

  custom_metadata {
    data = {
      owner   = "payments"
      cadence = "90d"
    }
  }

  lifecycle {
    ignore_changes = [custom_metadata[0].data["note"]]
  }
}
