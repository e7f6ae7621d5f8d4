folder = "prod"
versions = {
  api = 6
}
