import type { ReportBlock, ReportCell, ReportCellKind, ReportLook } from "../../workbook/report-specs";

// The looks that the blocks of a report share; colours as in the other sheets.

export const HEADER: ReportLook = { bold: true, fill: "#2B4784", font: "#FFFFFF" };
export const SECTION: ReportLook = { bold: true };
export const CAPTION: ReportLook = { font: "#616161", points: 9 };
export const WARNING: ReportLook = { font: "#8A5A00", points: 9 };
/** Cells of a table's body: a thin line tells its rows apart, on paper too. */
export const BODY: ReportLook = { bottomLine: "#E1E1E1" };
/** The last row of a body before its total. */
export const LAST: ReportLook = { closingLine: "#2B4784" };
export const TOTAL: ReportLook = { bold: true };

/** A score of 1 to 5 as a tile: darker is higher, and the digit is always in it. */
export const SCORE_TILES: readonly ReportLook[] = [
  { bold: true, align: "Center", fill: "#E6EAF2", font: "#1B2436" },
  { bold: true, align: "Center", fill: "#C0CBE0", font: "#1B2436" },
  { bold: true, align: "Center", fill: "#8FA3CA", font: "#101828" },
  { bold: true, align: "Center", fill: "#5873AC", font: "#FFFFFF" },
  { bold: true, align: "Center", fill: "#2B4784", font: "#FFFFFF" },
];

/** A cell with a text. */
export function text(value: string, look: ReportLook = {}): ReportCell {
  return { value, kind: "text", look };
}

/** A cell with a number, or with `none` where there is no number. */
export function number(value: number | null, kind: ReportCellKind, none: string, look: ReportLook = {}): ReportCell {
  return value === null || !Number.isFinite(value)
    ? { value: none, kind: "text", look: { ...look, align: look.align ?? "Right" } }
    : { value, kind, look };
}

/** Cells from a corner on. */
export function block(firstRow: number, firstColumn: number, cells: readonly (readonly ReportCell[])[]): ReportBlock {
  return { firstRow, firstColumn, cells };
}
