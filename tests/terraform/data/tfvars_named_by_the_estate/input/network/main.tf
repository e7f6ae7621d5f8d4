resource "vault_policy" "p" {
  name   = "net-${terraform.workspace}"
  policy = ""
}
