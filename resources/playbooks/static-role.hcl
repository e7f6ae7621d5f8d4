playbook "static-role" {
  title    = "Rotate the password of a static role"
  kinds    = ["static-db"]
  includes = ["airflow-health"]

  step "before" {
    title   = "Note when Vault last rotated it"
    command = "VAULT_ADDR={address} vault read {mount}/static-roles/{name}"
    expects = "last_vault_rotation and rotation_period"
  }
  step "rotate" {
    title   = "Have Vault rotate it now"
    command = "VAULT_ADDR={address} vault write -force {mount}/rotate-role/{name}"
    expects = "Success"
  }
  step "rotated" {
    title   = "Vault has rotated it"
    command = "VAULT_ADDR={address} vault read {mount}/static-roles/{name}"
    expects = "last_vault_rotation is now"
  }
}
