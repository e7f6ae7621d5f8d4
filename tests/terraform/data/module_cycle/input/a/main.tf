module "b" { source = "../b" }
resource "vault_kv_secret_v2" "in_a" {
  mount = "airflow"
  name  = "a"
}
