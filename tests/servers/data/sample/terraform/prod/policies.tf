resource "vault_policy" "airflow_prod" {
  name   = "airflow-prod"
  policy = file("${path.module}/../../policies/airflow-prod.hcl")
}

resource "vault_policy" "dev_analysts" {
  name   = "dev-analysts"
  policy = file("${path.module}/../../policies/dev-analysts.hcl")
}

resource "vault_policy" "auditor" {
  name   = "auditor"
  policy = <<-EOT
    # sees that secrets exist, not what they hold
    path "airflow/metadata/*" {
      capabilities = ["list", "read"]
    }
  EOT
}

data "vault_policy_document" "on_call" {
  rule {
    path         = "airflow/metadata/prod/*"
    capabilities = ["list", "read"]
    description  = "which secrets there are"
  }
  rule {
    path         = "postgres/static-roles/*"
    capabilities = ["read"]
    description  = "when they were rotated"
  }
}

resource "vault_policy" "on_call" {
  name   = "on-call"
  policy = data.vault_policy_document.on_call.hcl
}
