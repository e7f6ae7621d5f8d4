path "secret/data/{{identity.entity.name}}/*" {
  capabilities = ["read", "list"]
  allowed_parameters = {
    "*" = []
  }
}
