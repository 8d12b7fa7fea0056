import { gatherByGroup } from "../../stats/counting-sort";
import type { Buyers } from "../buyers";

/**
 * Buyers who look the same to the model, as one row: most buyers of a shop share theirs with others. Sorted by repeats,
 * then by active and by known days.
 */
export interface Patterns {
  readonly count: number;
  readonly repeats: Int32Array;
  readonly activeDays: Int32Array;
  readonly knownDays: Int32Array;
  /** How many buyers a pattern has. */
  readonly buyers: Float64Array;
  readonly buyerCount: number;
  /** The pattern of each buyer. */
  readonly patternOf: Int32Array;
}

/** Distinct combinations of repeats, active days and known days. O(buyers + days spanned): three counting sorts. */
export function distinctPatterns(table: Pick<Buyers, "repeats" | "activeDays" | "knownDays">): Patterns {
  const buyerCount = table.repeats.length;
  let order: Int32Array = Int32Array.from({ length: buyerCount }, (_, buyer) => buyer);
  for (const column of [table.knownDays, table.activeDays, table.repeats]) order = sortStably(order, column);
  const patternOf = new Int32Array(buyerCount);
  const first = new Int32Array(buyerCount);
  const buyers = new Float64Array(buyerCount);
  let count = 0;
  for (let place = 0; place < buyerCount; place++) {
    const buyer = order[place]!;
    const before = place === 0 ? -1 : first[count - 1]!;
    const isNew =
      before < 0 ||
      table.repeats[buyer] !== table.repeats[before] ||
      table.activeDays[buyer] !== table.activeDays[before] ||
      table.knownDays[buyer] !== table.knownDays[before];
    if (isNew) first[count++] = buyer;
    patternOf[buyer] = count - 1;
    buyers[count - 1]! += 1;
  }
  const ofFirst = (column: Int32Array) => first.subarray(0, count).map(buyer => column[buyer]!);
  return {
    count,
    repeats: ofFirst(table.repeats),
    activeDays: ofFirst(table.activeDays),
    knownDays: ofFirst(table.knownDays),
    buyers: buyers.slice(0, count),
    buyerCount,
    patternOf,
  };
}

/** Every step-th pattern, for a first look at many: sorted rows make such a sample even. Its `patternOf` is empty. */
export function thinPatterns(patterns: Patterns, most: number): Patterns {
  const step = Math.ceil(patterns.count / most);
  if (step <= 1) return patterns;
  const count = Math.ceil(patterns.count / step);
  const thin = (column: Int32Array) => Int32Array.from({ length: count }, (_, place) => column[place * step]!);
  const buyers = Float64Array.from({ length: count }, (_, place) => patterns.buyers[place * step]!);
  return {
    count,
    repeats: thin(patterns.repeats),
    activeDays: thin(patterns.activeDays),
    knownDays: thin(patterns.knownDays),
    buyers,
    buyerCount: buyers.reduce((sum, size) => sum + size, 0),
    patternOf: new Int32Array(0),
  };
}

function sortStably(items: Int32Array, column: Int32Array): Int32Array {
  let largest = 0;
  for (const value of column) largest = Math.max(largest, value);
  return gatherByGroup(
    items,
    items.map(item => column[item]!),
    largest + 1,
  ).items;
}
