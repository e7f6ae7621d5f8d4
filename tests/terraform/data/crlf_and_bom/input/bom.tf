resource "vault_kv_secret_v2" "bom" {
  mount                = "airflow"
  name                 = "prod/bom"
  data_json_wo_version = 2
}