from airflow.decorators import dag, task
from airflow.providers.postgres.hooks.postgres import PostgresHook


@dag(schedule="@hourly", catchup=False)
def orders_hourly():
    @task
    def load():
        PostgresHook("pg_warehouse").run("CALL load_orders()")

    load()


orders_hourly()
