import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { OwnSheetSpec, SheetRemoved } from "#app/workbook/removal-specs";
import { rangeAt } from "../cells/ranges";
import { endRow, uncovered } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { ExcelEnvironment } from "../host/environment";
import type { TableFacts } from "../sheets/sheet-facts";
import { findOwnSheet } from "./find-sheet";
import type { OwnSheetFinding } from "./find-sheet";

/**
 * Deletes a sheet of ours, or takes only what is ours off one that people renamed or wrote on. Null when there was
 * nothing. What is hidden in defined names goes last, because it is how a later call finds what this one left.
 */
export function removeOwnSheet(
  { access, abilities }: ExcelEnvironment,
  spec: OwnSheetSpec,
): Promise<Outcome<SheetRemoved | null>> {
  let sent: SheetRemoved | null = null;
  return access.step({ step: "remove-own-sheet", sheet: "" }, async context => {
    const { worksheets, protection, names } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility,items/tabColor");
    protection.load("protected");
    names.load("items/name");
    await context.sync();
    const finding = await findOwnSheet({ context, abilities, sheets: worksheets.items }, spec);
    // A request whose answer was lost may have done it already.
    const before = sent;
    if (finding === null) {
      if (await dropNames(context, spec, { workbookNames: names.items, emptied: null })) await context.sync();
      return success(before);
    }
    const { facts, stays } = finding;
    if (facts.isProtected) return failed({ code: "sheet-protected", sheet: facts.name });
    if (stays === null && protection.protected) return failed({ code: "workbook-structure-protected" });
    sent = { sheet: spec.sheet, sheetName: facts.name, stays: before === null ? stays : before.stays };
    if (stays === null) worksheets.getItem(facts.id).delete();
    else takeOff(context, spec, finding);
    const emptied = stays === null ? null : worksheets.getItem(facts.id);
    await dropNames(context, spec, { workbookNames: names.items, emptied });
    await context.sync();
    return success(sent);
  });
}

/** Puts into the request that our cells, charts and PivotTable go and everything else stays. */
function takeOff(context: Excel.RequestContext, { content }: OwnSheetSpec, finding: OwnSheetFinding): void {
  const worksheet = context.workbook.worksheets.getItem(finding.facts.id);
  if (content.kind === "pivot") {
    for (const name of finding.slicers) worksheet.slicers.getItem(name).delete();
    if (finding.hasPivot) worksheet.pivotTables.getItem(content.pivotName).delete();
    return;
  }
  if (finding.table !== null) {
    const table = worksheet.tables.getItem(finding.table.name);
    if (finding.table.filtered) table.autoFilter.clearCriteria();
    if (finding.table.hasTotals) table.showTotals = false;
    table.convertToRange();
  }
  // The totals row went with its switch, and what stands below it may have moved into its place.
  const totals = finding.table?.hasTotals ? [totalsRow(finding.table)] : [];
  for (const area of finding.ours.flatMap(part => uncovered(part, totals))) {
    const cells = rangeAt(worksheet, area);
    cells.conditionalFormats.clearAll();
    cells.dataValidation.clear();
    cells.clear();
  }
  for (const name of finding.charts) worksheet.charts.getItem(name).delete();
}

function totalsRow({ rectangle }: TableFacts): Rectangle {
  return { ...rectangle, firstRow: endRow(rectangle) - 1, rowCount: 1 };
}

interface NamesToDrop {
  /** With their names loaded. */
  readonly workbookNames: readonly Excel.NamedItem[];
  /** A sheet that stays without what is ours on it. */
  readonly emptied: Excel.Worksheet | null;
}

/** Puts into the request that hidden names of this content go; those of a deleted sheet go with it. */
async function dropNames(
  context: Excel.RequestContext,
  { content }: OwnSheetSpec,
  { workbookNames, emptied }: NamesToDrop,
): Promise<boolean> {
  const prefix = content.kind === "report" ? `${content.markName.toLowerCase()}_` : null;
  const ours = workbookNames.filter(({ name }) => prefix !== null && name.toLowerCase().startsWith(prefix));
  if (emptied !== null) {
    const start = (
      content.kind === "table" ? content.tableName : content.kind === "pivot" ? content.pivotName : content.markName
    ).toLowerCase();
    emptied.names.load("items/name");
    await context.sync();
    ours.push(...emptied.names.items.filter(({ name }) => name.toLowerCase().startsWith(`${start}_`)));
  }
  for (const name of ours) name.delete();
  return ours.length > 0;
}
