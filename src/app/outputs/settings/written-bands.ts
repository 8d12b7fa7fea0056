import { CUTTING_METHODS } from "#core/band-methods";
import { readCutsText } from "#core/cuts-text";
import type { WrittenCuts } from "#core/cuts-text";
import type { ScoringBands } from "#core/scored-members";
import type { Dimension } from "#core/scoring-rules";

const USED = [...Object.keys(CUTTING_METHODS), "one-value", "compatibility"] as readonly ScoringBands["used"][];

/**
 * The bands of a dimension from the line that a run wrote of it: "fixed 5 below 30 90 180 360 · why". Null for a dimension
 * that was left out, and for a line that was changed by hand.
 */
export function writtenBands(dimension: Dimension, line: string): ScoringBands | null {
  const [method, levels = ""] = line.trim().split(/\s+/);
  const used = USED.find(name => name === method);
  if (used === undefined) return null;
  const read = readCutsText(line) ?? (used === "compatibility" ? withoutCuts(levels) : null);
  return read && { dimension, used, levels: read.levels, cuts: read.cuts, cutBelongsAbove: read.cutBelongsAbove };
}

/** Bands of a mode that puts equal values into different ones have no cut points. */
function withoutCuts(levels: string): WrittenCuts | null {
  return /^[2-9]$/.test(levels) ? { levels: Number(levels), cuts: [], cutBelongsAbove: false } : null;
}
