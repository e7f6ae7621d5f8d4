# one line a connection; the URIs come from the CI's own store
connections = {
  pg_warehouse = { version = 7, owner = "team-warehouse", kind = "static-db" }
  pg_reports   = { version = 3, owner = "team-reports", kind = "static-db" }
}

stripe_version = 2
