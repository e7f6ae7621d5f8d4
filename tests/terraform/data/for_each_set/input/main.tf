variable "tokens" {
  type      = map(string)
  ephemeral = true
}

variable "token_version" {
  default = 7
}

resource "vault_kv_secret_v2" "variable" {
  for_each             = toset(["slack", "pagerduty"])
  mount                = "airflow"
  name                 = "prod/variables/${each.key}"
  data_json_wo         = jsonencode({ value = var.tokens[each.value] })
  data_json_wo_version = var.token_version
}
