variable "stripe_token" {
  ephemeral = true
}

ephemeral "random_password" "pg" {
  length = 32
}

# One secret, declared by four blocks.
resource "aws_secretsmanager_secret" "pg_warehouse" {
  name                    = "prod/airflow/connections/pg_warehouse"
  description             = "warehouse"
  kms_key_id              = "alias/airflow"
  recovery_window_in_days = 30

  tags = {
    owner = "platform"
    kind  = "static-db"
  }
}

resource "aws_secretsmanager_secret_version" "pg_warehouse" {
  secret_id = aws_secretsmanager_secret.pg_warehouse.id
  secret_string_wo = jsonencode({
    host     = "pg.example"
    password = ephemeral.random_password.pg.result
  })
  secret_string_wo_version = 3
}

resource "aws_secretsmanager_secret_rotation" "pg_warehouse" {
  secret_id           = aws_secretsmanager_secret.pg_warehouse.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"

  rotation_rules {
    automatically_after_days = 30
  }
}

resource "aws_secretsmanager_secret_policy" "pg_warehouse" {
  secret_arn = aws_secretsmanager_secret.pg_warehouse.arn
  policy     = jsonencode({ Version = "2012-10-17", Statement = [] })
}

# The database takes the same generated password.
resource "aws_db_instance" "warehouse" {
  identifier          = "warehouse"
  password_wo         = ephemeral.random_password.pg.result
  password_wo_version = 3
}

# Its value ends in the state.
resource "aws_secretsmanager_secret" "stripe" {
  name = "prod/airflow/tokens/stripe"
}

resource "aws_secretsmanager_secret_version" "stripe" {
  secret_id     = aws_secretsmanager_secret.stripe.arn
  secret_string = "CANARY-${var.stripe_token}"
}

# Metadata only: somebody else writes the value.
resource "aws_secretsmanager_secret" "filled_by_hand" {
  name = "prod/airflow/variables/filled_by_hand"
}

# A version of a secret that is declared elsewhere.
resource "aws_secretsmanager_secret_version" "elsewhere" {
  secret_id                = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/shared/datadog-a1B2c3"
  secret_string_wo         = var.stripe_token
  secret_string_wo_version = 1
}

data "aws_secretsmanager_secret" "other" {
  name = "prod/other"
}

resource "aws_secretsmanager_secret_version" "other" {
  secret_id                = data.aws_secretsmanager_secret.other.id
  secret_string_wo         = var.stripe_token
  secret_string_wo_version = 1
}

resource "aws_secretsmanager_secret" "prefixed" {
  name_prefix = "prod/random-"
}

# Two versions of one secret: which one is current is not known.
resource "aws_secretsmanager_secret" "twice" {
  name = "prod/twice"
}

resource "aws_secretsmanager_secret_version" "twice_a" {
  secret_id                = aws_secretsmanager_secret.twice.id
  secret_string_wo         = var.stripe_token
  secret_string_wo_version = 1
}

resource "aws_secretsmanager_secret_version" "twice_b" {
  secret_id                = aws_secretsmanager_secret.twice.id
  secret_string_wo         = var.stripe_token
  secret_string_wo_version = 2
}
