import { purchasesAsOf } from "../../src/core/measure/purchases-as-of";
import { rankMembers } from "../../src/core/rank-members";
import { DIMENSIONS, defaultRules } from "../../src/core/scoring-rules";
import { AS_OF } from "../data";
import type { Rows } from "../data";
import { summarise } from "../engine";
import type { Engine, EngineRun } from "../engine";
import { readRows } from "./ours";

/**
 * What the other engines are asked for, by the product's own steps: measures and scores, with rank, index and segment.
 * "ours" is a whole run, with the final status of every row, counts, and all that orders tell of members beside scores.
 */
export function createEngine(): Engine {
  return { version: "this commit", run };
}

async function run(chunks: readonly Rows[]): Promise<EngineRun> {
  const started = performance.now();
  const orders = readRows(chunks);
  const read = performance.now();
  const rules = defaultRules();
  const { columns } = rankMembers(orders, purchasesAsOf(orders, AS_OF, AS_OF, rules.sameDayIsOnePurchase), rules);
  const done = performance.now();
  return {
    ingestMilliseconds: read - started,
    queryMilliseconds: done - read,
    summary: summarise({
      recency: columns.recencyDays,
      frequency: columns.windowPurchases,
      monetary: columns.averageAmount,
      width: columns.widthCount,
      scores: DIMENSIONS.map(dimension => columns.scores[dimension]),
    }),
  };
}
