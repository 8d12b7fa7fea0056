import { ROW_BLANK, ROW_MEMBER_BLANK, ROW_NO_STATUS, ROW_TOTAL, STATUS_BITS } from "../columns/row-flags";
import type { FillDownColumns } from "../columns/row-flags";
import { isDay } from "../dates/date-text";
import { NO_DAY } from "../../units";

/** What rows without a member may take from others; without order numbers `order` is null. */
export type JoinedColumns = Omit<FillDownColumns, "order"> & {
  readonly order: Int32Array | null;
  /** Codes by row, 0 where the row names none; null where rows do not differ. */
  readonly currency: Uint8Array | null;
};

/** Sales with a date or an order of their own and a blank member, in the block of rows below a row that names one. */
export interface RowsBelowMembers {
  readonly rows: readonly number[];
  /** By index of `rows`: the row that names the member, and the row of the block right above. */
  readonly heads: readonly number[];
  readonly above: readonly number[];
  /** Blocks that have such rows. */
  readonly blockCount: number;
  /** The rows stand as those below a merged cell do. */
  readonly isEvident: boolean;
}

export const NONE_BELOW: RowsBelowMembers = { rows: [], heads: [], above: [], blockCount: 0, isEvident: false };

interface MemberColumns extends Omit<JoinedColumns, "currency"> {
  /** Members by row as they were read, -1 for none; may be longer than the columns. */
  readonly named: Int32Array;
  /** By member. */
  readonly walkIn: Uint8Array;
}

/** Counts of one walk over the rows: how members are named, and how dates go on within a block and from block to block. */
interface Walk {
  readonly rows: number[];
  readonly heads: number[];
  readonly above: number[];
  /** Blank rows that no member stands above. */
  orphanCount: number;
  /** Rows that name a member who is no walk-in; those that name one again; those of them right below the member's block. */
  namedCount: number;
  namedAgainCount: number;
  namedBelowItselfCount: number;
  /** The last row that names a member. */
  lastHead: number;
  /** Days that are later or earlier than the day above, within a block and at the head of one. */
  readonly inside: Steps;
  readonly atHeads: Steps;
  /** Groups between totals that are one member's, and those that are not. */
  oneMemberGroupCount: number;
  otherGroupCount: number;
}

interface Steps {
  later: number;
  earlier: number;
}

/**
 * Finds the rows that a member's cell may have been merged over. Nothing is found where the column cannot be merged: a
 * merged cell stands above its rows, and a member is not named again right below. A shop that does not know some of its
 * customers names the others again and again. It is evident where members are closed by totals one by one, or where dates
 * run on within the blocks and start anew at their heads. O(rows)
 */
export function rowsBelowMembers(columns: MemberColumns): RowsBelowMembers {
  const walk = walkOver(columns);
  if (!canBeMerged(walk)) return NONE_BELOW;
  const { rows, heads, above } = walk;
  const isEvident = isClosedByTotals(walk) || (isRare(walk.namedAgainCount, walk.namedCount) && startsAnew(walk));
  return { rows, heads, above, blockCount: new Set(heads).size, isEvident };
}

/**
 * Gives these rows the member above, the day where theirs is blank, and the order where theirs is blank on the same day.
 * Changes the columns.
 *
 * @returns the rows that have a member now; below a member whose id is left out they have none
 */
export function carryDown(
  { order, member, day, flags, currency }: JoinedColumns,
  { rows, heads, above }: Pick<RowsBelowMembers, "rows" | "heads" | "above">,
): readonly number[] {
  rows.forEach((row, index) => {
    const before = above[index]!;
    member[row] = member[heads[index]!]!;
    if (day[row] === NO_DAY) day[row] = day[before]!;
    if (order === null || order[row]! >= 0 || day[row] !== day[before]) return;
    order[row] = order[before]!;
    if (flags[row]! & ROW_NO_STATUS) flags[row]! |= flags[before]! & STATUS_BITS;
    if (currency?.[row] === 0) currency[row] = currency[before]!;
  });
  return rows.filter(row => member[row]! >= 0);
}

