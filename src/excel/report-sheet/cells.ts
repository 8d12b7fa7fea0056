import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { areaOfBlock } from "#app/workbook/report-specs";
import type { ReportBlock, ReportCell, ReportCellKind, ReportRule, ReportSheetSpec } from "#app/workbook/report-specs";
import { rangeAt } from "../cells/ranges";
import { isSameRectangle } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { WorkbookAccess } from "../host/workbook-access";
import { reportSheetName } from "../sheets/hidden-names";
import { loadNames } from "../sheets/workbook-lists";
import { onSheet } from "./find-place";
import type { ReportPlace } from "./find-place";
import { putLooks } from "./looks";
import { addMark, nameOfMark } from "./marks";

const NUMBER_FORMATS: Readonly<Record<ReportCellKind, string>> = {
  text: "@",
  integer: "#,##0",
  share: "0.0%",
  amount: "#,##0.00",
  wholeAmount: "#,##0",
};

/**
 * Clears what earlier runs wrote and writes the blocks with their looks and rules, in one request. Marks of new cells go
 * in before the cells, marks of old ones go last: whatever a request leaves that breaks is marked, and the next run
 * clears it.
 */
export function writeReportCells(
  access: WorkbookAccess,
  spec: ReportSheetSpec,
  place: ReportPlace,
): Promise<Outcome<null>> {
  for (const block of spec.blocks) checkBlock(block);
  const areas = spec.blocks.map(areaOfBlock);
  const isWanted = areas.map(area => place.marks.find(mark => marksArea(mark, place, area)));
  let wasSent = false;
  return access.step({ step: "write-report", sheet: place.sheetName }, async context => {
    const { names } = context.workbook;
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    const { standing, hasSheetMark } = wasSent ? await lookAgain(context, spec, place) : asFound(place);
    wasSent = true;
    context.application.suspendApiCalculationUntilNextSync();
    if (!hasSheetMark) worksheet.names.add(reportSheetName(spec.markName), "=1").visible = false;
    let number = Math.max(0, ...place.marks.map(mark => mark.number));
    areas.forEach((area, at) => {
      if (isWanted[at] !== undefined) return;
      number++;
      const name = nameOfMark(spec.markName, number);
      if (!standing.has(name.toLowerCase())) addMark(context, name, rangeAt(worksheet, onSheet(place, area)), area);
    });
    for (const mark of place.marks) {
      if (mark.place?.sheetId !== place.sheetId) continue;
      const old = rangeAt(worksheet, mark.place.rectangle);
      old.conditionalFormats.clearAll();
      old.clear();
    }
    for (const block of spec.blocks) {
      const cells = rangeAt(worksheet, onSheet(place, areaOfBlock(block)));
      // Formats first, so that texts are typed into text cells.
      cells.numberFormat = block.cells.map(row => row.map(({ kind, value }) => formatOf(kind, value)));
      cells.values = block.cells.map(row => row.map(({ value }) => value));
      putLooks(worksheet, place, block);
    }
    for (const rule of spec.rules) {
      const cells = rangeAt(worksheet, onSheet(place, rule.area));
      // Sent again because its answer was lost, the request would put every rule over itself.
      cells.conditionalFormats.clearAll();
      putRule(cells, rule);
    }
    for (const mark of place.marks) {
      if (!isWanted.includes(mark) && standing.has(mark.name.toLowerCase())) names.getItem(mark.name).delete();
    }
    await context.sync();
    return success(null);
  });
}

/** What a request finds that would fail where its work was done before. */
interface Standing {
  /** Names of the workbook, in small letters. */
  readonly standing: ReadonlySet<string>;
  readonly hasSheetMark: boolean;
}

function asFound({ marks, hasSheetMark }: ReportPlace): Standing {
  return { standing: new Set(marks.map(({ name }) => name.toLowerCase())), hasSheetMark };
}

/** What stands by now was made by a request of this run, whose answer was lost. */
async function lookAgain(
  context: Excel.RequestContext,
  spec: ReportSheetSpec,
  { sheetId }: ReportPlace,
): Promise<Standing> {
  const names = loadNames(context);
  const sheetMark = context.workbook.worksheets
    .getItem(sheetId)
    .names.getItemOrNullObject(reportSheetName(spec.markName));
  sheetMark.load("name");
  await context.sync();
  const standing = new Set(names.items.map(item => item.name.toLowerCase()));
  return { standing, hasSheetMark: !sheetMark.isNullObject };
}

function marksArea(mark: ReportPlace["marks"][number], place: ReportPlace, area: Rectangle): boolean {
  if (mark.place?.sheetId !== place.sheetId || mark.written === null) return false;
  return isSameRectangle(mark.place.rectangle, onSheet(place, area)) && isSameRectangle(mark.written, area);
}

function formatOf(kind: ReportCellKind, value: ReportCell["value"]): string {
  return typeof value === "string" ? NUMBER_FORMATS.text : NUMBER_FORMATS[kind];
}

/** @throws Error on cells that the host would skip or re-interpret, or where people could write between ours */
function checkBlock(block: ReportBlock): void {
  const { columnCount } = areaOfBlock(block);
  for (const row of block.cells) {
    if (row.length !== columnCount) throw new Error(`rows of ${columnCount} and ${row.length} cells in one block`);
    for (const { value, kind } of row) {
      const fits = kind === "text" ? typeof value === "string" && value !== "" : Number.isFinite(value);
      if (!fits) throw new Error(`a report cell of kind ${kind} cannot hold ${JSON.stringify(value)}`);
    }
  }
}

function putRule(cells: Excel.Range, rule: ReportRule): void {
  if (rule.kind === "scale") {
    const { colorScale } = cells.conditionalFormats.add("ColorScale");
    colorScale.criteria = {
      minimum: { type: "Number", formula: "0", color: rule.low },
      maximum: { type: "Number", formula: String(rule.largest), color: rule.high },
    };
    return;
  }
  const { dataBar } = cells.conditionalFormats.add("DataBar");
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.upperBoundRule = { type: "Number", formula: String(rule.longest) };
  dataBar.positiveFormat.fillColor = rule.fill;
  dataBar.positiveFormat.gradientFill = false;
  dataBar.positiveFormat.borderColor = "";
}
