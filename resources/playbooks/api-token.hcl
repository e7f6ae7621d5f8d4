playbook "api-token" {
  title    = "Rotate a third-party API token"
  kinds    = ["api-token"]
  includes = ["airflow-health"]

  step "new-token" {
    title   = "Make a new token at the provider, with the rights of the old one, and fill the CI variable"
    expects = "Both tokens are valid"
  }
  step "rotate" {
    title   = "Stage the rotation, have it reviewed, and let the pipeline apply it"
    command = "sallyport-cli draft add rotate {environment}/{path}"
    expects = "The version number is one higher"
  }
  step "written" {
    title   = "A new version was written"
    command = "VAULT_ADDR={address} vault kv metadata get -mount={mount} {folder}{path}"
    expects = "current_version is one higher than before"
  }
  step "revoke" {
    title   = "Revoke the old token at the provider"
    expects = "A call with the old one is refused"
  }
}
