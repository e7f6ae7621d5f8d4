variable "shards" {
  default = ["eu", "us"]
}

variable "with_legacy" {
  default = false
}

resource "vault_kv_secret_v2" "shard" {
  count                = length(var.shards)
  mount                = "airflow"
  name                 = format("prod/connections/pg_%s", var.shards[count.index])
  data_json_wo         = jsonencode({ password = ephemeral.random_password.shard[count.index].result })
  data_json_wo_version = 2
}

ephemeral "random_password" "shard" {
  count  = 2
  length = 20
}

resource "vault_kv_secret_v2" "legacy" {
  count     = var.with_legacy ? 1 : 0
  mount     = "airflow"
  name      = "prod/connections/legacy"
  data_json = "{}"
}
