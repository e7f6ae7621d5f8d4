resource "vault_mount" "good" {
  path = "good"
  type = "kv"
}
