import { firstCountAbove } from "#core/cut-points";
import { isCounted } from "#core/dimensions";
import type { DimensionBands } from "#core/scored-members";
import type { Format } from "#locales/format";

/** One level of a dimension as a line of a table. */
export interface LevelLine {
  readonly score: number;
  readonly range: string;
  readonly memberCount: number;
}

/** The levels of a dimension, top score first, with the values each one takes. */
export function levelLines(bands: DimensionBands, format: Format): LevelLine[] {
  const { dimension, cuts, sizes, levels, largestTie } = bands;
  if (bands.used === "one-value") {
    const { score, value, memberCount } = largestTie;
    return [{ score, range: format.amount(value), memberCount }];
  }
  const lines = Array.from({ length: levels }, (_, place) => {
    const score = dimension === "recency" ? levels - place : place + 1;
    const lower = cuts[place - 1] ?? null;
    const upper = cuts[place] ?? null;
    const range = isCounted(dimension)
      ? countRange(lower, upper, bands.cutBelongsAbove, format)
      : amountRange(lower, upper, bands.cutBelongsAbove, format);
    return { score, range, memberCount: sizes[score - 1] ?? 0 };
  });
  return lines.sort((a, b) => b.score - a.score);
}

/** Days, purchases and categories are whole numbers, so the range names the first and the last of them. */
function countRange(lower: number | null, upper: number | null, cutBelongsAbove: boolean, format: Format): string {
  const first = lower === null ? null : firstCountAbove(lower, cutBelongsAbove);
  const last = upper === null ? null : firstCountAbove(upper, cutBelongsAbove) - 1;
  if (first === null) return last === null ? "" : `≤ ${format.integer(last)}`;
  if (last === null) return `≥ ${format.integer(first)}`;
  if (first > last) return "–";
  return first === last ? format.integer(first) : `${format.integer(first)}–${format.integer(last)}`;
}

function amountRange(lower: number | null, upper: number | null, cutBelongsAbove: boolean, format: Format): string {
  if (lower === null) return upper === null ? "" : `${cutBelongsAbove ? "<" : "≤"} ${format.amount(upper)}`;
  if (upper === null) return `${cutBelongsAbove ? "≥" : ">"} ${format.amount(lower)}`;
  return lower === upper ? "–" : `${format.amount(lower)}–${format.amount(upper)}`;
}
