import { Worker } from "node:worker_threads";

const EVERY_MILLISECONDS = 4;
// A thread of its own sees the memory while this one computes.
const SAMPLER = `
  const { parentPort, workerData } = require("node:worker_threads");
  const peak = new Float64Array(workerData);
  setInterval(() => { peak[0] = Math.max(peak[0], process.memoryUsage.rss()); }, ${EVERY_MILLISECONDS});
  parentPort.on("message", () => process.exit());
  parentPort.postMessage("ready");`;

export interface Memory {
  /** Resident bytes of this process at the start of the watch. */
  readonly beforeBytes: number;
  readonly peakBytes: number;
}

/** Watches the resident memory of this process until `stop`. */
export async function watchMemory(): Promise<{ stop(): Memory }> {
  const shared = new SharedArrayBuffer(8);
  const peak = new Float64Array(shared);
  const sampler = new Worker(SAMPLER, { eval: true, workerData: shared });
  await new Promise(resolve => sampler.once("message", resolve));
  const beforeBytes = process.memoryUsage.rss();
  peak[0] = beforeBytes;
  return {
    stop: () => {
      sampler.postMessage("stop");
      return { beforeBytes, peakBytes: Math.max(peak[0]!, process.memoryUsage.rss()) };
    },
  };
}
