import { CUTTING_METHODS } from "../band-methods";
import { DIMENSIONS, LETTER, readOrder } from "../dimensions";
import type { Dimension } from "../dimensions";
import type { SegmentMapId } from "../scoring-rules";
import { SEGMENT_MAPS } from "../segment-maps";
import type { CutBands, CutSet } from "./cut-set";

const VERSION = "1";
const SEPARATOR = "; ";

/** Why a text names no cut set. Nothing is guessed: a set that was changed by hand is none. */
export type CutSetFault =
  /** Blank, or another text. */
  | { readonly code: "not-a-cut-set" }
  /** Of a later version of the product. */
  | { readonly code: "other-version"; readonly version: string }
  | { readonly code: "part-unreadable"; readonly part: CutSetPart; readonly text: string }
  | { readonly code: "cuts-do-not-match-levels"; readonly dimension: Dimension; readonly cutCount: number; readonly levels: number }
  | { readonly code: "cuts-falling"; readonly dimension: Dimension }
  | { readonly code: "no-dimension" }
  /** All of it can be read, but no run writes it like this. */
  | { readonly code: "not-as-written" }; // prettier-ignore

export type CutSetPart = "order" | Dimension | "same-day" | "currency" | "map";

const MEASURES: Readonly<Record<Dimension, RegExp>> = {
  recency: /^days$/,
  frequency: /^(?:lifetime|(?:own-)?window [1-9]\d{0,3})$/,
  monetary: /^(?:average|total|window-average of (?:own-)?window [1-9]\d{0,3})$/,
  width: /^(?:lifetime|(?:own-)?window [1-9]\d{0,3}) (?:category|brand|product)(?: lookup [0-9a-f]{16})?$/,
};

/**
 * The one text of a cut set, which says all of it: equal sets have equal texts, and {@link parseCutSet} gives the set
 * back. Numbers stand in full, without a loss. It is no formula, and one line:
 *
 * "cuts 1; order RFMW; R fixed 5 below 30 90 180 360 of days; F fixed 5 below 1 2 3 5 of window 12; M fixed 5 above 500
 * 800 1200 2000 of average; W off; same-day no; currency CNY; map rfmw14"
 *
 * "below" says that a value equal to a cut belongs to the band of smaller values. A dimension with one value only has no
 * cuts: "M one-value 5 of average".
 */
export function cutSetText(set: CutSet): string {
  return [
    `cuts ${VERSION}`,
    `order ${set.order.map(dimension => LETTER[dimension]).join("")}`,
    ...DIMENSIONS.map(dimension => `${LETTER[dimension]} ${bandsText(set.dimensions[dimension])}`),
    `same-day ${set.sameDayIsOnePurchase ? "yes" : "no"}`,
    `currency ${set.currency === null ? "-" : currencyText(set.currency)}`,
    `map ${set.map}${set.customMark === null ? "" : ` ${set.customMark}`}${set.strictSplit ? " strict" : ""}`,
  ].join(SEPARATOR);
}

function bandsText(bands: CutBands | null): string {
  if (bands === null) return "off";
  const { method, levels, cuts, cutBelongsAbove, measure } = bands;
  const boundary = cuts.length === 0 ? [] : [cutBelongsAbove ? "above" : "below", ...cuts];
  return [method, levels, ...boundary, "of", measure].join(" ");
}

/** Whatever a sheet calls a currency, without blanks and semicolons; "-" alone would mean none. */
function currencyText(currency: string): string {
  return currency === "-" ? "%2D" : encodeURIComponent(currency);
}

