import { statusCode } from "../../row-status";
import { NO_DAY } from "../../units";
import { inBlocks } from "../../stats/blocks";
import { isDay } from "../dates/date-text";
import { UNREADABLE } from "../numbers/amount-text";

/** Bits that a row carries from reading to the decision about its status. */
export const ROW_BLANK = 1;
export const ROW_TOTAL = 2;
export const ROW_UNPAID = 4;
/** A status word says that this purchase was given back in full. */
export const ROW_REFUNDED = 8;
/** The row is itself a return: its amount counts below zero. */
export const ROW_RETURN = 16;
/** The status cell is blank. */
export const ROW_NO_STATUS = 32;
/** A follow-up row of an order whose amount stands on the first row. */
export const ROW_CONTINUES = 64;
/** The cell of the member is blank, and no contact stands in for it. */
export const ROW_MEMBER_BLANK = 256;
/** Of a row that is {@link ROW_UNPAID}: it still waits to be paid; the order was not called off. */
export const ROW_AWAITS_PAYMENT = 128;

/** What a status cell says, for rows that take it from another one. */
export const STATUS_BITS = ROW_UNPAID | ROW_REFUNDED | ROW_RETURN | ROW_AWAITS_PAYMENT;

/** The bits of rows. */
export type RowFlags = Uint16Array;

/** Whether any row carries one of these bits. O(rows). */
export function hasFlag(flags: RowFlags, bits: number): boolean {
  let seen = 0;
  inBlocks(flags.length, (from, to) => (seen |= bitsBetween(flags, from, to)));
  return (seen & bits) !== 0;
}

function bitsBetween(flags: RowFlags, from: number, to: number): number {
  let seen = 0;
  for (let row = from; row < to; row += 1) seen |= flags[row]!;
  return seen;
}

export interface StatusColumns {
  readonly flags: RowFlags;
  /** Codes into `walkIn`, -1 for none. */
  readonly member: Int32Array;
  readonly walkIn: Uint8Array;
  readonly day: Int32Array;
  /** NaN blank, UNREADABLE no number; returns already below zero. */
  readonly amount: Float64Array;
  /** 1 for rows that stand for another one; null for none. */
  readonly duplicate: Uint8Array | null;
  /** 1 for rows that stay out by a person's choice; null for none. */
  readonly leftOut: Uint8Array | null;
  /** 1 for rows in another currency than the chosen one; null for none. */
  readonly otherCurrency: Uint8Array | null;
  readonly blankDateMeansUnpaid: boolean;
}

/** The one status of every row: the first that applies, in the order of the lines below. O(rows). */
export function decideStatuses(columns: StatusColumns): Uint8Array {
  const status = new Uint8Array(columns.flags.length);
  inBlocks(status.length, (from, to) => decideBlock(columns, status, from, to));
  return status;
}

const [blank, total, noMember, walkInRow] = codes("blank", "total-row", "no-member-id", "walk-in");
const [unpaid, repeated, badDate, badAmount] = codes("unpaid-or-cancelled", "duplicate", "bad-date", "bad-amount");
const [refund, zero, counted] = codes("refund", "zero-amount", "counted");
const [out, foreign] = codes("left-out", "other-currency");

function decideBlock(columns: StatusColumns, status: Uint8Array, from: number, to: number): void {
  const { flags, member, walkIn, day, amount, duplicate, leftOut, otherCurrency, blankDateMeansUnpaid } = columns;
  for (let row = from; row < to; row += 1) {
    const flag = flags[row]!;
    const value = amount[row]!;
    if (flag & ROW_BLANK) status[row] = blank!;
    else if (flag & ROW_TOTAL) status[row] = total!;
    // Before anything about its member: what nobody bought must not be added up across currencies either.
    else if (otherCurrency !== null && otherCurrency[row] === 1) status[row] = foreign!;
    else if (member[row]! < 0) status[row] = noMember!;
    else if (walkIn[member[row]!]) status[row] = walkInRow!;
    else if (leftOut !== null && leftOut[row] === 1) status[row] = out!;
    else if (flag & ROW_UNPAID || (blankDateMeansUnpaid && day[row] === NO_DAY)) status[row] = unpaid!;
    else if (duplicate !== null && duplicate[row] === 1) status[row] = repeated!;
    else if (!isDay(day[row]!)) status[row] = badDate!;
    else if (Number.isNaN(value) || value === UNREADABLE) status[row] = badAmount!;
    else if (flag & (ROW_REFUNDED | ROW_RETURN) || value < 0) status[row] = refund!;
    else if (value === 0 && !(flag & ROW_CONTINUES)) status[row] = zero!;
    else status[row] = counted!;
  }
}

function codes(...names: Parameters<typeof statusCode>[0][]): number[] {
  return names.map(name => statusCode(name));
}

/** The columns that follow-up rows may leave to the row above; changed in place. */
export interface FillDownColumns {
  readonly order: Int32Array;
  readonly member: Int32Array;
  readonly day: Int32Array;
  readonly flags: RowFlags;
  readonly amount: Float64Array;
}

/**
 * Gives a row with the same order id as the row above that row's member, day and status where its own cells are blank.
 * A blank amount becomes 0, never the amount above: the order's total stands once. Blank rows between are passed over.
 */
export function fillDown({ order, member, day, flags, amount }: FillDownColumns): void {
  let above = -1;
  for (let row = 0; row < order.length; row += 1) {
    if (flags[row]! & ROW_BLANK) continue;
    const first = above;
    above = row;
    if (first < 0 || order[row]! < 0 || order[row] !== order[first]) continue;
    if (member[row]! < 0) member[row] = member[first]!;
    if (day[row] === NO_DAY) day[row] = day[first]!;
    if (flags[row]! & ROW_NO_STATUS) flags[row]! |= flags[first]! & STATUS_BITS;
    if (Number.isNaN(amount[row])) {
      amount[row] = 0;
      flags[row]! |= ROW_CONTINUES;
    }
  }
}
