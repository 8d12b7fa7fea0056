import type { OwnSheetSpec } from "#app/workbook/removal-specs";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf } from "../cells/ranges";
import { contains, uncovered } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { decideSheet } from "./decide-sheet";
import type { SheetDecision } from "./decide-sheet";
import { findContent } from "./find-content";
import type { Content, SheetSearch } from "./find-content";
import { findLeftover } from "./find-leftover";

/** A sheet of ours with what is ours on it. */
export type OwnSheetFinding = Omit<Content, "isMixed"> & SheetDecision;

/**
 * Finds a sheet of ours by what a run put on it, whatever people call it, or what a run that was cut off left under our
 * name. Null when there is none. Nothing is changed.
 */
export async function findOwnSheet(search: SheetSearch, spec: OwnSheetSpec): Promise<OwnSheetFinding | null> {
  const content = (await findContent(search, spec)) ?? (await findLeftover(search, spec));
  if (content === null) return null;
  const { context, sheets } = search;
  const { facts, table, ours, hasPivot } = content;
  const worksheet = context.workbook.worksheets.getItem(facts.id);
  const { charts, pivotTables } = worksheet;
  charts.load("items/name");
  pivotTables.load("items/name");
  const slicers = await slicersOn(search, worksheet);
  const beside = await usedParts(context, worksheet, content);
  await context.sync();
  const visible = sheets.filter(({ visibility }) => visibility === "Visible");
  const decided = decideSheet(spec, content, {
    charts: charts.items.map(({ name }) => name),
    slicers,
    pivotCount: pivotTables.items.length,
    isAnythingBeside: beside.length > 0,
    isLastVisible: visible.length === 1 && visible[0]!.id === facts.id,
  });
  return { facts, table, ours, hasPivot, ...decided };
}

async function slicersOn(
  { context, abilities }: Pick<SheetSearch, "context" | "abilities">,
  worksheet: Excel.Worksheet,
): Promise<string[]> {
  if (!abilities.makesSlicers) return [];
  const { slicers } = worksheet;
  slicers.load("items/name");
  await context.sync();
  return slicers.items.map(({ name }) => name);
}

/** The rectangles outside of `ours` that hold anything. */
async function usedParts(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { facts: { used }, ours }: Content,
): Promise<Rectangle[]> {
  if (used === null || ours.some(area => contains(area, used))) return [];
  const parts = uncovered(used, ours).map(part => {
    const cells = rangeAt(worksheet, part).getUsedRangeOrNullObject(true);
    cells.load(RECTANGLE_PROPERTIES);
    return cells;
  });
  await context.sync();
  return parts.flatMap(cells => (cells.isNullObject ? [] : [rectangleOf(cells)]));
}
