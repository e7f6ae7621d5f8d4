# Each file here is one playbook: what people do in the quarterly rehearsal, and again in earnest. The console prepares
# the commands and never runs them.
#
# kinds:    the kinds of cadence that it rehearses
# includes: playbooks whose steps come after its own
# command:  {environment} {address} {mount} {folder} {path} {name} are filled in, quoted for a shell. No step may print
#           a value: ask for metadata only.

playbook "airflow-health" {
  title = "Verify Airflow's health"

  step "scheduler" {
    title   = "The scheduler and the metadata database are healthy"
    command = "airflow jobs check --job-type SchedulerJob --limit 1 && airflow db check"
    expects = "Found one alive job, and the connection is successful"
  }
  step "imports" {
    title   = "Every DAG still imports"
    command = "airflow dags list-import-errors"
    expects = "No data found"
  }
  step "failures" {
    title   = "Nothing has failed since: look at the runs of the last hour"
    expects = "No run that names a connection or a login in its log"
  }
}
