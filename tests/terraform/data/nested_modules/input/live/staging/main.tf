module "team" {
  source      = "../../modules/team"
  environment = "staging"
  secrets     = { api = { version = 8 } }
}
