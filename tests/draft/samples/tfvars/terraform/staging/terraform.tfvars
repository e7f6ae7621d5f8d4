connections = {
  pg_warehouse = { version = 4, owner = "team-warehouse", kind = "static-db" }
  pg_reports   = { version = 2, owner = "team-reports", kind = "static-db" }
  kafka_events = { version = 1, owner = "team-events", kind = "api-token" }
}

stripe_version = 5
