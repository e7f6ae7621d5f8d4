resource "vault_kv_secret_v2" "crlf" {
  mount = "airflow"
  name  = "prod/crlf"
}
