locals {
  environment = "dev"
}

variable "pg_warehouse_uri" {
  type      = string
  ephemeral = true
  sensitive = true
}

variable "pg_reports_uri" {
  type      = string
  ephemeral = true
  sensitive = true
}

module "pg_warehouse" {
  source = "../modules/connection"

  environment   = local.environment
  name          = "pg_warehouse"
  uri           = var.pg_warehouse_uri
  value_version = 3
}

module "pg_reports" {
  source = "../modules/connection"

  environment = local.environment
  name        = "PG_Reports"
  uri         = var.pg_reports_uri
}
