variable "tokens" {
  ephemeral = true
}

locals {
  secrets = {
    prod    = { version = 4 }
    staging = { version = 1 }
  }
}

# The key of the for_each is the environment.
resource "aws_secretsmanager_secret" "stripe" {
  for_each = local.secrets
  name     = "airflow/${each.key}/stripe"
}

resource "aws_secretsmanager_secret_version" "stripe" {
  for_each                 = aws_secretsmanager_secret.stripe
  secret_id                = each.value.id
  secret_string_wo         = var.tokens[each.key]
  secret_string_wo_version = local.secrets[each.key].version
}

resource "aws_secretsmanager_secret" "numbered" {
  count = 2
  name  = "airflow/numbered-${count.index}"
}

resource "aws_secretsmanager_secret_version" "numbered" {
  count                    = 2
  secret_id                = aws_secretsmanager_secret.numbered[count.index].id
  secret_string_wo         = var.tokens["numbered"]
  secret_string_wo_version = 1
}

module "datadog" {
  source = "./modules/secret"
  name   = "airflow/prod/datadog"
  token  = var.tokens["datadog"]
}

# The secret is made by the module, its rotation beside it.
resource "aws_secretsmanager_secret_rotation" "datadog" {
  secret_id           = module.datadog.secret_arn
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotation_rules {
    schedule_expression = "rate(30 days)"
    duration            = "2h"
  }
}

variable "teams" {}

# Which teams there are is not known, and neither are their versions.
resource "aws_secretsmanager_secret" "team" {
  for_each = var.teams
  name     = "airflow/teams/${each.key}"
}

resource "aws_secretsmanager_secret_version" "team" {
  for_each                 = var.teams
  secret_id                = aws_secretsmanager_secret.team[each.key].id
  secret_string_wo         = each.value
  secret_string_wo_version = 1
}
