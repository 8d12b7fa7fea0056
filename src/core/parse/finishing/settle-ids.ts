import type { MaskedShare, RowShare } from "../../ingest-evidence";
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
 * must not become one. Changes `rows.order`. O(rows + ids).
 */
export function settleIds({ reader, choices }: RowsRead, { order, writtenMember, members }: DecidedRows): IdFindings {
  const damagedMemberIds = damagedRows(reader.memberIds, writtenMember);
  const damagedOrderIds = order ? damagedRows(reader.orderIds, order) : NO_ROWS;
  if (order && damagedOrderIds.rowCount > 0 && choices.damagedOrderIds !== "as-written") {
    const damaged = reader.orderIds.damaged();
    for (let row = 0; row < order.length; row += 1) if (order[row]! >= 0 && damaged[order[row]!]) order[row] = -1;
  }
  return { damagedMemberIds, damagedOrderIds, maskedMemberIds: maskedIds(members.memberKeys) };
}

function damagedRows(ids: IdDictionary, codes: Int32Array): RowShare {
  const damaged = ids.damaged();
  const rows: number[] = [];
  if (damaged.includes(1)) codes.forEach((code, row) => code >= 0 && damaged[code] === 1 && rows.push(row));
  return shareOf(rows);
}
