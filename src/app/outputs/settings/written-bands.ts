import { CUTTING_METHODS } from "#core/band-methods";
import type { ScoringBands } from "#core/scored-members";
import type { Dimension } from "#core/scoring-rules";

const USED = [...Object.keys(CUTTING_METHODS), "one-value", "compatibility"] as readonly ScoringBands["used"][];

/**
 * The bands of a dimension from the line that a run wrote of it: "fixed 5 below 30 90 180 360 · why". Null for a dimension
 * that was left out, and for a line that was changed by hand.
 */
export function writtenBands(dimension: Dimension, line: string): ScoringBands | null {
  const [method, levelsText = "", boundary, ...cutTexts] = line.split(" · ")[0]!.trim().split(/\s+/);
  const used = USED.find(name => name === method);
  if (used === undefined || !/^[2-9]$/.test(levelsText)) return null;
  const levels = Number(levelsText);
  if (boundary === undefined) return { dimension, used, levels, cuts: [], cutBelongsAbove: false };
  const cuts = cutTexts.map(Number);
  const fits = (boundary === "above" || boundary === "below") && cuts.length === levels - 1;
  if (!fits || !cuts.every(Number.isFinite)) return null;
  return { dimension, used, levels, cuts, cutBelongsAbove: boundary === "above" };
}
