import { memberHistory } from "#core/member-history";
import { takeOver } from "#core/order-ingest";
import { orderReading } from "#core/order-reading";
import type { OrderReading } from "#core/order-reading";
import type { OrderRows } from "#core/order-rows";
import { scoreMembers } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import { runStudy } from "#core/study";
import { ListsOnTheWay, takeApart } from "./long-lists";
import { buffersOfResult, buffersOfStudy, isOurMessage, PROTOCOL_VERSION } from "./protocol";
import type { PieceMessage, ScorerAnswer, ScorerMessage } from "./protocol";

/** What the worker end needs of its own scope: a dedicated worker's `self` fits. */
export interface ScoringScope {
  postMessage(message: ScorerAnswer, transfer: ArrayBuffer[]): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/**
 * Answers every message of `scope`, and keeps the rows that were settled last for those that ask about them. Nothing is
 * thrown out of it: a bug in the scoring arrives at the page as "failed" with the error's own text.
 */
export function serveScoring(scope: ScoringScope): void {
  let reading: OrderReading | null = null;
  let kept: OrderRows | null = null;
  let lists = new ListsOnTheWay();

  /** Long lists go ahead, so that no task of the page takes them in all at once. */
  function send(answer: ScorerAnswer, transfer: ArrayBuffer[]): void {
    const { version, runId } = answer;
    const { message, pieces } = takeApart(answer);
    for (const piece of pieces()) scope.postMessage({ version, runId, kind: "piece", ...piece }, []);
    scope.postMessage(message, transfer);
  }

  function answer(message: Exclude<ScorerMessage, PieceMessage>): void {
    const head = { version: PROTOCOL_VERSION, runId: message.runId };
    if (message.kind === "take") {
      kept = null;
      reading = orderReading(takeOver(message.rows));
      const { candidates, fingerprint } = reading.begin();
      // Copied, not transferred: finishing asks for them again.
      scope.postMessage({ ...head, kind: "taken", candidates, fingerprint }, []);
      return;
    }
    if (message.kind === "compare" || message.kind === "settle") {
      if (reading === null) throw new Error(`no rows were taken for "${message.kind}"`);
      if (message.kind === "compare") {
        const toCompare = reading.compare(message.confirmedDuplicates);
        scope.postMessage({ ...head, kind: "to-compare", toCompare }, []);
        return;
      }
      const { orders, settled } = reading.settle(message.compared, message.asking);
      [kept, reading] = [orders, null];
      send({ ...head, kind: "settled", settled }, []);
      return;
    }
    if (kept === null) throw new Error(`no rows are kept for "${message.kind}"`);
    if (message.kind === "history") {
      scope.postMessage(
        { ...head, kind: "history-told", history: memberHistory(kept, message.member, message.days) },
        [],
      );
      return;
    }
    const report = (fraction: number): void => scope.postMessage({ ...head, kind: "progress", fraction }, []);
    if (message.kind === "study") {
      const { request } = message;
      const found = runStudy(kept, request, report);
      send({ ...head, kind: "studied", study: request.study, found }, buffersOfStudy(found, kept));
      return;
    }
    const scored = scoreMembers(kept, message.rules, message.days, (_phase, fraction) => report(fraction));
    const given = withOwnRows(scored);
    send({ ...head, kind: "done", scored: given }, buffersOfResult(given));
  }

  scope.addEventListener("message", ({ data }) => {
    if (!isOurMessage(data)) return;
    try {
      if (data.version !== PROTOCOL_VERSION || !isAsked(data)) {
        throw new Error(`the worker speaks version ${PROTOCOL_VERSION}, got "${data.kind}" of version ${data.version}`);
      }
      if (data.kind === "piece") {
        lists.take(data);
        return;
      }
      const whole = lists.putTogether(data);
      lists = new ListsOnTheWay();
      answer(whole);
    } catch (error) {
      scope.postMessage({ version: PROTOCOL_VERSION, runId: data.runId, kind: "failed", detail: String(error) }, []);
    }
  });
}

function isAsked(message: { readonly kind: string }): message is ScorerMessage {
  return ["piece", "take", "compare", "settle", "score", "history", "study"].includes(message.kind);
}

/** The result shares its member column with the rows, which stay here while the result leaves. */
function withOwnRows(scored: ScoredMembers): ScoredMembers {
  return { ...scored, rowMember: scored.rowMember.slice() };
}
