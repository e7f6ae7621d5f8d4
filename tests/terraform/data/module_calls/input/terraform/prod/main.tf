module "pg_warehouse" {
  source  = "../modules/kv-secret"
  name    = "connections/pg_warehouse"
  keys    = ["host", "password"]
  rotated = 5
}

module "tokens" {
  source   = "../modules/kv-secret"
  for_each = { stripe = 2, github = 9 }
  name     = "tokens/${each.key}"
  rotated  = each.value
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.0.0"
}
