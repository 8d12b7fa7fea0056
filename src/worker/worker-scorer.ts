import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { RowsName, Scorer } from "#app/ports";
import type { MemberHistory } from "#core/member-history";
import type { ScoredMembers } from "#core/scored-members";
import type { CancelSignal } from "#app/workbook/steps";
import { checkRules } from "#core/rules-faults";
import { buffersOfState } from "#core/order-ingest";
import type { DuplicateCandidates, RowsToCompare } from "#core/order-ingest";
import type { SettledRows } from "#core/order-texts";
import type { Found, StudyId } from "#core/study";
import { ListsOnTheWay, takeApart } from "./long-lists";
import { isOurMessage, PROTOCOL_VERSION } from "./protocol";
import type { PieceMessage, ScorerAnswer, ScorerMessage } from "./protocol";

/** What the page end needs of a worker; a real Worker that runs `score.worker` fits as it is. */
export interface WorkerLike {
  postMessage(message: ScorerMessage, transfer: ArrayBuffer[]): void;
  addEventListener(type: "message" | "messageerror" | "error", listener: (event: unknown) => void): void;
  removeEventListener(type: "message" | "messageerror" | "error", listener: (event: unknown) => void): void;
  terminate(): void;
}

/** What is asked, without the pieces that go ahead of it. */
type AskedMessage = Exclude<ScorerMessage, PieceMessage>;

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
 * What an ingest has read is transferred away, and gone for the page even when the run fails or is cancelled. A worker is
 * created at the first run, serves the next ones, and keeps the rows of the last. Cancelling ends the worker at once, wherever it is; so does any failure, and the next run gets a new one.
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
    message: AskedMessage,
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
    async take(ingest, { cancel }) {
      if (cancel.aborted) return failed({ code: "cancelled" });
      let worker: WorkerLike;
      try {
        worker = idle?.worker ?? createWorker();
      } catch (error) {
        return failed({ code: "scorer-failed", detail: String(error) });
      }
      const rows = ingest.handOver();
      const { rowCount } = rows;
      // Until they are settled the rows have a name that nobody else knows.
      const ownName: RowsName = [];
      const options = { cancel, report: () => {}, transfer: buffersOfState([rows.reader, rows.candidates]) };
      const taken = await ask(
        { worker, rows: ownName, rowCount },
        { ...head(), kind: "take", rows },
        takenRows,
        options,
      );
      if (!taken.ok) return taken;
      const gone = (): Outcome<never> =>
        failed(
          cancel.aborted
            ? { code: "cancelled" }
            : { code: "scorer-failed", detail: "the rows are kept no longer", isGone: true },
        );
      const { candidates, fingerprint } = taken.value;
      return success({
        candidates,
        fingerprint,
        compare: async confirmedDuplicates =>
          cancel.aborted || idle?.rows !== ownName
            ? gone()
            : ask(idle, { ...head(), kind: "compare", confirmedDuplicates }, toldToCompare, {
                ...options,
                transfer: [],
              }),
        settle: async (compared, asking) => {
          if (cancel.aborted || idle?.rows !== ownName) return gone();
          const message = { ...head(), kind: "settle" as const, compared, asking };
          const settled = await ask(idle, message, settledRows(rowCount), { ...options, transfer: [] });
          if (settled.ok && idle !== null && idle.rows === ownName) {
            idle = { ...idle, rows: settled.value.orders.memberIds };
          }
          return settled;
        },
      });
    },

    async score(rows, { rules, asOf, today }, { cancel, report }) {
      const faults = checkRules(rules);
      if (faults.length > 0) return failed({ code: "rules-impossible", faults });
      if (cancel.aborted) return failed({ code: "cancelled" });
      if (idle?.rows !== rows) return success(null);
      const message = { ...head(), kind: "score" as const, rules, days: { asOf, today } };
      return ask(idle, message, scoredRows(idle.rowCount), { cancel, report, transfer: [] });
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
  message: AskedMessage,
  answered: Answered<Answer>,
  { cancel, report, transfer }: AskOptions,
): Promise<Outcome<Answer>> {
  return new Promise(resolve => {
    const end = (outcome: Outcome<Answer>): void => {
      hasEnded = true;
      clearInterval(poll);
      worker.removeEventListener("message", onMessage);
      worker.removeEventListener("messageerror", onTrouble);
      worker.removeEventListener("error", onTrouble);
      resolve(outcome);
    };
    let silentLooks = 0;
    let hasEnded = false;
    const lists = new ListsOnTheWay();
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
      else if (known.kind === "piece") lists.take(known);
      else if (known.kind === "failed") end(failed({ code: "scorer-failed", detail: known.detail }));
      else
        end(
          answered(lists.putTogether(known)) ??
            failed({ code: "scorer-failed", detail: `the worker answered "${known.kind}"` }),
        );
    };
    const onTrouble = (event: unknown): void => {
      // A worker script that cannot be loaded gives an event without a text.
      const text = (event as { readonly message?: unknown }).message;
      const detail = typeof text === "string" && text !== "" ? text : "the worker could not run or its answer be read";
      end(failed({ code: "scorer-failed", detail, isGone: true }));
    };
    const poll = setInterval(() => {
      silentLooks += 1;
      if (cancel.aborted) end(failed({ code: "cancelled" }));
      else if (silentLooks > MOST_SILENT_LOOKS)
        end(failed({ code: "scorer-failed", detail: "the worker fell silent", isGone: true }));
    }, CANCEL_POLL_MILLISECONDS);
    worker.addEventListener("message", onMessage);
    worker.addEventListener("messageerror", onTrouble);
    worker.addEventListener("error", onTrouble);
    const send = async (): Promise<void> => {
      const { version, runId } = message;
      const { message: sent, pieces } = takeApart(message);
      for (const piece of pieces()) {
        worker.postMessage({ version, runId, kind: "piece", ...piece }, []);
        await nextTurn();
        if (cancel.aborted && !hasEnded) end(failed({ code: "cancelled" }));
        if (hasEnded) return;
      }
      worker.postMessage(sent, transfer);
    };
    send().catch((error: unknown) => end(failed({ code: "scorer-failed", detail: String(error) })));
  });
}

