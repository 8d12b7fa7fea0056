import { defaultRules } from "#core/scoring-rules";
import type { ScoringRules } from "#core/scoring-rules";
import { scoreMembers } from "#core/score-members";
import { snapshotOf } from "#core/segment-movement";
import type { CountedOn, Present, Snapshot } from "#core/segment-movement";
import type { Day } from "#core/units";
import { dayOf, orderRows } from "../../support/order-rows";
import type { OrderRow } from "../../support/order-rows";

/** The shop of the worked example, and one member more whose purchase leaves the average at 1000. */
export const ORDERS: readonly OrderRow[] = [
  ...purchases("V001", ["2025-05-18 2000 Outerwear", "2025-11-21 2000 Outerwear"]),
  ...purchases("V002", ["2026-07-05 2000 Outerwear", "2026-10-10 2000 Trousers"]),
  ...purchases("V003", [
    "2025-12-20 500 Tops", "2026-02-08 500 Tops", "2026-03-22 500 Trousers", "2026-05-03 500 Tops",
    "2026-06-18 500 Shoes", "2026-08-02 500 Tops", "2026-09-20 500 Accessories", "2026-11-08 500 Trousers",
  ]), // prettier-ignore
];
export const LEAVER = purchases("V009", ["2026-11-20 1000 Tops"]);
export const LATER = [
  ...purchases("V001", ["2026-12-05 2000 Trousers"]),
  ...purchases("V010", ["2027-02-20 300 Tops"]),
];

export const BASE_DAY = dayOf("2026-11-21");
export const NOW = dayOf("2027-02-21");

export function purchases(member: string, texts: readonly string[]): OrderRow[] {
  return texts.map(text => {
    const [day, amount, width] = text.split(" ");
    return { member, day: day!, amount: Number(amount), ...(width === undefined ? {} : { width }) };
  });
}

/** A run over these rows, with member ids as keys. */
export function run(rows: readonly OrderRow[], asOf: Day, rules: ScoringRules = defaultRules()): Present {
  const orders = orderRows(rows);
  const scored = scoreMembers(orders, rules, { asOf, today: asOf });
  const keys = Array.from(scored.member, member => orders.memberIds[member]!);
  const counted: CountedOn = { widthField: orders.width?.basis ?? null, currency: "CNY" };
  return { scored, keys, counted };
}

/** The snapshot of a run; fails where there is none. */
export function snap({ scored, keys, counted }: Present): Snapshot {
  const made = snapshotOf(scored, keys, counted);
  if ("kind" in made) throw new Error(`no snapshot: ${JSON.stringify(made)}`);
  return made;
}
