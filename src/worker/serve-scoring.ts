import { scoreMembers } from "#core/score-members";
import { buffersOfResult, isOurMessage, PROTOCOL_VERSION } from "./protocol";
import type { ScoreMessage, ScorerAnswer } from "./protocol";

/** What the worker end needs of its own scope: a dedicated worker's `self` fits. */
export interface ScoringScope {
  postMessage(message: ScorerAnswer, transfer: ArrayBuffer[]): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/**
 * Answers every "score" message of `scope` with progress and then the result or a failure. Nothing is thrown out of it:
 * a bug in the scoring arrives at the page as "failed" with the error's own text.
 */
export function serveScoring(scope: ScoringScope): void {
  scope.addEventListener("message", ({ data }) => {
    if (!isOurMessage(data)) return;
    const head = { version: PROTOCOL_VERSION, runId: data.runId };
    try {
      if (data.version !== PROTOCOL_VERSION || data.kind !== "score") {
        throw new Error(`the worker speaks version ${PROTOCOL_VERSION}, got "${data.kind}" of version ${data.version}`);
      }
      const { orders, rules, days } = data as ScoreMessage;
      const scored = scoreMembers(orders, rules, days, (_phase, fraction) =>
        scope.postMessage({ ...head, kind: "progress", fraction }, []),
      );
      scope.postMessage({ ...head, kind: "done", scored }, buffersOfResult(scored));
    } catch (error) {
      scope.postMessage({ ...head, kind: "failed", detail: String(error) }, []);
    }
  });
}
