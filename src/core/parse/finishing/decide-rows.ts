import { isStatusOfNobody } from "../../row-status";
import { compactMembers, type CompactMembers } from "../columns/member-ids";
import { rowAmounts, turnReturns, type RowAmounts } from "../columns/row-amounts";
import { decideStatuses, fillDown } from "../columns/row-flags";
import type { RowReader } from "../columns/row-reader";
import type { ReadDays } from "../dates/day-column";
import { hasArticles, hasLineNumbers } from "../texts/line-headers";
import { applyMemberChoices, applyStatusWords, leftOutRows } from "./apply-choices";
import { copiedRows } from "./copied-rows";
import { joinRows } from "./join-rows";
import type { RowsRead } from "./rows-read";

/** Rows with their one status and their members. The arrays are fresh; later stages change some of them in place. */
export interface DecidedRows {
  readonly rowCount: number;
  /** As far as a row alone tells; no later stage of finishing changes it. */
  readonly status: Uint8Array;
  readonly members: CompactMembers;
  readonly days: ReadDays;
  readonly order: Int32Array | null;
  readonly amounts: RowAmounts;
  /** What the amounts were multiplied by. */
  readonly amountFactor: number;
  /** Rows that were given the member of the row above or of their order. */
  readonly joined: readonly number[];
  /** 1 for rows that repeat an earlier one cell by cell; null when there are none. */
  readonly repeated: Uint8Array | null;
  /** 1 for those of them that are copies. */
  readonly copied: Uint8Array | null;
}

/**
 * Gives every row its member, day, order, amount and one status, as the person's choices have them. The order matters:
 * choices about members and status words come before rows are filled from the row above or their order, filling before returns are
 * turned (a row may take "return" from the row above), and both before a status is given. O(rows).
 */
export function decideRows(read: RowsRead): DecidedRows {
  const { reader, watches, confirmedDuplicates, compared, choices } = read;
  const { options, rowCount } = reader;
  const flags = reader.flags.toArray();
  const member = reader.member.toArray();
  applyMemberChoices(reader, choices, member);
  if (choices.uncountedStatusWords) applyStatusWords(reader, choices.uncountedStatusWords, flags);

  const days = reader.days.finish(choices.dayMonthOrder);
  const day = days.values;
  const amountFactor = choices.amountFactor ?? options.amountFactor;
  const amounts = rowAmounts(reader.amounts, amountFactor, choices.decimalMark);
  const { amount } = amounts;
  const order = reader.order?.toArray() ?? null;
  if (order && options.fillDownByOrder) fillDown({ order, member, day, flags, amount });
  const joined = choices.rowsWithoutHead === "leave-out" ? [] : joinRows({ order, member, day, flags, amount });
  turnReturns(amount, flags);

  const repeated = confirmedDuplicates.length === 0 ? null : marked(confirmedDuplicates, rowCount);
  const copied = repeated && copiesAmong(reader, repeated, confirmedDuplicates.length);
  const duplicate = (choices.duplicates === "leave-out" ? repeated : copied)?.slice() ?? new Uint8Array(rowCount);
  if (choices.duplicates === "count") duplicate.fill(0);
  if (choices.orderStates !== "count") for (const row of compared.earlierStates ?? []) duplicate[row] = 1;
  const status = decideStatuses({
    flags,
    member,
    walkIn: reader.memberIds.walkIns(),
    day,
    amount,
    duplicate,
    leftOut: leftOutRows(choices, watches.currency, rowCount),
    blankDateMeansUnpaid: options.blankDateMeansUnpaid,
  });
  const members = compactMembers(member, reader.memberIds, row => !isStatusOfNobody(status[row]!));
  return {
    rowCount,
    status,
    members,
    days,
    order,
    amounts,
    amountFactor,
    joined,
    repeated,
    copied,
  };
}

/** Equal lines of an order that are more than this share of the rows, and this many, are no accident. */
const OFTEN = 0.03;
const MANY = 10;

/**
 * Rows that repeat an earlier one and are no lines of their own. Where something tells the lines of an order apart, equal
 * ones are copies, too, unless there are many.
 */
function copiesAmong(reader: RowReader, repeated: Uint8Array, repeatedCount: number): Uint8Array {
  const { order, options, rowCount } = reader;
  if (order === null || hasLineNumbers(options.headers)) return repeated;
  const candidates = reader.duplicateCandidates();
  const copied = copiedRows(repeated, candidates, order.toArray(), reader.flags.values);
  const toldApart = hasArticles(options.headers) || candidates.rows.length > repeatedCount;
  if (!toldApart) return copied;
  const equalLines = repeatedCount - copied.reduce((count, mark) => count + mark, 0);
  return equalLines > OFTEN * rowCount && equalLines >= MANY ? copied : repeated;
}

function marked(rows: Int32Array, rowCount: number): Uint8Array {
  const flags = new Uint8Array(rowCount);
  for (const row of rows) {
    if (row < 0 || row >= rowCount) throw new Error(`row ${row} is not one of ${rowCount} rows`);
    flags[row] = 1;
  }
  return flags;
}
