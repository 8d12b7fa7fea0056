import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Scorer } from "#app/ports";
import type { ScoredMembers } from "#core/scored-members";
import { checkRules } from "#core/rules-faults";
import { buffersOfOrders, isOurMessage, PROTOCOL_VERSION } from "./protocol";
import type { ScoreMessage, ScorerAnswer } from "./protocol";

/** What the page end needs of a worker; a real Worker that runs `score.worker` fits as it is. */
export interface WorkerLike {
  postMessage(message: ScoreMessage, transfer: ArrayBuffer[]): void;
  addEventListener(type: "message" | "messageerror" | "error", listener: (event: unknown) => void): void;
  removeEventListener(type: "message" | "messageerror" | "error", listener: (event: unknown) => void): void;
  terminate(): void;
}

const CANCEL_POLL_MILLISECONDS = 50;
/**
 * So many looks without a word from the worker, and it is taken for dead: a minute. A page that sleeps looks seldom, so
 * looks are counted and not time.
 */
const MOST_SILENT_LOOKS = 1200;

/**
 * A scorer whose work happens in a worker, so that the page stays free.
 *
 * The row-level arrays of the orders are transferred away, except the attribute columns; they are gone for the page even
 * when the run fails or is cancelled. A worker is created at the first run and serves the next ones. Cancelling ends
 * the worker at once, wherever it is; so does any failure, and the next run gets a new one. Two runs at a time get a
 * worker each. Nothing is thrown: faults of the rules are "rules-impossible", all trouble with the worker
 * "scorer-failed".
 */
export function createWorkerScorer(createWorker: () => WorkerLike): Scorer {
  let idle: WorkerLike | null = null;
  let lastRunId = 0;
  return {
    async score(orders, { rules, asOf, today }, { cancel, report }) {
      const faults = checkRules(rules);
      if (faults.length > 0) return failed({ code: "rules-impossible", faults });
      // Hosts differ in whether sending a buffer that is gone throws; some stay silent and no answer would come.
      if (orders.status.length !== orders.rowCount) {
        const detail = `order columns were given away before: ${orders.status.length} of ${orders.rowCount} rows left`;
        return failed({ code: "scorer-failed", detail });
      }
      if (cancel.aborted) return failed({ code: "cancelled" });
      lastRunId += 1;
      const message: ScoreMessage = {
        version: PROTOCOL_VERSION,
        runId: lastRunId,
        kind: "score",
        orders,
        rules,
        days: { asOf, today },
      };
      let worker: WorkerLike;
      try {
        worker = idle ?? createWorker();
      } catch (error) {
        return failed({ code: "scorer-failed", detail: String(error) });
      }
      idle = null;
      const outcome = await runOnWorker(worker, message, () => cancel.aborted, report);
      if (outcome.ok && idle === null) idle = worker;
      else worker.terminate();
      return outcome;
    },
  };
}

function runOnWorker(
  worker: WorkerLike,
  message: ScoreMessage,
  isCancelled: () => boolean,
  report: (fraction: number) => void,
): Promise<Outcome<ScoredMembers>> {
  const { rowCount } = message.orders;
  return new Promise(resolve => {
    const end = (outcome: Outcome<ScoredMembers>): void => {
      clearInterval(poll);
      worker.removeEventListener("message", onMessage);
      worker.removeEventListener("messageerror", onTrouble);
      worker.removeEventListener("error", onTrouble);
      resolve(outcome);
    };
    let silentLooks = 0;
    const onMessage = (event: unknown): void => {
      silentLooks = 0;
      const answer = (event as { readonly data: unknown }).data;
      if (!isOurMessage(answer) || answer.runId !== message.runId) return;
      if (answer.version !== PROTOCOL_VERSION) {
        const detail = `the page speaks version ${PROTOCOL_VERSION}, the worker version ${answer.version}`;
        end(failed({ code: "scorer-failed", detail }));
        return;
      }
      const known = answer as ScorerAnswer;
      if (known.kind === "progress") report(known.fraction);
      else if (known.kind === "done") end(scoredOrFailed(known.scored, rowCount));
      else end(failed({ code: "scorer-failed", detail: known.detail }));
    };
    const onTrouble = (event: unknown): void => {
      // A worker script that cannot be loaded gives an event without a text.
      const text = (event as { readonly message?: unknown }).message;
      const detail = typeof text === "string" && text !== "" ? text : "the worker could not run or its answer be read";
      end(failed({ code: "scorer-failed", detail }));
    };
    const poll = setInterval(() => {
      silentLooks += 1;
      if (isCancelled()) end(failed({ code: "cancelled" }));
      else if (silentLooks > MOST_SILENT_LOOKS)
        end(failed({ code: "scorer-failed", detail: "the worker fell silent" }));
    }, CANCEL_POLL_MILLISECONDS);
    worker.addEventListener("message", onMessage);
    worker.addEventListener("messageerror", onTrouble);
    worker.addEventListener("error", onTrouble);
    try {
      worker.postMessage(message, buffersOfOrders(message.orders));
    } catch (error) {
      end(failed({ code: "scorer-failed", detail: String(error) }));
    }
  });
}

/** An answer can come from a worker that ran out of memory on the way: what lacks its rows is none. */
function scoredOrFailed(scored: ScoredMembers | null, rowCount: number): Outcome<ScoredMembers> {
  const rows = (scored as { readonly rowStatus?: unknown } | null)?.rowStatus;
  const isWhole = rows instanceof Uint8Array && rows.length === rowCount;
  return isWhole ? success(scored!) : failed({ code: "scorer-failed", detail: "the worker's answer lacks its rows" });
}
