# dbt asks for the account beside the token since its new API. Production follows next sprint.

variable "dbt_cloud_token" {
  type      = string
  sensitive = true
  ephemeral = true
}

variable "dbt_cloud_account" {
  type      = string
  ephemeral = true
}

resource "vault_kv_secret_v2" "dbt_cloud_token" {
  mount                = vault_mount.airflow.path
  name                 = "staging/variables/dbt_cloud_token"
  disable_read         = true
  data_json_wo         = jsonencode({ account_id = var.dbt_cloud_account, token = var.dbt_cloud_token })
  data_json_wo_version = 1
}
