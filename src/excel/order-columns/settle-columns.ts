import { failed, success } from "#app/failures";
import type { Failure, Outcome } from "#app/failures";
import type { OrderColumnsOptions, OrderColumnsPlan } from "#app/workbook/order-columns";
import type { RowsToConfirm, Source } from "#app/workbook/orders";
import type { CancelSignal } from "#app/workbook/steps";
import type { FindRange } from "../cells/ranges";
import type { Rectangle } from "../cells/rectangles";
import type { StepEnvironment } from "../host/environment";
import type { StepAccess } from "../host/workbook-access";
import { readWholeRows } from "../orders/read-rows";
import type { ColumnTarget } from "../rows/column-blocks";
import { anchorColumns } from "./anchor";
import { growTable } from "./grow-table";
import { insertColumns } from "./insert-columns";
import { checkPlace, occupied } from "./look-again";
import { countOldRows } from "./old-rows";
import type { OrderColumnsOutput } from "./output";
import { recordNewColumns } from "./record";

/** Columns that are ready to be written. */
export interface SettledColumns {
  readonly targets: readonly ColumnTarget[];
  /** Columns that this run adds. */
  readonly newColumns: ReadonlySet<number>;
  /** Formulas of the user's among our cells; they stay. */
  readonly kept: readonly Rectangle[];
  /** Body rows, from the row below the header, that hold results of an earlier run. */
  readonly oldRowCount: number;
  /** Where cells of the columns are, whatever was inserted since. */
  readonly find: FindRange;
}

type Settled =
  | { readonly ok: true; readonly value: SettledColumns }
  | { readonly ok: false; readonly failure: Failure; readonly partlyWritten: boolean };

/**
 * Makes room and looks once more whether the planned cells are what they were: inserts columns where the plan says so,
 * takes hold of the columns, takes new ones into the table. A failure says whether the sheet was changed by then.
 */
export async function settleOrderColumns(
  environment: StepEnvironment,
  output: OrderColumnsOutput,
  { cancel, confirm }: OrderColumnsOptions,
): Promise<Settled> {
  const { access, abilities } = environment;
  const { source, plan } = output;
  const own = plan.kind === "free" ? output.columns.map(() => -1) : plan.columns;
  const missing = own.filter(column => column < 0).length;
  if (plan.kind === "occupied" && !plan.canInsert) {
    return {
      ...occupied(source.sheetName, plan.address, { columnCount: missing, canInsert: "no" }),
      partlyWritten: false,
    };
  }
  const columns = columnsOf(plan, own);
  const newColumns = columns.filter((_, position) => own[position]! < 0);
  const inserts = plan.kind === "occupied";
  if (inserts) {
    const checked = await checkPlace(environment, output, { own, added: [] });
    if (!checked.ok) return { ...checked, partlyWritten: false };
    const gap = { firstColumn: plan.firstColumn, columnCount: missing };
    const inserted = await insertColumns(access, output, gap);
    if (!inserted.ok) return { ...inserted, partlyWritten: true };
  }
  // First the hold, then the look: whatever moves from now on takes the hold along.
  const headerRow = source.firstRow + output.headerRow;
  const anchored = await anchorColumns(access, source, { headerRow, columns });
  if (!anchored.ok) return { ...anchored, partlyWritten: inserts };
  const find = anchored.value;
  if (confirm) {
    const confirmed = await confirmRows(access, source, { confirm, cancel });
    if (!confirmed.ok) return { ...confirmed, partlyWritten: inserts };
  }
  const checked = await checkPlace(environment, output, { own, added: newColumns });
  if (!checked.ok) return { ...checked, partlyWritten: inserts };
  const { facts, kept } = checked.value;
  const targets = output.columns.map((spec, position) => ({ spec, column: columns[position]!, position }));
  const added = targets.filter((_, position) => own[position]! < 0);
  const recorded = await recordNewColumns(access, source, { headerRow, targets: added, find });
  if (!recorded.ok) return { ...recorded, partlyWritten: inserts };
  if (newColumns.length > 0 && source.tableName !== null && abilities.resizesTables) {
    const table = facts.tables.find(({ name }) => name === source.tableName);
    const grown = await growTable(access, output, { table, added, find });
    if (!grown.ok) return { ...grown, partlyWritten: inserts };
  }
  const oldRows = await countOldRows(access, output, { facts, own });
  if (!oldRows.ok) return { ...oldRows, partlyWritten: newColumns.length > 0 };
  return { ok: true, value: { targets, newColumns: new Set(newColumns), kept, oldRowCount: oldRows.value, find } };
}

async function confirmRows(
  access: StepAccess,
  source: Source,
  { confirm, cancel }: { readonly confirm: RowsToConfirm; readonly cancel: CancelSignal },
): Promise<Outcome<null>> {
  const read = await readWholeRows(access, { source, rows: confirm.rows }, cancel);
  if (!read.ok) return read;
  const failure = confirm.judge(read.value);
  return failure === null ? success(null) : failed(failure);
}

/** Sheet column of each output column; missing ones stand side by side in the place that the plan has for them. */
function columnsOf(plan: OrderColumnsPlan, own: readonly number[]): number[] {
  let next = plan.kind === "found" ? Math.max(...own) + 1 : plan.firstColumn;
  return own.map(column => (column < 0 ? next++ : column));
}
