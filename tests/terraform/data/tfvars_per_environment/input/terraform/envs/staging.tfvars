environment = "staging"

secrets = {
  stripe = { version = 1 }
}
