import { neighbours } from "../cells/column-blocks";
import type { ColumnTarget } from "../cells/column-blocks";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf } from "../cells/ranges";
import { contains, endColumn, endRow } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";

/** Sums and the like stand in a few places; more formulas than these mean that someone took a column over. */
const MOST_KEPT_AREAS = 50;
/** Gaps in the row status that are looked into: rows that came since the last run. */
const MOST_STATUS_GAPS = 200;

/** Cells in our columns that hold what we did not write. */
export interface ForeignCells {
  /** Formulas of the user's; they stay. */
  readonly kept: readonly Rectangle[];
  /** Cells that cannot be written around; null when there are none. */
  readonly refused: Rectangle | null;
}

/** Rows that are written alike: all our columns except the kept ones. */
export interface Band {
  /** First body row and the row after the last, zero-based from the first order. */
  readonly from: number;
  readonly to: number;
  readonly keptColumns: ReadonlySet<number>;
}

/**
 * Looks for what is not ours in our columns: we write no formulas, and a row that we wrote has a row status, so a value
 * beside a blank status was typed there. A status column that was blanked as a whole proves nothing.
 *
 * @param columns  sheet columns of ours, those of output columns that are missing left out
 * @param status   the sheet column of the row status, -1 when it is missing
 * @param knowsSpills  the host can be asked for spilled arrays
 */
export async function findForeignCells(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  columns: readonly number[],
  status: number,
  firstRow: number,
  rowCount: number,
  knowsSpills: boolean,
): Promise<ForeignCells> {
  if (rowCount < 1 || columns.length === 0) return { kept: [], refused: null };
  const bodies = groupsOf(columns).map(group => ({ ...group, firstRow, rowCount }));
  const spilled = knowsSpills ? await findSpill(context, worksheet, bodies) : null;
  if (spilled !== null) return { kept: [], refused: spilled };
  const kept: Rectangle[] = [];
  for (const body of bodies) {
    const areas = await specialAreas(context, worksheet, body, "Formulas", MOST_KEPT_AREAS);
    if (areas === null || kept.length + areas.length > MOST_KEPT_AREAS) return { kept: [], refused: body };
    kept.push(...areas);
  }
  if (status < 0) return { kept, refused: null };
  const body = { firstRow, firstColumn: status, rowCount, columnCount: 1 };
  const gaps = await specialAreas(context, worksheet, body, "Blanks", MOST_STATUS_GAPS);
  if (gaps === null || gaps.some(gap => gap.rowCount === rowCount)) return { kept, refused: null };
  const typed = gaps.flatMap(gap =>
    bodies.map(other => {
      const beside = rangeAt(worksheet, { ...other, firstRow: gap.firstRow, rowCount: gap.rowCount });
      const used = beside.getUsedRangeOrNullObject(true);
      used.load(RECTANGLE_PROPERTIES);
      return used;
    }),
  );
  if (typed.length > 0) await context.sync();
  const values = typed.flatMap(used => (used.isNullObject ? [] : [rectangleOf(used)]));
  const refused = values.find(value => !kept.some(area => contains(area, value)));
  return { kept, refused: refused ?? null };
}

/** The first of the rectangles that a spilled array reaches into: a value written there would break the array. */
export async function findSpill(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  rectangles: readonly Rectangle[],
): Promise<Rectangle | null> {
  const ranges = rectangles.map(rectangle => {
    const range = rangeAt(worksheet, rectangle);
    range.load("hasSpill");
    return range;
  });
  await context.sync();
  // Mixed answers null: some of the cells are spilled ones.
  const k = ranges.findIndex(range => range.hasSpill !== false);
  return k < 0 ? null : rectangles[k]!;
}

/** Cuts the body into bands around the kept cells. */
export function bandsAround(kept: readonly Rectangle[], firstRow: number, rowCount: number): Band[] {
  const cuts = new Set([0, rowCount]);
  for (const area of kept) {
    cuts.add(Math.min(rowCount, Math.max(0, area.firstRow - firstRow)));
    cuts.add(Math.min(rowCount, Math.max(0, endRow(area) - firstRow)));
  }
  const rows = [...cuts].sort((a, b) => a - b);
  return rows.slice(1).map((to, k) => {
    const from = rows[k]!;
    const here = kept.filter(area => area.firstRow - firstRow < to && endRow(area) - firstRow > from);
    const keptColumns = here.flatMap(area => Array.from({ length: area.columnCount }, (_, c) => area.firstColumn + c));
    return { from, to, keptColumns: new Set(keptColumns) };
  });
}

/** The targets of a band. */
export function targetsIn(band: Band, targets: readonly ColumnTarget[]): ColumnTarget[] {
  return targets.filter(target => !band.keptColumns.has(target.column));
}

function groupsOf(columns: readonly number[]): { firstColumn: number; columnCount: number }[] {
  const ascending = [...columns].sort((a, b) => a - b).map(column => ({ column }));
  return neighbours(ascending, () => true).map(group => ({
    firstColumn: group[0]!.column,
    columnCount: group.length,
  }));
}

/** Areas of one kind of cells inside the rectangle; null when there are more than `most`. */
async function specialAreas(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  rectangle: Rectangle,
  kind: "Formulas" | "Blanks",
  most: number,
): Promise<Rectangle[] | null> {
  const found = rangeAt(worksheet, rectangle).getSpecialCellsOrNullObject(kind);
  found.load("areaCount");
  await context.sync();
  if (found.isNullObject) return [];
  if (found.areaCount > most) return null;
  const { areas } = found;
  areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  // Asked for a single cell, Excel looks through the whole sheet.
  return areas.items.flatMap(area => clipped(rectangleOf(area), rectangle) ?? []);
}

function clipped(area: Rectangle, to: Rectangle): Rectangle | null {
  const firstRow = Math.max(area.firstRow, to.firstRow);
  const firstColumn = Math.max(area.firstColumn, to.firstColumn);
  const rowCount = Math.min(endRow(area), endRow(to)) - firstRow;
  const columnCount = Math.min(endColumn(area), endColumn(to)) - firstColumn;
  return rowCount > 0 && columnCount > 0 ? { firstRow, firstColumn, rowCount, columnCount } : null;
}
