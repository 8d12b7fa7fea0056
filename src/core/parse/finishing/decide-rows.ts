import { isStatusOfNobody } from "../../row-status";
import { compactMembers, type CompactMembers } from "../columns/member-ids";
import { rowAmounts, turnReturns, type RowAmounts } from "../columns/row-amounts";
import { decideStatuses, fillDown } from "../columns/row-flags";
import type { RowReader } from "../columns/row-reader";
import type { ReadDays } from "../dates/day-column";
import { hasArticles, hasLineNumbers } from "../texts/line-headers";
import { applyMemberChoices, applyStatusWords, leftOutRows, otherCurrencyRows } from "./apply-choices";
import { carryOrderFacts } from "./carry-order-facts";
import { copiedRows } from "./copied-rows";
import { joinContacts } from "./join-contacts";
import type { ContactRows } from "./join-contacts";
import { joinRows } from "./join-rows";
import type { JoinedRows } from "./join-rows";
import { pastedBlocks } from "./pasted-blocks";
import type { RowsRead } from "./rows-read";
import { awaitingRows } from "./unpaid-rows";
import type { AwaitingRows } from "./unpaid-rows";

/** Rows with their one status and their members. The arrays are fresh; later stages change some of them in place. */
export interface DecidedRows {
  readonly rowCount: number;
  /** As far as a row alone tells; no later stage of finishing changes it. */
  readonly status: Uint8Array;
  readonly members: CompactMembers;
  readonly days: ReadDays;
  readonly order: Int32Array | null;
  readonly amounts: RowAmounts;
  /** Places in the names of the currency watch, by row; null where rows do not differ. */
  readonly currency: Uint8Array | null;
  /** What the amounts were multiplied by. */
  readonly amountFactor: number;
  readonly contacts: ContactRows;
  readonly awaiting: AwaitingRows;
  /** Rows that lacked a member. */
  readonly withoutMember: JoinedRows;
  /** 1 for rows that repeat an earlier one cell by cell and may be copies; null when there are none. */
  readonly repeated: Uint8Array | null;
  /** 1 for those of them that are copies. */
  readonly copied: Uint8Array | null;
}

/**
 * Gives every row its member, day, order, amount and one status, as the person's choices have them. The order matters:
 * choices about members and status words, and rows joined by their contact, come before rows are filled from the row above or their order, filling before returns are
 * turned (a row may take "return" from the row above), and both before a status is given. O(rows).
 */
export function decideRows(read: RowsRead): DecidedRows {
  const { reader, watches, confirmedDuplicates, compared, choices } = read;
  const { options, rowCount } = reader;
  const flags = reader.flags.toArray();
  const member = reader.member.toArray();
  applyMemberChoices(reader, choices, member);
  const contacts = joinContacts(reader, choices.phoneAsMember, member, flags);
  if (choices.uncountedStatusWords) applyStatusWords(reader, choices.uncountedStatusWords, flags);

  const days = reader.days.finish(choices.dayMonthOrder, choices.trueDates);
  const day = days.values;
  const amountFactor = choices.amountFactor ?? options.amountFactor;
  const amounts = rowAmounts(reader.amounts, amountFactor, choices.decimalMark);
  const { amount } = amounts;
  const order = reader.order?.toArray() ?? null;
  if (order && options.fillDownByOrder) fillDown({ order, member, day, flags, amount });
  const currency = watches.currency.codesByRow(rowCount);
  const withoutMember = joinRows({ order, member, day, flags, amount, currency }, reader, choices);
  if (order) carryOrderFacts({ order, member, flags, amount, currency });
  turnReturns(amount, flags);

  const { repeated, copied } = repeats(reader, confirmedDuplicates);
  const duplicate = (choices.duplicates === "leave-out" ? repeated : copied)?.slice() ?? new Uint8Array(rowCount);
  if (choices.duplicates === "count") duplicate.fill(0);
  if (choices.orderStates !== "count") for (const row of compared.earlierStates ?? []) duplicate[row] = 1;
  const walkIn = reader.memberIds.walkIns();
  const status = decideStatuses({
    flags,
    member,
    walkIn,
    day,
    amount,
    duplicate,
    leftOut: leftOutRows(choices, rowCount),
    otherCurrency: otherCurrencyRows(choices, watches.currency, currency),
    blankDateMeansUnpaid: options.blankDateMeansUnpaid,
  });
  const isKnown = (row: number) => !isStatusOfNobody(status[row]!) && walkIn[member[row]!] !== 1;
  const members = compactMembers(member, reader.memberIds, isKnown);
  return {
    rowCount,
    status,
    members,
    days,
    order,
    amounts,
    currency,
    amountFactor,
    contacts,
    awaiting: awaitingRows({ status, flags, day, duplicate }),
    withoutMember,
    repeated,
    copied,
  };
}

/** Equal lines of an order that are more than this share of the rows, and this many, are how the till writes. */
const OFTEN = 0.001;
const MANY = 10;

/**
 * Rows that repeat an earlier one, and which of them are no lines of their own. Without an order id only a block that was
 * pasted again can tell: a member may buy the same twice a day. Within orders, lines that stand apart or come again as a
 * whole are copies; where something tells lines apart, equal ones are, too, unless there are many.
 */
function repeats(reader: RowReader, confirmed: Int32Array): Pick<DecidedRows, "repeated" | "copied"> {
  if (confirmed.length === 0) return { repeated: null, copied: null };
  const { options, rowCount } = reader;
  const flags = reader.flags.values;
  const repeated = marked(confirmed, rowCount);
  const candidates = reader.duplicateCandidates();
  const groupOf = new Map<number, number>();
  candidates.rows.forEach((row, index) => groupOf.set(row, candidates.firstRows[index]!));
  const firstOf = (row: number) => groupOf.get(row) ?? row;

  const copied = pastedBlocks(repeated, firstOf, flags);
  const order = reader.order?.values ?? null;
  for (const row of confirmed) if ((order === null || order[row]! < 0) && copied[row] === 0) repeated[row] = 0;
  if (order === null) return { repeated, copied };
  const apart = copiedRows(repeated, candidates, order, flags);
  const equalLines = repeated.reduce((count, mark, row) => count + (mark === 1 && apart[row] === 0 ? 1 : 0), 0);
  const many = equalLines > OFTEN * rowCount && equalLines >= MANY;
  const differ = candidates.rows.length > confirmed.length;
  const named = options.mapping.product !== undefined || hasArticles(options.headers);
  const linesAreCopies = hasLineNumbers(options.headers) || ((named || differ) && !many);
  for (const row of confirmed) if (apart[row] === 1 || (linesAreCopies && repeated[row] === 1)) copied[row] = 1;
  return { repeated, copied };
}

function marked(rows: Int32Array, rowCount: number): Uint8Array {
  const flags = new Uint8Array(rowCount);
  for (const row of rows) {
    if (row < 0 || row >= rowCount) throw new Error(`row ${row} is not one of ${rowCount} rows`);
    flags[row] = 1;
  }
  return flags;
}
