resource "vault_policy" "x" {
  name = "café"
}
