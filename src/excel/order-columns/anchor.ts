import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { neighbours } from "../cells/neighbours";
import { RECTANGLE_PROPERTIES } from "../cells/ranges";
import type { FindRange } from "../cells/ranges";
import type { SheetReference } from "../cells/read-cells";
import type { StepAccess } from "../host/workbook-access";

/** Header cells that a run of requests keeps. */
export interface Anchored {
  readonly find: FindRange;
  /** Puts into the request that the host need not keep them any longer: else the client sends a request for it. */
  readonly letGo: () => void;
}

/** Takes hold of the header cells of columns, for as long as the run of requests lasts that all steps share. */
export function anchorColumns(
  access: StepAccess,
  sheet: SheetReference,
  { headerRow, columns }: { readonly headerRow: number; readonly columns: readonly number[] },
): Promise<Outcome<Anchored>> {
  return access.step({ step: "anchor-order-columns", sheet: sheet.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(sheet.sheetId);
    const ascending = [...columns].sort((a, b) => a - b).map(column => ({ column }));
    const anchors = neighbours(ascending, () => true).map(group => {
      const firstColumn = group[0]!.column;
      // Not untracked: a range that the run keeps is what moves with its cells.
      const header = worksheet.getRangeByIndexes(headerRow, firstColumn, 1, group.length);
      header.load(RECTANGLE_PROPERTIES);
      return { firstColumn, columnCount: group.length, header };
    });
    await context.sync();
    const find: FindRange = ({ firstRow, firstColumn, rowCount, columnCount }) => {
      const anchor = anchors.find(
        group => firstColumn >= group.firstColumn && firstColumn + columnCount <= group.firstColumn + group.columnCount,
      );
      if (!anchor) throw new Error(`columns ${firstColumn} to ${firstColumn + columnCount - 1} are not anchored`);
      const corner = anchor.header.getCell(firstRow - headerRow, firstColumn - anchor.firstColumn);
      const range = corner.getResizedRange(rowCount - 1, columnCount - 1);
      corner.untrack();
      range.untrack();
      return range;
    };
    const letGo = (): void => {
      for (const { header } of anchors) {
        // What is tracked by hand the client does not let go of once more at the end.
        header.track();
        header.untrack();
      }
    };
    return success({ find, letGo });
  });
}
