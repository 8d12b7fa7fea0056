import { Worker } from "node:worker_threads";
import type { Scorer } from "../src/app/ports";
import { createWorkerScorer } from "../src/worker/worker-scorer";
import type { WorkerLike } from "../src/worker/worker-scorer";

/** The product's scorer over a thread of Node, which the page end takes for a web worker; of the compiled bench. */
export function createThreadScorer(): Scorer {
  return createWorkerScorer(() => webWorker(new Worker(new URL("./score-thread.js", import.meta.url))));
}

function webWorker(thread: Worker): WorkerLike {
  const wrapped = new Map<(event: unknown) => void, (value: unknown) => void>();
  return {
    postMessage: (message, transfer) => thread.postMessage(message, transfer),
    addEventListener: (type, listener) => {
      const heard = (value: unknown) => listener(type === "message" ? { data: value } : { message: String(value) });
      wrapped.set(listener, heard);
      thread.on(type, heard);
    },
    removeEventListener: (type, listener) => {
      const heard = wrapped.get(listener);
      if (heard) thread.off(type, heard);
    },
    terminate: () => void thread.terminate(),
  };
}
