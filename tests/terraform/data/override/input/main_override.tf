resource "vault_mount" "a" {
  path = "b"
}
