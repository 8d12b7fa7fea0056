import type { DuplicateCandidates } from "#core/order-ingest";
import { stateColumns } from "#core/whole-rows";
import { success } from "../failures";
import type { Outcome } from "../failures";
import type { OrdersPort } from "../workbook/orders";
import type { StepOptions } from "../workbook/steps";
import type { Inspection } from "./inspection";
import { readWholeRows } from "./read-whole-rows";

/** Row numbers from the first data row. */
export interface ConfirmedDuplicates {
  /** Rows that repeat an earlier one in all their cells. */
  readonly rows: Int32Array;
  /** Rows that a later one repeats in all but the state of its order. */
  readonly earlierStates: Int32Array;
}

/** Compares the cells that are not mapped of rows that repeat an earlier one in all mapped columns. */
export async function confirmDuplicates(
  workbook: OrdersPort,
  inspection: Inspection,
  candidates: DuplicateCandidates,
  options: StepOptions,
): Promise<Outcome<ConfirmedDuplicates>> {
  const { mapping, detection, ownColumns, source } = inspection;
  const nothing = new Int32Array(0);
  const skipped = new Set([...Object.values(mapping), ...ownColumns]);
  const others = Array.from({ length: source.columnCount }, (_, column) => column).filter(
    column => !skipped.has(column),
  );
  if (candidates.rows.length === 0 || others.length === 0) {
    return success({ rows: candidates.rows, earlierStates: nothing });
  }
  const state = stateColumns(detection, mapping);
  const lasting = others.filter(column => !state.has(column));
  const changing = others.filter(column => state.has(column));
  const texts = new Map<number, { readonly lasting: string; readonly all: string }>();
  const read = await readWholeRows(
    workbook,
    inspection,
    [...candidates.rows, ...candidates.firstRows],
    (row, cells) => {
      const text = JSON.stringify(lasting.map(column => cells[column]));
      const all = changing.length === 0 ? text : text + JSON.stringify(changing.map(column => cells[column]));
      texts.set(row, { lasting: text, all });
    },
    options,
  );
  return read.ok ? success(judged(candidates, texts)) : read;
}

/** Two rows may repeat the same first row in the mapped columns and still differ from it but not from each other. */
function judged(
  { rows, firstRows }: DuplicateCandidates,
  texts: ReadonlyMap<number, { readonly lasting: string; readonly all: string }>,
): ConfirmedDuplicates {
  /** By first row: the texts seen, and by what lasts of them the last row. */
  const seen = new Map<number, { readonly all: Set<string>; readonly lastRow: Map<string, number> }>();
  const confirmed: number[] = [];
  const earlierStates: number[] = [];
  rows.forEach((row, index) => {
    const first = firstRows[index]!;
    const { lasting, all } = texts.get(row)!;
    let group = seen.get(first);
    if (group === undefined) {
      const text = texts.get(first)!;
      group = { all: new Set([text.all]), lastRow: new Map([[text.lasting, first]]) };
      seen.set(first, group);
    }
    if (group.all.has(all)) {
      confirmed.push(row);
      return;
    }
    const earlier = group.lastRow.get(lasting);
    if (earlier !== undefined) earlierStates.push(earlier);
    group.all.add(all);
    group.lastRow.set(lasting, row);
  });
  return { rows: Int32Array.from(confirmed), earlierStates: Int32Array.from(earlierStates) };
}
