import type { MaskedShare, RowShare } from "../../ingest-evidence";
import { statusCode } from "../../row-status";
import { NO_DAY } from "../../units";
import type { IdDictionary } from "../columns/member-ids";
import type { DecidedRows } from "./decide-rows";
import { maskedIds, NO_ROWS, shareOf } from "./evidence-parts";
import type { RowsRead } from "./rows-read";

/** What is wrong with ids. */
export interface IdFindings {
  readonly damagedMemberIds: RowShare;
  readonly damagedOrderIds: RowShare;
  readonly maskedMemberIds: MaskedShare;
}

/**
 * Looks for ids that lost digits or hide some, and takes damaged order ids away unless a person trusts them: two orders
 * must not become one. `isTold` tells the rows to count. Changes `rows.order`. O(rows + ids).
 */
export function settleIds(
  { reader, choices }: RowsRead,
  rows: DecidedRows,
  isTold: (row: number) => boolean,
): IdFindings {
  const { order, members } = rows;
  const memberIds = reader.memberIds.damaged();
  const orderIds = order && reader.orderIds.damaged(tailsAreCut(reader.orderIds, rows));
  // As they were read: a person's choice, or the default, may have taken the members of these rows away.
  const written = reader.member.values.subarray(0, reader.member.length);
  const damagedMemberIds = memberIds ? damagedRows(memberIds, written, isTold) : NO_ROWS;
  const damagedOrderIds = orderIds ? damagedRows(orderIds, order, isTold) : NO_ROWS;
  if (order && orderIds?.includes(1) && choices.damagedOrderIds !== "as-written") {
    for (let row = 0; row < order.length; row += 1) if (order[row]! >= 0 && orderIds[order[row]!]) order[row] = -1;
  }
  return { damagedMemberIds, damagedOrderIds, maskedMemberIds: maskedIds(members.memberKeys) };
}

function damagedRows(damaged: Uint8Array, codes: Int32Array, isTold: (row: number) => boolean): RowShare {
  const rows: number[] = [];
  if (damaged.includes(1))
    codes.forEach((code, row) => code >= 0 && damaged[code] === 1 && isTold(row) && rows.push(row));
  return shareOf(rows);
}

/**
 * True when an order whose number ends in 000 was bought on two days, and none of the other long
 * numbers was: then these are different orders of which Excel cut the last digits. O(rows) where there is such a number.
 */
function tailsAreCut(ids: IdDictionary, { order, status, days: { values: day } }: DecidedRows): boolean {
  if (order === null || !ids.hasZeroTails()) return false;
  const counted = statusCode("counted");
  const firstDay = new Int32Array(ids.count).fill(NO_DAY);
  let tailOnTwoDays = false;
  for (let row = 0; row < order.length; row += 1) {
    const code = order[row]!;
    if (code < 0 || status[row] !== counted) continue;
    if (firstDay[code] === NO_DAY) firstDay[code] = day[row]!;
    else if (firstDay[code] !== day[row]) {
      const length = ids.lengthOf(code);
      if (length === "long") return false;
      if (length === "zero-tail") tailOnTwoDays = true;
    }
  }
  return tailOnTwoDays;
}
