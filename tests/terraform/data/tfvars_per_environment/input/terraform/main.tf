# One root for all environments: terraform plan -var-file=envs/prod.tfvars
variable "environment" {}

variable "secrets" {}

variable "tokens" {
  ephemeral = true
}

# The version stands in this file, so a new one would reach every environment.
resource "vault_kv_secret_v2" "pg_warehouse" {
  mount                = "airflow"
  name                 = "${var.environment}/connections/pg_warehouse"
  data_json_wo         = jsonencode({ password = var.tokens["pg"] })
  data_json_wo_version = 4
}

# Each environment has its own entries, each with its own version.
resource "vault_kv_secret_v2" "secret" {
  for_each             = var.secrets
  mount                = "airflow"
  name                 = "${var.environment}/tokens/${each.key}"
  data_json_wo         = jsonencode({ token = var.tokens[each.key] })
  data_json_wo_version = each.value.version
}

# Only production has it, so nothing of it is shared.
resource "vault_kv_secret_v2" "pager" {
  count                = var.environment == "prod" ? 1 : 0
  mount                = "airflow"
  name                 = "${var.environment}/tokens/pager"
  data_json_wo         = jsonencode({ token = var.tokens["pager"] })
  data_json_wo_version = 2
}
