import { mergedMembersDefault } from "../../ingest-evidence";
import type { FinishChoices } from "../columns/ingest-options";
import { ROW_BLANK, ROW_NO_STATUS, ROW_REFUNDED, ROW_RETURN, ROW_TOTAL, STATUS_BITS } from "../columns/row-flags";
import { isDay } from "../dates/date-text";
import { NO_DAY } from "../../units";
import type { RowReader } from "../columns/row-reader";
import { NONE_BELOW, carryDown, rowsBelowMembers } from "./merged-members";
import type { JoinedColumns, RowsBelowMembers } from "./merged-members";

/** Members as the reader met them. */
export type MembersRead = Pick<RowReader, "member" | "memberIds">;

/** What became of the rows that lack a member. */
export interface JoinedRows {
  /** Rows that were given the member of the row above or of their order. */
  readonly joined: readonly number[];
  /** Rows that a member's cell above may have been merged over, carried down or not. */
  readonly below: RowsBelowMembers;
  /** Those of them that were. */
  readonly carried: readonly number[];
}

/**
 * Gives rows that lack a member what belongs to them: a row of an order whose other rows name one member is that member's;
 * a row below a merged cell is of the member named there; a row with an amount but without member, date and order is a
 * further line of the row above. Changes the columns.
 * O(rows + orders); one look for such rows when there are none.
 */
export function joinRows(
  columns: JoinedColumns,
  { member: named, memberIds }: MembersRead,
  { rowsWithoutHead, mergedMembers }: FinishChoices,
): JoinedRows {
  if (!columns.member.includes(-1)) return { joined: [], below: NONE_BELOW, carried: [] };
  const joins = rowsWithoutHead !== "leave-out";
  const ofOrders = joins ? joinOrders(columns) : [];
  const below = rowsBelowMembers({ ...columns, named: named.values, walkIn: memberIds.walkIns() });
  const carries = (mergedMembers ?? mergedMembersDefault(below)) === "carry-down";
  const carried = carries ? carryDown(columns, below) : [];
  const ofAbove = joins ? joinAbove(columns) : [];
  return { joined: [...ofOrders, ...ofAbove].sort((one, other) => one - other), below, carried };
}

/** A blank row or a total ends what belongs to the row above; so does a row that holds the sum of all rows before it. */
function joinAbove({ order, member, day, flags, amount, currency }: JoinedColumns): number[] {
  const joined: number[] = [];
  let head = -1;
  let sum = 0;
  let addedCount = 0;
  for (let row = 0; row < member.length; row += 1) {
    const value = amount[row]!;
    if ((flags[row]! & (ROW_BLANK | ROW_TOTAL)) !== 0) head = -1;
    else if (member[row]! >= 0 || day[row] !== NO_DAY || (order !== null && order[row]! >= 0)) {
      head = member[row]! >= 0 && isDay(day[row]!) && (order === null || order[row]! >= 0) ? row : -1;
    } else if (head >= 0 && Number.isFinite(value)) {
      if (addedCount > 1 && Math.abs(value - sum) < 0.005) head = -1;
      else {
        member[row] = member[head]!;
        day[row] = day[head]!;
        if (order !== null) order[row] = order[head]!;
        if (flags[row]! & ROW_NO_STATUS) flags[row]! |= flags[head]! & STATUS_BITS;
        if (currency?.[row] === 0) currency[row] = currency[head]!;
        joined.push(row);
      }
    }
    if ((flags[row]! & (ROW_BLANK | ROW_TOTAL)) === 0 && Number.isFinite(value)) {
      sum += value;
      addedCount += 1;
    }
  }
  return joined;
}

/** What is known of the member, and of the status, of an order. */
const NOBODY = -1;
const SEVERAL = -2;

/**
 * The number of a till starts again every day, so a sale of another day than the order's is somebody else's; money that
 * goes back may come on any day.
 */
function joinOrders({ order, member, day, flags, amount }: JoinedColumns): number[] {
  if (order === null) return [];
  let codeCount = 0;
  for (const code of order) if (code >= codeCount) codeCount = code + 1;
  const memberOf = new Int32Array(codeCount).fill(NOBODY);
  const dayOf = new Int32Array(codeCount).fill(NO_DAY);
  const statusOf = new Int32Array(codeCount).fill(NOBODY);
  for (let row = 0; row < order.length; row += 1) {
    const code = order[row]!;
    if (code < 0 || member[row]! < 0) continue;
    if (memberOf[code] === NOBODY) memberOf[code] = member[row]!;
    else if (memberOf[code] !== member[row]) memberOf[code] = SEVERAL;
    if (dayOf[code] === NO_DAY && isDay(day[row]!)) dayOf[code] = day[row]!;
    if ((flags[row]! & ROW_NO_STATUS) !== 0) continue;
    const status = flags[row]! & STATUS_BITS;
    if (statusOf[code] === NOBODY) statusOf[code] = status;
    else if (statusOf[code] !== status) statusOf[code] = SEVERAL;
  }
  const joined: number[] = [];
  for (let row = 0; row < order.length; row += 1) {
    const code = order[row]!;
    if (code < 0 || member[row]! >= 0 || (flags[row]! & (ROW_BLANK | ROW_TOTAL)) !== 0) continue;
    const goesBack = amount[row]! < 0 || (flags[row]! & (ROW_RETURN | ROW_REFUNDED)) !== 0;
    const fits = day[row] === NO_DAY || day[row] === dayOf[code] || goesBack;
    if (memberOf[code]! < 0 || !fits) continue;
    member[row] = memberOf[code]!;
    if (day[row] === NO_DAY) day[row] = dayOf[code]!;
    if ((flags[row]! & ROW_NO_STATUS) !== 0 && statusOf[code]! > 0) flags[row]! |= statusOf[code]!;
    joined.push(row);
  }
  return joined;
}
