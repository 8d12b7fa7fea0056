import { failed, success } from "#app/failures";
import type { Failure, Outcome } from "#app/failures";
import type { OrderColumnsOptions, OrderColumnsPlan } from "#app/workbook/order-columns";
import type { RowsToConfirm, Source } from "#app/workbook/orders";
import type { CancelSignal } from "#app/workbook/steps";
import type { FindRange } from "../cells/ranges";
import type { Rectangle } from "../cells/rectangles";
import type { StepEnvironment } from "../host/environment";
import { abreast } from "../host/workbook-access";
import type { StepAccess } from "../host/workbook-access";
import { readWholeRows } from "../orders/read-rows";
import type { ColumnTarget } from "../rows/column-blocks";
import { anchorColumns } from "./anchor";
import type { Anchored } from "./anchor";
import { growTable } from "./grow-table";
import { insertColumns } from "./insert-columns";
import { checkPlace, occupied } from "./look-again";
import type { CheckedPlace } from "./look-again";
import { countOldRows } from "./old-rows";
import type { OrderColumnsOutput } from "./output";
import { readNewColumnsRecord } from "./record";
import type { NewColumnsRecord } from "./record";

/** Columns that are ready to be written. */
export interface SettledColumns {
  readonly targets: readonly ColumnTarget[];
  /** Columns that this run adds. */
  readonly newColumns: ReadonlySet<number>;
  /** Formulas of the user's among our cells; they stay. */
  readonly kept: readonly Rectangle[];
  /** Body rows, from the row below the header, that hold results of an earlier run. */
  readonly oldRowCount: number;
  /** Sheet row of the headers. */
  readonly headerRow: number;
  /** Where cells of the columns are, whatever was inserted since. */
  readonly find: FindRange;
  /** Puts the end of the hold into the request. */
  readonly letGo: () => void;
  /** To be put into the first request that changes a new column. */
  readonly record: NewColumnsRecord;
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
  const targets = output.columns.map((spec, position) => ({ spec, column: columns[position]!, position }));
  const added = targets.filter((_, position) => own[position]! < 0);
  const headerRow = source.firstRow + output.headerRow;
  const looks = await lookInOneGo(environment, output, { own, columns, added, confirm, cancel });
  if (!looks.ok) return { ...looks, partlyWritten: inserts };
  const { anchored, checked, record } = looks.value;
  const { find, letGo } = anchored;
  const { facts, kept } = checked;
  if (newColumns.length > 0 && source.tableName !== null && abilities.resizesTables) {
    const table = facts.tables.find(({ name }) => name === source.tableName);
    const grown = await growTable(access, output, { table, added, find, record });
    if (!grown.ok) return { ...grown, partlyWritten: inserts };
  }
  const oldRows = await countOldRows(access, output, { facts, own });
  if (!oldRows.ok) return { ...oldRows, partlyWritten: newColumns.length > 0 };
  const held = { find, letGo, record, headerRow };
  return { ok: true, value: { targets, newColumns: new Set(newColumns), kept, oldRowCount: oldRows.value, ...held } };
}

/** What is asked about columns when they are taken hold of. */
interface Looks {
  readonly own: readonly number[];
  readonly columns: readonly number[];
  readonly added: readonly ColumnTarget[];
  readonly confirm: RowsToConfirm | undefined;
  readonly cancel: CancelSignal;
}

/**
 * First the hold, then the looks, in requests that they share: whatever moves from the hold on takes it along.
 */
async function lookInOneGo(
  environment: StepEnvironment,
  output: OrderColumnsOutput,
  { own, columns, added, confirm, cancel }: Looks,
): Promise<
  Outcome<{ readonly anchored: Anchored; readonly checked: CheckedPlace; readonly record: NewColumnsRecord }>
> {
  const { access } = environment;
  const { source } = output;
  const headerRow = source.firstRow + output.headerRow;
  const newColumns = added.map(({ column }) => column);
  const [anchored, confirmed, checked, record] = await abreast(access, [
    () => anchorColumns(access, source, { headerRow, columns }),
    async () => (confirm ? confirmRows(access, source, { confirm, cancel }) : success(null)),
    () => checkPlace(environment, output, { own, added: newColumns }),
    () => readNewColumnsRecord(access, source, { headerRow, targets: added }),
  ]);
  if (!anchored.ok) return anchored;
  if (!confirmed.ok) return confirmed;
  if (!checked.ok) return checked;
  return record.ok ? success({ anchored: anchored.value, checked: checked.value, record: record.value }) : record;
}

/** Whether rows of the orders are what they were. */
export async function confirmRows(
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
