"""Loads the day's orders into the warehouse."""

from datetime import datetime

from airflow.decorators import dag, task
from airflow.providers.postgres.hooks.postgres import PostgresHook


@dag(schedule="@daily", start_date=datetime(2026, 1, 1), catchup=False)
def load_warehouse():
    @task
    def load():
        PostgresHook(postgres_conn_id="pg_warehouse").run("CALL load_orders()")

    load()


load_warehouse()
