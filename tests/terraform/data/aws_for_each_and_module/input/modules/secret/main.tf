variable "name" {}

variable "token" {
  ephemeral = true
}

resource "aws_secretsmanager_secret" "this" {
  name = var.name
}

resource "aws_secretsmanager_secret_version" "this" {
  secret_id                = aws_secretsmanager_secret.this.id
  secret_string_wo         = var.token
  secret_string_wo_version = 1
}

output "secret_arn" {
  value = aws_secretsmanager_secret.this.arn
}
