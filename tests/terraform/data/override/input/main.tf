resource "vault_mount" "a" {
  path = "a"
  type = "kv"
}
