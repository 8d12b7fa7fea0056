import type { DecimalEvidence } from "../../ingest-evidence";
import { TOO_LARGE, UNREADABLE } from "../numbers/amount-text";
import type { NumberColumn, ReadNumbers } from "../numbers/number-column";
import { ROW_RETURN, hasFlag } from "./row-flags";
import type { RowFlags } from "./row-flags";

/** The number columns that make up a row's amount: `amount`, or `quantity` times `unitPrice`, minus `deduction`. */
export interface AmountSources {
  readonly amount: NumberColumn | null;
  readonly quantity: NumberColumn | null;
  readonly unitPrice: NumberColumn | null;
  readonly deduction: NumberColumn | null;
  readonly refund: NumberColumn | null;
}

export interface RowAmounts {
  /** NaN blank, UNREADABLE no number. Unreadable deductions and refunds make the amount unreadable. */
  readonly amount: Float64Array;
  /** 0 or more; blank is 0. */
  readonly refund: Float64Array | null;
  readonly decimalCommaCount: number;
  readonly decimals: DecimalEvidence;
}

/** Row amounts in the data's own unit times `factor`; rows flagged as returns are turned below zero later. O(rows). */
export function rowAmounts(sources: AmountSources, factor: number, decimalMark?: "comma" | "dot"): RowAmounts {
  const { quantity, unitPrice, deduction: deductions, refund: returned } = sources;
  const used = sources.amount ? [sources.amount, deductions, returned] : [quantity, unitPrice, deductions, returned];
  const proven = provenByOne(used);
  const finish = (column: NumberColumn): ReadNumbers =>
    column.finish(decimalMark ?? (column.provenMark() === null ? proven : undefined));
  const base = finish((sources.amount ?? quantity)!);
  const price = sources.amount ? undefined : finish(unitPrice!);
  const deduction = deductions === null ? undefined : finish(deductions);
  const refunds = returned === null ? undefined : finish(returned);
  const amount = base.values;
  const refund = refunds ? refunds.values : null;
  const asItStands = factor === 1 && !price && !deduction && !refund;
  for (let row = 0; row < (asItStands ? 0 : amount.length); row += 1) {
    let value = amount[row]!;
    if (price) value = product(value, price.values[row]!);
    if (deduction) value = minus(value, deduction.values[row]!);
    if (refund) {
      const back = refund[row]!;
      if (back === UNREADABLE) value = UNREADABLE;
      refund[row] = Number.isFinite(back) ? inUnit(Math.abs(back), factor) : 0;
    }
    amount[row] = Number.isFinite(value) ? inUnit(value, factor) : value;
  }
  const columns = [base, price, deduction, refunds];
  const decimalCommaCount = Math.max(...columns.map(column => column?.decimalCommaCount ?? 0));
  const decimals: DecimalEvidence = {
    ambiguousCount: Math.max(...columns.map(column => column?.ambiguousCount ?? 0)),
    mark: decimalCommaCount > 0 ? "comma" : "dot",
    decided: columns.every(column => column === undefined || column.ambiguousCount === 0 || column.decided),
  };
  return { amount, refund, decimalCommaCount, decimals };
}

/**
 * The decimal mark that the columns of money of a sheet prove together: amounts that one program wrote have one mark, so a
 * single "12.50" in one column decides about "1.200" in another. Undefined where none proves one, or where they disagree.
 */
function provenByOne(columns: readonly (NumberColumn | null)[]): "comma" | "dot" | undefined {
  const marks = new Set(columns.flatMap(column => column?.provenMark() ?? []));
  return marks.size === 1 ? [...marks][0] : undefined;
}

function product(quantity: number, price: number): number {
  if (quantity === UNREADABLE || price === UNREADABLE) return UNREADABLE;
  return inRange(quantity * price);
}

/** Exports print a deduction with or without a minus: both take away. */
function minus(value: number, deduction: number): number {
  if (deduction === UNREADABLE || value === UNREADABLE) return UNREADABLE;
  return Number.isNaN(deduction) ? value : value - Math.abs(deduction);
}

/** 1999 分 is 19.99, which 1999 × 0.01 misses by the last bit: a factor below 1 divides by its inverse. */
export function inUnit(value: number, factor: number): number {
  if (factor === 1) return value;
  return inRange(factor < 1 ? value / Math.round(1 / factor) : value * factor);
}

function inRange(value: number): number {
  return Math.abs(value) >= TOO_LARGE ? UNREADABLE : value;
}

/** Turns the amounts of rows flagged as returns below zero. Changes `amount`. */
export function turnReturns(amount: Float64Array, flags: RowFlags): void {
  if (!hasFlag(flags, ROW_RETURN)) return;
  for (let row = 0; row < amount.length; row += 1) {
    if (flags[row]! & ROW_RETURN && Number.isFinite(amount[row]!) && amount[row]! > 0) amount[row] = -amount[row]!;
  }
}
