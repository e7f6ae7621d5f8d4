environment = "prod"

secrets = {
  stripe   = { version = 7 }
  sendgrid = { version = 2 }
}
