module "team" {
  source      = "../../modules/team"
  environment = "prod"
  secrets = {
    api = { version = 3 }
    ftp = { version = 1 }
  }
}
