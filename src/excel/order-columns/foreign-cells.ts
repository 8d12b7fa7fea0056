import { neighbours } from "../cells/neighbours";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf, untracked } from "../cells/ranges";
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

/** What has been asked about cells that may be foreign; to be read when the request is answered. */
export interface ForeignCellsLook {
  /** One more request where there are formulas or gaps in the row status, and one more for the latter. */
  readonly find: () => Promise<ForeignCells>;
}

/**
 * Puts into the request the look for what is not ours in our columns: we write no formulas, and a row that we wrote has a row
 * status, so a value beside a blank status was typed there. A status column that was blanked as a whole proves nothing.
 *
 * @param knowsSpills  the host can be asked for spilled arrays
 */
export function askForeignCells(
  { context, worksheet }: Pick<SheetAtHand, "context" | "worksheet">,
  { own, firstRow, rowCount }: OwnCells,
  knowsSpills: boolean,
): ForeignCellsLook {
  const columns = own.filter(column => column >= 0);
  const status = own[own.length - 1]!;
  if (rowCount < 1 || columns.length === 0) return { find: () => Promise.resolve({ kept: [], refused: null }) };
  const bodies = groupsOf(columns).map(group => ({ ...group, firstRow, rowCount }));
  const spills = knowsSpills ? askSpill(worksheet, bodies) : () => null;
  const formulas = bodies.map(body => askSpecialCells(worksheet, body, "Formulas"));
  const statusCells = { firstRow, firstColumn: status, rowCount, columnCount: 1 };
  const blanks = status < 0 ? null : askSpecialCells(worksheet, statusCells, "Blanks");
  const find = async (): Promise<ForeignCells> => {
    const spilled = spills();
    if (spilled !== null) return { kept: [], refused: spilled };
    const many = formulas.find(({ count }) => count() > MOST_KEPT_AREAS);
    if (many) return { kept: [], refused: many.rectangle };
    const hasGaps = blanks !== null && blanks.count() > 0 && blanks.count() <= MOST_STATUS_GAPS;
    const some = [...formulas, ...(hasGaps ? [blanks] : [])].filter(({ count }) => count() > 0);
    const areas = new Map(some.map(special => [special, special.areas()] as const));
    if (some.length > 0) await context.sync();
    const areasOf = (special: SpecialCells) => areas.get(special)?.() ?? [];
    const kept = formulas.flatMap(areasOf);
    if (kept.length > MOST_KEPT_AREAS) return { kept: [], refused: bodies[bodies.length - 1]! };
    const gaps = hasGaps ? areasOf(blanks) : [];
    if (gaps.length === 0 || gaps.some(gap => gap.rowCount === rowCount)) return { kept, refused: null };
    const typed = gaps.flatMap(gap =>
      bodies.map(other => {
        const beside = rangeAt(worksheet, { ...other, firstRow: gap.firstRow, rowCount: gap.rowCount });
        const used = untracked(beside.getUsedRangeOrNullObject(true));
        used.load(RECTANGLE_PROPERTIES);
        return used;
      }),
    );
    await context.sync();
    const values = typed.flatMap(used => (used.isNullObject ? [] : [rectangleOf(used)]));
    const refused = values.find(value => !kept.some(area => contains(area, value)));
    return { kept, refused: refused ?? null };
  };
  return { find };
}

/**
 * Puts into the request whether a spilled array reaches into rectangles: a value written there would break the array. The
 * answer gives the first of them.
 */
export function askSpill(worksheet: Excel.Worksheet, rectangles: readonly Rectangle[]): () => Rectangle | null {
  const ranges = rectangles.map(rectangle => {
    const range = rangeAt(worksheet, rectangle);
    range.load("hasSpill");
    return range;
  });
  return () => {
    // Mixed answers null: some of the cells are spilled ones.
    const k = ranges.findIndex(range => range.hasSpill !== false);
    return k < 0 ? null : rectangles[k]!;
  };
}

function groupsOf(columns: readonly number[]): { firstColumn: number; columnCount: number }[] {
  const ascending = [...columns].sort((a, b) => a - b).map(column => ({ column }));
  return neighbours(ascending, () => true).map(group => ({
    firstColumn: group[0]!.column,
    columnCount: group.length,
  }));
}

/** Cells of one kind inside a rectangle that were asked for. */
interface SpecialCells {
  readonly rectangle: Rectangle;
  /** How many areas there are, once the request is answered. */
  readonly count: () => number;
  /** Puts the areas into the next request; the answer gives them. */
  readonly areas: () => () => Rectangle[];
}

function askSpecialCells(worksheet: Excel.Worksheet, rectangle: Rectangle, kind: "Formulas" | "Blanks"): SpecialCells {
  const found = rangeAt(worksheet, rectangle).getSpecialCellsOrNullObject(kind);
  found.load("areaCount");
  return {
    rectangle,
    // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/call-sync-after-load -- asked when it is answered
    count: () => (found.isNullObject ? 0 : found.areaCount),
    areas: () => {
      const { areas } = found;
      areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
      // Asked for a single cell, Excel looks through the whole sheet.
      return () => areas.items.flatMap(area => clipped(rectangleOf(area), rectangle) ?? []);
    },
  };
}

function clipped(area: Rectangle, to: Rectangle): Rectangle | null {
  const firstRow = Math.max(area.firstRow, to.firstRow);
  const firstColumn = Math.max(area.firstColumn, to.firstColumn);
  const rowCount = Math.min(endRow(area), endRow(to)) - firstRow;
  const columnCount = Math.min(endColumn(area), endColumn(to)) - firstColumn;
  return rowCount > 0 && columnCount > 0 ? { firstRow, firstColumn, rowCount, columnCount } : null;
}
