import type { AttributeField } from "../../fields";
import type { IngestEvidence, RowShare } from "../../ingest-evidence";
import type { IngestNote, OrderColumns, RowExample, TextColumn, WidthColumn } from "../../order-columns";
import { ROW_STATUSES, statusCode } from "../../row-status";
import { NO_DAY } from "../../units";
import type { FinishChoices } from "../columns/ingest-options";
import { compactMembers, type CompactMembers, type IdDictionary } from "../columns/member-ids";
import { rowAmounts, turnReturns } from "../columns/row-amounts";
import { decideStatuses, fillDown } from "../columns/row-flags";
import type { CodedColumn, RowReader } from "../columns/row-reader";
import { finishWidth } from "../columns/width-values";
import { UNREADABLE_DAY } from "../dates/date-text";
import type { AmountCandidates } from "../numbers/amount-candidates";
import type { CurrencyWatch } from "../numbers/currency";
import { applyMemberChoices, applyStatusWords, leftOutRows, oneOrderPerRow } from "./apply-choices";
import { currencyShares, maskedIds, shareOf, totalOf, unknownWords } from "./evidence";
import { countOrders } from "./order-counts";
import { orderGrain } from "./order-grain";
import { settleRepeatedAmounts } from "./repeated-amounts";
import { unmatchedRefunds } from "./unmatched-refunds";

const EXAMPLES_SHOWN = 5;
const WORDS_SHOWN = 20;
const MASKED_SHARE = 0.2;
const NONE: RowShare = { rowCount: 0, exampleRows: [] };

/** What stands beside the reader and looks at columns for questions only. */
export interface QuestionWatches {
  readonly currency: CurrencyWatch;
  readonly candidates: AmountCandidates;
}

