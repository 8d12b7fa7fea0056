import type { Inspection } from "#app/orders/inspection";
import { memberBook } from "#app/member-book/member-book";
import type { MemberBook } from "#app/member-book/member-book";
import { scoreMembers } from "#core/score-members";
import { defaultRules } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";
import { inspection } from "./fake-session";
import { orderRows } from "./order-rows";
import type { OrderRow } from "./order-rows";
import { day } from "./score-rows";

const TWO_MEMBERS: readonly OrderRow[] = [
  { member: "V001", day: "2026-11-01", amount: 100, width: "A" },
  { member: "V001", day: "2026-10-01", amount: 300, width: "B" },
  { member: "V002", day: "2025-06-01", amount: 200, width: "A" },
];

/** A book of rows as a check or a run makes it. */
export function bookOf(
  rows: readonly OrderRow[] = TWO_MEMBERS,
  rules: ScoringRules = defaultRules(),
  of: Inspection = inspection(),
): MemberBook {
  const orders = orderRows(rows);
  return memberBook(orders, scoreMembers(orders, rules, { asOf: null, today: day("2026-11-21") }), of);
}
