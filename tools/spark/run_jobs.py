"""Runs SQL on a local Spark and writes what the tables hold as text. Usage: run_jobs.py JOBS.json RESULTS.json

JOBS.json: {"orders": {"table", "columns", "csv"}, "steps": [{"table", "sql"} or {"statement"}], "reads": [{"table", "columns"}]}
A step with a table keeps the rows of its query under that name; a statement is run as it stands.
"""

import json
import sys

from pyspark.sql import SparkSession
from pyspark.sql.types import StringType, StructField, StructType


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        jobs = json.load(file)
    spark = (
        SparkSession.builder.master("local[2]")
        .appName("rfmw")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.warehouse.dir", jobs["warehouse"])
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    for orders in jobs["orders"]:
        schema = StructType([StructField(name, StringType()) for name in orders["columns"]])
        rows = spark.read.csv(
            orders["csv"], schema=schema, header=False, escape='"', multiLine=True, ignoreLeadingWhiteSpace=False,
            ignoreTrailingWhiteSpace=False, nullValue="\0", emptyValue="",
        )
        rows.write.mode("overwrite").saveAsTable(orders["table"])
    for step in jobs["steps"]:
        if "statement" in step:
            spark.sql(step["statement"])
        else:
            spark.sql(step["sql"]).localCheckpoint(True).createOrReplaceTempView(step["table"])
    results = {}
    for read in jobs["reads"]:
        columns = [f"CAST({name} AS STRING)" for name in read["columns"]]
        found = spark.sql(f"SELECT {', '.join(columns)} FROM {read['table']}").collect()
        results[read["table"]] = [list(row) for row in found]
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump({"version": spark.version, "tables": results}, file)
    spark.stop()


main()
