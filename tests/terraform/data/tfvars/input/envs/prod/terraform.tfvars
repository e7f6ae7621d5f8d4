mount = "airflow"
folder = "wrong"
