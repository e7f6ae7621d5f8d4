locals {
  environments = ["prod", "staging"]
  text         = file("${path.module}/policies/ci.hcl")
}

resource "vault_policy" "from_local" {
  name   = "ci"
  policy = local.text
}

resource "vault_policy" "from_template" {
  for_each = toset(local.environments)
  name     = "airflow-${each.key}"
  policy = templatefile("${path.module}/policies/airflow.hcl.tftpl", {
    environment = each.key
    folders     = ["connections", "variables"]
  })
}

resource "vault_policy" "missing_variable" {
  name   = "missing-variable"
  policy = templatefile("${path.module}/policies/airflow.hcl.tftpl", { environment = "prod" })
}

resource "vault_policy" "missing_file" {
  name   = "missing-file"
  policy = trimspace(file("policies/none.hcl"))
}

resource "vault_policy" "outside" {
  name   = "outside"
  policy = file("/etc/policy.hcl")
}

resource "vault_policy" "latin1" {
  name   = "latin1"
  policy = file("policies/latin1.hcl")
}

data "vault_policy_document" "reader" {
  rule {
    path         = "airflow/data/prod/*"
    capabilities = ["read"]
    description  = "read the secrets"
  }
  rule {
    path                = "airflow/metadata/prod/*"
    capabilities        = ["list", "read"]
    required_parameters = ["version"]
    allowed_parameter {
      key   = "zone"
      value = ["eu", "us"]
    }
    allowed_parameter {
      key   = "any"
      value = []
    }
    denied_parameter {
      key   = "force"
      value = ["true"]
    }
    min_wrapping_ttl = "1s"
    max_wrapping_ttl = "90s"
  }
}

resource "vault_policy" "from_document" {
  name   = "reader"
  policy = data.vault_policy_document.reader.hcl
}

data "vault_policy_document" "each" {
  for_each = toset(local.environments)
  rule {
    path         = "airflow/data/${each.key}/*"
    capabilities = ["read"]
  }
}

resource "vault_policy" "from_each_document" {
  for_each = data.vault_policy_document.each
  name     = "each-${each.key}"
  policy   = each.value.hcl
}

resource "vault_policy" "from_one_of_them" {
  name   = "one"
  policy = data.vault_policy_document.each["prod"].hcl
}

data "vault_policy_document" "dynamic" {
  dynamic "rule" {
    for_each = local.environments
    content {
      path         = rule.value
      capabilities = ["read"]
    }
  }
}

resource "vault_policy" "from_dynamic" {
  name   = "dynamic"
  policy = data.vault_policy_document.dynamic.hcl
}
