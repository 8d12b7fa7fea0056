import { DOUBLE, DuckDBDataChunk, DuckDBInstance, VARCHAR, version } from "@duckdb/node-api";
import { AS_OF, COLUMN, SERIAL_OF_1970, WINDOW_START } from "../data";
import type { Rows } from "../data";
import { summarise } from "../engine";
import type { Engine, EngineRun } from "../engine";

/** The size of DuckDB's own vectors: a data chunk cannot be longer. */
const VECTOR_LENGTH = 2048;
const TYPES = [VARCHAR, VARCHAR, DOUBLE, DOUBLE, VARCHAR];

const LINES = `
  CREATE OR REPLACE TABLE lines (member VARCHAR, order_id VARCHAR, serial DOUBLE, amount DOUBLE, category VARCHAR)`;

// Pairs of member and category are made distinct before they are counted, which is faster than count(DISTINCT category).
const SCORES = `
  WITH orders AS (
    SELECT member, order_id, min(floor(serial)) - ${SERIAL_OF_1970} AS day, sum(amount) AS money
    FROM lines GROUP BY member, order_id
  ), bought AS (
    SELECT member, ${AS_OF} - max(day) AS r, count(*) FILTER (day >= ${WINDOW_START})::DOUBLE AS f,
           sum(money) / count(*) AS m
    FROM orders GROUP BY member
  ), pairs AS (
    SELECT DISTINCT member, category FROM lines
  ), wide AS (
    SELECT member, count(*)::DOUBLE AS w FROM pairs GROUP BY member
  ), members AS (
    SELECT member, r, f, m, w FROM bought JOIN wide USING (member)
  ), cuts AS (
    SELECT quantile_cont(r, [0.2, 0.4, 0.6, 0.8]) AS rc, quantile_cont(f, [0.2, 0.4, 0.6, 0.8]) AS fc,
           quantile_cont(m, [0.2, 0.4, 0.6, 0.8]) AS mc, quantile_cont(w, [0.2, 0.4, 0.6, 0.8]) AS wc
    FROM members
  )
  SELECT member, r, f, m, w,
         (5 - ${passed("r", "rc")})::DOUBLE AS rs, (1 + ${passed("f", "fc")})::DOUBLE AS fs,
         (1 + ${passed("m", "mc")})::DOUBLE AS ms, (1 + ${passed("w", "wc")})::DOUBLE AS ws
  FROM members, cuts`;

/** Ingest by the appender in whole vectors, the fastest way in that the client has. */
export async function createEngine(threadCount: number): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threadCount) });
  const connection = await instance.connect();

  async function run(chunks: readonly Rows[]): Promise<EngineRun> {
    const started = performance.now();
    await connection.run(LINES);
    const appender = await connection.createAppender("lines");
    const vectors = DuckDBDataChunk.create(TYPES);
    for (const rows of chunks) {
      for (let from = 0; from < rows.length; from += VECTOR_LENGTH) {
        const part = rows.slice(from, from + VECTOR_LENGTH);
        vectors.reset();
        vectors.setColumns(TYPES.map((_, column) => part.map(row => row[column]!)));
        appender.appendDataChunk(vectors);
      }
    }
    appender.closeSync();
    const read = performance.now();
    const result = await connection.runAndReadAll(SCORES);
    const [, recency, frequency, monetary, width, ...scores] = result.getColumns() as number[][];
    const done = performance.now();
    return {
      ingestMilliseconds: read - started,
      queryMilliseconds: done - read,
      summary: summarise({
        recency: recency!,
        frequency: frequency!,
        monetary: monetary!,
        width: width!,
        scores,
      }),
    };
  }

  return { version: version(), run };
}

function passed(value: string, cuts: string): string {
  return `(${[1, 2, 3, 4].map(k => `(${value} > ${cuts}[${k}])::INT`).join(" + ")})`;
}

// The order of the columns above.
if (Object.values(COLUMN).join() !== "0,1,2,3,4") throw new Error("the columns of the rows have moved");
