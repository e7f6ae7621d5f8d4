variable "environment" {}
variable "secrets" {}

module "secret" {
  source   = "../secret"
  for_each = var.secrets
  path     = "${var.environment}/team/${each.key}"
  rotation = each.value.version
  password = module.password.value
}

module "password" {
  source = "../password"
}
