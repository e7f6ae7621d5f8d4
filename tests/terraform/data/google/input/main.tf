variable "token" {
  ephemeral = true
}

resource "google_secret_manager_secret" "stripe" {
  project   = "acme-prod"
  secret_id = "airflow-connections-stripe"

  labels = {
    owner = "payments"
    kind  = "api-token"
  }

  replication {
    auto {}
  }

  rotation {
    rotation_period    = "2592000s"
    next_rotation_time = "2027-01-01T00:00:00Z"
  }
}

resource "google_secret_manager_secret_version" "stripe" {
  secret                 = google_secret_manager_secret.stripe.id
  secret_data_wo         = var.token
  secret_data_wo_version = 5
}

resource "google_secret_manager_secret_iam_member" "airflow" {
  secret_id = google_secret_manager_secret.stripe.secret_id
  role      = "roles/secretmanager.secretAccessor"
  member    = "serviceAccount:airflow@acme-prod.iam.gserviceaccount.com"
}

resource "google_secret_manager_secret_iam_member" "backup" {
  secret_id = google_secret_manager_secret.stripe.id
  role      = "roles/secretmanager.secretAccessor"
  member    = "serviceAccount:backup@acme-prod.iam.gserviceaccount.com"
}

resource "google_secret_manager_secret_iam_binding" "admins" {
  secret_id = google_secret_manager_secret.stripe.id
  role      = "roles/secretmanager.admin"
  members   = ["group:platform@acme.example", "group:security@acme.example"]
}

# The project of the provider is not known here.
resource "google_secret_manager_secret" "plain" {
  secret_id = "airflow-variables-plain"
  replication {
    auto {}
  }
}

resource "google_secret_manager_secret_version" "plain" {
  secret      = google_secret_manager_secret.plain.name
  secret_data = "CANARY"
}

resource "google_secret_manager_secret_version" "elsewhere" {
  secret                 = "projects/acme-shared/secrets/datadog"
  secret_data_wo         = var.token
  secret_data_wo_version = 1
}
