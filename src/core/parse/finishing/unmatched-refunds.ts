import { statusCode } from "../../row-status";

export interface RefundColumns {
  readonly status: Uint8Array;
  readonly member: Int32Array;
  readonly order: Int32Array | null;
  readonly day: Int32Array;
  readonly amount: Float64Array;
  readonly refund: Float64Array | null;
}

/**
 * Rows below zero for which the data hold no sale: none of the same member and order id, or without an order id of the
 * same member and day. Rows after `lastDay`, the as-of day, are not known yet. Nothing but one look at each status when
 * there are no refunds. O(rows).
 */
export function unmatchedRefunds(columns: RefundColumns, lastDay = Infinity): number[] {
  const { status, amount, day } = columns;
  const refund = statusCode("refund");
  const refunds: number[] = [];
  for (let row = status.indexOf(refund); row >= 0; row = status.indexOf(refund, row + 1)) {
    if (amount[row]! < 0 && day[row]! <= lastDay) refunds.push(row);
  }
  if (refunds.length === 0) return refunds;
  const wanted = new Set(refunds.map(row => keyOf(columns, row)));
  const sold = new Set<string>();
  const counted = statusCode("counted");
  const unpaid = statusCode("unpaid-or-cancelled");
  for (let row = 0; row < status.length; row += 1) {
    const isSale = status[row] === counted;
    const isCancelledSale =
      (status[row] === refund || status[row] === unpaid) &&
      (amount[row]! > 0 || (amount[row] === 0 && (columns.refund?.[row] ?? 0) > 0));
    if ((!isSale && !isCancelledSale) || day[row]! > lastDay) continue;
    const key = keyOf(columns, row);
    if (wanted.has(key)) sold.add(key);
  }
  return refunds.filter(row => !sold.has(keyOf(columns, row)));
}

function keyOf({ member, order, day }: RefundColumns, row: number): string {
  const code = order === null ? -1 : order[row]!;
  return code >= 0 ? `${member[row]} ${code}` : `${member[row]} on ${day[row]}`;
}
