import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import type { SqlDialectId } from "#core/score-sql";
import { csv } from "./csv";

/** A real engine that plans are run on. Every value comes back as text, null as null. */
export interface Engine {
  readonly dialect: SqlDialectId;
  readonly version: string;
  run(sql: string): Promise<void>;
  /** Rows of an ordered list of columns. */
  rows(table: string, columns: readonly string[]): Promise<(string | null)[][]>;
  /** Makes a table of text columns. */
  load(table: string, columns: readonly string[], rows: readonly (readonly string[])[]): Promise<void>;
  close(): Promise<void>;
}

export async function openDuckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  const version = (await connection.runAndReadAll("SELECT version()")).getRowsJS()[0]![0] as string;
  return {
    dialect: "duckdb",
    version,
    run: async sql => void (await connection.run(sql)),
    rows: async (table, columns) => {
      const list = columns.map(column => `CAST(${column} AS VARCHAR)`).join(", ");
      const read = await connection.runAndReadAll(`SELECT ${list} FROM ${table}`);
      return read.getRowsJS() as (string | null)[][];
    },
    load: async (table, columns, rows) => {
      await connection.run(`CREATE OR REPLACE TABLE ${table} (${columns.map(name => `"${name}" VARCHAR`).join(", ")})`);
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        for (const cell of row) appender.appendVarchar(cell);
        appender.endRow();
      }
      appender.closeSync();
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export async function openPostgres(): Promise<Engine> {
  const database = await PGlite.create();
  const version = (await database.query<{ version: string }>("SELECT version()")).rows[0]!.version;
  return {
    dialect: "postgres",
    version,
    run: async sql => void (await database.exec(sql)),
    rows: async (table, columns) => {
      const list = columns.map((column, i) => `CAST(${column} AS TEXT) AS c${i}`).join(", ");
      const read = await database.query<(string | null)[]>(`SELECT ${list} FROM ${table}`, [], { rowMode: "array" });
      return read.rows;
    },
    load: async (table, columns, rows) => {
      await database.exec(
        `DROP TABLE IF EXISTS ${table} CASCADE; CREATE TABLE ${table} (${columns.map(name => `"${name}" TEXT`).join(", ")})`,
      );
      const blob = new Blob([csv(rows)]);
      await database.query(
        `COPY ${table} FROM '/dev/blob' WITH (FORMAT csv, FORCE_NOT_NULL (${columns.map(name => `"${name}"`).join(", ")}))`,
        [],
        {
          blob,
        },
      );
    },
    close: async () => database.close(),
  };
}
