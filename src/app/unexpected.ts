import type { Failure, Outcome } from "./failures";

/** A bug must not leave the pane waiting for ever: it ends as a failure that shows what was thrown. */
export async function guarded<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, failure: unexpected(error) };
  }
}

/** What the build's loader of scripts calls its errors. */
const LOADER_ERROR = "ChunkLoadError";

/** The failure that something thrown ends as: a bug, or a script that did not come. */
export function unexpected(error: unknown): Failure {
  if (error instanceof Error && error.name === LOADER_ERROR) return { code: "script-not-loaded" };
  return { code: "unexpected", detail: error instanceof Error ? error.message : String(error) };
}
