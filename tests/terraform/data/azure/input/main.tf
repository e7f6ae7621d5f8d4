variable "token" {
  ephemeral = true
}

variable "vault_id" {}

resource "azurerm_key_vault" "airflow" {
  name                = "acme-airflow-prod"
  location            = "westeurope"
  resource_group_name = "airflow"
}

resource "azurerm_key_vault_secret" "stripe" {
  name             = "airflow-connections-stripe"
  key_vault_id     = azurerm_key_vault.airflow.id
  value_wo         = var.token
  value_wo_version = 2
  content_type     = "text/plain"
  expiration_date  = "2027-06-01T00:00:00Z"

  tags = {
    owner = "payments"
  }
}

data "azurerm_key_vault" "shared" {
  name                = "acme-shared"
  resource_group_name = "shared"
}

resource "azurerm_key_vault_secret" "in_state" {
  name         = "datadog"
  key_vault_id = data.azurerm_key_vault.shared.id
  value        = var.token
}

resource "azurerm_key_vault_secret" "by_id" {
  name         = "pager"
  value        = "CANARY"
  key_vault_id = "/subscriptions/0/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/acme-ops"
}

resource "azurerm_key_vault_secret" "unknown_vault" {
  name             = "unknown"
  key_vault_id     = var.vault_id
  value_wo         = var.token
  value_wo_version = 1
}
