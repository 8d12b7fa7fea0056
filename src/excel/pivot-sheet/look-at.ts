import { RECTANGLE_PROPERTIES, rectangleOf, untracked } from "../cells/ranges";
import type { Rectangle } from "../cells/rectangles";
import type { SheetIdentity } from "../sheets/sheet-facts";
import { isNamed } from "../sheets/sheet-names";
import { arrangementOf, dataCount, fieldsOn } from "./record";
import type { PivotArrangement } from "./record";

/** A PivotTable as it stands. */
export interface PivotLook {
  readonly arrangement: PivotArrangement;
  /** Its cells without the filter area; null while it has no row or no data field, when asking can crash the host. */
  readonly body: Rectangle | null;
  readonly filterArea: Rectangle | null;
}

/** What {@link homeAmong} needs of the PivotTables of the workbook. */
export const HOME_PROPERTIES = "items/name,items/worksheet/id,items/worksheet/name";

/**
 * The sheet that holds our PivotTable, null when there is none. A copy of the sheet holds one of the same name: ours is
 * rather the one on a sheet of our name.
 *
 * @param pivotTables  those of the workbook, with {@link HOME_PROPERTIES} loaded
 */
export function homeAmong(
  pivotTables: Excel.PivotTableCollection,
  { pivotName, sheetNames }: { readonly pivotName: string; readonly sheetNames: readonly string[] },
): SheetIdentity | null {
  const homes = pivotTables.items
    .filter(({ name }) => name.toLowerCase() === pivotName.toLowerCase())
    .map(({ worksheet }) => ({ id: worksheet.id, name: worksheet.name }));
  return homes.find(({ name }) => isNamed(name, sheetNames)) ?? homes[0] ?? null;
}

/** What the fields of a PivotTable are doing and where it is. Two requests, nothing is changed. */
export async function lookAt(context: Excel.RequestContext, pivot: Excel.PivotTable): Promise<PivotLook> {
  const arranged = askArrangement(pivot);
  await context.sync();
  const arrangement = arranged();
  const places = askPlaces(pivot, arrangement);
  if (places === null) return { arrangement, body: null, filterArea: null };
  await context.sync();
  return { arrangement, ...places() };
}

/** Puts into the request what the fields of a PivotTable are doing; the answer gives it. */
export function askArrangement(pivot: Excel.PivotTable): () => PivotArrangement {
  const { rowHierarchies, columnHierarchies, filterHierarchies, dataHierarchies } = pivot;
  for (const axis of [rowHierarchies, columnHierarchies, filterHierarchies]) axis.load("items/name");
  dataHierarchies.load("items/name,items/field/name");
  const namesOf = (axis: { readonly items: readonly { readonly name: string }[] }) =>
    axis.items.map(({ name }) => name);
  return () =>
    arrangementOf(
      namesOf(rowHierarchies),
      namesOf(columnHierarchies),
      namesOf(filterHierarchies),
      dataHierarchies.items.map(({ name, field }) => ({ name, field: field.name })),
    );
}

/**
 * Puts into the request where a PivotTable of this arrangement is; the answer gives it. Null while it has no row or no data
 * field: asking can crash the host then.
 */
export function askPlaces(
  pivot: Excel.PivotTable,
  arrangement: PivotArrangement,
): (() => Pick<PivotLook, "body" | "filterArea">) | null {
  if (fieldsOn(arrangement, "r").length === 0 || dataCount(arrangement) === 0) return null;
  const body = untracked(pivot.layout.getRange());
  body.load(RECTANGLE_PROPERTIES);
  const hasFilters = arrangement.some(text => text.startsWith("f:"));
  const filters = hasFilters ? untracked(pivot.layout.getFilterAxisRange()) : null;
  filters?.load(RECTANGLE_PROPERTIES);
  return () => ({ body: rectangleOf(body), filterArea: filters ? rectangleOf(filters) : null });
}
