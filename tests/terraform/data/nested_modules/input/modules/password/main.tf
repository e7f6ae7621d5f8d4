ephemeral "random_password" "this" {
  length = 40
}

output "value" {
  value     = ephemeral.random_password.this.result
  ephemeral = true
}
