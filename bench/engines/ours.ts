import { createOrderIngest, chunkOfRows } from "../../src/core/order-ingest";
import type { OrderRows } from "../../src/core/order-rows";
import { scoreMembers } from "../../src/core/score-members";
import { DIMENSIONS, defaultRules } from "../../src/core/scoring-rules";
import { AS_OF, COLUMN } from "../data";
import type { Rows } from "../data";
import { summarise } from "../engine";
import type { Engine, EngineRun } from "../engine";

export function createEngine(): Engine {
  return { version: "this commit", run };
}

/** The options of a plain order sheet with the columns of the benchmark's rows. */
export function ingestOptions(rowCount: number) {
  return {
    expectedRowCount: rowCount,
    mapping: {
      memberId: COLUMN.member,
      orderId: COLUMN.order,
      orderDate: COLUMN.date,
      amount: COLUMN.amount,
      category: COLUMN.category,
    },
    date1904: false,
    blankDateMeansUnpaid: false,
    amountFactor: 1,
    headers: ["member", "order", "date", "amount", "category"],
  };
}

/** In a function of its own, as in a real run: the ingest is out of use when the rows are scored. */
export function readRows(chunks: readonly Rows[]): OrderRows {
  // The rectangle of the orders is known before its rows are read.
  const rowCount = chunks.reduce((count, rows) => count + rows.length, 0);
  const ingest = createOrderIngest(ingestOptions(rowCount));
  for (const chunk of chunks) ingest.add(chunkOfRows(chunk));
  // Looked for as in a real run; nothing is confirmed, because no other engine drops duplicates.
  ingest.duplicateCandidates();
  return ingest.finish(new Int32Array(0));
}

async function run(chunks: readonly Rows[]): Promise<EngineRun> {
  const started = performance.now();
  const orders = readRows(chunks);
  const read = performance.now();
  const scored = scoreMembers(orders, defaultRules(), { asOf: AS_OF, today: AS_OF });
  const done = performance.now();
  return {
    ingestMilliseconds: read - started,
    queryMilliseconds: done - read,
    summary: summarise({
      recency: scored.recencyDays,
      frequency: scored.windowPurchases,
      monetary: scored.averageAmount,
      width: scored.widthCount,
      scores: DIMENSIONS.map(dimension => scored.scores[dimension]),
    }),
  };
}
