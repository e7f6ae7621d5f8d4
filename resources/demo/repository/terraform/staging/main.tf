terraform {
  required_version = ">= 1.11"

  required_providers {
    vault = {
      source  = "hashicorp/vault"
      version = "~> 5.0"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.7"
    }
  }

  backend "s3" {
    bucket = "acme-terraform"
    key    = "vault/staging.tfstate"
  }
}

resource "vault_mount" "airflow" {
  path    = "airflow"
  type    = "kv"
  options = { version = "2" }
}
