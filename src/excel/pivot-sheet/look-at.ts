import { RECTANGLE_PROPERTIES, rectangleOf } from "../cells/ranges";
import type { Rectangle } from "../cells/rectangles";
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

/**
 * The id of the sheet that holds our PivotTable, null when there is none. A copy of the sheet holds one of the same name:
 * ours is rather the one on a sheet of our name. One request where there is any.
 *
 * @param pivotTables  those of the workbook, with their names loaded
 */
export async function findHome(
  context: Excel.RequestContext,
  pivotTables: Excel.PivotTableCollection,
  { pivotName, sheetNames }: { readonly pivotName: string; readonly sheetNames: readonly string[] },
): Promise<string | null> {
  const homes = pivotTables.items
    .filter(({ name }) => name.toLowerCase() === pivotName.toLowerCase())
    .map(({ worksheet }) => {
      worksheet.load("id,name");
      return worksheet;
    });
  if (homes.length === 0) return null;
  await context.sync();
  return (homes.find(({ name }) => isNamed(name, sheetNames)) ?? homes[0]!).id;
}

/** What the fields of a PivotTable are doing and where it is. Two or three requests, nothing is changed. */
export async function lookAt(context: Excel.RequestContext, pivot: Excel.PivotTable): Promise<PivotLook> {
  const { rowHierarchies, columnHierarchies, filterHierarchies, dataHierarchies } = pivot;
  for (const axis of [rowHierarchies, columnHierarchies, filterHierarchies]) axis.load("items/name");
  dataHierarchies.load("items/name");
  await context.sync();
  const fields = dataHierarchies.items.map(data => {
    const { field } = data;
    field.load("name");
    return field;
  });
  if (fields.length > 0) await context.sync();
  const namesOf = (axis: { readonly items: readonly { readonly name: string }[] }) =>
    axis.items.map(({ name }) => name);
  const arrangement = arrangementOf(
    namesOf(rowHierarchies),
    namesOf(columnHierarchies),
    namesOf(filterHierarchies),
    dataHierarchies.items.map(({ name }, at) => ({ name, field: fields[at]!.name })),
  );
  if (fieldsOn(arrangement, "r").length === 0 || dataCount(arrangement) === 0) {
    return { arrangement, body: null, filterArea: null };
  }
  const body = pivot.layout.getRange();
  body.load(RECTANGLE_PROPERTIES);
  const filters = filterHierarchies.items.length > 0 ? pivot.layout.getFilterAxisRange() : null;
  filters?.load(RECTANGLE_PROPERTIES);
  await context.sync();
  return { arrangement, body: rectangleOf(body), filterArea: filters ? rectangleOf(filters) : null };
}
