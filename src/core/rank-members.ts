import { measureColumns, measureMembers, measureTotals } from "./measure/measure-members";
import type { MeasuredMembers } from "./measure/measure-members";
import { countUnmatchedRefundRows } from "./measure/purchases";
import type { PurchasesAsOf } from "./measure/purchases-as-of";
import type { OrderRows } from "./order-rows";
import { scoreColumns, scoreMeasured } from "./score/score-measured";
import type { ScoresOfMembers } from "./score/score-measured";
import { scoreNotes } from "./score/score-notes";
import type { ScoreNote, ScoredMembers } from "./scored-members";
import type { ScoringRules } from "./scoring-rules";
import { segmentColumns } from "./segment/segment-columns";

/** Called when measures begin to become bands, and bands segments. */
type Report = (phase: "bands" | "segments") => void;

/** Scores and segments with what they were made from; without what orders tell of members beside. */
export interface RankedMembers {
  readonly measured: MeasuredMembers;
  readonly scored: ScoresOfMembers;
  readonly totals: ReturnType<typeof measureTotals>;
  /** In order of response rank. */
  readonly columns: ReturnType<typeof measureColumns> &
    ReturnType<typeof scoreColumns> &
    ReturnType<typeof segmentColumns>;
  /** Per member code the place in the columns, or -1. */
  readonly placeOfMember: ScoredMembers["placeOfMember"];
  /** Remarks about the scores. */
  readonly notes: readonly ScoreNote[];
}

/**
 * Purchases to measures, measures to bands, bands to index, rank and segment: the part of a run that a response test needs, too.
 *
 * @param rules  without faults
 *
 * O(rows + members log members).
 */
export function rankMembers(
  orders: OrderRows,
  bought: PurchasesAsOf,
  rules: ScoringRules,
  report: Report = () => {},
): RankedMembers {
  const measured = measureMembers(orders, bought, rules);
  report("bands");
  const scored = scoreMeasured(orders, bought, measured, rules);
  report("segments");
  const columns = {
    ...measureColumns(measured, scored.order, rules),
    ...scoreColumns(scored, rules),
    ...segmentColumns(bought, measured, scored, rules),
  };
  const notes = scoreNotes({
    bands: scored.bands,
    rules,
    widths: measured.widths,
    unmatchedWidthTexts: measured.lookedUp?.unmatched ?? [],
    mappedBasis: orders.width?.basis ?? null,
    firstDays: columns.firstDay,
    asOf: bought.asOf,
    windowStart: measured.windowStart,
    unmatchedRefundRows: countUnmatchedRefundRows(bought.purchases),
  });
  const placeOfMember = new Int32Array(orders.memberIds.length).fill(-1);
  for (let place = 0; place < columns.member.length; place++) placeOfMember[columns.member[place]!] = place;
  return {
    measured,
    scored,
    totals: measureTotals(measured),
    columns,
    placeOfMember,
    notes: [...scored.notes, ...notes],
  };
}
