import { isStatusOfNobody } from "../../row-status";
import { compactMembers, type CompactMembers } from "../columns/member-ids";
import { rowAmounts, turnReturns, type RowAmounts } from "../columns/row-amounts";
import { decideStatuses, fillDown } from "../columns/row-flags";
import type { ReadDays } from "../dates/day-column";
import { applyMemberChoices, applyStatusWords, leftOutRows } from "./apply-choices";
import type { RowsRead } from "./rows-read";

/** Rows with their one status and their members. The arrays are fresh; later stages change some of them in place. */
export interface DecidedRows {
  readonly rowCount: number;
  /** Final as far as a row alone tells: no later stage changes it. */
  readonly status: Uint8Array;
  readonly members: CompactMembers;
  readonly days: ReadDays;
  readonly order: Int32Array | null;
  readonly amounts: RowAmounts;
  /** What the amounts were multiplied by. */
  readonly amountFactor: number;
}

/**
 * Gives every row its member, day, order, amount and one status, as the person's choices have them. The order matters:
 * choices about members and status words come before rows are filled from the row above, filling before returns are
 * turned (a row may take "return" from the row above), and both before a status is given. O(rows).
 */
export function decideRows({ reader, watches, confirmedDuplicates, choices }: RowsRead): DecidedRows {
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
  turnReturns(amount, flags);

  const repeated = marked(confirmedDuplicates, rowCount);
  const status = decideStatuses({
    flags,
    member,
    walkIn: reader.memberIds.walkIns(),
    day,
    amount,
    duplicate: choices.duplicates === "count" ? new Uint8Array(rowCount) : repeated,
    leftOut: leftOutRows(choices, watches.currency, rowCount),
    blankDateMeansUnpaid: options.blankDateMeansUnpaid,
  });
  const members = compactMembers(member, reader.memberIds, row => !isStatusOfNobody(status[row]!));
  return { rowCount, status, members, days, order, amounts, amountFactor };
}

function marked(rows: Int32Array, rowCount: number): Uint8Array {
  const flags = new Uint8Array(rowCount);
  for (const row of rows) {
    if (row < 0 || row >= rowCount) throw new Error(`row ${row} is not one of ${rowCount} rows`);
    flags[row] = 1;
  }
  return flags;
}
