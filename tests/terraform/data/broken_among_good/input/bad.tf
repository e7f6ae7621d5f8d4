resource "vault_kv_secret_v2" "bad" {
  mount = "airflow
  name = "prod/bad"
}