/** A task of its own for what follows, so that the page can paint and hear clicks. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}

/** An answer can come from a worker that ran out of memory on the way: what lacks its rows is none. */
function scoredRows(rowCount: number): Answered<ScoredMembers> {
  return answer => {
    if (answer.kind !== "done") return null;
    const rows = (answer.scored as { readonly rowStatus?: unknown } | null)?.rowStatus;
    const isWhole = rows instanceof Uint8Array && rows.length === rowCount;
    return isWhole
      ? success(answer.scored)
      : failed({ code: "scorer-failed", detail: "the worker's answer lacks its rows", isGone: true });
  };
}

const takenRows: Answered<{ readonly candidates: DuplicateCandidates; readonly fingerprint: string }> = answer =>
  answer.kind === "taken" ? success(answer) : null;

const toldToCompare: Answered<RowsToCompare> = answer =>
  answer.kind === "to-compare" ? success(answer.toCompare) : null;

function settledRows(rowCount: number): Answered<SettledRows> {
  return answer => {
    if (answer.kind !== "settled") return null;
    return answer.settled.orders.rowCount === rowCount
      ? success(answer.settled)
      : failed({ code: "scorer-failed", detail: "the worker's answer lacks its rows", isGone: true });
  };
}

function studied<S extends StudyId>(study: S): Answered<Found<S>> {
  return answer => (answer.kind === "studied" && answer.study === study ? success(answer.found as Found<S>) : null);
}

const toldHistory: Answered<MemberHistory> = answer =>
  answer.kind === "history-told" ? success(answer.history) : null;
