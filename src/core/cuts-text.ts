import type { BandCuts } from "./score/cutting-method";
import type { DimensionBands } from "./scored-members";

/** Stands between the cut points and why it was these. */
const REASON_SEPARATOR = " · ";

/** Bands as they were written down: where they are cut and how many there are. */
export interface WrittenCuts extends BandCuts {
  readonly levels: number;
}

/** "fixed 5 below 30 90 180 360 · why": the cut points of a dimension as a run writes them down and could be asked for them. */
export function cutsText(
  { used, levels, cuts, cutBelongsAbove }: Pick<DimensionBands, "used" | "levels" | "cuts" | "cutBelongsAbove">,
  reason: string,
): string {
  const boundary = cuts.length === 0 ? [] : [cutBelongsAbove ? "above" : "below", ...cuts];
  return [used, levels, ...boundary].join(" ") + REASON_SEPARATOR + reason;
}

/**
 * The cut points of a text that {@link cutsText} made, or of a setting that gives them ("own-cuts 5 below 30 90 180 360",
 * "frozen-cuts 3 below 2026-11-21 1 2"). "one-value" has none. Undefined where the text names no cut points.
 */
export function readCutsText(text: string): WrittenCuts | undefined {
  const [head = ""] = text.split(REASON_SEPARATOR);
  const [method, levelsText = "", boundary, ...rest] = head.trim().split(/\s+/);
  if (!/^[2-9]$/.test(levelsText)) return undefined;
  const levels = Number(levelsText);
  if (method === "one-value" && boundary === undefined) return { levels, cuts: [], cutBelongsAbove: false };
  if (boundary !== "below" && boundary !== "above") return undefined;
  const texts = method === "frozen-cuts" ? rest.slice(1) : rest;
  const cuts = texts.map(Number);
  if (cuts.length !== levels - 1 || !cuts.every(Number.isFinite)) return undefined;
  return { levels, cuts, cutBelongsAbove: boundary === "above" };
}
