playbook "static-db" {
  title    = "Rotate a database password"
  kinds    = ["static-db"]
  includes = ["airflow-health"]

  step "before" {
    title   = "Note the version that is live"
    command = "VAULT_ADDR={address} vault kv metadata get -mount={mount} {folder}{path}"
    expects = "current_version, and nobody else is just writing it"
  }
  step "rotate" {
    title   = "Stage the rotation, have it reviewed, and let the pipeline apply it"
    command = "sallyport-cli draft add rotate {environment}/{path}"
    expects = "The database and the secret get the same new password in one apply"
  }
  step "written" {
    title   = "A new version was written"
    command = "VAULT_ADDR={address} vault kv metadata get -mount={mount} {folder}{path}"
    expects = "current_version is one higher than before"
  }
  step "login" {
    title   = "Airflow logs in with it"
    command = "airflow connections test {name}"
    expects = "Connection success"
  }
}
