import type { TextColumn } from "../../../src/core/order-rows";
import type { Purchases } from "../../../src/core/measure/purchases";
import { SALE } from "../../../src/core/measure/row-roles";

interface Use {
  readonly text: string;
  readonly value: number;
  readonly days: number[];
}

/** The values of a member's valid purchases with the days of the purchases that have them, the plain way. */
export function plainUses(column: TextColumn, purchases: Purchases, member: number): Use[] {
  const uses = new Map<number, Use>();
  for (let at = purchases.memberStart[member]!; at < purchases.memberStart[member + 1]!; at++) {
    if (purchases.valid[at] === 0) continue;
    const places = Array.from(
      { length: purchases.rowStart[at + 1]! - purchases.rowStart[at]! },
      (_, i) => purchases.rowStart[at]! + i,
    );
    const sales = places.filter(place => purchases.rows.role[place] === SALE);
    const values = new Set(sales.map(place => column.codes[purchases.rows.row[place]!]!).filter(value => value >= 0));
    for (const value of values) {
      const use = uses.get(value) ?? { text: column.values[value]!, value, days: [] };
      use.days.push(purchases.day[at]!);
      uses.set(value, use);
    }
  }
  return [...uses.values()];
}

/** Most purchases first, then the latest, then by text. */
export function plainMostFrequent(uses: readonly Use[]): number {
  const sorted = [...uses].sort(
    (a, b) => b.days.length - a.days.length || Math.max(...b.days) - Math.max(...a.days) || (a.text < b.text ? -1 : 1),
  );
  return sorted[0]?.value ?? -1;
}
