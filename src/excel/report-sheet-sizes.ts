import type { ReportSheetSpec } from "#app/report-specs";
import { pointsOf } from "./body-look";
import { rangeAt } from "./ranges";
import { SHEET_COLUMNS, SHEET_ROWS } from "./rectangles";
import type { ReportPlace } from "./report-sheet-place";

/** The host rounds sizes to whole pixels. */
const TOLERANCE_POINTS = 1;

interface Line {
  readonly at: number;
  readonly points: number;
}

/** The sizes of the report's columns or rows, as wanted, as they are, and as an earlier run left them. */
export interface SizeChange {
  /** To be called after a sync; puts what has to change into the request. */
  readonly apply: () => void;
}

/**
 * Asks for widths and heights, which are set where the sheet is new or still has those that an earlier run gave: another
 * size is a person's, and stays. A hidden name keeps what was given.
 */
export function sizesOf(
  context: Excel.RequestContext,
  spec: ReportSheetSpec,
  place: ReportPlace,
  kind: "columnWidth" | "rowHeight",
): SizeChange {
  const worksheet = context.workbook.worksheets.getItem(place.sheetId);
  const isWidth = kind === "columnWidth";
  const pixels = isWidth ? spec.columnWidthsPixels : spec.rowHeightsPixels;
  const first = isWidth ? place.corner.column : place.corner.row;
  const wanted: Line[] = pixels
    .map((size, at) => ({ at: first + at, points: pointsOf(size) }))
    .filter(({ at }) => at < (isWidth ? SHEET_COLUMNS : SHEET_ROWS));
  const formatAt = (at: number) => {
    const cell = { firstRow: isWidth ? 0 : at, firstColumn: isWidth ? at : 0, rowCount: 1, columnCount: 1 };
    return rangeAt(worksheet, cell).format;
  };
  const formats = wanted.map(({ at }) => {
    const format = formatAt(at);
    format.load(kind);
    return format;
  });
  const { names } = context.workbook;
  const fullName = `${spec.markName}_${isWidth ? "Widths" : "Heights"}`;
  const name = names.getItemOrNullObject(fullName);
  name.load("formula");
  return {
    apply: () => {
      const before = name.isNullObject ? [] : sizesIn(name.formula);
      wanted.forEach(({ at, points }, k) => {
        const now = formats[k]![kind];
        const given = before[k];
        const isOurs = place.isNew || given === undefined || Math.abs(now - given) <= TOLERANCE_POINTS;
        if (isOurs && Math.abs(now - points) > TOLERANCE_POINTS) formatAt(at)[kind] = points;
      });
      const sizes = wanted.map(({ points }) => points);
      if (sizes.join(" ") === before.join(" ")) return;
      if (!name.isNullObject) name.delete();
      names.add(fullName, sizesFormula(sizes)).visible = false;
    },
  };
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
