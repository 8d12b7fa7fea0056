import { serveScoring } from "./serve-scoring";

declare const self: DedicatedWorkerGlobalScope;

serveScoring(self);
