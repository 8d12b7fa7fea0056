import { wilson } from "../stats/rates";
import type { Estimate, Share } from "../stats/rates";
import { preciseSum } from "../stats/sum";

/** The contacted members in two spans of the same length; columns with one entry per member. */
export interface BeforeAfterQuestion {
  readonly before: SpanOutcome;
  readonly after: SpanOutcome;
}

/** 1 for who bought in the span, and for how much. */
export interface SpanOutcome {
  readonly responded: Uint8Array;
  readonly net: Float64Array;
}

export interface SpanRates {
  readonly share: Share;
  /** Null without members. */
  readonly rate: Estimate | null;
  readonly netPerMember: number | null;
}

/**
 * Without a control group: what was before and what was after. Season, prices and the return to the usual of members who
 * were chosen because they had been away all stand in the difference, so it carries no interval and no verdict.
 */
export interface BeforeAfter {
  readonly kind: "not-attributable";
  readonly before: SpanRates;
  readonly after: SpanRates;
}

/** @throws RangeError when columns differ in length. O(members). */
export function compareBeforeAfter({ before, after }: BeforeAfterQuestion): BeforeAfter {
  const columns = [before.responded, before.net, after.responded, after.net];
  if (new Set(columns.map(column => column.length)).size > 1) throw new RangeError("columns are one entry per member");
  return { kind: "not-attributable", before: ratesOf(before), after: ratesOf(after) };
}

function ratesOf({ responded, net }: SpanOutcome): SpanRates {
  const share = { hits: responded.reduce((sum, one) => sum + one, 0), of: responded.length };
  return { share, rate: wilson(share), netPerMember: net.length === 0 ? null : preciseSum(net) / net.length };
}
