# CI fills this from its own store; it reaches Vault and nothing else
variable "stripe_api_token" {
  type      = string
  ephemeral = true
  sensitive = true
}

resource "vault_kv_secret_v2" "stripe_api" {
  mount                = vault_mount.airflow.path
  name                 = "prod/variables/stripe_api"
  data_json_wo         = jsonencode({ value = var.stripe_api_token })
  data_json_wo_version = 2
  custom_metadata {
    max_versions = 10
    data = {
      owner   = "team-payments"
      kind    = "api-token"
      cadence = "365d"
    }
  }
}
