import type { OrderRows, RowExample } from "../../order-rows";
import { statusCode } from "../../row-status";
import { inBlocks } from "../../stats/blocks";
import { NO_DAY } from "../../units";
import type { RowReader } from "../columns/row-reader";
import { UNREADABLE_DAY } from "../dates/date-text";
import type { DecidedRows } from "./decide-rows";
import { EXAMPLES_SHOWN } from "./evidence-parts";

/** Examples of rows without a usable date or amount. Asked before {@link blankUnreadable}, which forgets why. */
export function unreadableExamples(
  { unreadableDates, unreadableAmounts }: RowReader,
  { status, days, amounts: { amount } }: DecidedRows,
): OrderRows["examples"] {
  return {
    "bad-date": examplesOf("bad-date", status, unreadableDates, row => days.values[row] === NO_DAY),
    "bad-amount": examplesOf("bad-amount", status, unreadableAmounts, row => Number.isNaN(amount[row])),
  };
}

/** The first rows of a status with the text that stood there; rows whose text was not kept (past the 200th) are left out. */
function examplesOf(
  name: "bad-date" | "bad-amount",
  status: Uint8Array,
  texts: ReadonlyMap<number, string>,
  isBlank: (row: number) => boolean,
): RowExample[] {
  const code = statusCode(name);
  const found: RowExample[] = [];
  for (let row = status.indexOf(code); row >= 0; row = status.indexOf(code, row + 1)) {
    if (found.length === EXAMPLES_SHOWN) break;
    const text = texts.get(row) ?? (isBlank(row) ? "" : undefined);
    if (text !== undefined) found.push({ row, text });
  }
  return found;
}

/** Makes days and amounts that are unreadable blank: from here on only the status tells why. Changes both. O(rows). */
export function blankUnreadable(day: Int32Array, amount: Float64Array): void {
  inBlocks(day.length, (from, to) => blankBlock(day, amount, from, to));
}

function blankBlock(day: Int32Array, amount: Float64Array, from: number, to: number): void {
  for (let row = from; row < to; row += 1) {
    if (day[row] === UNREADABLE_DAY) day[row] = NO_DAY;
    if (!Number.isFinite(amount[row]!)) amount[row] = NaN;
  }
}
