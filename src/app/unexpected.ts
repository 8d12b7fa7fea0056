import type { Failure, Outcome } from "./failures";

/** A bug must not leave the pane waiting for ever: it ends as a failure that shows what was thrown. */
export async function guarded<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, failure: unexpected(error) };
  }
}

/** The failure that a bug ends as. */
export function unexpected(error: unknown): Failure {
  return { code: "unexpected", detail: error instanceof Error ? error.message : String(error) };
}
