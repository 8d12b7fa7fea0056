import type { ReportBlock, ReportCell, ReportLook } from "#app/workbook/report-specs";
import { rangeAt } from "../cells/ranges";
import type { Rectangle } from "../cells/rectangles";
import { onSheet } from "./find-place";
import type { ReportPlace } from "./find-place";

/** Cells of one block that look the same, counted from the report's corner. */
interface Patch {
  readonly area: Rectangle;
  readonly look: ReportLook;
  readonly key: string;
}

/** Puts fills, fonts, alignment and lines of a block into the request, a range for each patch of equal looks. */
export function putLooks(worksheet: Excel.Worksheet, place: ReportPlace, block: ReportBlock): void {
  for (const { area, look } of patchesOf(block)) {
    const cells = rangeAt(worksheet, onSheet(place, area));
    const { format } = cells;
    format.horizontalAlignment = look.align!;
    format.verticalAlignment = "Center";
    if (look.fill !== undefined) format.fill.color = look.fill;
    if (look.font !== undefined) format.font.color = look.font;
    if (look.bold === true) format.font.bold = true;
    if (look.points !== undefined) format.font.size = look.points;
    // Numbers would touch the text, the bar or the fill of the next column.
    if (look.indented === true || look.align === "Right") format.indentLevel = 1;
    if (look.wraps === true) format.wrapText = true;
    if (look.bottomLine !== undefined) {
      drawLine(format.borders.getItem("EdgeBottom"), look.bottomLine, "Thin");
      if (area.rowCount > 1) drawLine(format.borders.getItem("InsideHorizontal"), look.bottomLine, "Thin");
    }
    if (look.closingLine !== undefined) drawLine(format.borders.getItem("EdgeBottom"), look.closingLine, "Medium");
  }
}

function drawLine(border: Excel.RangeBorder, colour: string, weight: "Thin" | "Medium"): void {
  border.style = "Continuous";
  border.color = colour;
  border.weight = weight;
}

/** Runs of equal looks in a row; equal runs of neighbouring rows are one patch. */
function patchesOf({ firstRow, firstColumn, cells }: ReportBlock): Patch[] {
  const done: Patch[] = [];
  let open: Patch[] = [];
  cells.forEach((row, offset) => {
    const runs = runsOf(row).map(({ from, to, look }): Patch => {
      const area = {
        firstRow: firstRow + offset,
        firstColumn: firstColumn + from,
        rowCount: 1,
        columnCount: to - from,
      };
      return { area, look, key: `${from} ${to} ${JSON.stringify(look)}` };
    });
    const next = runs.map(run => {
      const above = open.find(({ key }) => key === run.key);
      return above ? { ...above, area: { ...above.area, rowCount: above.area.rowCount + 1 } } : run;
    });
    done.push(...open.filter(({ key }) => !next.some(patch => patch.key === key)));
    open = next;
  });
  return [...done, ...open];
}

function runsOf(row: readonly ReportCell[]): { from: number; to: number; look: ReportLook }[] {
  const runs: { from: number; to: number; look: ReportLook; key: string }[] = [];
  row.forEach((cell, at) => {
    const look = { ...cell.look, align: cell.look.align ?? (cell.kind === "text" ? "Left" : "Right") };
    const key = JSON.stringify(look);
    const last = runs[runs.length - 1];
    if (last?.key === key) last.to = at + 1;
    else runs.push({ from: at, to: at + 1, look, key });
  });
  return runs;
}