/** Decides what only the whole columns tell and hands the rows over. O(rows); the reader is left as it was. */
export function finishRows(
  reader: RowReader,
  watches: QuestionWatches,
  confirmedDuplicates: Int32Array,
  choices: FinishChoices,
  wantsEvidence: boolean,
): { readonly orders: OrderColumns; readonly evidence: IngestEvidence | null } {
  const { options, rowCount } = reader;
  const notes: IngestNote[] = [];
  const flags = reader.flags.toArray();
  const memberCodes = reader.member.toArray();
  applyMemberChoices(reader, choices, memberCodes);
  if (choices.uncountedStatusWords) applyStatusWords(reader, choices.uncountedStatusWords, flags);
  const days = reader.days.finish(choices.dayMonthOrder);
  const amountFactor = choices.amountFactor ?? options.amountFactor;
  const { amount, refund, decimalCommaCount, decimals } = rowAmounts(reader.amounts, amountFactor, choices.decimalMark);
  let order = reader.order?.toArray() ?? null;
  if (order && options.fillDownByOrder) {
    fillDown({ order, member: memberCodes, day: days.values, flags, amount });
  }
  turnReturns(amount, flags);
  const duplicate = marked(confirmedDuplicates, rowCount);
  const status = decideStatuses({
    flags,
    member: memberCodes,
    walkIn: reader.memberIds.walkIns(),
    day: days.values,
    amount,
    duplicate: choices.duplicates === "count" ? new Uint8Array(rowCount) : duplicate,
    leftOut: leftOutRows(choices, watches.currency, rowCount),
    blankDateMeansUnpaid: options.blankDateMeansUnpaid,
  });
  const nobody = new Set(["blank", "total-row", "no-member-id", "walk-in"]);
  const isKnownMember = Uint8Array.from(ROW_STATUSES, name => (nobody.has(name) ? 0 : 1));
  const members = compactMembers(memberCodes, reader.memberIds, row => isKnownMember[status[row]!] === 1);

  const memberFromPhone = fromPhone(reader.phoneRows.values.subarray(0, reader.phoneRows.length), members);

  const damagedMemberIds = damagedRows("memberId", reader.memberIds, memberCodes, notes);
  const damagedOrderIds = order ? damagedRows("orderId", reader.orderIds, order, notes) : NONE;
  if (order && damagedOrderIds.rowCount > 0 && choices.damagedOrderIds !== "as-written") {
    const damaged = reader.orderIds.damaged();
    for (let row = 0; row < rowCount; row += 1) if (order[row]! >= 0 && damaged[order[row]!]) order[row] = -1;
  }
  const masked = maskedIds(members.memberKeys);
  if (masked.share > MASKED_SHARE) {
    notes.push({ code: "ids-masked", share: masked.share, maskedCount: masked.maskedCount });
  }
  const dates = { order: days.order, decided: days.decided, ambiguousCount: days.ambiguousCount };
  if (dates.ambiguousCount > 0) {
    notes.push({ code: "day-month-order", order: dates.order, decided: dates.decided, rowCount: dates.ambiguousCount });
  }
  if (decimalCommaCount > 0) notes.push({ code: "decimal-comma", rowCount: decimalCommaCount });
  if (amountFactor !== 1) notes.push({ code: "amount-scaled", factor: amountFactor });
  if (reader.unknownWords.size > 0) {
    const words = [...reader.unknownWords.keys()].slice(0, WORDS_SHOWN);
    notes.push({ code: "status-words-unknown", words, rowCount: reader.unknownWordRows.length });
  }

  const examples = {
    "bad-date": examplesOf("bad-date", status, reader.unreadableDates, row => days.values[row] === NO_DAY),
    "bad-amount": examplesOf("bad-amount", status, reader.unreadableAmounts, row => Number.isNaN(amount[row])),
  };
  const counted = statusCode("counted");
  const isCounted = (row: number) => status[row] === counted;
  const { member } = members;
  const orderCounts = order && countOrders(order, member, amount, status, counted);
  const amountEvidence = wantsEvidence
    ? {
        currencies: currencyShares(watches.currency, status, amount),
        candidateTotals: watches.candidates.totals(isCounted),
        duplicates: { ...shareOf(confirmedDuplicates), total: totalOf(confirmedDuplicates, amount) },
        orders: order && orderGrain({ order, member, amount, status, counted }, orderCounts),
      }
    : null;
  if (order) {
    const rows = { order, member, amount, refund, status };
    const orderCount = settleRepeatedAmounts(rows, orderCounts, counted, choices.orderAmountRepeated);
    if (orderCount !== null) notes.push({ code: "order-amount-repeated", orderCount });
  }
  const ignoresUnmatched = choices.unmatchedRefunds === "ignore";
  const unmatched =
    wantsEvidence || ignoresUnmatched
      ? unmatchedRefunds({ status, member, order, day: days.values, amount, refund })
      : [];
  const refundTotal = -totalOf(unmatched, amount);
  if (ignoresUnmatched) for (const row of unmatched) amount[row] = NaN;
  if (choices.orderGrain === "row") order = oneOrderPerRow(order, member, days.values, isCounted);

  const width = reader.width && widthColumn(reader, choices, notes, isCounted);
  for (let row = 0; row < rowCount; row += 1) {
    if (days.values[row] === UNREADABLE_DAY) days.values[row] = NO_DAY;
    if (!Number.isFinite(amount[row]!)) amount[row] = NaN;
  }
  const orders: OrderColumns = {
    rowCount,
    status,
    ...members,
    memberFromPhone,
    day: days.values,
    order,
    amount,
    refund,
    width: width?.column ?? null,
    optOut: reader.optOut?.toArray() ?? null,
    attributes: finishAttributes(reader.attributes),
    examples,
    notes,
  };
  const evidence = amountEvidence && {
    ...amountEvidence,
    rowCount,
    countedRowCount: status.reduce((count, code) => (code === counted ? count + 1 : count), 0),
    dates,
    decimals,
    amountFactor: options.amountFactor,
    unknownStatusWords: unknownWords(reader),
    damagedMemberIds,
    damagedOrderIds,
    maskedMemberIds: masked,
    giftLines: width?.giftLines ?? { ...NONE, values: [] },
    phoneAsMember: shareOf(reader.phoneRows.values.subarray(0, reader.phoneRows.length)),
    unmatchedRefunds: { ...shareOf(unmatched), total: refundTotal },
  };
  return { orders, evidence };
}

