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
    key    = "vault/prod.tfstate"
  }
}

resource "vault_mount" "airflow" {
  path    = "airflow"
  type    = "kv"
  options = { version = "2" }
}

resource "vault_policy" "dev_analysts" {
  name   = "dev-analysts"
  policy = file("${path.module}/../../policies/dev-analysts.hcl")
}

resource "vault_policy" "airflow_prod" {
  name   = "airflow-prod"
  policy = file("${path.module}/../../policies/airflow-prod.hcl")
}

resource "vault_policy" "ci_terraform_prod" {
  name   = "ci-terraform-prod"
  policy = file("${path.module}/../../policies/ci-terraform-prod.hcl")
}

resource "vault_policy" "breakglass_dba" {
  name   = "breakglass-dba"
  policy = file("${path.module}/../../policies/breakglass-dba.hcl")
}
