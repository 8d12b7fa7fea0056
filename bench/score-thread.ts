import { parentPort } from "node:worker_threads";
import { serveScoring } from "../src/worker/serve-scoring";

const port = parentPort!;
serveScoring({
  postMessage: (message, transfer) => port.postMessage(message, transfer),
  addEventListener: (_type, listener) => void port.on("message", data => listener({ data })),
});
