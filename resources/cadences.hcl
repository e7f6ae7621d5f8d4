# The built-in cadences. A secret takes one of them by `custom_metadata.kind`, by a `cadence` block of this name in
# sallyport.hcl, or by the path conventions below, in this order; the row says which.
#
# conventions: globs over "environment/path". The first cadence in this file that matches wins.

cadence "fernet" {
  title       = "Fernet key"
  every       = "90d"
  conventions = ["*/fernet_key", "*/fernet-key", "*/variables/fernet*"]
}

cadence "static-db" {
  title       = "Static database password"
  every       = "90d"
  conventions = ["*/connections/pg_*", "*/connections/postgres*", "*/connections/mysql_*", "*/connections/mssql_*", "*/connections/oracle_*"]
}

cadence "dynamic-db" {
  title = "Dynamic database credentials"
  ttl   = "1h"
}

cadence "api-token" {
  title       = "Third-party API token"
  every       = "365d"
  conventions = ["*_api", "*_token", "*/api_token_*"]
}

cadence "cloud-access-key" {
  title       = "Cloud IAM access key"
  never       = true
  conventions = ["*/aws_access_key*", "*/aws_iam_key*"]
}

cadence "service-token" {
  title       = "Internal service token"
  every       = "30d"
  conventions = ["*_service", "*_svc_token"]
}
