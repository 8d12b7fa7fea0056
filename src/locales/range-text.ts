import type { ScoreRange } from "#core/score-ranges";
import type { Format } from "./format";

/** The values of one level: "≤ 1", "2", "4–5", "≥ 6"; "–" where no value can have it, nothing without cut points. */
export function rangeText({ from, to, isEmpty }: ScoreRange, { bound }: Pick<Format, "bound">): string {
  if (isEmpty) return "–";
  if (from === null) return to === null ? "" : `${to.isIncluded ? "≤" : "<"} ${bound(to.value)}`;
  if (to === null) return `${from.isIncluded ? "≥" : ">"} ${bound(from.value)}`;
  return from.value === to.value ? bound(from.value) : `${bound(from.value)}–${bound(to.value)}`;
}
