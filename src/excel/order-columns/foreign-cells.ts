import { neighbours } from "../cells/neighbours";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf } from "../cells/ranges";
import { contains, endColumn, endRow } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import type { SheetAtHand } from "../sheets/sheet-facts";

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

/** Body rows of our columns. */
interface OwnCells {
  /** Sheet column of each output column, -1 where it is missing; the row status comes last. */
  readonly own: readonly number[];
  readonly firstRow: number;
  readonly rowCount: number;
}

/**
 * Looks for what is not ours in our columns: we write no formulas, and a row that we wrote has a row status, so a value
 * beside a blank status was typed there. A status column that was blanked as a whole proves nothing.
 *
 * @param knowsSpills  the host can be asked for spilled arrays
 */
export async function findForeignCells(
  sheet: SheetAtHand,
  { own, firstRow, rowCount }: OwnCells,
  knowsSpills: boolean,
): Promise<ForeignCells> {
  const { context, worksheet } = sheet;
  const columns = own.filter(column => column >= 0);
  const status = own[own.length - 1]!;
  if (rowCount < 1 || columns.length === 0) return { kept: [], refused: null };
  const bodies = groupsOf(columns).map(group => ({ ...group, firstRow, rowCount }));
  const spilled = knowsSpills ? await findSpill(sheet, bodies) : null;
  if (spilled !== null) return { kept: [], refused: spilled };
  const kept: Rectangle[] = [];
  for (const body of bodies) {
    const areas = await specialAreas(sheet, body, { kind: "Formulas", most: MOST_KEPT_AREAS });
    if (areas === null || kept.length + areas.length > MOST_KEPT_AREAS) return { kept: [], refused: body };
    kept.push(...areas);
  }
  if (status < 0) return { kept, refused: null };
  const body = { firstRow, firstColumn: status, rowCount, columnCount: 1 };
  const gaps = await specialAreas(sheet, body, { kind: "Blanks", most: MOST_STATUS_GAPS });
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
  { context, worksheet }: SheetAtHand,
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

function groupsOf(columns: readonly number[]): { firstColumn: number; columnCount: number }[] {
  const ascending = [...columns].sort((a, b) => a - b).map(column => ({ column }));
  return neighbours(ascending, () => true).map(group => ({
    firstColumn: group[0]!.column,
    columnCount: group.length,
  }));
}

/** Areas of one kind of cells inside the rectangle; null when there are more than `most`. */
async function specialAreas(
  { context, worksheet }: SheetAtHand,
  rectangle: Rectangle,
  { kind, most }: { readonly kind: "Formulas" | "Blanks"; readonly most: number },
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