/** The cut set that a text of {@link cutSetText} says, or the first thing that is wrong with it. */
export function parseCutSet(text: string): CutSet | CutSetFault {
  const trimmed = text.trim();
  const [head = "", ...parts] = trimmed.split(SEPARATOR);
  const version = /^cuts (\d+)$/.exec(head)?.[1];
  if (version === undefined) return { code: "not-a-cut-set" };
  if (version !== VERSION) return { code: "other-version", version };

  const unreadable = (part: CutSetPart, place: number): CutSetFault => ({
    code: "part-unreadable",
    part,
    text: parts[place] ?? "",
  });
  const order = readOrder(after("order ", parts[0]) ?? "");
  if (order === undefined) return unreadable("order", 0);
  const dimensions: Record<Dimension, CutBands | null> = {
    recency: null,
    frequency: null,
    monetary: null,
    width: null,
  };
  for (const [place, dimension] of DIMENSIONS.entries()) {
    const bands = readBands(dimension, after(`${LETTER[dimension]} `, parts[place + 1]) ?? "");
    if (bands === undefined) return unreadable(dimension, place + 1);
    if (bands !== null && "code" in bands) return bands;
    dimensions[dimension] = bands;
  }
  if (DIMENSIONS.every(dimension => dimensions[dimension] === null)) return { code: "no-dimension" };
  const sameDay = after("same-day ", parts[5]);
  if (sameDay !== "yes" && sameDay !== "no") return unreadable("same-day", 5);
  const currency = readCurrency(after("currency ", parts[6]));
  if (currency === undefined) return unreadable("currency", 6);
  const map = readMap(after("map ", parts[7]));
  if (map === undefined) return unreadable("map", 7);
  const set = { order, dimensions, sameDayIsOnePurchase: sameDay === "yes", currency, ...map };
  return cutSetText(set) === trimmed ? set : { code: "not-as-written" };
}

/** Tells what {@link parseCutSet} gave. */
export function isCutSetFault(read: CutSet | CutSetFault): read is CutSetFault {
  return "code" in read;
}

function after(start: string, part: string | undefined): string | undefined {
  return part?.startsWith(start) ? part.slice(start.length) : undefined;
}

const BANDS = /^(\S+) ([2-9])(?: (below|above)((?: \S+)+?))? of (.+)$/;

function readBands(dimension: Dimension, text: string): CutBands | null | CutSetFault | undefined {
  if (text === "off") return null;
  const [, method = "", levelsText = "", boundary, cutsText = "", measure = ""] = BANDS.exec(text) ?? [];
  if (!isMethod(method) || !MEASURES[dimension].test(measure)) return undefined;
  const levels = Number(levelsText);
  const cuts = cutsText === "" ? [] : cutsText.trim().split(" ").map(Number);
  if (!cuts.every(Number.isFinite)) return undefined;
  if (cuts.length > 0 && cuts.length !== levels - 1)
    return { code: "cuts-do-not-match-levels", dimension, cutCount: cuts.length, levels };
  if (cuts.some((cut, place) => place > 0 && cut < cuts[place - 1]!)) return { code: "cuts-falling", dimension };
  return { method, levels, cuts, cutBelongsAbove: boundary === "above", measure };
}

function isMethod(method: string): method is CutBands["method"] {
  return method === "one-value" || Object.hasOwn(CUTTING_METHODS, method);
}

function readCurrency(text: string | undefined): string | null | undefined {
  if (text === undefined || text === "") return undefined;
  if (text === "-") return null;
  try {
    return decodeURIComponent(text);
  } catch {
    // A "%" that a hand left behind.
    return undefined;
  }
}

function readMap(text: string | undefined): Pick<CutSet, "map" | "customMark" | "strictSplit"> | undefined {
  const [, map = "", mark, strict] = /^(\S+?)(?: ([0-9a-f]{16}))?( strict)?$/.exec(text ?? "") ?? [];
  if (!isMapId(map) || (map === "custom") !== (mark !== undefined)) return undefined;
  return { map, customMark: mark ?? null, strictSplit: strict !== undefined };
}

function isMapId(map: string): map is SegmentMapId {
  return Object.hasOwn(SEGMENT_MAPS, map);
}