/** Marks the members of rows whose phone stood in for a blank id; null when there are none. */
function fromPhone(phoneRows: Int32Array, { member, memberIds }: CompactMembers): Uint8Array | null {
  if (phoneRows.length === 0) return null;
  const marks = new Uint8Array(memberIds.length);
  for (const row of phoneRows) if (member[row]! >= 0) marks[member[row]!] = 1;
  return marks;
}

/** The width column; counted rows without a category are noted. */
function widthColumn(
  reader: RowReader,
  choices: FinishChoices,
  notes: IngestNote[],
  isCounted: (row: number) => boolean,
): { readonly column: WidthColumn; readonly giftLines: IngestEvidence["giftLines"] } {
  const { dictionary, codes } = reader.width!;
  const { noCategories, ...finished } = finishWidth(
    dictionary,
    codes.toArray(),
    reader.options.splitWidth ?? false,
    choices.giftLines ?? "leave-out",
  );
  const giftRows: number[] = [];
  let missing = 0;
  for (let row = 0; row < reader.rowCount; row += 1) {
    if (!isCounted(row)) continue;
    if (finished.codes[row]! < 0) missing += 1;
    if (noCategories.size > 0 && noCategories.has(codes.values[row]!)) giftRows.push(row);
  }
  if (missing > 0) notes.push({ code: "category-missing", rowCount: missing });
  const values = [...noCategories].slice(0, EXAMPLES_SHOWN).map(code => finished.values[code]!);
  return { column: { ...finished, basis: reader.widthBasis! }, giftLines: { ...shareOf(giftRows), values } };
}

function marked(rows: Int32Array, rowCount: number): Uint8Array {
  const flags = new Uint8Array(rowCount);
  for (const row of rows) {
    if (row < 0 || row >= rowCount) throw new Error(`row ${row} is not one of ${rowCount} rows`);
    flags[row] = 1;
  }
  return flags;
}

function damagedRows(
  field: "memberId" | "orderId",
  ids: IdDictionary,
  codes: Int32Array,
  notes: IngestNote[],
): RowShare {
  const damaged = ids.damaged();
  const rows: number[] = [];
  if (damaged.includes(1)) codes.forEach((code, row) => code >= 0 && damaged[code] === 1 && rows.push(row));
  if (rows.length > 0) notes.push({ code: "ids-damaged", field, rowCount: rows.length });
  return shareOf(rows);
}

/** The first rows of a status with the text that stood there; rows whose text was not kept (past the 200th) are left out. */
function examplesOf(
  name: "bad-date" | "bad-amount",
  status: Uint8Array,
  texts: ReadonlyMap<number, string>,
  isBlank: (row: number) => boolean,
): RowExample[] {
  const code = statusCode(name);
  const found: RowExample[] = [];
  for (let row = 0; row < status.length && found.length < EXAMPLES_SHOWN; row += 1) {
    if (status[row] !== code) continue;
    const text = texts.get(row) ?? (isBlank(row) ? "" : undefined);
    if (text !== undefined) found.push({ row, text });
  }
  return found;
}

function finishAttributes(
  columns: ReadonlyMap<AttributeField, CodedColumn>,
): Partial<Record<AttributeField, TextColumn>> {
  const attributes: Partial<Record<AttributeField, TextColumn>> = {};
  for (const [field, column] of columns) attributes[field] = finishCodes(column);
  return attributes;
}

function finishCodes(column: CodedColumn): TextColumn {
  return { codes: column.codes.toArray(), values: column.dictionary.labels.slice() };
}
