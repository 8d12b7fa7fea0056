import type { Rectangle } from "../rectangle";

/** Who changes the workbook: the add-in through a request, the person at the grid, or a file being loaded. */
export type Origin = "addIn" | "user" | "loader";

/** Something visible that changed. `sheetId` names the worksheet, `tableId` the table. */
export type Change =
  | { readonly kind: "cells"; readonly sheetId: string; readonly rectangle: Rectangle }
  | {
      readonly kind: "structure";
      readonly sheetId: string;
      readonly rectangle: Rectangle;
      readonly changeType:
        "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
    }
  | { readonly kind: "format"; readonly sheetId: string; readonly rectangle: Rectangle }
  | { readonly kind: "rowsHidden"; readonly sheetId: string }
  | { readonly kind: "selection"; readonly sheetId: string }
  | {
      readonly kind: "sheet";
      readonly what: "added" | "deleted" | "activated" | "deactivated" | "renamed" | "changed";
      readonly sheetId: string;
    }
  | {
      readonly kind: "table";
      readonly what: "added" | "deleted" | "changed";
      readonly sheetId: string;
      readonly tableId: string;
    }
  | { readonly kind: "workbook" };

/** A change with its author. */
export interface AttributedChange {
  readonly change: Change;
  readonly origin: Origin;
}
