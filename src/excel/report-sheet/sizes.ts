import type { ReportSheetSpec } from "#app/workbook/report-specs";
import { rangeAt } from "../cells/ranges";
import { SHEET_COLUMNS, SHEET_ROWS } from "../cells/rectangles";
import { pointsOf } from "../columns/body-look";
import type { ReportPlace } from "./find-place";

/** The host rounds sizes to whole pixels. */
const TOLERANCE_POINTS = 1;

/** The sizes that a report wants, with those of now and of an earlier run, which a sync brings. */
export interface AskedSizes {
  readonly kind: "columnWidth" | "rowHeight";
  readonly nameText: string;
  readonly kept: Excel.NamedItem;
  readonly lines: readonly { readonly at: number; readonly points: number; readonly now: Excel.RangeFormat }[];
}

/** Asks for the widths or heights that the report's columns or rows have; see {@link putSizes}. */
export function askSizes(
  context: Excel.RequestContext,
  spec: ReportSheetSpec,
  place: ReportPlace,
  kind: AskedSizes["kind"],
): AskedSizes {
  const isWidth = kind === "columnWidth";
  const pixels = isWidth ? spec.columnWidthsPixels : spec.rowHeightsPixels;
  const first = isWidth ? place.corner.column : place.corner.row;
  const room = (isWidth ? SHEET_COLUMNS : SHEET_ROWS) - first;
  const lines = pixels.slice(0, room).map((size, offset) => {
    const now = formatAt(context, place, kind, first + offset);
    now.load(kind);
    return { at: first + offset, points: pointsOf(size), now };
  });
  const nameText = `${spec.markName}_${isWidth ? "Widths" : "Heights"}`;
  const kept = context.workbook.names.getItemOrNullObject(nameText);
  kept.load("formula");
  return { kind, nameText, kept, lines };
}

/**
 * Puts new sizes into the request where the sheet is new or still has those that an earlier run gave: another size is a
 * person's, and stays. A hidden name keeps what was given.
 */
export function putSizes(context: Excel.RequestContext, place: ReportPlace, asked: AskedSizes): void {
  const { kind, nameText, kept, lines } = asked;
  const before = kept.isNullObject ? [] : sizesIn(kept.formula);
  lines.forEach(({ at, points, now }, k) => {
    const given = before[k];
    const isOurs = place.isNew || given === undefined || Math.abs(now[kind] - given) <= TOLERANCE_POINTS;
    if (!isOurs || Math.abs(now[kind] - points) <= TOLERANCE_POINTS) return;
    formatAt(context, place, kind, at)[kind] = points;
  });
  const sizes = lines.map(({ points }) => points);
  if (sizes.join(" ") === before.join(" ")) return;
  if (!kept.isNullObject) kept.delete();
  context.workbook.names.add(nameText, sizesFormula(sizes)).visible = false;
}

function formatAt(
  context: Excel.RequestContext,
  { sheetId }: ReportPlace,
  kind: AskedSizes["kind"],
  at: number,
): Excel.RangeFormat {
  const isWidth = kind === "columnWidth";
  const cell = { firstRow: isWidth ? 0 : at, firstColumn: isWidth ? at : 0, rowCount: 1, columnCount: 1 };
  return rangeAt(context.workbook.worksheets.getItem(sheetId), cell).format;
}

/** A text constant of a formula holds at most 255 characters. */
const SIZES_IN_A_CONSTANT = 40;

function sizesFormula(sizes: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < sizes.length; at += SIZES_IN_A_CONSTANT) {
    parts.push(`"${sizes.slice(at, at + SIZES_IN_A_CONSTANT).join(" ")} "`);
  }
  return `=${parts.join("&")}`;
}

function sizesIn(formula: unknown): number[] {
  if (typeof formula !== "string" || !/^="[\d. "&]*"$/.test(formula)) return [];
  return formula
    .replace(/[="&]/g, "")
    .split(" ")
    .filter(text => text !== "")
    .map(Number);
}
