import type { OwnContent, OwnSheetSpec } from "#app/workbook/removal-specs";
import { isSameRectangle, uncovered } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { HostAbilities } from "../host/abilities";
import { HOME_PROPERTIES, homeAmong, lookAt } from "../pivot-sheet/look-at";
import { readMarks } from "../report-sheet/marks";
import { findOwnTable } from "../sheets/own-table";
import { readSheetFacts } from "../sheets/sheet-facts";
import type { SheetFacts, TableFacts } from "../sheets/sheet-facts";
import { foreignPartsOf } from "./foreign-parts";

/** A workbook in which a sheet of ours is looked for. */
export interface SheetSearch {
  readonly context: Excel.RequestContext;
  readonly abilities: HostAbilities;
  /** Every sheet, with id, name, visibility and tabColor loaded. */
  readonly sheets: readonly Excel.Worksheet[];
}

/** Our content on a sheet, before it is asked what else stands there. */
export interface Content {
  readonly facts: SheetFacts;
  readonly table: TableFacts | null;
  readonly ours: readonly Rectangle[];
  /** Something that is not ours stands among it. */
  readonly isMixed: boolean;
  readonly hasPivot: boolean;
}

/** Finds a sheet of ours by what a run put on it, whatever people call it. Null when there is none. Nothing is changed. */
export async function findContent(
  { context, abilities }: Pick<SheetSearch, "context" | "abilities">,
  { content, names }: OwnSheetSpec,
): Promise<Content | null> {
  if (content.kind === "table") return findTable(context, content);
  if (content.kind === "report") return findReport(context, content.markName);
  return abilities.makesPivots ? findPivot(context, content.pivotName, names) : null;
}

async function findTable(
  context: Excel.RequestContext,
  content: Extract<OwnContent, { kind: "table" }>,
): Promise<Content | null> {
  const own = await findOwnTable(context, content.tableName);
  if (own === null) return null;
  const { facts, table } = own;
  const foreign = content.keepsAdditions ? [] : await foreignPartsOf(context, own, content.headers);
  const ours = uncovered(table.rectangle, foreign);
  return { facts, table, ours, isMixed: foreign.length > 0, hasPivot: false };
}

async function findReport(context: Excel.RequestContext, markName: string): Promise<Content | null> {
  const marks = await readMarks(context, markName);
  const sheetId = marks.find(({ place }) => place !== null)?.place?.sheetId;
  if (sheetId === undefined) return null;
  const facts = await readSheetFacts(context, context.workbook.worksheets.getItem(sheetId));
  if (facts === null) return null;
  const here = marks.flatMap(({ place, written }) => (place?.sheetId === sheetId ? [{ place, written }] : []));
  // Where somebody inserted rows or columns between our cells, nobody can tell which of them are whose.
  const isGrown = ({ place, written }: (typeof here)[number]) =>
    written !== null &&
    !isSameRectangle({ ...written, firstRow: 0, firstColumn: 0 }, { ...place.rectangle, firstRow: 0, firstColumn: 0 });
  const ours = here.filter(mark => !isGrown(mark)).map(({ place }) => place.rectangle);
  return { facts, table: null, ours, isMixed: here.some(isGrown), hasPivot: false };
}

async function findPivot(
  context: Excel.RequestContext,
  pivotName: string,
  sheetNames: readonly string[],
): Promise<Content | null> {
  const { pivotTables } = context.workbook;
  pivotTables.load(HOME_PROPERTIES);
  await context.sync();
  const home = homeAmong(pivotTables, { pivotName, sheetNames });
  if (home === null) return null;
  const worksheet = context.workbook.worksheets.getItem(home.id);
  const facts = await readSheetFacts(context, worksheet);
  if (facts === null) return null;
  const { body, filterArea } = await lookAt(context, worksheet.pivotTables.getItem(pivotName));
  const ours = [body, filterArea].filter(area => area !== null);
  return { facts, table: null, ours, isMixed: false, hasPivot: true };
}
