import { endsTheRun, failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { areaOfBlock } from "#app/workbook/report-specs";
import type { ReportSheetSpec } from "#app/workbook/report-specs";
import type { ExtraWritten, PartOutcome, StepOptions } from "#app/workbook/steps";
import { readCells } from "../cells/read-cells";
import { addressOf, endColumn, endRow } from "../cells/rectangles";
import type { ExcelEnvironment } from "../host/environment";
import { abreast } from "../host/workbook-access";
import type { WorkbookAccess } from "../host/workbook-access";
import { createSheet, takeBack, takeBackBlank } from "../sheets/made-sheet";
import { writeReportCells } from "./cells";
import { drawCharts } from "./charts";
import { findReportSheet, newPlace, onSheet } from "./find-place";
import type { ReportPlace } from "./find-place";
import { frameOnce, layOutPageOnce, nameAndSize } from "./finish";
import type { ReportMark } from "./marks";

const LARGEST_RELATIVE_ERROR = 1e-9;

/**
 * Creates the report's sheet, or refills the cells that an earlier run wrote, wherever they are by now; everything else
 * on the sheet stays. What only serves the look, such as charts and the page, may be refused: the sheet stands without.
 * A new sheet that could not be finished is taken away again.
 */
export async function writeReportSheet(
  environment: ExcelEnvironment,
  spec: ReportSheetSpec,
  { cancel }: StepOptions,
): Promise<PartOutcome<ExtraWritten>> {
  const { access } = environment;
  if (cancel.aborted) return { ...failed({ code: "cancelled" }), partlyWritten: false };
  const found = await findReportSheet(access, spec);
  if (!found.ok) return { ...found, partlyWritten: false };
  const finding = found.value;
  const settled = finding.kind === "place" ? success(finding.place) : await makeSheet(access, spec, finding.marks);
  if (!settled.ok)
    return { ...settled, partlyWritten: !(await takeBackBlank(access, spec.sheetName, settled.failure)) };
  const place = settled.value;
  const filled = await fillSheet(environment, spec, place);
  if (filled.ok) return filled;
  const isGone = place.isCreated && (await takeBack(access, place, filled.failure));
  return { ...filled, partlyWritten: !isGone };
}

async function makeSheet(
  access: WorkbookAccess,
  spec: ReportSheetSpec,
  marks: readonly ReportMark[],
): Promise<Outcome<ReportPlace>> {
  const made = await createSheet(access, spec.sheetName);
  return made.ok ? success(newPlace(made.value, { isCreated: true, hasSheetMark: false, marks })) : made;
}

async function fillSheet(
  environment: ExcelEnvironment,
  spec: ReportSheetSpec,
  place: ReportPlace,
): Promise<Outcome<ExtraWritten>> {
  const { access } = environment;
  const written = await writeReportCells(access, spec, place);
  if (!written.ok) return written;
  const [verified, named, drawn, framed, laidOut] = await abreast(access, [
    () => verifyCells(access, spec, place),
    () => nameAndSize(access, spec, place),
    () => drawCharts(environment, spec, place),
    () => frameOnce(access, spec, place),
    () => layOutPageOnce(access, spec, place),
  ]);
  if (!verified.ok) return verified;
  if (!named.ok) return named;
  for (const looks of [framed, laidOut, drawn]) {
    // Freezing fails while another workbook's window has the focus; the cells are complete without it.
    if (!looks.ok && endsTheRun(looks.failure)) return looks;
  }
  return success({
    place: { sheetName: named.value, address: addressOf(reportArea(spec, place)) },
    notMade: drawn.ok ? [] : [{ extra: "charts", failure: drawn.failure }],
  });
}

/** Reads every cell back: there are few, and a text that became a formula would be a person's name at work. */
async function verifyCells(access: WorkbookAccess, spec: ReportSheetSpec, place: ReportPlace): Promise<Outcome<null>> {
  const areas = spec.blocks.map(block => onSheet(place, areaOfBlock(block)));
  const read = await readCells(access, "verify-report", place, areas);
  if (!read.ok) return read;
  for (const [at, { cells }] of spec.blocks.entries()) {
    for (const [row, line] of cells.entries()) {
      const column = line.findIndex(({ value }, k) => !isSame(value, read.value[at]![row]![k]));
      if (column < 0) continue;
      const area = areas[at]!;
      const cell = {
        firstRow: area.firstRow + row,
        firstColumn: area.firstColumn + column,
        rowCount: 1,
        columnCount: 1,
      };
      return failed({ code: "verification-failed", sheet: place.sheetName, address: addressOf(cell) });
    }
  }
  return success(null);
}

function isSame(expected: string | number, actual: unknown): boolean {
  if (typeof expected !== "number" || typeof actual !== "number") return expected === actual;
  return Math.abs(actual - expected) <= LARGEST_RELATIVE_ERROR * Math.max(1, Math.abs(expected));
}

/** The rectangle around all blocks. */
function reportArea(spec: ReportSheetSpec, place: ReportPlace) {
  const areas = spec.blocks.map(block => onSheet(place, areaOfBlock(block)));
  const firstRow = Math.min(...areas.map(area => area.firstRow));
  const firstColumn = Math.min(...areas.map(area => area.firstColumn));
  return {
    firstRow,
    firstColumn,
    rowCount: Math.max(...areas.map(endRow)) - firstRow,
    columnCount: Math.max(...areas.map(endColumn)) - firstColumn,
  };
}
