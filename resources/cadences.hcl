# The built-in cadences. A secret takes one of them by `custom_metadata.kind`, by a `cadence` block of this name in
# sallyport.hcl, or by the path conventions below, in this order; the row says which.
#
# conventions: globs over "environment/path". The first cadence in this file that matches wins.

cadence "fernet" {
  title       = "Fernet key"
  every       = "90d"
  method      = "Put the new key first and keep the old one; airflow rotate-fernet-key; drop the old key"
  conventions = ["*/fernet_key", "*/fernet-key", "*/variables/fernet*"]

  # Both keys must be known for as long as anything is still encrypted with the old one.
  step "new-key-first" {
    title = "Put the new key first, keep the old one"
  }
  step "re-encrypt" {
    title = "airflow rotate-fernet-key"
    after = "1d"
  }
  step "drop-old-key" {
    title = "Drop the old key"
    after = "7d"
  }
}

cadence "static-db" {
  title       = "Static database password"
  every       = "90d"
  method      = "One change gives the database and the secret the same new password"
  conventions = ["*/connections/pg_*", "*/connections/postgres*", "*/connections/mysql_*", "*/connections/mssql_*", "*/connections/oracle_*"]
}

cadence "dynamic-db" {
  title = "Dynamic database credentials"
  ttl   = "1h"
}

cadence "approle-secret-id" {
  title = "Secret-ids of an AppRole"
  ttl   = "90d"
}

cadence "auth-token" {
  title = "Tokens of a role"
  ttl   = "32d"
}

# Due when it ends; without an end of its own a certificate would be due after a year.
cadence "pki-certificate" {
  title  = "Certificate of a PKI mount"
  every  = "365d"
  method = "Issue a new one before this one ends, let its users take it, then revoke this one"
}

cadence "pki-authority" {
  title  = "Certificate authority"
  every  = "1825d"
  method = "Make a new issuer, have it trusted everywhere, make it the default, keep the old one until its last certificate has ended"
}

cadence "pki-short-lived" {
  title = "Short-lived certificate"
  ttl   = "14d"
}

cadence "api-token" {
  title       = "Third-party API token"
  every       = "365d"
  method      = "Make a new one at the provider, fill the CI variable, merge, revoke the old one there"
  conventions = ["*_api", "*_token", "*/api_token_*"]
}

cadence "cloud-access-key" {
  title       = "Cloud IAM access key"
  never       = true
  method      = "Use IRSA on AWS, Workload Identity on Google, a Managed Identity on Azure instead"
  conventions = ["*/aws_access_key*", "*/aws_iam_key*"]
}

cadence "service-token" {
  title       = "Internal service token"
  every       = "30d"
  method      = "The generator of the value is bumped and both sides read the new one"
  conventions = ["*_service", "*_svc_token"]
}
