# Event sources of staging. Their consumers come one by one, so each has its own block.

resource "vault_kv_secret_v2" "kafka_events_sasl" {
  mount                = vault_mount.airflow.path
  name                 = "staging/connections/kafka_events_sasl"
  disable_read         = true
  data_json_wo         = jsonencode({ password = ephemeral.random_password.events["kafka_events_sasl"].result })
  data_json_wo_version = 1
}

resource "vault_kv_secret_v2" "kafka_clickstream_sasl" {
  mount                = vault_mount.airflow.path
  name                 = "staging/connections/kafka_clickstream_sasl"
  disable_read         = true
  data_json_wo         = jsonencode({ password = ephemeral.random_password.events["kafka_clickstream_sasl"].result })
  data_json_wo_version = 1
}

resource "vault_kv_secret_v2" "clickstream_api" {
  mount                = vault_mount.airflow.path
  name                 = "staging/connections/clickstream_api"
  disable_read         = true
  data_json_wo         = jsonencode({ password = ephemeral.random_password.events["clickstream_api"].result })
  data_json_wo_version = 1
}

resource "vault_kv_secret_v2" "devices_api" {
  mount                = vault_mount.airflow.path
  name                 = "staging/connections/devices_api"
  disable_read         = true
  data_json_wo         = jsonencode({ password = ephemeral.random_password.events["devices_api"].result })
  data_json_wo_version = 1
}

resource "vault_kv_secret_v2" "kafka_sessions_sasl" {
  mount                = vault_mount.airflow.path
  name                 = "staging/connections/kafka_sessions_sasl"
  disable_read         = true
  data_json_wo         = jsonencode({ password = ephemeral.random_password.events["kafka_sessions_sasl"].result })
  data_json_wo_version = 1
}

# replaces the impression counters
resource "vault_kv_secret_v2" "gcp_devices" {
  mount                = vault_mount.airflow.path
  name                 = "staging/connections/gcp_devices"
  disable_read         = true
  data_json_wo         = jsonencode({ password = ephemeral.random_password.events["gcp_devices"].result })
  data_json_wo_version = 1
}

ephemeral "random_password" "events" {
  for_each = toset([
    "clickstream_api",
    "devices_api",
    "gcp_devices",
    "kafka_clickstream_sasl",
    "kafka_events_sasl",
    "kafka_sessions_sasl",
  ])
  length = 32
}
