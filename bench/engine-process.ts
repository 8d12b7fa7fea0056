import { Worker } from "node:worker_threads";
import { OrderData } from "./data";
import type { DataCase } from "./data";
import type { Engine, EngineRun } from "./engine";

/** What the parent asks of a child process that holds one engine and its own copy of the rows. */
export type Ask =
  | { readonly ask: "prepare"; readonly engine: string; readonly dataCase: DataCase }
  | { readonly ask: "run" }
  | { readonly ask: "run-for-memory" };

export type Answer =
  | { readonly answer: "prepared"; readonly version: string; readonly memberCount: number; readonly orderCount: number }
  | { readonly answer: "ran"; readonly run: EngineRun }
  | {
      readonly answer: "ran-for-memory";
      readonly beforeBytes: number;
      readonly peakBytes: number;
      readonly run: EngineRun;
    };

const MEMORY_EVERY_MILLISECONDS = 4;
// A thread of its own sees the memory while this one computes.
const SAMPLER = `
  const { parentPort, workerData } = require("node:worker_threads");
  const peak = new Float64Array(workerData);
  setInterval(() => { peak[0] = Math.max(peak[0], process.memoryUsage.rss()); }, ${MEMORY_EVERY_MILLISECONDS});
  parentPort.on("message", () => process.exit());
  parentPort.postMessage("ready");`;

let engine: Engine;
let chunks: ReturnType<OrderData["chunks"]>;

process.on("message", (message: Ask) => {
  void answer(message).then(given => process.send!(given));
});

async function answer(message: Ask): Promise<Answer> {
  if (message.ask === "prepare") {
    engine = await load(message.engine);
    const data = new OrderData(message.dataCase);
    chunks = data.chunks();
    return {
      answer: "prepared",
      version: engine.version,
      memberCount: data.memberCount,
      orderCount: data.orderCount,
    };
  }
  globalThis.gc?.();
  if (message.ask === "run") return { answer: "ran", run: await engine.run(chunks) };

  const shared = new SharedArrayBuffer(8);
  const peak = new Float64Array(shared);
  const sampler = new Worker(SAMPLER, { eval: true, workerData: shared });
  await new Promise(resolve => sampler.once("message", resolve));
  const beforeBytes = process.memoryUsage.rss();
  peak[0] = beforeBytes;
  const run = await engine.run(chunks);
  const peakBytes = Math.max(peak[0], process.memoryUsage.rss());
  sampler.postMessage("stop");
  return { answer: "ran-for-memory", beforeBytes, peakBytes, run };
}

/** "duckdb-2" is the module "duckdb" with the argument 2. Loaded by name, so that no other engine's code is in the process. */
async function load(name: string): Promise<Engine> {
  const [module, argument] = name.split("-");
  const { createEngine } = (await import(`./engines/${module}.ts`)) as {
    createEngine: (argument: number) => Engine | Promise<Engine>;
  };
  return createEngine(Number(argument ?? 0));
}
