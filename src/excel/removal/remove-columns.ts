import { failed } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { ColumnsRemoved, FoundColumns, OwnColumnSpec } from "#app/workbook/removal-specs";
import type { StepOptions } from "#app/workbook/steps";
import { endRow } from "../cells/rectangles";
import type { ExcelEnvironment } from "../host/environment";
import { anchorColumns } from "../order-columns/anchor";
import { lookAtColumns } from "./look-at-columns";
import type { StandingColumns } from "./look-at-columns";
import { scanColumns } from "./scan-columns";
import type { ScannedColumn } from "./scan-columns";
import { takeColumnsAway } from "./take-columns-away";

/**
 * Takes our columns beside orders away. Columns that a run inserted are deleted, so that what they pushed aside comes
 * back; cells that were free are cleared; a table lets go of columns that it took in. What people wrote into our columns
 * stays where it is. Nothing is changed before all cells have been looked at.
 */
export function removeOrderColumns(
  environment: ExcelEnvironment,
  { found, specs }: { readonly found: FoundColumns; readonly specs: readonly OwnColumnSpec[] },
  options: StepOptions,
): Promise<Outcome<ColumnsRemoved>> {
  return environment.access.together(false, async access => {
    const steps = { ...environment, access };
    const columns = found.columns.flatMap((column, at) => (column < 0 ? [] : [{ column, spec: specs[at]! }]));
    // First the hold, then the look: whatever moves from now on takes the hold along.
    const sheetColumns = columns.map(({ column }) => column);
    const anchored = await anchorColumns(access, found, { headerRow: found.headerRow, columns: sheetColumns });
    if (!anchored.ok) return anchored;
    const { find } = anchored.value;
    const looked = await lookAtColumns(access, found, columns);
    if (!looked.ok) return looked;
    const standing = looked.value;
    const status = columns.find(({ column }) => column === found.columns[specs.length - 1]) ?? null;
    const firstRow = found.headerRow + 1;
    const cells = { sheet: found, columns, status, firstRow, endRow: lastLook(standing, status), find };
    const scanned = await scanColumns(steps, cells, options);
    if (!scanned.ok) return scanned;
    if (options.cancel.aborted) return failed({ code: "cancelled" });
    return takeColumnsAway(steps, { ...standing, scanned: scanned.value }, find);
  });
}

/** The row after the last that could hold a result. */
function lastLook({ facts, table, ordersEnd }: StandingColumns, status: ScannedColumn | null): number {
  // Inside a table results end with it; without the row status nothing says where they end below the orders.
  return table !== null || status === null ? ordersEnd : endRow(facts.used);
}
