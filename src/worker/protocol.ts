import type { MemberHistory } from "#core/member-history";
import type { ComparedRows, DuplicateCandidates, HandedRows, RowsToCompare } from "#core/order-ingest";
import type { Asking } from "#core/order-reading";
import type { OrderRows } from "#core/order-rows";
import type { SettledRows } from "#core/order-texts";
import type { ScoringDays } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import type { ScoringRules } from "#core/scoring-rules";
import type { Found, StudyId, StudyRequest } from "#core/study";
import type { Day } from "#core/units";
import type { ListPiece } from "./long-lists";

/** Raised whenever a message changes shape: a page must not misread a worker script from an older cache. */
export const PROTOCOL_VERSION = 5;

interface MessageHead {
  readonly version: number;
  /** Counts up from 1 on the page; an answer names the run that it answers. */
  readonly runId: number;
}

/**
 * Page to worker. There is no message for cancelling: a worker that computes does not read messages, so the page ends it
 * and starts another when it needs one. Rows come with "take", and are scored once "compare" and "settle" were answered.
 */
export interface TakeMessage extends MessageHead {
  readonly kind: "take";
  readonly rows: HandedRows;
}

/** Which rows of the last "take" repeat others; asks what else has to be seen of them. */
export interface CompareMessage extends MessageHead {
  readonly kind: "compare";
  readonly confirmedDuplicates: Int32Array;
}

/** What that look has told; asks for the questions and the texts of the rows, which the worker keeps from now on. */
export interface SettleMessage extends MessageHead {
  readonly kind: "settle";
  readonly compared: ComparedRows;
  readonly asking: Asking;
}

/** Scores the rows that are kept. */
export interface ScoreMessage extends MessageHead {
  readonly kind: "score";
  readonly rules: ScoringRules;
  readonly days: ScoringDays;
}

/** Asks what one member of the kept rows bought. */
export interface HistoryMessage extends MessageHead {
  readonly kind: "history";
  readonly member: number;
  readonly days: { readonly asOf: Day; readonly sameDayIsOnePurchase: boolean };
}

/** Asks for a study of the kept rows. */
export interface StudyMessage extends MessageHead {
  readonly kind: "study";
  readonly request: StudyRequest;
}

/** A part of a long list of the message that follows, either way: see `long-lists.ts`. */
export type PieceMessage = MessageHead & ListPiece & { readonly kind: "piece" };

export type ScorerMessage =
  PieceMessage | TakeMessage | CompareMessage | SettleMessage | ScoreMessage | HistoryMessage | StudyMessage;

/** Worker to page. Any number of "progress" and pieces of long lists, then one answer to what was asked, or "failed". */
export type ScorerAnswer =
  | PieceMessage
  | (MessageHead & { readonly kind: "progress"; readonly fraction: number })
  | (MessageHead & {
      readonly kind: "taken";
      readonly candidates: DuplicateCandidates;
      readonly fingerprint: string;
    })
  | (MessageHead & { readonly kind: "to-compare"; readonly toCompare: RowsToCompare })
  | (MessageHead & { readonly kind: "settled"; readonly settled: SettledRows })
  | (MessageHead & { readonly kind: "done"; readonly scored: ScoredMembers })
  | (MessageHead & { readonly kind: "history-told"; readonly history: MemberHistory })
  | (MessageHead & { readonly kind: "studied"; readonly study: StudyId; readonly found: Found<StudyId> })
  | (MessageHead & { readonly kind: "failed"; readonly detail: string });

/** True for a message of ours in any version; others, such as those of developer tools, are nobody's business. */
export function isOurMessage(message: unknown): message is MessageHead & { readonly kind: string } {
  return typeof message === "object" && message !== null && "version" in message && "runId" in message;
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
