import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { RowsName, Scorer } from "#app/ports";
import type { MemberHistory } from "#core/member-history";
import type { ScoredMembers } from "#core/scored-members";
import type { CancelSignal } from "#app/workbook/steps";
import { checkRules } from "#core/rules-faults";
import type { Found, StudyId } from "#core/study";
import { buffersOfOrders, isOurMessage, PROTOCOL_VERSION } from "./protocol";
import type { ScorerAnswer, ScorerMessage } from "./protocol";

/** What the page end needs of a worker; a real Worker that runs `score.worker` fits as it is. */
export interface WorkerLike {
  postMessage(message: ScorerMessage, transfer: ArrayBuffer[]): void;
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

/** A worker that waits, with the rows that it keeps. */
interface IdleWorker {
  readonly worker: WorkerLike;
  readonly rows: RowsName;
  readonly rowCount: number;
}

/**
 * A scorer whose work happens in a worker, so that the page stays free.
 *
 * The row-level arrays of the orders are transferred away, except the attribute columns; they are gone for the page even
 * when the run fails or is cancelled. A worker is created at the first run, serves the next ones, and keeps the rows of
 * the last. Cancelling ends the worker at once, wherever it is; so does any failure, and the next run gets a new one.
 * Two runs at a time get a worker each. Nothing is thrown: faults of the rules are "rules-impossible", all trouble with
 * the worker "scorer-failed".
 */
export function createWorkerScorer(createWorker: () => WorkerLike): Scorer {
  let idle: IdleWorker | null = null;
  let lastRunId = 0;

  const head = () => ({ version: PROTOCOL_VERSION, runId: (lastRunId += 1) });

  /** Takes the idle worker for one message; it is idle again after an answer, and ended after anything else. */
  async function ask<Answer>(
    { worker, rows, rowCount }: IdleWorker,
    message: ScorerMessage,
    answered: Answered<Answer>,
    options: AskOptions,
  ): Promise<Outcome<Answer>> {
    idle = null;
    const outcome = await runOnWorker(worker, message, answered, options);
    if (outcome.ok && idle === null) idle = { worker, rows, rowCount };
    else worker.terminate();
    return outcome;
  }

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
      const message = { ...head(), kind: "score" as const, orders, rules, days: { asOf, today } };
      const { memberIds, rowCount } = orders;
      let worker: WorkerLike;
      try {
        worker = idle?.worker ?? createWorker();
      } catch (error) {
        return failed({ code: "scorer-failed", detail: String(error) });
      }
      return ask({ worker, rows: memberIds, rowCount }, message, scoredRows(rowCount), {
        cancel,
        report,
        transfer: buffersOfOrders(orders),
      });
    },

    async scoreAgain(rows, { rules, asOf, today }, { cancel }) {
      const faults = checkRules(rules);
      if (faults.length > 0) return failed({ code: "rules-impossible", faults });
      if (cancel.aborted) return failed({ code: "cancelled" });
      if (idle?.rows !== rows) return success(null);
      const message = { ...head(), kind: "score-again" as const, rules, days: { asOf, today } };
      return ask(idle, message, scoredRows(idle.rowCount), { cancel, report: () => {}, transfer: [] });
    },

    async study(rows, request, { cancel, report }) {
      const faults = checkRules(request.rules);
      if (faults.length > 0) return failed({ code: "rules-impossible", faults });
      if (cancel.aborted) return failed({ code: "cancelled" });
      if (idle?.rows !== rows) return success(null);
      const message = { ...head(), kind: "study" as const, request };
      return ask(idle, message, studied(request.study), { cancel, report, transfer: [] });
    },

    async historyOf(rows, member, days) {
      if (idle?.rows !== rows) return success(null);
      const message = { ...head(), kind: "history" as const, member, days };
      return ask(idle, message, toldHistory, { cancel: { aborted: false }, report: () => {}, transfer: [] });
    },
  };
}

/** What an answer gives, once it is not progress; null for an answer of another kind. */
type Answered<Answer> = (answer: ScorerAnswer) => Outcome<Answer> | null;

interface AskOptions {
  readonly cancel: CancelSignal;
  readonly report: (fraction: number) => void;
  readonly transfer: ArrayBuffer[];
}

function runOnWorker<Answer>(
  worker: WorkerLike,
  message: ScorerMessage,
  answered: Answered<Answer>,
  { cancel, report, transfer }: AskOptions,
): Promise<Outcome<Answer>> {
  return new Promise(resolve => {
    const end = (outcome: Outcome<Answer>): void => {
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
      else if (known.kind === "failed") end(failed({ code: "scorer-failed", detail: known.detail }));
      else end(answered(known) ?? failed({ code: "scorer-failed", detail: `the worker answered "${known.kind}"` }));
    };
    const onTrouble = (event: unknown): void => {
      // A worker script that cannot be loaded gives an event without a text.
      const text = (event as { readonly message?: unknown }).message;
      const detail = typeof text === "string" && text !== "" ? text : "the worker could not run or its answer be read";
      end(failed({ code: "scorer-failed", detail }));
    };
    const poll = setInterval(() => {
      silentLooks += 1;
      if (cancel.aborted) end(failed({ code: "cancelled" }));
      else if (silentLooks > MOST_SILENT_LOOKS)
        end(failed({ code: "scorer-failed", detail: "the worker fell silent" }));
    }, CANCEL_POLL_MILLISECONDS);
    worker.addEventListener("message", onMessage);
    worker.addEventListener("messageerror", onTrouble);
    worker.addEventListener("error", onTrouble);
    try {
      worker.postMessage(message, transfer);
    } catch (error) {
      end(failed({ code: "scorer-failed", detail: String(error) }));
    }
  });
}

/** An answer can come from a worker that ran out of memory on the way: what lacks its rows is none. */
function scoredRows(rowCount: number): Answered<ScoredMembers> {
  return answer => {
    if (answer.kind !== "done") return null;
    const rows = (answer.scored as { readonly rowStatus?: unknown } | null)?.rowStatus;
    const isWhole = rows instanceof Uint8Array && rows.length === rowCount;
    return isWhole
      ? success(answer.scored)
      : failed({ code: "scorer-failed", detail: "the worker's answer lacks its rows" });
  };
}

function studied<S extends StudyId>(study: S): Answered<Found<S>> {
  return answer => (answer.kind === "studied" && answer.study === study ? success(answer.found as Found<S>) : null);
}

const toldHistory: Answered<MemberHistory> = answer =>
  answer.kind === "history-told" ? success(answer.history) : null;