function walkOver({ order, member, day, flags, amount, named, walkIn }: MemberColumns): Walk {
  const walk = newWalk();
  /** Of each member 1 + the first row that names it. */
  const firstHead = new Int32Array(walkIn.length);
  const group = { member: NOBODY, hasOrphan: false };
  let head = -1;
  let above = -1;
  let lastDay = NO_DAY as number;
  for (let row = 0; row < member.length; row += 1) {
    const flag = flags[row]!;
    const code = named[row]!;
    if (flag & (ROW_BLANK | ROW_TOTAL)) {
      if (flag & ROW_TOTAL) closeGroup(walk, group);
      head = -1;
    } else if (code >= 0) {
      if (!walkIn[code]) {
        const known = firstHead[code]! - 1;
        // What was pasted below itself names every member again, with the same sale.
        const isCopy =
          known >= 0 && day[row] === day[known] && amount[row] === amount[known] && order?.[row] === order?.[known];
        walk.namedCount += 1;
        if (known >= 0 && !isCopy) walk.namedAgainCount += 1;
        if (head >= 0 && named[head] === code) walk.namedBelowItselfCount += 1;
        if (known < 0) firstHead[code] = row + 1;
      }
      group.member = group.member === NOBODY || group.member === code ? code : SEVERAL;
      step(walk.atHeads, lastDay, day[row]!);
      walk.lastHead = head = above = row;
    } else if (!(flag & ROW_MEMBER_BLANK)) head = -1;
    else if (member[row]! < 0 && Number.isFinite(amount[row]) && hasHead(day[row]!, order?.[row] ?? -1)) {
      if (head < 0) {
        walk.orphanCount += 1;
        group.hasOrphan = true;
        continue;
      }
      walk.rows.push(row);
      walk.heads.push(head);
      walk.above.push(above);
      step(walk.inside, lastDay, day[row]!);
      above = row;
    }
    if (isDay(day[row]!)) lastDay = day[row]!;
  }
  return walk;
}

const NOBODY = -1;
const SEVERAL = -2;

function newWalk(): Walk {
  return {
    rows: [],
    heads: [],
    above: [],
    orphanCount: 0,
    namedCount: 0,
    namedAgainCount: 0,
    namedBelowItselfCount: 0,
    lastHead: -1,
    inside: { later: 0, earlier: 0 },
    atHeads: { later: 0, earlier: 0 },
    oneMemberGroupCount: 0,
    otherGroupCount: 0,
  };
}

/** A row without date and order is a further line, not a sale of its own. */
function hasHead(day: number, order: number): boolean {
  return day !== NO_DAY || order >= 0;
}

function closeGroup(walk: Walk, group: { member: number; hasOrphan: boolean }): void {
  if (group.member >= 0 && !group.hasOrphan) walk.oneMemberGroupCount += 1;
  else if (group.member !== NOBODY || group.hasOrphan) walk.otherGroupCount += 1;
  group.member = NOBODY;
  group.hasOrphan = false;
}

function step(steps: Steps, before: number, day: number): void {
  if (!isDay(before) || !isDay(day)) return;
  if (day > before) steps.later += 1;
  else if (day < before) steps.earlier += 1;
}

/** Pages that break a block, and rows pasted in, are rare where a column is merged. */
function isRare(count: number, of: number): boolean {
  return count * 10 <= of;
}

/** Sorting by member puts the unknown ones below the last that is known: there they are nobody's. */
function canBeMerged(walk: Walk): boolean {
  const { rows, heads, namedCount } = walk;
  return (
    rows.length > 0 &&
    heads[0] !== walk.lastHead &&
    isRare(walk.orphanCount, rows.length) &&
    isRare(walk.namedBelowItselfCount, namedCount) &&
    walk.namedAgainCount * 2 <= namedCount
  );
}

function isClosedByTotals({ oneMemberGroupCount, otherGroupCount }: Walk): boolean {
  return oneMemberGroupCount > 1 && otherGroupCount === 0;
}

/** Fewer steps than these happen by chance. */
const ENOUGH_STEPS = 3;

/** Oldest or newest first within the blocks, and the other way at most of their heads: sorted by member, then by day. */
function startsAnew({ inside, atHeads }: Walk): boolean {
  const runs = (onward: number, backward: number, anew: number, goingOn: number): boolean =>
    onward > 0 && backward * 20 <= onward && anew > 0 && anew >= goingOn && onward + anew >= ENOUGH_STEPS;
  return (
    runs(inside.later, inside.earlier, atHeads.earlier, atHeads.later) ||
    runs(inside.earlier, inside.later, atHeads.later, atHeads.earlier)
  );
}
