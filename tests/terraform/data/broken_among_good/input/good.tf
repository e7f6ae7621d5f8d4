resource "vault_kv_secret_v2" "good" {
  mount = "airflow"
  name  = "prod/good"
}
