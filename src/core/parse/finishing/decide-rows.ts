import { STATUSES_OF_NOBODY } from "../../row-status";
import { compactMembers, type CompactMembers } from "../columns/member-ids";
import { rowAmounts, turnReturns, type RowAmounts } from "../columns/row-amounts";
import { ROW_NO_STATUS, decideStatuses, fillDown, hasFlag } from "../columns/row-flags";
import type { ReadDays } from "../dates/day-column";
import { applyMemberChoices, applyStatusWords, leftOutRows, otherCurrencyRows } from "./apply-choices";
import { carryOrderFacts } from "./carry-order-facts";
import { copiesAmong } from "./copies-and-equal-lines";
import type { RepeatedRows } from "./copies-and-equal-lines";
import { joinContacts } from "./join-contacts";
import type { ContactRows } from "./join-contacts";
import { joinRows } from "./join-rows";
import { joinIds } from "./one-member";
import type { OneMember } from "./one-member";
import type { JoinedRows } from "./join-rows";
import type { FinishChoices } from "../columns/ingest-options";
import type { RowReader } from "../columns/row-reader";
import type { RowsRead } from "./rows-read";
import { awaitingRows } from "./unpaid-rows";
import type { AwaitingRows } from "./unpaid-rows";

/** Rows with their one status and their members. The arrays are fresh; later stages change some of them in place. */
export interface DecidedRows extends RepeatedRows {
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
  readonly oneMember: OneMember;
  readonly awaiting: AwaitingRows;
  /** Rows that lacked a member. */
  readonly withoutMember: JoinedRows;
}

/**
 * Gives every row its member, day, order, amount and one status, as the person's choices have them. The order matters:
 * choices about members and status words, ids that are one member, and rows joined by their contact, come before rows are filled from the row above or their order, filling before returns are
 * turned (a row may take "return" from the row above), and both before a status is given. O(rows).
 */
export function decideRows(read: RowsRead): DecidedRows {
  const { reader, watches, confirmedDuplicates, choices } = read;
  const { options, rowCount } = reader;
  const member = reader.member.toArray();
  applyMemberChoices(reader, choices, member);
  const flagsRead = reader.flags.values.subarray(0, rowCount);
  const oneMember = joinIds(reader, choices.oneMember, member, flagsRead);
  const contacts = joinContacts(reader, choices.phoneAsMember, member, flagsRead);
  // Only rows that take something from others, and status words that a person does not count, change flags.
  const flagsStay =
    !choices.uncountedStatusWords &&
    !options.fillDownByOrder &&
    !member.includes(-1) &&
    !hasFlag(flagsRead, ROW_NO_STATUS);
  const flags = flagsStay ? flagsRead : flagsRead.slice();
  if (choices.uncountedStatusWords) applyStatusWords(reader, choices.uncountedStatusWords, flags);

  const days = reader.days.finish(choices.dayMonthOrder, choices.trueDates);
  const day = days.values;
  const amountFactor = choices.amountFactor ?? options.amountFactor;
  const amounts = rowAmounts(reader.amounts, amountFactor, choices.decimalMark);
  const { amount } = amounts;
  const order = orderCodes(reader, choices, member);
  if (order && options.fillDownByOrder) fillDown({ order, member, day, flags, amount });
  const currency = watches.currency.codesByRow(rowCount);
  const withoutMember = joinRows({ order, member, day, flags, amount, currency }, reader, choices);
  if (order) carryOrderFacts({ order, member, flags, amount, currency });
  turnReturns(amount, flags);

  const { repeated, copied } = copiesAmong(reader, confirmedDuplicates);
  const duplicate = rowsThatStandForOthers({ repeated, copied }, read);
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
  const members = compactMembers(member, reader.memberIds, { status, isNobody: STATUSES_OF_NOBODY, walkIn });
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
    oneMember,
    awaiting: awaitingRows({ status, flags, day, duplicate }),
    withoutMember,
    repeated,
    copied,
  };
}

/** Order codes by row: those of the reader itself where no stage of finishing can change one. */
function orderCodes(reader: RowReader, choices: FinishChoices, member: Int32Array): Int32Array | null {
  if (reader.order === null) return null;
  const stay = choices.orderGrain !== "row" && !reader.orderIds.mayBeDamaged && !member.includes(-1);
  return stay ? reader.order.values.subarray(0, reader.rowCount) : reader.order.toArray();
}

/** 1 for rows that are not counted because another one is; null for none. */
function rowsThatStandForOthers({ repeated, copied }: RepeatedRows, { reader, compared, choices }: RowsRead) {
  const left = choices.duplicates === "leave-out" ? repeated : copied;
  const earlier = choices.orderStates === "count" ? [] : (compared.earlierStates ?? []);
  if ((left === null || choices.duplicates === "count") && earlier.length === 0) return null;
  const marks = choices.duplicates === "count" || left === null ? new Uint8Array(reader.rowCount) : left.slice();
  for (const row of earlier) marks[row] = 1;
  return marks;
}
