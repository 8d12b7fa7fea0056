import type { MemberHistory } from "#core/member-history";
import type { OrderRows } from "#core/order-rows";
import type { ScoringDays } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import type { ScoringRules } from "#core/scoring-rules";
import type { Found, StudyId, StudyRequest } from "#core/study";
import type { Day } from "#core/units";

/** Raised whenever a message changes shape: a page must not misread a worker script from an older cache. */
export const PROTOCOL_VERSION = 3;

interface MessageHead {
  readonly version: number;
  /** Counts up from 1 on the page; an answer names the run that it answers. */
  readonly runId: number;
}

/**
 * Page to worker. There is no message for cancelling: a worker that computes does not read messages, so the page ends it
 * and starts another when it needs one.
 */
export interface ScoreMessage extends MessageHead {
  readonly kind: "score";
  readonly orders: OrderRows;
  readonly rules: ScoringRules;
  readonly days: ScoringDays;
}

/** Scores the rows of the last "score" anew. */
export interface ScoreAgainMessage extends MessageHead {
  readonly kind: "score-again";
  readonly rules: ScoringRules;
  readonly days: ScoringDays;
}

/** Asks what one member of the last "score" bought. */
export interface HistoryMessage extends MessageHead {
  readonly kind: "history";
  readonly member: number;
  readonly days: { readonly asOf: Day; readonly sameDayIsOnePurchase: boolean };
}

/** Asks for a study of the rows of the last "score". */
export interface StudyMessage extends MessageHead {
  readonly kind: "study";
  readonly request: StudyRequest;
}

export type ScorerMessage = ScoreMessage | ScoreAgainMessage | HistoryMessage | StudyMessage;

/** Worker to page. Any number of "progress", then one "done", "history-told", "studied" or "failed". */
export type ScorerAnswer =
  | (MessageHead & { readonly kind: "progress"; readonly fraction: number })
  | (MessageHead & { readonly kind: "done"; readonly scored: ScoredMembers })
  | (MessageHead & { readonly kind: "history-told"; readonly history: MemberHistory })
  | (MessageHead & { readonly kind: "studied"; readonly study: StudyId; readonly found: Found<StudyId> })
  | (MessageHead & { readonly kind: "failed"; readonly detail: string });

/** True for a message of ours in any version; others, such as those of developer tools, are nobody's business. */
export function isOurMessage(message: unknown): message is MessageHead & { readonly kind: string } {
  return typeof message === "object" && message !== null && "version" in message && "runId" in message;
}

/**
 * The buffers to transfer with the order rows: every row-level array but the attribute columns, which the page still
 * needs for writing. The member column comes back as `ScoredMembers.rowMember`.
 */
export function buffersOfOrders(orders: OrderRows): ArrayBuffer[] {
  const kept = new Set<unknown>(Object.values(orders.attributes).map(column => column.codes.buffer));
  const rowLevel = [
    orders.status,
    orders.member,
    orders.day,
    orders.order,
    orders.amount,
    orders.refund,
    orders.width?.codes,
    orders.optOut,
    orders.birthday,
    ...Object.values(orders.details).map(column => column.codes),
    ...Object.values(orders.figures),
  ];
  const buffers = new Set<ArrayBuffer>();
  for (const column of rowLevel) {
    if (column?.buffer instanceof ArrayBuffer && !kept.has(column.buffer)) buffers.add(column.buffer);
  }
  return [...buffers];
}

/** The buffers of every typed array of a result; nothing of it is needed in the worker afterwards. */
export function buffersOfResult(scored: ScoredMembers): ArrayBuffer[] {
  return [...buffersWithin(scored)];
}

/** The buffers of what a study found, but for those that it shares with the rows, which stay. */
export function buffersOfStudy(found: Found<StudyId>, kept: OrderRows): ArrayBuffer[] {
  const staying = buffersWithin(kept);
  return [...buffersWithin(found)].filter(buffer => !staying.has(buffer));
}

function buffersWithin(result: object): Set<ArrayBuffer> {
  const buffers = new Set<ArrayBuffer>();
  const collect = (values: object): void => {
    for (const value of Object.values(values) as unknown[]) {
      if (ArrayBuffer.isView(value)) {
        if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
      } else if (isRecord(value)) collect(value);
    }
  };
  collect(result);
  return buffers;
}

/** Lists are left alone: they hold texts and numbers, a million of them at times. */
function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
