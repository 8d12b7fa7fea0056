import type { TableSheetSpec } from "#app/workbook/table-specs";
import type { Rectangle } from "../cells/rectangles";
import { matches } from "../columns/header-search";
import { tableRectangle } from "../sheets/own-table";
import type { OwnTable } from "../sheets/own-table";
import type { SheetIdentity } from "../sheets/sheet-facts";

/** Where a table sheet goes. */
export interface TablePlace {
  readonly sheetId: string;
  readonly sheetName: string;
  /** The sheet held nothing before this run. */
  readonly isNew: boolean;
  /** This run made the sheet. */
  readonly isCreated: boolean;
  /** The table of an earlier run and its header texts. */
  readonly own: (OwnTable & { readonly headers: readonly string[] }) | null;
  /** Cells without a table that a run left which was cut off; they may go. */
  readonly leftover: Rectangle | null;
  /** The sheet has the hidden name with the headers of an earlier run. */
  readonly hasOwnHeaders: boolean;
  readonly rectangle: Rectangle;
}

/** A table and the sheet that it goes to. */
export interface PlacedTable {
  readonly spec: TableSheetSpec;
  readonly place: TablePlace;
}

/** A free place from the corner of a sheet on. */
export function newPlace(spec: TableSheetSpec, { id, name }: SheetIdentity, leftover: Rectangle | null): TablePlace {
  return {
    sheetId: id,
    sheetName: name,
    isNew: true,
    isCreated: false,
    own: null,
    leftover,
    hasOwnHeaders: false,
    rectangle: tableRectangle(null, spec.rowCount, spec.columns.length),
  };
}

/** Whether an output column stands where an earlier run put it. */
export function staysInPlace(place: TablePlace, spec: TableSheetSpec, position: number): boolean {
  const column = spec.columns[position];
  return column !== undefined && place.own !== null && matches(place.own.headers[position], column);
}
