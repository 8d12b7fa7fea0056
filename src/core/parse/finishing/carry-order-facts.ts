import { ROW_BLANK, ROW_NO_STATUS, ROW_TOTAL, STATUS_BITS, hasFlag } from "../columns/row-flags";
import type { JoinedColumns } from "./merged-members";

type OrderFactColumns = Omit<JoinedColumns, "order" | "day"> & { readonly order: Int32Array };

/** What the rows of one order of one member say that name it: nothing yet, one thing, or several. */
interface OrderFacts {
  currency: number;
  status: number;
}

const UNSAID = -1;
const SEVERAL = -2;

/**
 * Currency and status belong to the order: a row that names no currency has that of the other rows of its order and
 * member, where they name one only. So has one that leaves its status blank together with its currency or its amount; a
 * blank status alone says nothing, because it may be a line that was not sent back. Changes `currency` and `flags`.
 *
 * O(rows); nothing but one look at each row where no cell is blank.
 */
export function carryOrderFacts(columns: OrderFactColumns): void {
  const { order, member, flags, amount, currency } = columns;
  if (currency === null && !hasFlag(flags, ROW_NO_STATUS)) return;
  const hasNoCurrency = (row: number): boolean => currency !== null && currency[row] === 0;
  const leavesStatus = (row: number): boolean =>
    (flags[row]! & ROW_NO_STATUS) !== 0 && (Number.isNaN(amount[row]!) || hasNoCurrency(row));
  const isOfOrder = (row: number): boolean =>
    order[row]! >= 0 && member[row]! >= 0 && (flags[row]! & (ROW_BLANK | ROW_TOTAL)) === 0;
  const waiting: number[] = [];
  for (let row = 0; row < order.length; row += 1) {
    if ((hasNoCurrency(row) || leavesStatus(row)) && isOfOrder(row)) waiting.push(row);
  }
  if (waiting.length === 0) return;

  const memberCount = 1 + member.reduce((most, code) => Math.max(most, code), -1);
  const keyOf = (row: number): number => order[row]! * memberCount + member[row]!;
  const factsOf = new Map<number, OrderFacts>();
  for (const row of waiting) factsOf.set(keyOf(row), { currency: UNSAID, status: UNSAID });
  for (let row = 0; row < order.length; row += 1) {
    const facts = isOfOrder(row) ? factsOf.get(keyOf(row)) : undefined;
    if (facts === undefined) continue;
    if (currency !== null && currency[row] !== 0) facts.currency = joint(facts.currency, currency[row]!);
    if ((flags[row]! & ROW_NO_STATUS) === 0) facts.status = joint(facts.status, flags[row]! & STATUS_BITS);
  }
  for (const row of waiting) {
    const facts = factsOf.get(keyOf(row))!;
    if (leavesStatus(row) && facts.status > 0) flags[row]! |= facts.status;
    if (hasNoCurrency(row) && facts.currency > 0) currency![row] = facts.currency;
  }
}

function joint(before: number, said: number): number {
  return before === UNSAID || before === said ? said : SEVERAL;
}
