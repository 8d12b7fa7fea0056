import { OrderData } from "./data";
import type { DataCase } from "./data";
import type { Engine, EngineRun } from "./engine";
import { watchMemory } from "./memory";
import type { Memory } from "./memory";

/** What the parent asks of a child process that holds one engine and its own copy of the rows. */
export type Ask =
  | { readonly ask: "prepare"; readonly engine: string; readonly dataCase: DataCase }
  | { readonly ask: "run" }
  | { readonly ask: "run-for-memory" };

export type Answer =
  | { readonly answer: "prepared"; readonly version: string; readonly memberCount: number; readonly orderCount: number }
  | { readonly answer: "ran"; readonly run: TimedRun }
  | (Memory & { readonly answer: "ran-for-memory"; readonly run: TimedRun });

/** A run, and the processor time of all threads of its process while it ran: what a busy machine changes least. */
export interface TimedRun extends EngineRun {
  readonly processorMilliseconds: number;
}

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
  if (message.ask === "run") return { answer: "ran", run: await timedRun() };

  const memory = await watchMemory();
  const run = await timedRun();
  return { answer: "ran-for-memory", ...memory.stop(), run };
}

async function timedRun(): Promise<TimedRun> {
  const before = process.cpuUsage();
  const run = await engine.run(chunks);
  const { user, system } = process.cpuUsage(before);
  return { ...run, processorMilliseconds: (user + system) / 1000 };
}

/** "duckdb-2" is the module "duckdb" with the argument 2. Loaded by name, so that no other engine's code is in the process. */
async function load(name: string): Promise<Engine> {
  const [module, argument] = name.split("-");
  const { createEngine } = (await import(new URL(`engines/${module}.js`, import.meta.url).href)) as {
    createEngine: (argument: number) => Engine | Promise<Engine>;
  };
  return createEngine(Number(argument ?? 0));
}
