import { invalidArgument, HostError } from "../errors";
import { MAXIMUM_ROWS, type Rectangle } from "../rectangle";
import type { WorksheetModel } from "../model/worksheet";

/** `getRowProperties`: one object per row, with what was asked for [docs: types Range.getRowProperties]. */
export function rowProperties(sheet: WorksheetModel, rectangle: Rectangle, wanted: unknown): object[] {
  if (typeof wanted !== "object" || wanted === null) throw invalidArgument("getRowProperties needs an object.");
  if (rectangle.rows === MAXIMUM_ROWS) throw invalidArgument("getRowProperties needs a bounded range.");
  const names = Object.entries(wanted).flatMap(([name, value]) => (value === true ? [name] : []));
  for (const name of Object.keys(wanted)) {
    if (name !== "rowHidden" && name !== "rowIndex") {
      throw new HostError("NotImplemented", `getRowProperties(${name}) exists in Excel but is not modelled.`);
    }
  }
  return Array.from({ length: rectangle.rows }, (_unused, index) => {
    const row = rectangle.row + index;
    return Object.fromEntries(names.map(name => [name, name === "rowIndex" ? row : sheet.isRowHidden(row)]));
  });
}
