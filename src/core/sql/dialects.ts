import type { SqlDialect, SqlDialectId } from "./dialect";
import { bigquery } from "./dialects/bigquery";
import { duckdb } from "./dialects/duckdb";
import { maxcompute } from "./dialects/maxcompute";
import { postgres } from "./dialects/postgres";
import { snowflake } from "./dialects/snowflake";
import { spark } from "./dialects/spark";
import { trino } from "./dialects/trino";

export const DIALECTS: Readonly<Record<SqlDialectId, SqlDialect>> = {
  duckdb,
  postgres,
  spark,
  trino,
  snowflake,
  bigquery,
  maxcompute,
};

/** Dialects whose files the tests run on the engine itself; the others are only parsed by a grammar. */
export const EXECUTED_DIALECTS: readonly SqlDialectId[] = ["duckdb", "postgres", "spark"];
