import { chunkOfRows, createOrderIngest } from "../src/core/order-ingest";
import { scoreMembers } from "../src/core/score-members";
import { defaultRules } from "../src/core/scoring-rules";
import { AS_OF, OrderData, ROWS_PER_CHUNK } from "./data";
import type { DataCase } from "./data";
import { ingestOptions } from "./engines/ours";
import { watchMemory } from "./memory";

export interface Growth {
  readonly milliseconds: number;
  readonly memberCount: number;
  /** Before the first row, with the generator's own columns but no row. */
  readonly beforeBytes: number;
  readonly peakBytes: number;
}

/** Rows are made chunk by chunk and dropped, as in a real run; only the core's share is timed. */
async function grow(dataCase: DataCase): Promise<Growth> {
  const data = new OrderData(dataCase);
  globalThis.gc?.();
  const memory = await watchMemory();
  const ingest = createOrderIngest(ingestOptions(dataCase.rowCount));
  let milliseconds = 0;
  for (let from = 0; from < dataCase.rowCount; from += ROWS_PER_CHUNK) {
    const chunk = chunkOfRows(data.chunk(from, from + ROWS_PER_CHUNK));
    const started = performance.now();
    ingest.add(chunk);
    milliseconds += performance.now() - started;
  }
  const started = performance.now();
  ingest.duplicateCandidates();
  const orders = ingest.finish(new Int32Array(0));
  const scored = scoreMembers(orders, defaultRules(), { asOf: AS_OF, today: AS_OF });
  milliseconds += performance.now() - started;
  return { milliseconds, memberCount: scored.memberCount, ...memory.stop() };
}

process.on("message", (dataCase: DataCase) => {
  void grow(dataCase).then(growth => process.send!(growth));
});
