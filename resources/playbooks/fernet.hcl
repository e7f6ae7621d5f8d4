playbook "fernet" {
  title    = "Rotate the Fernet key"
  kinds    = ["fernet"]
  includes = ["airflow-health"]

  step "new-key-first" {
    title   = "Put the new key first, and keep the old one behind a comma"
    command = "sallyport-cli draft add rotate {environment}/{path}"
    expects = "One change, which the pipeline applies after its review"
  }
  step "restart" {
    title   = "Restart scheduler, web server and workers, so that all of them know both keys"
    command = "kubectl --namespace airflow-{environment} rollout restart deployment,statefulset"
    expects = "Every rollout is complete"
  }
  step "re-encrypt" {
    title   = "Encrypt everything anew"
    command = "airflow rotate-fernet-key"
    expects = "It ends without an error"
  }
  step "drop-old-key" {
    title   = "Drop the old key, and restart once more"
    expects = "Connections and variables can still be read"
  }
}
