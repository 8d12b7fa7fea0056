import type { AttributeField } from "../fields";
import type { FinishChoices } from "./ingest-options";
import type { IngestNote, OrderColumns, RowExample, TextColumn, WidthColumn } from "../order-columns";
import { ROW_STATUSES, statusCode } from "../row-status";
import { NO_DAY } from "../units";
import { UNREADABLE_DAY } from "./date-text";
import { compactMembers, type IdDictionary } from "./member-ids";
import { settleRepeatedAmounts } from "./repeated-amounts";
import { rowAmounts, turnReturns } from "./row-amounts";
import { decideStatuses, fillDown } from "./row-flags";
import type { CodedColumn, RowReader } from "./row-reader";
import { splitParts } from "./width-values";

const EXAMPLES_SHOWN = 5;
const WORDS_SHOWN = 20;

/** Decides what only the whole columns tell and hands the rows over. O(rows); the reader is left as it was. */
export function finishRows(reader: RowReader, confirmedDuplicates: Int32Array, choices: FinishChoices): OrderColumns {
  const { options, rowCount } = reader;
  const notes: IngestNote[] = [];
  const flags = reader.flags.toArray();
  const memberCodes = reader.member.toArray();
  const days = reader.days.finish(choices.dayMonthOrder);
  const { amount, refund, decimalCommaCount } = rowAmounts(reader.amounts, options.amountFactor);
  const order = reader.order?.toArray() ?? null;
  if (order && options.fillDownByOrder) {
    fillDown({ order, member: memberCodes, day: days.values, flags, amount });
  }
  turnReturns(amount, flags);
  const status = decideStatuses({
    flags,
    member: memberCodes,
    walkIn: reader.memberIds.walkIns(),
    day: days.values,
    amount,
    duplicate: marked(confirmedDuplicates, rowCount),
    blankDateMeansUnpaid: options.blankDateMeansUnpaid,
  });
  const nobody = new Set(["blank", "total-row", "no-member-id", "walk-in"]);
  const isKnownMember = Uint8Array.from(ROW_STATUSES, name => (nobody.has(name) ? 0 : 1));
  noteDamaged("memberId", reader.memberIds, memberCodes, notes);
  const members = compactMembers(memberCodes, reader.memberIds, row => isKnownMember[status[row]!] === 1);

  if (order) {
    const damaged = noteDamaged("orderId", reader.orderIds, order, notes);
    for (let row = 0; row < rowCount; row += 1) if (order[row]! >= 0 && damaged[order[row]!]) order[row] = -1;
  }
  const maskedCount = members.memberKeys.filter(key => key.includes("*")).length;
  const share = maskedCount / Math.max(1, members.memberKeys.length);
  if (share > 0.2) notes.push({ code: "ids-masked", share, maskedCount });
  if (days.ambiguousCount > 0) {
    notes.push({ code: "day-month-order", order: days.order, decided: days.decided, rowCount: days.ambiguousCount });
  }
  if (decimalCommaCount > 0) notes.push({ code: "decimal-comma", rowCount: decimalCommaCount });
  if (options.amountFactor !== 1) notes.push({ code: "amount-scaled", factor: options.amountFactor });
  if (reader.unknownWords.size > 0) {
    const words = [...reader.unknownWords.keys()].slice(0, WORDS_SHOWN);
    const rows = [...reader.unknownWords.values()].reduce((sum, count) => sum + count, 0);
    notes.push({ code: "status-words-unknown", words, rowCount: rows });
  }

  const examples = {
    "bad-date": examplesOf("bad-date", status, reader.unreadableDates, row => days.values[row] === NO_DAY),
    "bad-amount": examplesOf("bad-amount", status, reader.unreadableAmounts, row => Number.isNaN(amount[row])),
  };
  const counted = statusCode("counted");
  if (order) {
    const rows = { order, member: members.member, amount, refund, status };
    const orderCount = settleRepeatedAmounts(rows, counted, choices.orderAmountRepeated);
    if (orderCount !== null) notes.push({ code: "order-amount-repeated", orderCount });
  }
  const width = finishWidth(reader);
  if (width) {
    let missing = 0;
    for (let row = 0; row < rowCount; row += 1) if (status[row] === counted && width.codes[row]! < 0) missing += 1;
    if (missing > 0) notes.push({ code: "category-missing", rowCount: missing });
  }
  for (let row = 0; row < rowCount; row += 1) {
    if (days.values[row] === UNREADABLE_DAY) days.values[row] = NO_DAY;
    if (!Number.isFinite(amount[row]!)) amount[row] = NaN;
  }
  return {
    rowCount,
    status,
    ...members,
    day: days.values,
    order,
    amount,
    refund,
    width,
    optOut: reader.optOut?.toArray() ?? null,
    attributes: finishAttributes(reader.attributes),
    examples,
    notes,
  };
}

function marked(rows: Int32Array, rowCount: number): Uint8Array {
  const flags = new Uint8Array(rowCount);
  for (const row of rows) {
    if (row < 0 || row >= rowCount) throw new Error(`row ${row} is not one of ${rowCount} rows`);
    flags[row] = 1;
  }
  return flags;
}

function noteDamaged(
  field: "memberId" | "orderId",
  ids: IdDictionary,
  codes: Int32Array,
  notes: IngestNote[],
): Uint8Array {
  const damaged = ids.damaged();
  let rowCount = 0;
  for (const code of codes) if (code >= 0 && damaged[code]) rowCount += 1;
  if (rowCount > 0) notes.push({ code: "ids-damaged", field, rowCount });
  return damaged;
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

function finishWidth(reader: RowReader): WidthColumn | null {
  if (!reader.width || !reader.widthBasis) return null;
  // Splitting adds single categories to the dictionary, so it comes before the dictionary is copied.
  const parts = reader.options.splitWidth ? { parts: splitParts(reader.width.dictionary) } : {};
  return { ...finishCodes(reader.width), basis: reader.widthBasis, ...parts };
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
