import { scoreMembers } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import { defaultRules } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";

/** What rows tell of members, by id: a column of a trait becomes a record. */
export function traitsOf(rows: readonly OrderRow[], asOf = "2026-11-21", rules: ScoringRules = defaultRules()) {
  const orders = orderRows(rows);
  const scored = scoreMembers(orders, rules, { asOf: dayOf(asOf), today: dayOf(asOf) });
  const byMember = <T>(column: ArrayLike<T>): Record<string, T> =>
    Object.fromEntries([...scored.member].map((code, place) => [orders.memberIds[code]!, column[place]!]));
  return { orders, scored, traits: scored.traits, byMember, notes: notesOf(scored) };
}

function notesOf({ traits }: ScoredMembers) {
  return traits.notes;
}

/** Purchases of one member on the first days of months, one row each. */
export function purchases(member: string, rows: readonly Omit<OrderRow, "member" | "day">[]): OrderRow[] {
  return rows.map((row, at) => ({
    member,
    day: `2026-${String(1 + (at % 10)).padStart(2, "0")}-${String(1 + Math.floor(at / 10)).padStart(2, "0")}`,
    order: `${member}-${at}`,
    amount: 100,
    ...row,
  }));
}
